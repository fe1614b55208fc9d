import Diagnostics
import Quantities

// Row (f): so many times in every period, and the duty to file.

extension Judge {
  private struct Count {
    let period: Period
    var times: Rational
    let isClosed: Bool
    /// The time in which a miss may still be made up has not passed.
    let isInMakeUp: Bool
  }

  func judge(_ frequency: Frequency) -> Judgement {
    let filed: Series
    switch series(frequency.of) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let closing = filed.indicator.calendar.closing(standard.deadline)
    let due = Dueness(filed, start: standard.start, closing: closing, deadline: standard.deadline, asOf: asOf)
    // A miss in the last period may be made up after the deadline, so later figures are read too.
    let sum = Accumulation(filed, from: standard.start, through: filed.figures.last?.period.end ?? closing.end)
    var judgement = judge(frequency, filed, due, sum)
    judgement.unit = filed.indicator.unit.symbol
    judgement.basis = filed.basis
    return judgement
  }

  private func judge(_ frequency: Frequency, _ filed: Series, _ due: Dueness, _ sum: Accumulation) -> Judgement {
    let wanted = Rational(frequency.times)
    let counts = counts(frequency, filed, sum)
    let misses = counts.filter { $0.isClosed && $0.times < wanted }
    if let lost = misses.first(where: { !$0.isInMakeUp }) {
      var judgement = written(.fail(.periodMissed), frequency, filed, sum, lost)
      judgement.misses = misses.filter { !$0.isInMakeUp }.map {
        Finding.Miss(period: $0.period, verdict: .fail, light: .red, depth: wanted - $0.times)
      }
      return judgement
    }
    if let gap = sum.gap { return missing(gap, in: filed) }
    if let period = due.missing { return missing(period, in: filed) }
    guard let last = sum.last, let current = counts.last else { return nothingDue(filed, closing: due.closing) }
    if misses.count >= 2, misses.suffix(2).map(\.period) == counts.filter(\.isClosed).suffix(2).map(\.period) {
      return written(.red(.missesRunning), frequency, filed, sum, misses[misses.count - 1])
    }
    if let open = misses.last { return written(.yellow(.makingUp), frequency, filed, sum, open) }
    if !current.isClosed {
      let elapsed = Timeline(start: current.period.start, deadline: current.period.end)
        .linear(through: last.observation.period.end)
      if current.times < (wanted * elapsed).floor() {
        return written(.yellow(.openPeriodBehind), frequency, filed, sum, current)
      }
    }
    guard let closed = counts.last(where: \.isClosed) else {
      return written(.notDue(.nothingDue), frequency, filed, sum, current)
    }
    let isFinal = closed.period >= periods(of: frequency, filed).closing(standard.deadline)
    return written(.pass(isFinal ? .met : .everyPeriodKept), frequency, filed, sum, closed)
  }

  /// The periods in each of which something must be done so many times.
  private func periods(of frequency: Frequency, _ filed: Series) -> ReportingCalendar {
    ReportingCalendar(
      cadence: frequency.every, dueDay: 0, fiscalYear: plan.calendar.fiscalYear,
      weekEnds: filed.indicator.calendar.weekEnds)
  }

  private func counts(_ frequency: Frequency, _ filed: Series, _ sum: Accumulation) -> [Count] {
    guard let last = sum.last?.observation.period.end else { return [] }
    let calendar = periods(of: frequency, filed)
    var period = calendar.opening(standard.start)
    let closing = calendar.closing(standard.deadline)
    let wanted = Rational(frequency.times)
    var counts: [Count] = []
    var borrowed = Rational.zero
    while period.start <= last, period <= closing {
      let before = total(sum, through: period.start.adding(days: -1))
      let isClosed = last >= period.end
      var times = total(sum, through: min(period.end, last)) - before - borrowed
      borrowed = 0
      let windowEnd = period.end.adding(days: frequency.makeUpDays)
      if isClosed, times < wanted, frequency.makeUpDays > 0 {
        let after = total(sum, through: windowEnd) - total(sum, through: period.end)
        borrowed = min(max(after, .zero), wanted - times)
        times += borrowed
      }
      let isInMakeUp = frequency.makeUpDays > 0 && asOf <= windowEnd
      counts.append(Count(period: period, times: times, isClosed: isClosed, isInMakeUp: isInMakeUp))
      let next = period.next
      if next <= period { break }
      period = next
    }
    return counts
  }

  private func total(_ sum: Accumulation, through day: CalendarDate) -> Rational {
    sum.points.last { $0.observation.period.end <= day }?.total ?? .zero
  }

