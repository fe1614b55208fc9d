import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges one deliverable of a milestone by the states that were filed of it.
struct MilestoneItemJudge {
  let bench: Bench
  let milestone: Milestone
  let item: String

  private var standard: Standard { bench.standard }
  private var ladder: StageLadder { bench.plan.ladders[milestone.ladder] }

  init(_ bench: Bench, _ milestone: Milestone, item: String) {
    (self.bench, self.milestone, self.item) = (bench, milestone, item)
  }

  /// Done, or on its way.
  func judge() -> Judgement {
    let filed: Series
    switch bench.series(IndicatorReference(milestone.states), item: item) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let all = (filed.figures + filed.dated).sorted { $0.period < $1.period }
    let figures = all.filter { $0.period.end >= standard.start || $0.stage ?? 0 >= milestone.rank }
    let closing = filed.indicator.value.calendar.closing(standard.deadline)
    var judgement: Judgement
    if let reached = figures.first(where: { $0.stage ?? 0 >= milestone.rank }) {
      judgement = done(reached, figures, filed, closing)
    } else {
      judgement = open(filed, figures, closing)
    }
    if judgement.observation == nil { judgement.observation = figures.last }
    if let stage = judgement.observation?.stage { judgement.valueText = ladder.stages[stage].id }
    return judgement
  }

  private func done(
    _ reached: Observation, _ figures: [Observation], _ series: Series, _ closing: Period
  ) -> Judgement {
    var judgement: Judgement
    let before = figures.last { $0.period < reached.period }
    if reached.period.end <= standard.lastDay(of: series) {
      judgement = .pass(.met)
      judgement.message = VerdictSentences.done(in: reached.period)
    } else if reached.period.cadence == .day || before.map({ $0.period.end >= standard.deadline }) ?? false {
      judgement = .fail(.doneLate)
      judgement.message = VerdictSentences.doneLate(in: reached.period, deadline: standard.deadline)
    } else if reached.period.start > standard.deadline {
      // The state at the deadline is not on file, and it may have been done by then.
      return .missing(closing, in: series, bench)
    } else {
      judgement = .dayUnknown(series, reached, bench)
    }
    judgement.observation = reached
    return judgement
  }

  private func open(_ series: Series, _ figures: [Observation], _ closing: Period) -> Judgement {
    let due = Dueness(
      series, start: standard.start, closing: closing, deadline: standard.deadline, asOf: bench.asOf)
    let last = figures.last
    // A state of any day from the deadline on shows that it was not done by then.
    if let last, last.period.end >= standard.deadline {
      var judgement = Judgement.fail(.notDone)
      judgement.observation = last
      judgement.message = VerdictSentences.notDone(ladder.stages[last.stage ?? 0].name)
      return judgement
    }
    // A dated state inside a period speaks for the period only once the period's own state is due.
    if let period = due.missing, (last?.period.end ?? .first) < period.end {
      return .missing(period, in: series, bench)
    }
    guard let last, let stage = last.stage else { return .nothingDue(series, closing: closing, bench) }
    var judgement = paced(last, stage)
    judgement.wait(for: due, series)
    return judgement
  }

  private func paced(_ last: Observation, _ stage: Int) -> Judgement {
    let now = VerdictSentences.stage(ladder.stages[stage].name, in: last.period)
    var judgement: Judgement
    let forecast = forecast
    let late = milestone.planned.first { $0.by <= last.period.end && stage < $0.rank }
    if let late {
      let days = CalendarDate.days(from: late.by, to: last.period.end)
      judgement = days > 15 ? .red(.stageLate) : .yellow(.stageBehind)
      judgement.message =
        now + VerdictSentences.stageLate(ladder.stages[late.rank].name, plannedBy: late.by, days: days)
    } else if let forecast, forecast > standard.deadline {
      judgement = .yellow(.forecastLate)
      judgement.message = now + VerdictSentences.forecastLate(forecast)
    } else if isInLeadWindow, stage == 0 {
      judgement = .yellow(.notBegun)
      judgement.message = now + daysLeft
    } else if isInLeadWindow, milestone.planned.isEmpty, forecast == nil {
      judgement = .yellow(.unplannedInLeadWindow)
      judgement.message = now + daysLeft + VerdictSentences.unplanned
    } else if !milestone.planned.isEmpty || forecast != nil && isInLeadWindow {
      judgement = .pass(.onSchedule)
      judgement.message = now + (forecast.map(VerdictSentences.forecast) ?? VerdictSentences.onSchedule)
    } else {
      judgement = .notDue(.beforeLeadWindow)
      judgement.message = now + VerdictSentences.beforeLeadWindow
    }
    judgement.observation = last
    return judgement
  }

  private var daysLeft: Phrase {
    VerdictSentences.daysLeft(CalendarDate.days(from: bench.asOf, to: standard.deadline))
  }

  /// The last 30 days before the deadline, or the last tenth of the duration (both ends counted) if that is less.
  private var isInLeadWindow: Bool {
    let left = CalendarDate.days(from: bench.asOf, to: standard.deadline)
    let duration = CalendarDate.days(from: standard.start, to: standard.deadline) + 1
    return Rational(left) <= min(30, Rational(duration, 10))
  }

  /// When the item itself expects to be done.
  private var forecast: CalendarDate? {
    guard let index = milestone.forecast else { return nil }
    return bench.book.observations(FigureBook.Key(index, area: bench.area, item: item))
      .last { $0.period.end <= bench.asOf }?.date
  }
}
