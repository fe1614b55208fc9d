public import Diagnostics
public import Figures
public import Plans
public import Quantities
import Sentences

/// What each unit owed, and what became of it: due, filed, late, missing, revised since.
///
/// Figures of an indicator that no unit is named for are owed by the lead units of the standards that use it.
public struct SubmissionControl: Sendable {
  /// One figure that a unit owes.
  public struct Duty: Sendable, Hashable {
    /// The series of which the figure is.
    public let key: FigureBook.Key
    /// The period of which the figure is.
    public let period: Period
    /// The last day on which it is in time.
    public let due: CalendarDate
  }

  /// A figure that was filed after its day.
  public struct Late: Sendable, Hashable {
    /// What was owed.
    public let duty: Duty
    /// The day on which it was first handed in, in the plan's time zone.
    public let filed: CalendarDate
    /// The row that was first handed in, from 0.
    public let row: Int
  }

  /// A figure that another one replaced.
  public struct Revision: Sendable, Hashable {
    /// The series of which the figure is.
    public let key: FigureBook.Key
    /// The period of which the figure is.
    public let period: Period
    /// What was filed before, as people read it.
    public let old: Phrase
    /// What replaced it, as people read it.
    public let new: Phrase
    /// When the new one was handed in; nil where its row does not say.
    public let at: Timestamp?
    /// The id of the unit that filed the new one; nil where its row names none.
    public let by: String?
    /// The row of the new one, from 0.
    public let row: Int
  }

  /// A unit's reports of one period.
  public struct Line: Sendable {
    /// The id of the unit; empty in the total.
    public let unit: String
    /// The period that was owed; in the total the one asked for, else the day of the as-of.
    public let period: Period
    /// Figures that were owed.
    public var due: Int = 0
    /// Figures that are in and used, late ones included.
    public var filed: Int = 0
    /// Handed in, and refused by a check: as good as missing, but not forgotten.
    public var refused: [Duty] = []
    /// Those of `filed` that came after their day.
    public var late: [Late] = []
    /// Figures of which nothing was handed in, or only a row that says there is none.
    public var missing: [Duty] = []
    /// Figures that replaced others of another value.
    public var revised: [Revision] = []

    mutating func add(_ other: Line) {
      due += other.due
      filed += other.filed
      refused += other.refused
      late += other.late
      missing += other.missing
      revised += other.revised
    }
  }

  /// The day by whose end a figure must be due to be owed.
  public let asOf: CalendarDate
  /// By unit in the order of the register, then by period.
  ///
  /// What several units may file is a line's of each.
  public let lines: [Line]
  /// All lines together, what several units may file counted once.
  public let total: Line
  /// Indicators that any one of several units files.
  private let shared: Set<Indicator.Index>

