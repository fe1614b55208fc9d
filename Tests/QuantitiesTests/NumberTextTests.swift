import Diagnostics
import Quantities
import Testing

/// What is shown compares as what is meant: no number is shown on another side of a line, and no difference as nothing.
@Suite struct NumberTextTests {
  @Test func shownNumbersCompareAsTheExactOnesDo() throws {
    var random = SeededGenerator(seed: 20_221_231)
    for _ in 0..<2_000 {
      let bottom = Int.random(in: 1...9_999, using: &random)
      let line = Rational(Int.random(in: -99_999...99_999, using: &random), 1_000)
      let near = Rational(Int.random(in: -3...3, using: &random), bottom * 1_000_000)
      let value =
        Bool.random(using: &random) ? line + near : Rational(Int.random(in: -9_999...9_999, using: &random), bottom)
      let shown = try #require(ExactDecimal(NumberText.plain(value, places: 2, against: [line]))).rational
      let beside = try #require(ExactDecimal(NumberText.plain(line, places: 2, against: [value]))).rational
      #expect((shown < beside) == (value < line) && (shown > beside) == (value > line), "\(value) \(line)")
      #expect((shown < line) == (value < line) && (shown > line) == (value > line), "\(value) \(line)")
      #expect(shown.isZero == value.isZero)
    }
  }

  @Test(arguments: [
    (Rational(9_999_996, 100_000), Rational(100), "99.99996"),
    (Rational(2_000_000_001, 10_000_000), 200, "200.0000001"),
    (Rational(10), Rational(10), "10"), (Rational(1, 3), Rational(33, 100), "0.333"),
  ]) func asManyDecimalsAsKeepItOnItsSide(_ value: Rational, _ line: Rational, _ text: String) {
    #expect(NumberText.plain(value, places: 2, against: [line]) == text)
  }

  @Test(arguments: [
    ("68.1 亿元", "28.05亿元", "28.05 亿元"), ("5 批次/千人", "28.05批次/千人", "28.05 批次/千人"),
    ("4 小时", "28.05小时", "28.05 hours"), ("9 元/月", "28.05元/月", "28.05 yuan/month"), ("7 %", "28.05%", "28.05%"),
    ("0.2 百分点", "28.05个百分点", "28.05 points"), ("30 家", "28.05家", "28.05 家"), ("3 km", "28.05 km", "28.05 km"),
  ]) func aUnitStaysAsThePlanWritesIt(_ text: String, _ zh: String, _ en: String) throws {
    guard case .success(let quantity) = UnitTable.standard.parse(text) else {
      #expect(zh.isEmpty, "\(text) is no quantity")
      return
    }
    let shown = quantity.written.amount(Rational(2_805, 100))
    #expect(shown.zh == zh && shown.en == en, "\(shown.zh) \(shown.en)")
  }

  @Test func minutesAndSecondsStandAsTheyAreWritten() throws {
    let clock = try UnitTable.standard.parse("30:00").get()
    #expect(clock.written.amount(2_180).en == "36:20")
    let minutes = try UnitTable.standard.parse("40 min").get()
    let shown = minutes.written.amount(Rational(109, 3))
    #expect(shown.en == "36 min 20 s" && shown.zh == "36分20秒")
    #expect(minutes.written.amount(1).en == "1 min")
  }
}
