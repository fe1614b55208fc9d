import Diagnostics
import Figures
import Naming
import Plans
import Quantities
import Sentences

/// Resolves the submissions of one series: which of several for a period counts, and which do not fit the rest.
struct SeriesChecker {
  let plan: Plan
  let drop: Drop
  let scale: TargetScale
  /// The series at hand; one checker goes through all of them, because plans and drops are dear to copy.
  private(set) var key: FigureBook.Key
  private(set) var indicator: Indicator
  var log: SubmissionLog
  var refused: [Period: FigureBook.Refusal] = [:]
  var rowsRefused = 0

  /// `log` knows the rows whose value a question was asked about already.
  init(plan: Plan, drop: Drop, key: FigureBook.Key, scale: TargetScale, log: SubmissionLog) {
    self.plan = plan
    self.drop = drop
    self.key = key
    self.scale = scale
    indicator = plan.indicators[key.indicator]
    self.log = log
  }

  mutating func turn(to next: FigureBook.Key) {
    if next.indicator != key.indicator { indicator = plan.indicators[next.indicator] }
    key = next
    refused.removeAll(keepingCapacity: true)
    rowsRefused = 0
  }

  /// The figures that count, oldest first.
  ///
  /// `others` are the periods of rows that were refused or said to be missing; what is no doubt is not gone into.
  mutating func resolve(
    _ filed: [Observation], others: Set<Period>, _ doubts: SeriesDoubts = .all
  ) -> [Observation] {
    let isRising = Self.isStrictlyRising(filed)
    let once = isRising ? filed : resolved(filed)
    checkTimes(filed, others: others, isRising: isRising, doubts)
    var kept = once
    if doubts.contains(.scale) { kept = inScale(kept) }
    if doubts.contains(.falls) { kept = risingOnly(kept) }
    if doubts.contains(.patterns) || kept.count < once.count { checkPatterns(kept) }
    return kept
  }

  /// Where only the filing is judged: each reporter's figures by themselves.
  mutating func resolve(byReporter filed: [Observation], others: Set<Period>) -> [Observation] {
    var order: [String?] = []
    var groups: [String?: [Observation]] = [:]
    for observation in filed {
      if groups[observation.reporter] == nil { order.append(observation.reporter) }
      groups[observation.reporter, default: []].append(observation)
    }
    return order.flatMap { resolve(groups[$0] ?? [], others: others) }.sorted {
      ($0.period, $0.row) < ($1.period, $1.row)
    }
  }

  private mutating func resolved(_ filed: [Observation]) -> [Observation] {
    let order = filed.indices.sorted { (filed[$0].period, $0) < (filed[$1].period, $1) }
    var kept: [Observation] = []
    var start = 0
    while start < order.count {
      let first = filed[order[start]]
      let end = order[start...].firstIndex { filed[$0].period != first.period } ?? order.count
      let group = order[start..<end]
      start = end
      if group.count == 1 {
        kept.append(first)
      } else if group.allSatisfy({ filed[$0].basis == first.basis }) {
        if let winner = winner(among: group.map { filed[$0] }) { kept.append(winner) }
      } else {
        var slots: [String?] = []
        for index in group where !slots.contains(filed[index].basis) { slots.append(filed[index].basis) }
        for basis in slots {
          let own = group.filter { filed[$0].basis == basis }.map { filed[$0] }
          if let winner = winner(among: own) { kept.append(winner) }
        }
      }
    }
    return kept
  }

  /// The common case: every period once, in order, nothing to resolve.
  private static func isStrictlyRising(_ filed: [Observation]) -> Bool {
    zip(filed, filed.dropFirst()).allSatisfy { $0.period < $1.period }
  }

