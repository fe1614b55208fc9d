import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Row (e): named deliverables, each with its own state. The row is judged as a whole, by its worst item.

extension Judge {
  struct ItemState {
    let item: String
    var judgement: Judgement
  }

  func judge(_ milestone: Milestone) -> Judgement {
    let states = milestone.items.map { ItemState(item: $0, judgement: judge(item: $0, of: milestone)) }
    let done = states.count { $0.judgement.verdict == .pass && $0.judgement.reason == .met }
    let worst = states.min { rank($0.judgement) < rank($1.judgement) }
    guard let worst else { return .noData(.nothingToMeasure) }
    var judgement = worst.judgement
    judgement.value = Rational(done)
    judgement.valueText = worst.judgement.valueText
    judgement.unit = "项"
    judgement.parts = states.map { state in
      Finding.Part(
        name: Phrase(verbatim: state.item), verdict: state.judgement.verdict, light: state.judgement.light,
        reason: state.judgement.reason, message: state.judgement.message, location: nil)
    }
    let stage = plan.ladders[milestone.ladder].stages[milestone.rank].name
    judgement.message =
      Phrase(
        zh: "\(states.count)项须“\(stage.zh)”，已完成\(done)项；\(states.count > 1 ? worst.item + "：" : "")",
        en: "\(done) of \(states.count) at `\(stage.en)`; \(states.count > 1 ? worst.item + ": " : "")")
      + worst.judgement.message
    if explains {
      judgement.steps = [
        Phrase(
          zh: "目标：\(states.count)项均须在\(Words.date(standard.deadline).zh)前达到“\(stage.zh)”",
          en: "target: all \(states.count) at `\(stage.en)` by \(standard.deadline)")
      ]
      for state in states {
        judgement.steps.append(
          Phrase(zh: "\(state.item)：", en: "\(state.item): ") + state.judgement.message
            + Phrase(zh: "（\(state.judgement.reason.label.zh)）", en: " (\(state.judgement.reason.label.en))"))
      }
      judgement.steps.append(Phrase(zh: "以最差一项为准", en: "the worst item decides"))
    }
    return judgement
  }

  private func rank(_ judgement: Judgement) -> Int {
    switch (judgement.verdict, judgement.light) {
    case (.error, _): 0
    case (.fail, _): 1
    case (.noData, _): 2
    case (.atRisk, .red): 3
    case (.atRisk, _): 4
    case (.notDue, _): 5
    default: judgement.reason == .met ? 7 : 6
    }
  }

  private func judge(item: String, of milestone: Milestone) -> Judgement {
    let filed: Series
    switch series(IndicatorReference(milestone.states), item: item) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let ladder = plan.ladders[milestone.ladder]
    let all = (filed.figures + filed.dated).sorted { $0.period < $1.period }
    let figures = all.filter { $0.period.end >= standard.start || $0.stage ?? 0 >= milestone.rank }
    let closing = filed.indicator.calendar.closing(standard.deadline)
    var judgement: Judgement
    if let reached = figures.first(where: { $0.stage ?? 0 >= milestone.rank }) {
      judgement = doneItem(reached, figures, filed, closing)
    } else {
      judgement = openItem(item, milestone, filed, figures, closing)
    }
    if judgement.observation == nil { judgement.observation = figures.last }
    if let stage = judgement.observation?.stage { judgement.valueText = ladder.stages[stage].id }
    return judgement
  }

  private func doneItem(
    _ reached: Observation, _ figures: [Observation], _ series: Series, _ closing: Period
  ) -> Judgement {
    var judgement: Judgement
    let before = figures.last { $0.period < reached.period }
    if reached.period.end <= lastDay(series) {
      judgement = .pass(.met)
      let when = Words.period(reached.period)
      judgement.message = Phrase(zh: "\(when.zh)已完成", en: "done in \(when.en)")
    } else if reached.period.cadence == .day || before.map({ $0.period.end >= standard.deadline }) ?? false {
      judgement = .fail(.doneLate)
      let when = Words.period(reached.period)
      judgement.message = Phrase(
        zh: "\(when.zh)才完成，时限为\(Words.date(standard.deadline).zh)",
        en: "done only in \(when.en); the deadline was \(standard.deadline)")
    } else if reached.period.start > standard.deadline {
      // The state at the deadline is not on file, and it may have been done by then.
      return missing(closing, in: series)
    } else {
      judgement = dayUnknown(series, reached)
    }
    judgement.observation = reached
    return judgement
  }

