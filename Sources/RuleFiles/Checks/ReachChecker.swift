import Diagnostics
import Plans
import Quantities

/// Outcomes that no figure can bring about: a target that cannot be missed, a pass, a risk or a stage out of reach.
struct ReachChecker {
  let context: ReadingContext
  let scope: StandardScope

  func check(_ test: QuantityTest, _ fields: Fields, _ measured: Measured) {
    // A reversed range is reported at the indicator.
    if let indicator = measured.indicator, !indicator.isRangeReversed { checkRange(test, fields, indicator) }
    checkStages(test, fields)
    if let value = fields["margin"], test.judging == .latest {
      context.log.report(
        .noAtRisk, .warning, at: value.place,
        Phrase(
          zh: "`judge: latest` 只有达标与未达标，`margin` 不起作用",
          en: "`judge: latest` knows only pass and fail: `margin` changes nothing"),
        help: Phrase(zh: "请删去 `margin`，或改用 `judge: every`", en: "remove `margin`, or write `judge: every`"))
    }
    checkMisses(test, fields)
  }

  private func checkRange(_ test: QuantityTest, _ fields: Fields, _ indicator: Indicator) {
    let bound = test.bound
    let place = fields[bound.operator.rawValue]?.place ?? fields.place
    let related = [
      Diagnostic.Related(message: Phrase(zh: "指标在这里声明", en: "the indicator is declared here"), place: indicator.place)
    ]
    let low = bound.value.rational
    let high = (bound.upper ?? bound.value).rational
    let isBelowAll = indicator.minimum.map { bound.operator == .moreThan ? low < $0 : low <= $0 } ?? false
    let isAboveAll = indicator.maximum.map { bound.operator == .lessThan ? high > $0 : high >= $0 } ?? false
    let isAlwaysMet =
      switch bound.operator {
      case .atLeast, .moreThan: isBelowAll
      case .atMost, .lessThan: isAboveAll
      case .between: isBelowAll && isAboveAll
      case .exactly, .about: false
      }
    let isNeverMet =
      (bound.operator == .moreThan && indicator.maximum == low)
      || (bound.operator == .lessThan && indicator.minimum == low)
    if isNeverMet {
      context.log.report(
        .boundOutOfRange, at: place,
        Phrase(
          zh: "指标 `\(indicator.id)` 的取值范围内没有数值能达到“\(bound.text)”",
          en: "no figure in the range of \(indicator.shownName.en) meets '\(bound.text)'"),
        help: Phrase(zh: "请核对目标值，或指标的 range", en: "check the bound, or the indicator's range"), related: related)
    } else if isAlwaysMet {
      context.log.report(
        .boundAlwaysMet, .warning, at: place,
        Phrase(
          zh: "指标 `\(indicator.id)` 的任何数值都达到“\(bound.text)”",
          en: "every figure in the range of \(indicator.shownName.en) meets '\(bound.text)'"),
        help: Phrase(zh: "请核对目标值，或指标的 range", en: "check the bound, or the indicator's range"), related: related)
    }
    guard let margin = test.margin?.rational, let value = fields["margin"] else { return }
    let leaves =
      switch bound.operator {
      case .atLeast, .moreThan: indicator.maximum.map { low + margin > $0 } ?? false
      case .atMost, .lessThan: indicator.minimum.map { low - margin < $0 } ?? false
      case .exactly, .about, .between: false
      }
    if leaves {
      context.log.report(
        .marginTooWide, .warning, at: value.place,
        Phrase(
          zh: "加上 `margin` 后，取值范围内没有数值能算正常", en: "with this margin no figure in the range passes without being at risk"),
        help: Phrase(zh: "请缩小 `margin`", en: "write a smaller margin"), related: related)
    }
  }

  private func checkStages(_ test: QuantityTest, _ fields: Fields) {
    guard let value = fields["staged"], !test.staged.isEmpty else { return }
    let isFloor = test.bound.operator == .atLeast || test.bound.operator == .moreThan
    if isFloor, let beyond = test.staged.first(where: { $0.value > test.bound.value }) {
      context.log.report(
        .stageBeyondTarget, .warning, at: value.place,
        Phrase(
          zh: "\(beyond.period) 的阶段目标高于最终目标“\(test.bound.text)”",
          en: "the stage of \(beyond.period) asks for more than the target '\(test.bound.text)'"),
        help: Phrase(zh: "请核对阶段目标", en: "check the stages"))
    }
    let indicators = context.plan.indicators
    let index = test.subject.principal.indicator
    guard isFloor, indicators.indices.contains(index), indicators[index].kind == .cumulative else { return }
    for (earlier, later) in zip(test.staged, test.staged.dropFirst()) where later.value < earlier.value {
      context.log.report(
        .stagesFalling, .warning, at: value.place,
        Phrase(
          zh: "累计指标 \(later.period) 的阶段目标低于 \(earlier.period)",
          en: "of a count to date, \(later.period) asks for less than \(earlier.period)"),
        help: Phrase(zh: "阶段目标按累计数填写", en: "write the stages as counts to date"))
      return
    }
  }

  private func checkMisses(_ test: QuantityTest, _ fields: Fields) {
    guard test.judging == .every, test.allowedMisses > 0, let value = fields["allowed_misses"] else { return }
    let index = test.subject.principal.indicator
    guard context.plan.indicators.indices.contains(index) else { return }
    let first = max(test.from ?? scope.start, scope.start)
    let count = context.plan.indicators[index].calendar.periods(from: first, through: scope.deadline).count
    guard count > 0, test.allowedMisses >= count else { return }
    context.log.report(
      .missesCoverAll, .warning, at: value.place,
      Phrase(
        zh: "一共只有 \(count) 期，容许 \(test.allowedMisses) 期不达标等于没有要求",
        en: "there are only \(count) periods: with \(test.allowedMisses) misses allowed nothing can fail"),
      help: Phrase(zh: "请核对 `allowed_misses`", en: "check `allowed_misses`"))
  }
}

extension Indicator {
  fileprivate var isRangeReversed: Bool {
    if let minimum, let maximum { minimum > maximum } else { false }
  }
}