  /// Final before preliminary before estimate; within one vintage the latest `submitted_at`.
  private mutating func winner(among group: [Observation]) -> Observation? {
    guard let vintage = group.map(\.vintage).max() else { return nil }
    let candidates = group.allSatisfy { $0.vintage == vintage } ? group : group.filter { $0.vintage == vintage }
    guard candidates.count > 1 else {
      if let winner = candidates.first { noteSuperseded(group, by: winner) }
      return candidates.first
    }
    let latest = candidates.map { $0.submittedAt?.secondsSinceEpoch ?? .min }.max()
    func isLast(_ figure: Observation) -> Bool { figure.submittedAt?.secondsSinceEpoch ?? .min == latest }
    let last = candidates.allSatisfy(isLast) ? candidates : candidates.filter(isLast)
    guard let first = last.first else { return nil }
    for other in last.dropFirst() {
      if other.value == first.value {
        if indicator.kind == .record, other.reporter != first.reporter {
          log.report(.recordTwice, other.row, .item, CheckSentences.recordTwice(key.item ?? ""), other: first.row)
        } else {
          log.report(
            .duplicateRow, other.row, .value, CheckSentences.duplicate(first.period), other: first.row,
            alike: first.row)
        }
      } else {
        log.report(.conflictingFigures, other.row, .value, CheckSentences.conflict(first.period), other: first.row)
        refused[first.period] = .conflict
        rowsRefused += 1
      }
    }
    if refused[first.period] == .conflict {
      rowsRefused += 1
      return nil
    }
    let reporters = Set(candidates.compactMap(\.reporter))
    if reporters.count > 1,
      let other = candidates.first(where: { $0.value != first.value && $0.reporter != first.reporter })
    {
      log.report(.conflictingFigures, other.row, .value, CheckSentences.conflict(first.period), other: first.row)
      refused[first.period] = .conflict
      rowsRefused += 2
      return nil
    }
    noteEarlier(candidates.filter { !isLast($0) }, than: first)
    noteSuperseded(group, by: first)
    return first
  }

  /// So many submissions that one replaced are told one by one; more of them are one finding.
  private static let toldEarlier = 5

  /// The submissions that a later one replaced: both values are shown.
  private mutating func noteEarlier(_ earlier: [Observation], than winner: Observation) {
    var replaced: [Observation] = []
    for old in earlier {
      if old.value == winner.value {
        if indicator.kind == .record, old.reporter != winner.reporter {
          log.report(
            .recordTwice, winner.row, .item, CheckSentences.recordTwice(key.item ?? ""), other: old.row)
        } else {
          log.report(
            .duplicateRow, winner.row, .value, CheckSentences.duplicate(winner.period), other: old.row,
            alike: winner.row)
        }
      } else {
        replaced.append(old)
      }
    }
    for old in replaced.suffix(Self.toldEarlier) { noteReplaced(old, by: winner) }
    let rest = replaced.count - Self.toldEarlier
    if rest > 0 {
      log.report(
        .resubmitted, winner.row, .value, CheckSentences.moreResubmitted(of: winner.period, rest),
        other: replaced.first?.row)
    }
  }

  private mutating func noteReplaced(_ old: Observation, by winner: Observation) {
    if old.row > winner.row {
      log.report(
        .olderAfterNewer, old.row, .submittedAt, CheckSentences.olderAfterNewer(shown(old), shown(winner)),
        other: winner.row)
    } else if winner.period.end < plan.start {
      log.report(
        .pastFigureChanged, winner.row, .value,
        CheckSentences.pastFigureChanged(of: winner.period, shown(old), shown(winner)),
        other: old.row)
    } else {
      log.report(
        .resubmitted, winner.row, .value, CheckSentences.resubmitted(of: winner.period, shown(old), shown(winner)),
        other: old.row)
    }
  }

  private mutating func noteSuperseded(_ group: [Observation], by winner: Observation) {
    for old in group where old.vintage < winner.vintage {
      log.report(
        .supersededByFinal, old.row, .value,
        CheckSentences.superseded(of: old.period, shown(old), old.vintage, by: shown(winner), winner.vintage),
        other: winner.row)
    }
  }

  private func shown(_ observation: Observation) -> Phrase { observation.shown(in: plan, indicator) }

  mutating func refuse(_ observation: Observation) {
    refused[observation.period] = .rejected
    rowsRefused += 1
  }
}
