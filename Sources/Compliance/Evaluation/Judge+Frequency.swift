import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Row (f): so many times in every period. A report that is missing counts only where it could change the outcome.

extension Judge {
  func judge(_ frequency: Frequency) -> Judgement {
    let filed: Series
    switch series(frequency.of) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let closing = filed.indicator.calendar.closing(standard.deadline)
    let due = Dueness(filed, start: standard.start, closing: closing, deadline: standard.deadline, asOf: asOf)
    var judgement = awaiting(judge(frequency, filed, due), due, filed)
    judgement.unit = filed.indicator.unit.symbol
    judgement.basis = filed.basis
    return judgement
  }

  private func judge(_ frequency: Frequency, _ filed: Series, _ due: Dueness) -> Judgement {
    guard let last = filed.figures.last(where: { $0.period.end >= standard.start }) else {
      return due.missing.map { missing($0, in: filed) } ?? nothingDue(filed, closing: due.closing)
    }
    let calendar = periods(of: frequency, filed)
    let horizon = max(last.period.end, overdue(frequency, filed, due, calendar))
    let kept = FrequencyCounts(
      frequency, filed, every: calendar, from: standard.start, deadline: standard.deadline, horizon: horizon, asOf: asOf
    )
    let wanted = Rational(frequency.times)
    func written(_ verdict: Judgement, _ count: FrequencyCounts.Count) -> Judgement {
      self.written(verdict, frequency, filed, last, count, kept)
    }
    let closed = kept.counts.filter(\.isClosed)
    let lost = closed.filter { $0.isMissed(wanted) && !$0.isInMakeUp }
    if let first = lost.first(where: { $0.times != nil }) ?? lost.first {
      var judgement = written(.fail(.periodMissed), first)
      judgement.misses = lost.map { miss in
        Finding.Miss(period: miss.period, verdict: .fail, light: .red, depth: miss.times.map { wanted - $0 })
      }
      return judgement
    }
    if let open = closed.first(where: { !$0.isKept(wanted) && !$0.isMissed(wanted) }) {
      return missing(kept.hole(in: open) ?? due.missing ?? last.period, in: filed)
    }
    guard let current = kept.counts.last else { return nothingDue(filed, closing: due.closing) }
    if !current.isKept(wanted), !current.isClosed, let period = due.missing { return missing(period, in: filed) }
    let misses = closed.filter { $0.isMissed(wanted) }
    if misses.count >= 2, misses.suffix(2).map(\.period) == closed.suffix(2).map(\.period) {
      return written(.red(.missesRunning), misses[misses.count - 1])
    }
    if let open = misses.last { return written(.yellow(.makingUp), open) }
    if !current.isClosed {
      let elapsed = Timeline(start: current.period.start, deadline: current.period.end).linear(through: horizon)
      let planned = (wanted * elapsed).floor()
      if current.isMissed(planned) { return written(.yellow(.openPeriodBehind), current) }
      if !current.isKept(planned), let hole = kept.hole(in: current) { return missing(hole, in: filed) }
    }
    let holes = kept.counts.compactMap { kept.hole(in: $0) } + (due.missing.map { [$0] } ?? [])
    let named = Array(Set(holes)).sorted()
    guard let shown = closed.last else {
      return naming(named, of: filed, written(.notDue(.nothingDue), current))
    }
    let isFinal = shown.period >= calendar.closing(standard.deadline)
    return naming(named, of: filed, written(.pass(isFinal ? .met : .everyPeriodKept), shown))
  }

  /// The periods in each of which something must be done so many times.
  private func periods(of frequency: Frequency, _ filed: Series) -> ReportingCalendar {
    ReportingCalendar(
      cadence: frequency.every, dueDay: 0, fiscalYear: plan.calendar.fiscalYear,
      weekEnds: filed.indicator.calendar.weekEnds)
  }

  /// The end of the last report that is overdue, as far as the closing period, or the time to make it up, asks for reports.
  private func overdue(
    _ frequency: Frequency, _ filed: Series, _ due: Dueness, _ every: ReportingCalendar
  ) -> CalendarDate {
    let calendar = filed.indicator.calendar
    var wanted = due.closing.end
    if frequency.makeUpDays > 0 {
      let windowEnd = every.closing(standard.deadline).end.adding(days: frequency.makeUpDays)
      wanted = max(wanted, calendar.latest(through: windowEnd).end)
    }
    return min(calendar.latestDue(asOf: asOf).end, wanted)
  }

  private func written(
    _ verdict: Judgement, _ frequency: Frequency, _ filed: Series, _ last: Observation, _ count: FrequencyCounts.Count,
    _ kept: FrequencyCounts
  ) -> Judgement {
    var judgement = verdict
    judgement.observation = last
    let unit = filed.indicator.unitText.isEmpty ? "次" : filed.indicator.written
    let wanted = unit.value(ofBase: Rational(frequency.times))
    func amount(_ number: Rational) -> Phrase {
      unit.amount(unit.value(ofBase: number), places: 2, against: [wanted])
    }
    let every = Words.report(frequency.every)
    let period = Words.period(count.period)
    let asked = Phrase(
      zh: "要求\(every)不少于\(unit.amount(wanted))", en: "at least \(unit.amount(wanted)) \(every) wanted")
    if let shared = kept.shared(through: count), verdict.verdict == .fail {
      judgement.value = shared.total
      let first = Words.period(shared.first.period)
      judgement.message =
        asked
        + Phrase(
          zh: "，\(first)至\(period)合计才\(amount(shared.total))",
          en: "; \(amount(shared.total)) in all from \(first) to \(period), which is too few for each")
    } else {
      let value = count.times ?? count.least ?? .zero
      judgement.value = value
      let isLeast = count.times == nil
      judgement.message =
        asked
        + Phrase(
          zh: "，\(period)\(count.isClosed ? "共" : "至今")\(isLeast ? "至少" : "")\(amount(value))",
          en: "; \(isLeast ? "at least " : "")\(amount(value)) in \(period)\(count.isClosed ? "" : " so far")")
    }
    noteMessage(&judgement)
    return judgement
  }
}