  /// Holds what was filed against what was owed by the end of `asOf`.
  ///
  /// `unit` (an id) and `period` narrow the table. Of what is filed only what was in by the end of `seen` counts, where
  /// a day is given.
  public init(
    plan: Plan, drop: Drop, submission: Submission, asOf: CalendarDate, seen: CalendarDate? = nil, unit: String? = nil,
    period: Period? = nil
  ) {
    self.asOf = asOf
    let eachOwes = Self.filingDuties(plan)
    let isIn = { (moment: Timestamp?) in
      guard let seen, let moment else { return true }
      return moment.date(in: plan.timeZone) <= seen
    }
    let owed = Self.owed(plan, submission.figures, asOf: asOf, unit: unit, period: period)
    let zone = plan.timeZone
    let unusableRows = Dictionary(grouping: submission.figures.unusable, by: \.key)
    let shared = Set(
      plan.indicators.indices.filter { plan.indicators[$0].reporters.count > 1 && !eachOwes.contains($0) })
    var lines: [String: [Period: Line]] = [:]
    var total = Line(unit: "", period: period ?? .day(asOf))
    var counted: Set<Duty> = []
    for (unit, duty) in owed {
      var line = Line(unit: unit, period: duty.period)
      line.due = 1
      let isOwn = { (reporter: String?) in reporter == unit || !eachOwes.contains(duty.key.indicator) }
      let filings = submission.figures.filed(duty.key).filter {
        $0.period.end == duty.period.end && isIn($0.submittedAt) && isOwn($0.reporter)
      }
      let unusable = (unusableRows[duty.key] ?? []).filter {
        $0.period.end == duty.period.end && isIn($0.submittedAt) && isOwn($0.reporter)
      }
      if filings.isEmpty {
        if unusable.contains(where: { !$0.isMissing }) { line.refused.append(duty) } else { line.missing.append(duty) }
      } else if !submission.figures.observations(duty.key).contains(where: { $0.period.end == duty.period.end }) {
        line.refused.append(duty)
      } else {
        line.filed += 1
        let first = filings.firstFiled
        let isInTime = unusable.contains {
          !$0.isMissing && ($0.submittedAt.map { $0.date(in: zone) <= duty.due } ?? false)
        }
        if let first, let day = first.submittedAt?.date(in: zone), day > duty.due, !isInTime {
          line.late.append(Late(duty: duty, filed: day, row: first.row))
        }
        line.revised += Self.revisions(duty, filings, plan)
      }
      if !shared.contains(duty.key.indicator) || counted.insert(duty).inserted { total.add(line) }
      // What one of several units filed late or revised is that unit's.
      let reporters = plan.indicators[duty.key.indicator].reporters
      let isOthers = { (reporter: String?) in
        reporter.map { $0 != unit && reporters.contains($0) } ?? false
      }
      if shared.contains(duty.key.indicator) {
        if isOthers(filings.firstFiled?.reporter) { line.late = [] }
        line.revised.removeAll { isOthers($0.by) }
      }
      lines[unit, default: [:]][duty.period, default: Line(unit: unit, period: duty.period)].add(line)
    }
    self.total = total
    self.shared = shared
    self.lines = plan.units.flatMap { unit in (lines[unit.id] ?? [:]).values.sorted { $0.period < $1.period } }
  }

  private static func revisions(_ duty: Duty, _ filings: [Observation], _ plan: Plan) -> [Revision] {
    let indicator = plan.indicators[duty.key.indicator]
    let ordered = filings.enumerated().sorted {
      ($0.element.submittedAt?.secondsSinceEpoch ?? .min, $0.offset)
        < ($1.element.submittedAt?.secondsSinceEpoch ?? .min, $1.offset)
    }.map(\.element)
    return zip(ordered, ordered.dropFirst()).filter {
      $0.value != $1.value && $0.basis == $1.basis && $0.reporter ?? $1.reporter == $1.reporter ?? $0.reporter
    }.map { old, new in
      Revision(
        key: duty.key, period: duty.period, old: old.shown(in: plan, indicator), new: new.shown(in: plan, indicator),
        at: new.submittedAt,
        by: new.reporter, row: new.row)
    }
  }

  /// Indicators that each of their units must file by itself.
  private static func filingDuties(_ plan: Plan) -> Set<Indicator.Index> {
    let leaves = plan.standards.flatMap(\.requirement.leaves)
    return Set(leaves.compactMap { if case .filing(let duty) = $0, duty.from.count > 1 { duty.of } else { nil } })
  }

