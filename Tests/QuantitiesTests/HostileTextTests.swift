import Quantities
import Testing

/// Whatever the text, a reader answers: a value, or an error that points into the text.
@Suite("Texts that nobody should write")
struct HostileTextTests {
  private static let alphabet = Array(
    "0123456789..,,::--+//年月日季度上下半全前第周万亿千百十零一二两三点负分之元美人次家个米亩%‰¥$NQHWMSeE 　０，％－–~至?\u{0}\u{301}\u{1F600}朵")

  private static func text(_ random: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 0...14, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      })
  }

  @Test("quantities: values read back from their canonical text, offsets lie inside the text", arguments: 1...4)
  func quantities(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let table = UnitTable.standard
    for _ in 0..<2500 {
      let text = Self.text(&random)
      switch table.parse(text) {
      case .success(let quantity):
        guard case .success(let again) = table.parse(quantity.description),
          again.value == quantity.value, again.unit == quantity.unit
        else {
          Issue.record("'\(text)' reads as \(quantity), which does not read back")
          continue
        }
      case .failure(let error):
        if !(0...text.unicodeScalars.count).contains(error.offset) { Issue.record("'\(text)': \(error)") }
      }
    }
  }

  @Test("periods: whatever is read has a canonical text that means the same", arguments: 11...14)
  func periods(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2500 {
      let text = Bool.random(using: &random) ? Self.text(&random) : "2022" + Self.text(&random)
      guard case .success(let reading) = Period.read(text, year: 2022) else { continue }
      if Period(reading.period.description) != reading.period { Issue.record("'\(text)' reads as \(reading.period)") }
      if reading.isNormalised == (reading.period.description == text) { Issue.record("'\(text)': normalised?") }
      if reading.period.start > reading.period.end { Issue.record("'\(text)' ends before it begins") }
    }
  }

  @Test("numbers, numerals, dates, moments and zones do not trap", arguments: 21...22)
  func others(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2500 {
      let text = Self.text(&random)
      let bytes = Array(text.utf8)
      if ExactDecimal(utf8: bytes.span)?.description != ExactDecimal(bytes: bytes)?.description {
        Issue.record("'\(text)': two readers, two answers")
      }
      if let value = ExactDecimal(text), ExactDecimal(value.description) != value { Issue.record("'\(text)'") }
      if let value = ChineseNumeral.parse(text), ExactDecimal(value.description) != value { Issue.record("'\(text)'") }
      if let date = CalendarDate(text), date.description != text { Issue.record("'\(text)'") }
      _ = Timestamp("2022-11-08" + text, in: .utc)
      if let zone = PlanTimeZone("A", file: Array(("TZif2" + text).utf8)) { _ = zone.offset(at: 0) }
      _ = PlanTimeZone(text)
      _ = UnitTable.standard.unit(text)
      _ = UnitTable.standard.declaring(symbol: text, of: "米", factor: ExactDecimal(2))
    }
  }
}