  private func written(
    _ verdict: Judgement, _ frequency: Frequency, _ filed: Series, _ sum: Accumulation, _ count: Count
  ) -> Judgement {
    var judgement = verdict
    judgement.value = count.times
    judgement.observation = sum.last?.observation
    let unit = filed.indicator.unitText.isEmpty ? "次" : filed.indicator.written
    let wanted = unit.amount(unit.value(ofBase: Rational(frequency.times)))
    let times = unit.amount(
      unit.value(ofBase: count.times), places: 2, against: [unit.value(ofBase: Rational(frequency.times))])
    let every = Words.report(frequency.every)
    let period = Words.period(count.period)
    judgement.message = Phrase(
      zh:
        "要求\(every)不少于\(wanted)，\(period)\(count.isClosed ? "共" : "至今")\(times)",
      en:
        "at least \(wanted) \(every) wanted; \(times) in \(period)\(count.isClosed ? "" : " so far")"
    )
    noteMessage(&judgement)
    return judgement
  }

  // MARK: - the duty to file

  func judge(_ duty: FilingDuty) -> Judgement {
    let calendar = duty.calendar
    let filings = book.submissions[duty.of] ?? []
    // A period whose filing is in before its day counts too.
    let periods = calendar.periods(from: standard.start, through: min(standard.deadline, asOf)).filter { period in
      calendar.due(period) <= asOf || hasEveryFiling(duty, period, filings)
    }
    guard let latest = periods.last else {
      var judgement = Judgement.notDue(.nothingDue)
      judgement.message = Phrase(zh: "尚无到期报送", en: "no filing has fallen due")
      return judgement
    }
    var faults: [(unit: String?, period: Period, reason: Reason, filing: Observation?)] = []
    for period in periods {
      for unit in duty.from.isEmpty ? [nil] : duty.from.map(Optional.some) {
        let own = filings.filter { $0.period.end == period.end && (unit == nil || $0.reporter == unit) }
        let known = own.filter { filing in day(filing).map { $0 <= asOf } ?? true }
        guard let first = known.min(by: { day($0) ?? .first < day($1) ?? .first }) else {
          faults.append((unit, period, .notFiled, nil))
          continue
        }
        if let filed = day(first), filed > calendar.due(period) { faults.append((unit, period, .filedLate, first)) }
      }
    }
    guard let fault = faults.first(where: { $0.reason == .notFiled }) ?? faults.first else {
      let isFinal = latest.end >= calendar.closing(standard.deadline).end
      var judgement = Judgement.pass(isFinal ? .met : .filed)
      judgement.observation = filings.last { $0.period.end == latest.end }
      judgement.message = Phrase(
        zh: "\(periods.count)期应报均按时报送", en: "all \(periods.count) filings due were in on time")
      return judgement
    }
    var judgement = Judgement.fail(fault.reason)
    judgement.misses = faults.map {
      Finding.Miss(part: $0.unit ?? "", period: $0.period, verdict: .fail, light: .red)
    }
    judgement.observation = fault.filing
    let unit = fault.unit.map { id in plan.units.first { $0.id == id }?.name ?? Phrase(verbatim: id) }
    let who = unit.map { Phrase(zh: "\($0)：", en: "\($0): ") } ?? Phrase(verbatim: "")
    let due = calendar.due(fault.period)
    let what =
      fault.reason == .notFiled
      ? Phrase(zh: "未报", en: "not filed")
      : Phrase(
        zh: "\(fault.filing.flatMap(day).map { Words.date($0).zh } ?? "")才报",
        en: "filed only on \(fault.filing.flatMap(day)?.description ?? "")")
    judgement.message = Phrase(
      zh: "\(who.zh)\(Words.period(fault.period).zh)的报送应不迟于\(Words.date(due).zh)，\(what.zh)；迟报、未报共\(faults.count)次",
      en:
        "\(who.en)\(Words.period(fault.period).en) was due by \(due), \(what.en); \(faults.count) late or absent in all"
    )
    noteMessage(&judgement)
    return judgement
  }

  private func hasEveryFiling(_ duty: FilingDuty, _ period: Period, _ filings: [Observation]) -> Bool {
    let own = filings.filter { filing in filing.period.end == period.end && (day(filing).map { $0 <= asOf } ?? true) }
    return duty.from.isEmpty ? !own.isEmpty : duty.from.allSatisfy { unit in own.contains { $0.reporter == unit } }
  }

  private func day(_ filing: Observation) -> CalendarDate? {
    filing.submittedAt?.date(in: plan.timeZone)
  }
}