  /// What every unit owes by the end of a day: for the areas that standards speak of, filed or not, and for whatever
  /// else was ever filed.
  private static func owed(
    _ plan: Plan, _ book: FigureBook, asOf: CalendarDate, unit: String?, period: Period?
  ) -> [(unit: String, duty: Duty)] {
    var known: [Indicator.Index: Set<FigureBook.Key>] = [:]
    for key in book.filedKeys { known[key.indicator, default: []].insert(key) }
    for row in book.unusable { known[row.key.indicator, default: []].insert(row.key) }
    let leads = leads(plan)
    let spoken = areasSpokenOf(plan)
    var owed: [(String, Duty)] = []
    for (index, indicator) in plan.indicators.enumerated() where indicator.isOwed {
      let units = indicator.reporters.isEmpty ? leads[index] ?? [] : indicator.reporters
      let wanted = units.filter { unit == nil || $0 == unit }
      if wanted.isEmpty { continue }
      var keys = known[index] ?? []
      let filed = Set(keys.map(\.area))
      let areas = filed.union(spoken[index] ?? (filed.isEmpty ? [0] : []))
      for area in areas {
        for item in indicator.items { keys.insert(FigureBook.Key(index, area: area, item: item)) }
        if indicator.items.isEmpty, !filed.contains(area) { keys.insert(FigureBook.Key(index, area: area)) }
      }
      let calendar = indicator.calendar
      let periods = calendar.periods(from: plan.start, through: calendar.closing(plan.deadline).end).filter {
        calendar.due($0) <= asOf && (period == nil || period?.end == $0.end)
      }
      let sorted = keys.sorted { ($0.area, $0.item ?? "") < ($1.area, $1.item ?? "") }
      for period in periods {
        for key in sorted where !isDone(key, before: period, plan, book) {
          for unit in wanted {
            owed.append((unit, Duty(key: key, period: period, due: indicator.calendar.due(period))))
          }
        }
      }
    }
    return owed
  }

  /// The areas of the standards that use an indicator.
  private static func areasSpokenOf(_ plan: Plan) -> [Indicator.Index: Set<Int>] {
    var areas: [Indicator.Index: Set<Int>] = [:]
    for standard in plan.standards {
      for indicator in standard.requirement.indicators {
        areas[indicator, default: []].formUnion(standard.areas.indices)
      }
    }
    return areas
  }

  /// Whether works had reached their last stage by an earlier report: there is nothing more to file.
  private static func isDone(_ key: FigureBook.Key, before period: Period, _ plan: Plan, _ book: FigureBook) -> Bool {
    guard let ladder = plan.indicators[key.indicator].ladder else { return false }
    let last = plan.ladders[ladder].stages.count - 1
    return book.observations(key).contains { $0.period.end < period.start && $0.value == .stage(last) }
  }

  /// Of an indicator without a reporter: the first lead unit of the first standard that uses it.
  static func leads(_ plan: Plan) -> [Indicator.Index: [String]] {
    var leads: [Indicator.Index: [String]] = [:]
    for standard in plan.standards {
      guard let lead = standard.lead.first else { continue }
      for indicator in standard.requirement.indicators where leads[indicator] == nil { leads[indicator] = [lead] }
    }
    return leads
  }
}

extension SubmissionControl {
  /// Every figure that is due and not there, as findings.
  ///
  /// `file` is where they were looked for.
  public func findings(of plan: Plan, file: String?) -> [Diagnostic] {
    var log = SubmissionLog(plan: plan, drop: Drop())
    var told: Set<Duty> = []
    for duty in lines.flatMap(\.missing) where !shared.contains(duty.key.indicator) || told.insert(duty).inserted {
      let indicator = plan.indicators[duty.key.indicator]
      let area = plan.areas.count > 1 ? plan.areas[duty.key.area] : nil
      log.report(
        .figureNotFiled, at: file.map { Diagnostic.Place(file: $0) },
        CheckSentences.notFiled(indicator, area, duty.key.item, duty.period, due: duty.due))
    }
    return log.entries
  }
}

extension [Observation] {
  /// The one that was handed in first.
  fileprivate var firstFiled: Observation? {
    self.min { $0.submittedAt?.secondsSinceEpoch ?? .min < $1.submittedAt?.secondsSinceEpoch ?? .min }
  }
}

extension Indicator {
  /// Whether a figure is owed for every period.
  ///
  /// Records and days come when there is one, and computed figures are not filed.
  fileprivate var isOwed: Bool { kind != .record && kind != .date && formula == nil }
}
