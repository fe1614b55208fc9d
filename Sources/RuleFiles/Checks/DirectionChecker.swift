import Diagnostics
import Plans

/// A floor under what is better lower, or a ceiling over what is better higher: what is declared good would be a miss.
struct DirectionChecker {
  let context: ReadingContext

  func check(_ test: QuantityTest, _ value: Value) {
    switch test.subject {
    case .indicator, .growth: break
    case .share, .perHead, .compared, .rank: return
    }
    switch test.bound.operator {
    case .atLeast, .moreThan: reportDirection(test.subject.principal.indicator, against: .lower, value)
    case .atMost, .lessThan: reportDirection(test.subject.principal.indicator, against: .higher, value)
    case .exactly, .about, .between: break
    }
  }

  func check(_ reduction: Reduction, _ value: Value) {
    reportDirection(reduction.of.indicator, against: .higher, value)
  }

  private func reportDirection(
    _ index: Indicator.Index, against better: Indicator.Direction, _ value: Value
  ) {
    guard context.plan.indicators.indices.contains(index), context.plan.indicators[index].better == better else {
      return
    }
    let indicator = context.plan.indicators[index]
    let word = better == .lower ? Phrase(zh: "越低越好", en: "lower") : Phrase(zh: "越高越好", en: "higher")
    let asked = better == .lower ? Phrase(zh: "越高", en: "high") : Phrase(zh: "越低", en: "low")
    context.log.report(
      .boundAgainstBetter, .warning, at: value.place,
      Phrase(
        zh: "指标 `\(indicator.id)` \(word.zh)（`better: \(better.rawValue)`），而这里\(asked.zh)才算达标",
        en: "\(indicator.shownName.en) is better \(word.en), and a \(asked.en) figure is what passes here"),
      help: Phrase(zh: "请核对比较方式，或指标的 `better`", en: "check the comparison, or the indicator's `better`"),
      related: [
        Diagnostic.Related(message: Phrase(zh: "指标在这里声明", en: "the indicator is declared here"), place: indicator.place)
      ])
  }
}
