import Diagnostics
import Plans
import Quantities

/// Bounds that no figure of the indicator can decide.
struct BoundChecker {
  let log: RuleLog

  func check(_ bound: Bound, _ value: Value, _ indicator: Indicator) {
    let isFloor = bound.operator == .atLeast || bound.operator == .moreThan
    let grows = indicator.kind == .cumulative || indicator.kind == .flow
    if grows, isFloor, bound.value.isNegative || (bound.value.isZero && bound.operator == .atLeast) {
      log.report(
        .floorNotPositive, at: value.place,
        Phrase(
          zh: "累计指标的下限“\(bound.text)”从一开始就已达到", en: "the floor '\(bound.text)' of a count to date is met from the start"
        ),
        help: Phrase(zh: "请写大于零的目标，上限请用 at_most", en: "write a target above zero, or at_most for a ceiling"))
    }
    if indicator.isWhole, !bound.value.isInteger || !(bound.upper?.isInteger ?? true) {
      log.report(
        .fractionOfWhole, at: value.place,
        Phrase(
          zh: "“\(bound.text)”不是整数，而指标 `\(indicator.id)` 只取整数",
          en: "'\(bound.text)' is not whole, and \(indicator.shownName.en) has whole figures only"),
        help: Phrase(zh: "请写整数，或在指标上写 `whole: false`", en: "write a whole number, or `whole: false` at the indicator"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "指标在这里声明", en: "the indicator is declared here"), place: indicator.place)
        ])
    }
    let low = bound.value.rational
    let high = (bound.upper ?? bound.value).rational
    let tooHigh = indicator.maximum.map { low > $0 } ?? false
    let tooLow = indicator.minimum.map { high < $0 } ?? false
    let isCeiling = bound.operator == .atMost || bound.operator == .lessThan
    if (tooHigh && !isCeiling) || (tooLow && !isFloor) {
      log.report(
        .boundOutOfRange, at: value.place,
        Phrase(
          zh: "“\(bound.text)”在指标 `\(indicator.id)` 的取值范围之外",
          en: "'\(bound.text)' lies outside the range of \(indicator.shownName.en)"),
        help: Phrase(zh: "请核对目标值，或指标的 range", en: "check the bound, or the indicator's range"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "指标在这里声明", en: "the indicator is declared here"), place: indicator.place)
        ])
    }
  }
}
