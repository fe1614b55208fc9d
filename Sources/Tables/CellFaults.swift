import Diagnostics
import Quantities

/// What is odd in the form of cells of numbers, each kind once with its first cell.
struct CellFaults {
  struct Fault {
    let row: Int
    let column: Int
    let text: String
    var count: Int
    let about: Phrase
    let help: Phrase?
  }

  private(set) var found: [Fault] = []
  private var kinds: [String: Int] = [:]
  private let measures: UnitTable

  init(_ measures: UnitTable) { self.measures = measures }

  /// Whether a number is what it seems.
  mutating func look(_ text: String, _ value: ValueText, _ row: Int, _ column: Int) -> Bool {
    guard let (about, help, isDoubt) = fault(text, value) else { return true }
    if let index = kinds[about.en] {
      found[index].count += 1
    } else {
      kinds[about.en] = found.count
      found.append(Fault(row: row, column: column, text: text, count: 1, about: about, help: help))
    }
    return !isDoubt
  }

  private func fault(_ text: String, _ value: ValueText) -> (Phrase, Phrase?, isDoubt: Bool)? {
    switch value.kind {
    case .blank: return nil
    case .missing:
      return (
        Phrase(zh: "空缺标记", en: "a mark for no figure"),
        Phrase(zh: "是零写 0，没有数的留空", en: "write 0 for zero and leave blank what is not known"), true
      )
    case .words:
      let (about, help) = ofWords(text)
      return (about, help, true)
    case .number: break
    }
    if value.isArrowAlone {
      return (
        Phrase(zh: "箭头与正负不一致，不知是升是降", en: "an arrow and no sign: a rise or a fall?"),
        Phrase(zh: "下降的写成负数", en: "write a fall as a negative number"), true
      )
    }
    if value.isDecimalComma {
      return (
        Phrase(zh: "以逗号作小数点", en: "a comma before the decimals"),
        Phrase(zh: "读入时须在对照中写 numbers: decimal-comma", en: "a mapping has to say `numbers: decimal-comma`"), true
      )
    }
    if value.isMarked {
      return (Phrase(zh: "数后有注释标记，读取时略去", en: "marks behind numbers, read without them"), nil, false)
    }
    if Self.isPlain(text) { return nil }
    if case .failure(let error) = measures.parse(value.text) { return (error.message, error.help, true) }
    if text.contains(where: { "０１２３４５６７８９．－".contains($0) }) {
      return (Phrase(zh: "全角数字，按半角读取", en: "full-width digits, read as plain ones"), nil, false)
    }
    if text.last?.isLetter == true {
      return (
        Phrase(zh: "数后带单位", en: "a unit behind the number"),
        Phrase(zh: "单位写在列名或单位列中更稳妥", en: "better in the column's name, or in a column of units"), false
      )
    }
    return nil
  }

  /// Digits with a sign and a point, or with a per cent sign behind them.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E || $0 == UInt8(ascii: "%") }
  }

  private func ofWords(_ text: String) -> (Phrase, Phrase?) {
    if text.hasPrefix("#") {
      return (
        Phrase(zh: "公式错误", en: "an error of a spreadsheet"),
        Phrase(zh: "请改正公式，或直接填写数值", en: "correct the formula, or write the value")
      )
    }
    if text.hasPrefix("=") {
      return (
        Phrase(zh: "公式，没有结果", en: "a formula without its result"),
        Phrase(zh: "请粘贴为数值", en: "paste it as a value")
      )
    }
    return (
      Phrase(zh: "数字列中的文字", en: "words in a column of numbers"),
      Phrase(zh: "说明请写在备注列", en: "explanations belong in a column of notes")
    )
  }
}
