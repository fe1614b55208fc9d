import Diagnostics
import Quantities

// A figure known only to a bound decides where every value inside gives the same verdict, and gives no pace.

extension Evaluator {
  /// The judgement where some figure of the standard is a bound; nil where none is.
  func boundedJudgement(of standard: Standard, area: Int) -> Judgement? {
    let indicators = standard.requirement.indicators
    let bounds = submission.figures.bounds(of: indicators, area: area, through: asOf)
    guard let last = bounds.last, case .bound(_, _, let text) = last.value else { return nil }
    let near = judge(standard, area, submission.figures.resolvingBounds(in: plan, of: indicators, area: area, far: false))
    let far = judge(standard, area, submission.figures.resolvingBounds(in: plan, of: indicators, area: area, far: true))
    var judgement = near
    let words = Words.period(last.period)
    if near.verdict != far.verdict || near.light != far.light {
      judgement = .noData(.boundUndecided)
      judgement.unit = near.unit
      judgement.observation = last
      judgement.message = Phrase(
        zh: "\(words.zh)只报“\(text)”，其中有的值达标、有的不达标，无法判断",
        en: "only `\(text)` is filed for \(words.en): some values inside would give another verdict")
    } else {
      judgement.plan = nil
      judgement.forecast = nil
      judgement.needed = nil
      judgement.best = nil
      judgement.trend = nil
      judgement.message = Phrase(
        zh: "\(words.zh)报“\(text)”，其中任何值结论相同：\(near.reason.label.zh)",
        en: "`\(text)` is filed for \(words.en), and every value inside gives the same: \(near.reason.label.en)")
    }
    if last.row == near.observation?.row {
      judgement.value = nil
      judgement.valueText = text
    }
    return judgement
  }
}

extension FigureBook {
  fileprivate func bounds(of indicators: Set<Indicator.Index>, area: Int, through day: CalendarDate) -> [Observation] {
    guard hasBounds else { return [] }
    return series.filter { indicators.contains($0.key.indicator) && $0.key.area == area }
      .flatMap(\.value)
      .filter { $0.isBound && $0.period.end <= day }
      .sorted { ($0.period, $0.row) < ($1.period, $1.row) }
  }

  /// The same book with each bound replaced by its own number, or by the farthest value that it allows.
  fileprivate func resolvingBounds(in plan: Plan, of indicators: Set<Indicator.Index>, area: Int, far: Bool) -> FigureBook {
    var book = self
    for (key, observations) in series where indicators.contains(key.indicator) && key.area == area {
      guard observations.contains(where: \.isBound) else { continue }
      book.series[key] = observations.map { $0.resolvingBound(plan.indicators[key.indicator], far: far) }
    }
    return book
  }
}

extension Observation {
  var isBound: Bool {
    if case .bound = value { true } else { false }
  }

  fileprivate func resolvingBound(_ indicator: Indicator, far: Bool) -> Observation {
    guard case .bound(let sense, let number, _) = value else { return self }
    let step = indicator.isWhole ? Rational.one : Rational(1, 1_000_000_000)
    let near = sense.isStrict ? (sense.isLower ? number + step : number - step) : number
    guard far else { return with(near) }
    let reach = (number.magnitude + 1) * Rational(1_000_000)
    let end =
      sense.isLower
      ? indicator.maximum ?? near + reach
      : indicator.minimum ?? (indicator.isNeverNegative ? .zero : near - reach)
    return with(end)
  }
}
