import Diagnostics
import Findings
import Plans
import Quantities
import Testing

@testable import Layout
@testable import Sentences

@Suite struct WordingTests {
  @Test(arguments: [
    (Rational(117, 100), "万人", "1.17万人", "1.17 万人"),
    (Rational(27, 10), "亿美元", "2.7亿美元", "2.7 亿美元"),
    (Rational(123_456_789), "元", "123456789元", "123,456,789 yuan"),
    (Rational(99_999), "家", "99999家", "99,999 家"),
    (Rational(1), "人", "1人", "1 person"),
    (Rational(-1_234), "家", "-1234家", "-1,234 家"),
    (Rational(13, 2), "%", "6.5%", "6.5%"),
    (Rational(31, 3), "家", "10.33家", "10.33 家"),
    (Rational(1, 8), "百分点", "0.125个百分点", "0.125 points"),
    (Rational(5), "", "5", "5"),
    (Rational(5), "GB", "5 GB", "5 GB"),
  ]) func numbersReadWell(_ value: Rational, _ unit: String, _ zh: String, _ en: String) {
    let amount = Finding.Amount(value, unit)
    #expect(Wording(.zh, units: [], leaders: []).amount(amount) == zh)
    #expect(Wording(.en, units: [], leaders: []).amount(amount) == en)
  }

  /// At 80 columns every reason stands whole, whatever stands beside it; no line is longer than the page.
  @Test(arguments: Reason.allCases, Language.allCases) func noReasonIsCut(_ reason: Reason, _ language: Language) {
    let label = reason.label[language]
    let long = String(repeating: "长", count: 40)
    let columns = Columns([[long, long, label, long]], page: 80, indent: 3, shares: [26, 45, 15], whole: 2)
    #expect(columns.cells([long, long, label, long])[2].hasPrefix(label))
    #expect(columns.widths.reduce(0, +) + 3 * Columns.gap + 3 <= 80)
    #expect(columns.widths[0] >= 14)
  }

  @Test func everyVerdictHasItsOwnMark() {
    var marks = Verdict.allCases.map { $0.mark(.none) }
    marks.append(Verdict.atRisk.mark(.red))
    #expect(Set(marks).count == marks.count)
    for mark in marks { #expect(DisplayWidth.of(mark) == 1) }
  }

  @Test(arguments: [(1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (99, "九十九"), (100, "100")])
  func sectionNumbers(_ number: Int, _ text: String) {
    #expect(SourceWording.chinese(number) == text)
  }
}
