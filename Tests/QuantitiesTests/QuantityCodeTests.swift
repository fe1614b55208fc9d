import Diagnostics
import Quantities
import Testing

/// Every code can be met, says something in both languages, and says it in the style of the house.
@Suite("The catalogue of codes")
struct QuantityCodeTests {
  private static func met() -> [(QuantityCode, Phrase, Phrase?)] {
    let table = UnitTable.standard
    var met: [(QuantityCode, Phrase, Phrase?)] = []
    for text in [
      " ", "家", ".5", "一百五", "1,23", "1e5", "12:75", "5 朵", "5 平方未", "5 元/", "$5 元",
      "100000000000000000000000000000000000000",
      "百分之几",
    ] {
      if case .failure(let error) = table.parse(text) { met.append((error.code, error.message, error.help)) }
    }
    for (symbol, base, factor) in [
      ("1", nil, nil), ("人", nil, nil), ("朵", "花", nil), ("朵", "米", 0), ("朵", nil, 2),
    ] as [(String, String?, Int?)] {
      if case .failure(let error) = table.declaring(symbol: symbol, of: base, factor: factor.map { ExactDecimal($0) }) {
        met.append((error.code, error.message, error.help))
      }
    }
    if case .success(let quantity) = table.parse("5 元"), case .failure(let error) = table.convert(quantity, to: "美元") {
      met.append((error.code, error.message, error.help))
    }
    for text in ["本月", "2022.1", "2022-13", "上半年"] {
      if case .failure(let error) = Period.read(text) { met.append((error.code, error.message, error.help)) }
    }
    return met
  }

  @Test("every code is met", arguments: QuantityCode.allCases)
  func catalogue(_ code: QuantityCode) {
    #expect(Self.met().contains { $0.0 == code })
    #expect(code.code.rawValue == code.rawValue)
    #expect(code.rawValue.allSatisfy { ($0.isLowercase && $0.isASCII) || $0 == "-" })
  }

  @Test("messages say what is wrong in both languages, and help says what to do")
  func style() {
    for (code, message, help) in Self.met() {
      #expect(help != nil, "\(code)")
      for phrase in [message, help].compactMap(\.self) {
        for text in [phrase.zh, phrase.en] {
          #expect(!text.isEmpty && !text.hasSuffix(".") && !text.hasSuffix("。"), "\(text)")
        }
        #expect(phrase.en.first?.isUppercase == false, "\(phrase.en)")
      }
    }
  }
}
