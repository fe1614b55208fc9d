import Diagnostics
import Quantities

/// Resolves the submissions of one series: which of several for a period counts, and which do not fit the rest.
struct SeriesChecker {
  let plan: Plan
  let drop: Drop
  let key: FigureBook.Key
  var diagnostics: [Diagnostic] = []
  var refused: [Period: FigureBook.Refusal] = [:]
  var rowsRefused = 0

  init(plan: Plan, drop: Drop, key: FigureBook.Key) {
    self.plan = plan
    self.drop = drop
    self.key = key
  }

  private struct Slot: Hashable {
    let period: Period
    let basis: String?
  }

  mutating func resolve(_ filed: [Observation]) -> [Observation] {
    if isStrictlyRising(filed) { return risingOnly(filed) }
    let sorted = filed.enumerated().sorted {
      ($0.element.period, $0.offset) < ($1.element.period, $1.offset)
    }.map(\.element)
    var kept: [Observation] = []
    var groups: [Slot: [Observation]] = [:]
    var slots: [Slot] = []
    for observation in sorted {
      let slot = Slot(period: observation.period, basis: observation.basis)
      if groups[slot] == nil { slots.append(slot) }
      groups[slot, default: []].append(observation)
    }
    for slot in slots {
      if let winner = winner(among: groups[slot] ?? []) { kept.append(winner) }
    }
    return risingOnly(kept)
  }

  /// The common case: every period once, in order, nothing to resolve.
  private func isStrictlyRising(_ filed: [Observation]) -> Bool {
    zip(filed, filed.dropFirst()).allSatisfy { $0.period < $1.period }
  }

  /// Final before preliminary before estimate; within one vintage the latest `submitted_at`.
  private mutating func winner(among group: [Observation]) -> Observation? {
    guard let vintage = group.map(\.vintage).max() else { return nil }
    let candidates = group.filter { $0.vintage == vintage }
    guard candidates.count > 1 else { return candidates.first }
    let latest = candidates.map { $0.submittedAt?.secondsSinceEpoch ?? .min }.max()
    let last = candidates.filter { $0.submittedAt?.secondsSinceEpoch ?? .min == latest }
    guard let first = last.first else { return nil }
    for other in last.dropFirst() {
      if other.value == first.value {
        report(.duplicateRow, other, SubmissionWords.duplicate(first.period), related: first)
      } else {
        report(.conflictingFigures, other, SubmissionWords.conflict(first.period), related: first)
        refused[first.period] = .conflict
        rowsRefused += 1
      }
    }
    if refused[first.period] == .conflict {
      rowsRefused += 1
      return nil
    }
    let reporters = Set(candidates.compactMap(\.reporter))
    if reporters.count > 1, let other = candidates.first(where: { $0.value != first.value && $0.reporter != first.reporter }) {
      report(.conflictingFigures, other, SubmissionWords.conflict(first.period), related: first)
      refused[first.period] = .conflict
      rowsRefused += 2
      return nil
    }
    return first
  }

  /// A cumulative figure below the one before it in the same year is a data error, not a trend.
  private mutating func risingOnly(_ observations: [Observation]) -> [Observation] {
    let indicator = plan.indicators[key.indicator]
    guard indicator.kind == .cumulative, indicator.span == .yearToDate else { return observations }
    var kept: [Observation] = []
    var last: [String?: Observation] = [:]
    for observation in observations {
      let before = last[observation.basis]
      if let before, before.period.end.year == observation.period.end.year, let old = before.number,
        let new = observation.number, new < old
      {
        if drop.text(drop.note[observation.row]) != nil {
          report(.correctedFall, observation, SubmissionWords.correctedFall(old, new, indicator), related: before)
        } else {
          report(.fallingCumulative, observation, SubmissionWords.falling(old, new, before.period, indicator), related: before)
          refused[observation.period] = .rejected
          rowsRefused += 1
          continue
        }
      }
      last[observation.basis] = observation
      kept.append(observation)
    }
    return kept
  }

  private mutating func report(
    _ code: SubmissionCode, _ observation: Observation, _ words: SubmissionWords.Words, related: Observation
  ) {
    diagnostics.append(
      Diagnostic(
        code.code, code.severity, at: drop.place(ofRow: observation.row, .value), words.message, help: words.help,
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "另一数值", en: "the other figure"), place: drop.place(ofRow: related.row, .value))
        ]))
  }
}
