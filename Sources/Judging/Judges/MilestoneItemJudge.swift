import Diagnostics
import Figures
import Plans
import Quantities

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
    let when = Words.period(reached.period)
    if reached.period.end <= standard.lastDay(of: series) {
      judgement = .pass(.met)
      judgement.message = Phrase(zh: "\(when)已完成", en: "done in \(when)")
    } else if reached.period.cadence == .day || before.map({ $0.period.end >= standard.deadline }) ?? false {
      judgement = .fail(.doneLate)
      let day = Words.date(standard.deadline)
      judgement.message = Phrase(zh: "\(when)才完成，时限为\(day)", en: "done only in \(when); the deadline was \(day)")
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
      let stage = ladder.stages[last.stage ?? 0].name
      judgement.message = Phrase(zh: "到期仍为“\(stage)”", en: "still `\(stage)` at the deadline")
      return judgement
    }
    // A dated state inside a period speaks for the period only once the period's own state is due.
    if let period = due.missing, (last?.period.end ?? .first) < period.end {
      return .missing(period, in: series, bench)
    }
    guard let last, let stage = last.stage else { return .nothingDue(series, closing: closing, bench) }
    return paced(last, stage).awaiting(due, series)
  }

  private func paced(_ last: Observation, _ stage: Int) -> Judgement {
    let (word, period) = (ladder.stages[stage].name, Words.period(last.period))
    let now = Phrase(zh: "\(period)为“\(word)”", en: "`\(word)` in \(period)")
    var judgement: Judgement
    let forecast = forecast
    let late = milestone.planned.first { $0.by <= last.period.end && stage < $0.rank }
    if let late {
      let days = CalendarDate.days(from: late.by, to: last.period.end)
      let (wanted, by) = (ladder.stages[late.rank].name, Words.date(late.by))
      judgement = days > 15 ? .red(.stageLate) : .yellow(.stageBehind)
      judgement.message =
        now + Phrase(zh: "，计划\(by)“\(wanted)”，已晚\(days)天", en: "; `\(wanted)` was planned by \(by), \(days) days ago")
    } else if let forecast, forecast > standard.deadline {
      judgement = .yellow(.forecastLate)
      let day = Words.date(forecast)
      judgement.message =
        now + Phrase(zh: "，自报预计\(day)完成，晚于时限", en: "; its own forecast is \(day), after the deadline")
    } else if isInLeadWindow, stage == 0 {
      judgement = .yellow(.notBegun)
      judgement.message = now + daysLeft
    } else if isInLeadWindow, milestone.planned.isEmpty, forecast == nil {
      judgement = .yellow(.unplannedInLeadWindow)
      judgement.message =
        now + daysLeft + Phrase(zh: "，未报节点计划和预计完成日期", en: ", with neither planned stages nor a forecast")
    } else if !milestone.planned.isEmpty || forecast != nil && isInLeadWindow {
      judgement = .pass(.onSchedule)
      let day = forecast.map(Words.date)
      judgement.message =
        now
        + (day.map { Phrase(zh: "，预计\($0)完成", en: "; forecast \($0)") }
          ?? Phrase(zh: "，不晚于计划节点", en: "; not behind its planned stage"))
    } else {
      judgement = .notDue(.beforeLeadWindow)
      judgement.message = now + Phrase(zh: "，未到时限前的关注期", en: "; its lead window has not begun")
    }
    judgement.observation = last
    return judgement
  }

  private var daysLeft: Phrase {
    let days = CalendarDate.days(from: bench.asOf, to: standard.deadline)
    return Phrase(zh: "，距时限\(days)天", en: ", \(days) days before the deadline")
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