  private func openItem(
    _ item: String, _ milestone: Milestone, _ series: Series, _ figures: [Observation], _ closing: Period
  ) -> Judgement {
    let due = Dueness(series, start: standard.start, closing: closing, deadline: standard.deadline, asOf: asOf)
    let last = figures.last
    // A state of any day from the deadline on shows that it was not done by then.
    if let last, last.period.end >= standard.deadline {
      var judgement = Judgement.fail(.notDone)
      judgement.observation = last
      let stage = plan.ladders[milestone.ladder].stages[last.stage ?? 0].name
      judgement.message = Phrase(
        zh: "到期仍为“\(stage.zh)”", en: "still `\(stage.en)` at the deadline")
      return judgement
    }
    // A dated state inside a period speaks for the period only once the period's own state is due.
    if let period = due.missing, (last?.period.end ?? .first) < period.end { return missing(period, in: series) }
    guard let last, let stage = last.stage else { return nothingDue(series, closing: closing) }
    let judgement = paceItem(item, milestone, last, stage)
    return awaiting(judgement, due, series)
  }

  private func paceItem(
    _ item: String, _ milestone: Milestone, _ last: Observation, _ stage: Int
  ) -> Judgement {
    let ladder = plan.ladders[milestone.ladder]
    let word = ladder.stages[stage].name
    let now = Phrase(
      zh: "\(Words.period(last.period).zh)为“\(word.zh)”", en: "`\(word.en)` in \(Words.period(last.period).en)")
    var judgement: Judgement
    let forecast = forecast(item, milestone)
    let late = milestone.planned.filter { $0.by <= last.period.end && stage < $0.rank }
    if let first = late.first {
      let days = CalendarDate.days(from: first.by, to: last.period.end)
      let wanted = ladder.stages[first.rank].name
      judgement = days > 15 ? .red(.stageLate) : .yellow(.stageBehind)
      judgement.message =
        now
        + Phrase(
          zh: "，计划\(Words.date(first.by).zh)“\(wanted.zh)”，已晚\(days)天",
          en: "; `\(wanted.en)` was planned by \(first.by), \(days) days ago")
    } else if let forecast, forecast > standard.deadline {
      judgement = .yellow(.forecastLate)
      judgement.message =
        now
        + Phrase(
          zh: "，自报预计\(Words.date(forecast).zh)完成，晚于时限",
          en: "; its own forecast is \(forecast), after the deadline")
    } else if isInLeadWindow, stage == 0 {
      judgement = .yellow(.notBegun)
      judgement.message = now + daysLeft
    } else if isInLeadWindow, milestone.planned.isEmpty, forecast == nil {
      judgement = .yellow(.unplannedInLeadWindow)
      judgement.message =
        now + daysLeft + Phrase(zh: "，未报节点计划和预计完成日期", en: ", with neither planned stages nor a forecast")
    } else if !milestone.planned.isEmpty || forecast != nil && isInLeadWindow {
      judgement = .pass(.onSchedule)
      judgement.message =
        now
        + (forecast.map { Phrase(zh: "，预计\(Words.date($0).zh)完成", en: "; forecast \($0)") }
          ?? Phrase(zh: "，不晚于计划节点", en: "; not behind its planned stage"))
    } else {
      judgement = .notDue(.beforeLeadWindow)
      judgement.message = now + Phrase(zh: "，未到时限前的关注期", en: "; its lead window has not begun")
    }
    judgement.observation = last
    return judgement
  }

  private var daysLeft: Phrase {
    let days = CalendarDate.days(from: asOf, to: standard.deadline)
    return Phrase(zh: "，距时限\(days)天", en: ", \(days) days before the deadline")
  }

  /// The last 30 days before the deadline, or the last tenth of the duration (both ends counted) if that is less.
  private var isInLeadWindow: Bool {
    let left = CalendarDate.days(from: asOf, to: standard.deadline)
    let duration = CalendarDate.days(from: standard.start, to: standard.deadline) + 1
    return Rational(left) <= min(30, Rational(duration, 10))
  }

  /// When an item itself expects to be done.
  private func forecast(_ item: String, _ milestone: Milestone) -> CalendarDate? {
    guard let index = milestone.forecast else { return nil }
    return book.observations(FigureBook.Key(index, area: area, item: item))
      .last { $0.period.end <= asOf }?.date
  }
}
