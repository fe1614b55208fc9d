import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges how often something is done in every period: row (f).
struct FrequencyJudge {
  let bench: Bench
  let frequency: Frequency

  init(_ bench: Bench, _ frequency: Frequency) {
    (self.bench, self.frequency) = (bench, frequency)
  }

  /// So many times in every period; a report that is missing counts only where it could change the outcome.
  func judge() -> Judgement {
    let filed: Series
    switch bench.series(frequency.of) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let closing = filed.indicator.value.calendar.closing(bench.standard.deadline)
    let due = Dueness(
      filed, start: bench.standard.start, closing: closing, deadline: bench.standard.deadline, asOf: bench.asOf)
    var judgement = judge(filed, due)
    judgement.wait(for: due, filed)
    judgement.unit = filed.indicator.value.unit.symbol
    judgement.basis = filed.basis
    return judgement
  }

  private func judge(_ filed: Series, _ due: Dueness) -> Judgement {
    guard let last = filed.figures.last(where: { $0.period.end >= bench.standard.start }) else {
      return due.missing.map { .missing($0, in: filed, bench) } ?? .nothingDue(filed, closing: due.closing, bench)
    }
    let calendar = periods(filed)
    let horizon = max(last.period.end, overdue(filed, due, calendar))
    let kept = FrequencyCounts(
      frequency, filed, every: calendar, from: bench.standard.start, deadline: bench.standard.deadline,
      horizon: horizon, asOf: bench.asOf
    )
    let wanted = Rational(frequency.times)
    func written(_ verdict: Judgement, _ count: FrequencyCounts.Count) -> Judgement {
      self.written(verdict, filed, last, count, kept)
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
      return .missing(kept.hole(in: open) ?? due.missing ?? last.period, in: filed, bench)
    }
    guard let current = kept.counts.last else { return .nothingDue(filed, closing: due.closing, bench) }
    if !current.isKept(wanted), !current.isClosed, let period = due.missing {
      return .missing(period, in: filed, bench)
    }
    let misses = closed.filter { $0.isMissed(wanted) }
    if misses.count >= 2, misses.suffix(2).map(\.period) == closed.suffix(2).map(\.period) {
      return written(.red(.missesRunning), misses[misses.count - 1])
    }
    if let open = misses.last { return written(.yellow(.makingUp), open) }
    if !current.isClosed {
      let elapsed = Timeline(start: current.period.start, deadline: current.period.end).linear(through: horizon)
      let planned = (wanted * elapsed).floor()
      if current.isMissed(planned) { return written(.yellow(.openPeriodBehind), current) }
      if !current.isKept(planned), let hole = kept.hole(in: current) { return .missing(hole, in: filed, bench) }
    }
    let holes = kept.counts.compactMap { kept.hole(in: $0) } + (due.missing.map { [$0] } ?? [])
    let named = Array(Set(holes)).sorted()
    guard let shown = closed.last else {
      return written(.notDue(.nothingDue), current).naming(named, of: filed)
    }
    let isFinal = shown.period >= calendar.closing(bench.standard.deadline)
    return written(.pass(isFinal ? .met : .everyPeriodKept), shown).naming(named, of: filed)
  }

  /// The periods in each of which something must be done so many times.
  private func periods(_ filed: Series) -> ReportingCalendar {
    ReportingCalendar(
      cadence: frequency.every, dueDay: 0, fiscalYear: bench.plan.calendar.fiscalYear,
      weekEnds: filed.indicator.value.calendar.weekEnds)
  }

  /// The end of the last report that is overdue, as far as the closing period, or the time to make it up, asks for reports.
  private func overdue(_ filed: Series, _ due: Dueness, _ every: ReportingCalendar) -> CalendarDate {
    let calendar = filed.indicator.value.calendar
    var wanted = due.closing.end
    if frequency.makeUpDays > 0 {
      let windowEnd = every.closing(bench.standard.deadline).end.adding(days: frequency.makeUpDays)
      wanted = max(wanted, calendar.latest(through: windowEnd).end)
    }
    return min(calendar.latestDue(asOf: bench.asOf).end, wanted)
  }

  private func written(
    _ verdict: Judgement, _ filed: Series, _ last: Observation, _ count: FrequencyCounts.Count, _ kept: FrequencyCounts
  ) -> Judgement {
    var judgement = verdict
    judgement.observation = last
    let unit = filed.indicator.value.unitText.isEmpty ? "次" : filed.indicator.value.written
    let wanted = unit.value(ofBase: Rational(frequency.times))
    func amount(_ number: Rational) -> Phrase {
      unit.amount(unit.value(ofBase: number), places: 2, against: [wanted])
    }
    let asked = VerdictSentences.timesWanted(unit.amount(wanted), every: frequency.every)
    if let shared = kept.shared(through: count), verdict.verdict == .fail {
      judgement.value = shared.total
      judgement.message =
        asked + VerdictSentences.timesInAll(amount(shared.total), from: shared.first.period, to: count.period)
    } else {
      let value = count.times ?? count.least ?? .zero
      judgement.value = value
      judgement.message =
        asked
        + VerdictSentences.times(
          amount(value), in: count.period, isClosed: count.isClosed, isLeast: count.times == nil)
    }
    bench.noteMessage(&judgement)
    return judgement
  }
}
