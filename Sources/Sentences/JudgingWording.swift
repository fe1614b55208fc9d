package import Diagnostics
package import Plans
import Quantities

/// How a requirement is judged while the year runs and when it closes, in words.
package struct JudgingWording {
  package let plan: Plan
  package let standard: Standard

  package init(plan: Plan, standard: Standard) { (self.plan, self.standard) = (plan, standard) }

  /// How the requirement is judged, in one sentence.
  package func sentence(_ requirement: Requirement) -> Phrase {
    switch requirement {
    case .quantity(let test): quantity(test)
    case .reduction(let reduction) where reduction.isLine(of: standard, in: plan):
      Phrase(
        zh: "由基数到基数乘以（1−降幅）的进度线评判：高于进度线即有风险，未低于基数为红；期末高于限额为未达标",
        en:
          "against the line from the base down to (1 − r) of it: above the line is at risk, no lower than the base is red; above the limit "
          + "at the close it fails")
    case .reduction(let reduction) where !plan.indicators[reduction.of.indicator].kind.accumulates:
      Phrase(
        zh: "与上年同期乘以（1−降幅）比较：超过即有风险，没有下降为红；期末超过为未达标",
        en:
          "against (1 − r) × last year's of the same period: above it is at risk, no fall at all is red; above it at the close it fails"
      )
    case .reduction:
      Phrase(
        zh: "累计数与上年同期乘以（1−降幅）比较：超过即有风险，没有下降为红；超过上年全年乘以（1−降幅）即未达标，不待年终",
        en:
          "the figure to date against (1 − r) × last year's for the same months: above it is at risk, no fall at all is red; above "
          + "(1 − r) × last year's whole year it fails at once")
    case .milestone:
      Phrase(
        zh: "每个项目都须按期到达该阶段；计划节点延误或自报完成日期晚于时限即有风险，延误超过15天为红；到期未完成为未达标",
        en:
          "every item must reach the stage in time; a missed planned stage or a late forecast is at risk, more than 15 days late is red; "
          + "not done at the deadline fails")
    case .frequency:
      Phrase(
        zh: "每个已结束的期次都须达到次数；本期次数落后，或处于补做期，即有风险；补做期过后仍不足为未达标",
        en:
          "every closed period must reach the number; an open period that lags, or a miss that may still be made up, is at risk; short after that it fails"
      )
    case .filing:
      Phrase(zh: "每期须按报送日报送；逾期或未报即未达标", en: "every period must be filed by its day; late or absent fails")
    case .combination(let combination): self.combination(combination)
    case .holds:
      Phrase(
        zh: "各期数据代入公式评判；不成立即有风险，期末不成立为未达标",
        en: "the figures are put into the formula; where it does not hold it is at risk, and at the close it fails")
    case .score:
      Phrase(
        zh: "各项达标的权重之和与要求比较；一票否决项未达标即整体未达标",
        en:
          "the weights of the parts that hold are summed and held against the line; a veto part that fails, fails the whole"
      )
    case .levels:
      Phrase(
        zh: "逐期看各级条件，取触发的最重一级；均未触发为达标",
        en: "each period is held against the levels, the worst that holds wins; none is a pass")
    case .records:
      Phrase(
        zh: "清点符合条件的记录，个数与目标按序时进度比较",
        en: "the records that meet the condition are counted, and the count is held against its plan to date")
    case .since:
      Phrase(
        zh: "自所报日期起算，期满之前为未到期，期满为达标",
        en: "measured from the submitted date: not due until the time is full, then a pass")
    case .manual: Phrase(zh: "不由程序评判，由人评议", en: "not judged by the program: a person does")
    case .unsetThreshold:
      Phrase(
        zh: "数据到期之前为未到期；数据到期而目标值仍未录入为缺数据",
        en: "not due until its figure is due; then no data until the number is put into the rule")
    }
  }

  private func quantity(_ test: QuantityTest) -> Phrase {
    switch test.judging {
    case .every:
      return Phrase(
        zh: "每期都须达到；一期不达标且超出容许次数（\(test.allowedMisses)次）即未达标，接近界限即有风险",
        en:
          "every period must hold; a miss beyond the \(test.allowedMisses) allowed fails, within an ordinary move of the line it is at risk"
      )
    case .latest: return Phrase(zh: "各期分别评判，以最近一期为准", en: "each period is judged by itself, the last is shown")
    case .mean:
      return Phrase(zh: "以各期平均值评判，期末不达为未达标", en: "the mean of the periods is judged; short at the end it fails")
    case .end: break
    }
    let index = test.subject.principal.indicator
    let kind = plan.indicators.indices.contains(index) ? plan.indicators[index].kind : .level
    let isCeiling = test.bound.operator == .atMost || test.bound.operator == .lessThan
    let isBand = test.bound.isTwoSided || test.bound.operator == .between && test.subject.better(in: plan) == nil
    if test.bound.operator == .exactly || isBand {
      return Phrase(
        zh: "期末须在该值或区间之内；目前偏离即有风险",
        en: "must lie at the value or inside the band at the end; outside it for now is at risk")
    }
    let isGrowth = if case .growth = test.subject { true } else { kind == .growth }
    if isGrowth, !isCeiling { return growth }
    if kind.accumulates, !isGrowth {
      return isCeiling
        ? Phrase(
          zh: "累计数与上限乘以计划进度比较：高于进度即有风险；一旦突破上限即未达标",
          en:
            "the figure to date against the limit × the planned share: above it is at risk; over the limit it fails at once"
        )
        : Phrase(
          zh: "完成比例与计划进度比较，落后多少为黄、为红按容差方案；期末不足为未达标",
          en:
            "the share done against the planned share, yellow and red by the tolerance profile; short at the end it fails"
        )
    }
    return isCeiling
      ? Phrase(
        zh: "不超过界限为达标；离界限不足一次常规波动即有风险；期末超出为未达标",
        en: "at or under the limit passes; within one ordinary move of it is at risk; over it at the end fails")
      : Phrase(
        zh: "达到目标为达标；未达时与由起点到目标的进度线比较，低于该线或按趋势难以达到即有风险；期末不足为未达标",
        en:
          "at the target it passes; before that it is held against the line from its start to the target: below it, or on a trend that ends short, is at risk; "
          + "short at the end it fails")
  }

  private var growth: Phrase {
    Phrase(
      zh: "累计增速与目标直接比较，不按月折算：低于目标即有风险，由增转降或余下各期所需增速过高为红；期末不足为未达标",
      en:
        "the growth to date against the goal itself, never a twelfth of it: below is at risk, a fall or growth still needed out of reach is red; short at the end it fails"
    )
  }

  private func combination(_ combination: Combination) -> Phrase {
    let rule =
      switch combination.rule {
      case .all: Phrase(zh: "各项分别评判，取最差的结论", en: "each part is judged, the worst decides")
      case .any: Phrase(zh: "各项分别评判，取最好的结论", en: "each part is judged, the best decides")
      case .atLeast(let count):
        Phrase(zh: "各项分别评判，取第 \(count) 好的结论", en: "each part is judged, the \(count). best decides")
      }
    var parts: [Phrase] = []
    for part in combination.parts {
      let words = sentence(part.requirement)
      if !parts.contains(words) { parts.append(words) }
    }
    return Phrase(
      chinese: rule.zh + "：" + parts.map(\.zh).joined(separator: "；"),
      english: rule.en + ": " + parts.map(\.en).joined(separator: "; "))
  }

  /// The planned course; nil where the requirement has none.
  package func pace(_ requirement: Requirement) -> Phrase? {
    switch requirement {
    case .quantity(let test):
      guard test.judging == .end else { return nil }
      if !test.staged.isEmpty {
        let stages = test.staged.map { "\($0.period): \($0.value.normalized)" }.joined(separator: ", ")
        return Phrase(zh: "分阶段目标 \(stages)", en: "staged: \(stages)")
      }
      return words(test.pace)
    case .reduction(let reduction): return words(reduction.pace)
    case .records(let records): return words(records.pace)
    case .combination(let combination): return combination.parts.lazy.compactMap { pace($0.requirement) }.first
    case .milestone, .frequency, .filing, .holds, .score, .levels, .since, .manual, .unsetThreshold:
      return nil
    }
  }

  private func words(_ pace: Pace) -> Phrase {
    func shares(_ list: [Rational]) -> String {
      list.map { ($0 * 100).decimalText(maxPlaces: 2) + "%" }.joined(separator: ", ")
    }
    return switch pace {
    case .linear: Phrase(zh: "序时进度（按月均匀）", en: "even, by months elapsed")
    case .monthly(let list): Phrase(zh: "各月末 \(shares(list))", en: "by month: \(shares(list))")
    case .quarterly(let list): Phrase(zh: "各季末 \(shares(list))", en: "by quarter: \(shares(list))")
    case .lastYear: Phrase(zh: "按上年同期进度", en: "as last year")
    case .step: Phrase(zh: "到期一次完成，期前不评进度", en: "all at the deadline")
    }
  }
}
