import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

// A figure known only to a bound decides where every value inside gives the same verdict, and gives no pace.

extension Evaluator {
  private static let mostLines = 64

  /// The judgement where some figure of the standard is a bound; nil where none is.
  func boundedJudgement(of judged: JudgedStandard, area: Int, in book: FigureBook) -> Judgement? {
    guard book.hasBounds else { return nil }
    let standard = judged.standard
    let indicators = standard.requirement.indicators
    let bounds = book.bounds(of: indicators, area: area, through: asOf)
    guard let last = bounds.last, case .bound(_, _, let text) = last.value else { return nil }
    func tried(_ probe: BoundProbe) -> Judgement {
      judge(judged, area, book.resolvingBounds(in: plan, of: indicators, area: area, probe))
    }
    // Between the two ends a verdict turns only at a line of the rule: a band is met inside and missed on both sides. A
    // rule with more lines than a person would write is not tried at each of them.
    let near = tried(.near)
    let lines = Set(standard.requirement.lines)
    let isAlike =
      lines.count <= Self.mostLines
      && ([.far] + lines.map(BoundProbe.at)).allSatisfy { probe in
        let other = tried(probe)
        return other.verdict == near.verdict && other.light == near.light
      }
    guard isAlike else {
      var judgement = Judgement.noData(.boundUndecided)
      judgement.unit = near.unit
      judgement.observation = last
      judgement.valueText = text
      judgement.message = VerdictSentences.boundUndecided(text, of: last.period)
      return judgement
    }
    var judgement = near
    guard last.row == near.observation?.row else { return judgement }
    judgement.plan = nil
    judgement.gap = nil
    judgement.forecast = nil
    judgement.needed = nil
    judgement.best = nil
    judgement.trend = nil
    judgement.value = nil
    judgement.valueText = text
    judgement.message = VerdictSentences.boundDecides(text, of: last.period, near.reason)
    return judgement
  }
}

/// Which of the values that a bound allows is tried.
private enum BoundProbe {
  case near
  case far
  /// This value where the bound allows it, else the nearest one.
  case at(Rational)
}

extension FigureBook {
  fileprivate func bounds(of indicators: Set<Indicator.Index>, area: Int, through day: CalendarDate) -> [Observation] {
    boundKeys(of: indicators, area: area)
      .flatMap { own[$0] ?? [] }
      .filter { $0.isBound && $0.period.end <= day }
      .sorted { ($0.period, $0.row) < ($1.period, $1.row) }
  }

  /// The same book, read as if each bound were one of the values that it allows.
  fileprivate func resolvingBounds(
    in plan: Plan, of indicators: Set<Indicator.Index>, area: Int, _ probe: BoundProbe
  ) -> FigureBook {
    var book = self
    for key in boundKeys(of: indicators, area: area) {
      let observations = own[key] ?? []
      let indicator = plan.indicators[key.indicator]
      book.tried[key] = observations.indices.map { index in
        observations[index].resolvingBound(indicator, probe, Self.neighbours(of: index, in: observations, indicator))
      }
    }
    return book
  }

  /// What the reports before and after of the same year leave of a count to date, which only rises.
  private static func neighbours(
    of index: Int, in observations: [Observation], _ indicator: Indicator
  ) -> (low: Rational?, high: Rational?) {
    guard indicator.kind == .cumulative, indicator.span == .yearToDate else { return (nil, nil) }
    let own = observations[index].period
    func counts(_ other: Observation) -> Bool {
      other.number != nil && indicator.calendar.isOneYear(other.period, own)
    }
    let before = observations[..<index].last(where: counts)
    let after = observations[(index + 1)...].first(where: counts)
    return (before?.number, after?.number)
  }
}

extension Observation {
  fileprivate func resolvingBound(
    _ indicator: Indicator, _ probe: BoundProbe, _ limits: (low: Rational?, high: Rational?)
  ) -> Observation {
    guard case .bound(let sense, let number, _) = value else { return self }
    let step = indicator.isWhole ? Rational.one : Rational(1, 1_000_000_000)
    let near = sense.isStrict ? (sense.isLower ? number + step : number - step) : number
    let reach = (number.magnitude + 1) * Rational(1_000_000)
    let far =
      sense.isLower
      ? max(near, limits.high ?? indicator.maximum ?? near + reach)
      : min(near, limits.low ?? indicator.minimum ?? (indicator.isNeverNegative ? .zero : near - reach))
    switch probe {
    case .near: return with(near)
    case .far: return with(far)
    case .at(let line): return with(min(max(line, min(near, far)), max(near, far)))
    }
  }
}
