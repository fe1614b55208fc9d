import Diagnostics
import Plans
import Quantities
import Testing

@testable import Sentences

/// Sentences of verdicts from facts alone: no plan, no figures and no judge.
@Suite struct VerdictSentenceTests {
  private static let firms = Words(WrittenUnit("家"))
  private static let asked = Phrase(zh: "不低于100家", en: "at least 100 家")

  private let june: Period

  init() throws { june = try #require(Period("2022-06")) }

  private func count(_ total: Rational, best: Rational?) -> CountPaceSentence {
    CountPaceSentence(
      Self.asked, through: june, .month,
      CountPaceSentence.Numbers(
        total: total, planned: 50, goal: 100, due: Rational(1, 2), done: total * Rational(1, 100),
        slack: Rational(5, 100), red: Rational(15, 100), needed: (100 - total) * Rational(1, 6), reportsLeft: 6,
        best: best, isWhole: true),
      in: Self.firms)
  }

  @Test(arguments: [
    (
      Rational(38), Reason.behindPlan,
      "目标不低于100家，至2022年6月累计38家；序时应达50家，落后12个百分点（容许5）；照此进度期末为76家；此后每月需10.3家，最好三个月月均8家",
      "target at least 100 家, 38 家 through 2022-06; plan 50 家, behind by 12 points (slack 5); at this pace 76 家; needs 10.3 家 a month, best three months 8 家"
    ),
    (
      Rational(50), .onPace, "目标不低于100家，至2022年6月累计50家；序时应达50家，正好达到",
      "target at least 100 家, 50 家 through 2022-06; plan 50 家, exactly kept"
    ),
    (
      Rational(58), .onPace, "目标不低于100家，至2022年6月累计58家；序时应达50家，超前8个百分点",
      "target at least 100 家, 58 家 through 2022-06; plan 50 家, ahead by 8 points"
    ),
    (
      Rational(3), .warmUp, "目标不低于100家，至2022年6月累计3家；期初暂不评判进度",
      "target at least 100 家, 3 家 through 2022-06; too early to judge its pace"
    ),
  ]) func aCountBesideItsPlan(_ total: Rational, _ reason: Reason, _ zh: String, _ en: String) {
    let message = count(total, best: 8).message(reason, missed: nil, leastWhole: nil)
    #expect(message.zh == zh)
    #expect(message.en == en)
  }

  @Test func aCountStepByStep() {
    let steps = count(38, best: nil).steps(forecast: 76)
    #expect(
      steps.map(\.zh) == [
        "计划数：100家 × 50% = 50家", "完成率：38家 ÷ 100家 = 38%", "差距：50% − 38% = 12个百分点；容许5个百分点，超过15个百分点为红灯",
        "预计期末：38家 ÷ 50% = 76家", "所需：(100家 − 38家) ÷ 余下6期 = 10.33家",
      ])
    #expect(steps.allSatisfy { !$0.en.isEmpty && $0.en != $0.zh })
  }

  @Test(arguments: [
    (Reason.belowLine, Rational(60), "，低于由50家升至目标的进度线（此时70家）", ", below the line up from 50 家 (now 70 家)"),
    (
      .lostGround, 45, "，低于进度线（此时70家），且未高于起点50家",
      ", below the line (now 70 家) and no higher than the start 50 家"
    ),
    (.trendEndsShort, 72, "，按各期趋势期末为90家", "; its trend ends at 90 家"),
    (.regressed, 80, "，曾达到目标，现已失守", ": reached before, and lost"),
    (.warmUp, 55, "；期初暂不评判", "; too early to judge"),
  ]) func aLevelOnItsWay(_ reason: Reason, _ value: Rational, _ zh: String, _ en: String) {
    let sentence = LevelSentence(
      Self.asked,
      LevelSentence.Numbers(
        value: value, goal: 100, isMet: false, base: 50, line: 70, slope: 5, end: 90, due: Rational(1, 2),
        slack: Rational(1, 10), isDown: false),
      in: Self.firms)
    let message = sentence.message(VerdictSentences.when(june, nil, .month), reason)
    #expect(message.zh == "目标不低于100家，2022年6月为\(value)家" + zh)
    #expect(message.en == "target at least 100 家, \(value) 家 in 2022-06" + en)
  }

  @Test(arguments: [
    (
      ReductionSentence.Stage.open(then: 180, isJudged: true),
      "要求同比下降不少于10%：上年全年400家，上年同期180家；至2022年6月允许162家，实际170家（降5.6%）；全年限额360家，余下190家，上年同段用了220家"
    ),
    (.open(then: 180, isJudged: false), "要求同比下降不少于10%：上年全年400家，上年同期180家；至2022年6月允许162家，实际170家（降5.6%）"),
    (.closed, "要求同比下降不少于10%：上年全年400家，限额360家；2022年6月累计170家（降57.5%）"),
    (.level(then: 180), "要求同比下降不少于10%：上年同期180家；2022年6月允许162家，实际170家（降5.6%）"),
  ]) func aReduction(_ stage: ReductionSentence.Stage, _ zh: String) {
    let reduction = Reduction(of: IndicatorReference(0), by: ExactDecimal(10), text: "10%")
    let sentence = ReductionSentence(
      reduction, from: ReductionBaseWords(.lastYear, isYear: true, through: nil), stage, in: june,
      ReductionSentence.Numbers(total: 170, allowed: 162, whole: 400, keep: Rational(9, 10), isWhole: true),
      words: Self.firms)
    #expect(sentence.message.zh == zh)
    #expect(sentence.message.en.hasPrefix("a fall by at least 10%: "))
  }

  /// The first five of many areas are named, and how many there are.
  @Test(arguments: [
    (0, "", ""), (2, "；未达标：区1、区2", "; failing: Area 1, Area 2"),
    (7, "；未达标：区1、区2、区3、区4、区5等7个", "; failing: Area 1, Area 2, Area 3, Area 4, Area 5 and 2 more"),
  ]) func areasAreNamed(_ count: Int, _ zh: String, _ en: String) {
    let names = (0..<count).map { Phrase(zh: "区\($0 + 1)", en: "Area \($0 + 1)") }
    #expect(VerdictSentences.areas(.failed, names) == Phrase(chinese: zh, english: en))
  }
}
