import Figures
import Plans
import Quantities
import Sentences

extension SeriesChecker {
  /// Late filings and periods left out.
  ///
  /// Figures from before the plan are bases, whenever they were handed in.
  mutating func checkTimes(
    _ filed: [Observation], others: Set<Period>, isRising: Bool, _ doubts: SeriesDoubts
  ) {
    guard indicator.kind != .record else { return }
    if doubts.contains(.lateness), filed.contains(where: { isLate($0) }) { checkLateness(filed) }
    guard doubts.contains(.gaps), indicator.kind != .state, indicator.kind != .date else { return }
    // The common case costs no set of periods.
    let isWhole = isRising && zip(filed, filed.dropFirst()).allSatisfy { $0.period.next == $1.period }
    if !isWhole { checkGaps(filed, others: others) }
  }

  private func isLate(_ observation: Observation) -> Bool {
    guard let submitted = observation.submittedAt, observation.period.end >= plan.start else { return false }
    return submitted.date(in: plan.timeZone) > indicator.calendar.due(observation.period)
  }

  /// The first submission of a period counts: a correction is not late.
  private mutating func checkLateness(_ filed: [Observation]) {
    var late: [Period: Observation] = [:]
    var onTime: Set<Period> = []
    for observation in filed where observation.period.end >= plan.start {
      guard let submitted = observation.submittedAt, observation.period.cadence == indicator.calendar.cadence else {
        continue
      }
      let day = submitted.date(in: plan.timeZone)
      if day <= indicator.calendar.due(observation.period) {
        onTime.insert(observation.period)
      } else if let other = late[observation.period]?.submittedAt, other <= submitted {
        continue
      } else {
        late[observation.period] = observation
      }
    }
    for (period, observation) in late.sorted(by: { $0.key < $1.key }) where !onTime.contains(period) {
      guard let submitted = observation.submittedAt else { continue }
      log.report(
        .filedLate, observation.row, .submittedAt,
        CheckSentences.late(
          period, due: indicator.calendar.due(period), filed: submitted.date(in: plan.timeZone)
        ))
    }
  }

  /// A period between two filed ones for which there is no row at all, within one fiscal year.
  private mutating func checkGaps(_ filed: [Observation], others: Set<Period>) {
    let cadence = indicator.calendar.cadence
    var known: [(period: Period, row: Int?)] = []
    for observation in filed where observation.period.cadence == cadence && observation.period.end >= plan.start {
      known.append((observation.period, observation.row))
    }
    guard let first = known.first?.period, known.contains(where: { $0.period != first }) else { return }
    for period in others { known.append((period, nil)) }
    // Of several rows of a period the first, and a row before none.
    known.sort { ($0.period, $0.row ?? .max) < ($1.period, $1.row ?? .max) }
    for (before, after) in zip(known, known.dropFirst()) {
      guard let row = after.row, before.period.cadence == cadence,
        indicator.calendar.isOneYear(before.period, after.period)
      else { continue }
      var absent: [Period] = []
      var period = before.period.next
      while period < after.period, absent.count < 400 {
        if indicator.calendar.isFiled(period) { absent.append(period) }
        period = period.next
      }
      if let first = absent.first, let last = absent.last {
        log.report(.seriesGap, row, .period, CheckSentences.gap(first, last))
      }
    }
  }
}
