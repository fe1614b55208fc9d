public import Diagnostics
public import Quantities

/// What a standard asks for.
///
/// A new kind of check is a new case here; the compiler then names what must learn it.
public indirect enum Requirement: Sendable {
  case quantity(QuantityTest)
  case reduction(Reduction)
  case milestone(Milestone)
  case frequency(Frequency)
  case filing(FilingDuty)
  case combination(Combination)
  /// A condition written as a formula.
  case holds(Condition)
  case score(Score)
  case levels(GradedLevels)
  case records(RecordCount)
  case since(TimeSince)
  /// No number anywhere: a person judges; the figures of `statement` are shown.
  case manual(statement: Indicator.Index?)
  /// The number is set elsewhere (完成市下达的目标任务) and not yet known.
  case unsetThreshold(UnsetThreshold)
}

/// An indicator on a basis; nil is the only basis on file.
public struct IndicatorReference: Sendable, Hashable {
  /// Its place in `Plan.indicators`.
  public let indicator: Indicator.Index
  /// The name of the basis, one of `Indicator.bases`.
  public let basis: String?

  /// Without `basis` it reads the only basis on file; two on file leave it undecided.
  public init(_ indicator: Indicator.Index, basis: String? = nil) {
    self.indicator = indicator
    self.basis = basis
  }
}

/// The quantity that a bound is held against.
public enum Subject: Sendable, Hashable {
  case indicator(IndicatorReference)
  /// A part of a whole, in per cent.
  case share(of: IndicatorReference, in: IndicatorReference)
  /// So much for each: 批次 for each 人.
  case perHead(of: IndicatorReference, per: IndicatorReference)
  /// Year-on-year growth in per cent, computed from filed levels or amounts.
  case growth(of: IndicatorReference)
  /// How far the figure lies above what it is compared with, in points where it is a percentage.
  case compared(of: IndicatorReference, with: Comparator)
  /// The place among areas, 1 the best.
  case rank(Ranking)

  /// The indicator whose calendar and series decide.
  public var principal: IndicatorReference {
    switch self {
    case .indicator(let reference), .share(let reference, _), .perHead(let reference, _), .growth(let reference),
      .compared(let reference, _):
      reference
    case .rank(let ranking): ranking.of
    }
  }
}

/// A quantity held against a bound; one word to copy, since every judge on the way to a verdict holds it.
public final class QuantityTest: Sendable {
  /// How the periods of a series decide.
  public enum Judging: String, Sendable, Hashable, CaseIterable {
    /// The figure of the closing period decides.
    case end
    /// No period may miss, save as many as are allowed.
    case every
    /// Each period closes by itself; the last one is shown.
    case latest
    /// The mean of all periods to date decides.
    case mean
  }

  /// A value promised for a period before the deadline.
  public struct Stage: Sendable, Hashable {
    /// The period whose figure must have reached the value.
    public let period: Period
    /// In the bound's unit; the better side of it will do.
    public let value: ExactDecimal

    /// A promise on the way to the bound, which is the promise at the end.
    public init(period: Period, value: ExactDecimal) {
      self.period = period
      self.value = value
    }
  }

  /// What is measured.
  public let subject: Subject
  /// What it is held against.
  public let bound: Bound
  /// Which periods decide; the closing one, unless the rule says otherwise.
  public let judging: Judging
  /// The planned share of the bound by a date, for what adds up to it or moves towards it.
  public let pace: Pace
  /// The one period that decides (`in:`).
  public let period: Period?
  /// Judged from this day on, where later than the standard's start.
  public let from: CalendarDate?
  /// How many periods may miss under `every`: 0 unless the rule says otherwise.
  public let allowedMisses: Int
  /// How near to the bound is at risk already, in the bound's unit; nil: as near as the series ordinarily moves.
  public let margin: ExactDecimal?
  /// The value to start from, in the bound's unit; nil: the last figure before the start.
  public let base: ExactDecimal?
  /// Values promised on the way, earliest period first; empty where only the bound is.
  public let staged: [Stage]
  /// Compare after rounding once to so many decimals, halves to even.
  public let comparedDecimals: Int?
  /// The window whose sums or means are judged in place of single figures; nil: the figures themselves.
  public let rolling: RollingWindow?
  /// Fails only after so many misses running, in place of `judging`; nil: `judging` decides.
  public let running: PeriodRun?
  /// What leaves the denominator of a share, or the target of a count, on record.
  public let exempt: IndicatorReference?
  /// Held against these in place of the bound, where the test stands for graded levels.
  public let levels: [GradedLevels.Level]

  /// Whatever is left out takes the rule language's default.
  public init(
    subject: Subject, bound: Bound, judging: Judging = .end, pace: Pace = .linear, period: Period? = nil,
    from: CalendarDate? = nil, allowedMisses: Int = 0, margin: ExactDecimal? = nil, base: ExactDecimal? = nil,
    staged: [Stage] = [], comparedDecimals: Int? = nil, rolling: RollingWindow? = nil, running: PeriodRun? = nil,
    exempt: IndicatorReference? = nil, levels: [GradedLevels.Level] = []
  ) {
    self.subject = subject
    self.bound = bound
    self.judging = judging
    self.pace = pace
    self.period = period
    self.from = from
    self.allowedMisses = allowedMisses
    self.margin = margin
    self.base = base
    self.staged = staged
    self.comparedDecimals = comparedDecimals
    self.rolling = rolling
    self.running = running
    self.exempt = exempt
    self.levels = levels
  }

  /// The same quantity held against another bound.
  public func against(_ bound: Bound) -> QuantityTest {
    QuantityTest(
      subject: subject, bound: bound, judging: judging, pace: pace, period: period, from: from,
      allowedMisses: allowedMisses, margin: margin, base: base, staged: staged, comparedDecimals: comparedDecimals,
      rolling: rolling, running: running, exempt: exempt, levels: levels)
  }
}

/// A number that is set elsewhere and not yet known.
public struct UnsetThreshold: Sendable {
  /// What the number will be held against; nil where the rule does not say.
  public var subject: Subject?
  /// Who sets the number, in the words of the rule: 市.
  public var setBy: String
  /// The one period whose figure will be held against it (`in:`).
  public var period: Period?
  /// Asked for from this day on, where later than the standard's start.
  public var from: CalendarDate?

  /// Without a period or a day the number is asked for as soon as a figure of the standard's term falls due.
  public init(subject: Subject?, setBy: String, period: Period? = nil, from: CalendarDate? = nil) {
    self.subject = subject
    self.setBy = setBy
    self.period = period
    self.from = from
  }
}

/// A fall year on year by a share of a base.
public struct Reduction: Sendable {
  /// What the figures must have fallen from.
  public enum Base: Sendable, Hashable {
    /// The same period of the year before.
    case lastYear
    /// The same period of a named year.
    case year(Int)
    /// The base of the whole year as a number.
    case value(ExactDecimal)
    /// The same, filed: the latest figure of an indicator.
    case indicator(IndicatorReference)
  }

  /// The indicator that must fall.
  public var of: IndicatorReference
  /// The reduction in per cent.
  public var by: ExactDecimal
  /// The base; last year's same period unless the rule names another.
  public var base: Base
  /// An indicator of filed year-on-year rates, judged where no levels are filed.
  public var rate: IndicatorReference?
  /// The planned share of the term by a date; a base given for the whole term is spread by it.
  public var pace: Pace
  /// The quantity as the rule writes it.
  public var text: String

  /// `by` is in per cent, above 0 and at most 100.
  public init(
    of indicator: IndicatorReference, by: ExactDecimal, base: Base = .lastYear, rate: IndicatorReference? = nil,
    pace: Pace = .linear, text: String
  ) {
    self.of = indicator
    self.by = by
    self.base = base
    self.rate = rate
    self.pace = pace
    self.text = text
  }
}

/// Named deliverables that must each reach a stage by the deadline.
public struct Milestone: Sendable {
  /// A stage that is promised by a day of the standard's term.
  public struct PlannedStage: Sendable, Hashable {
    /// The stage's place on the milestone's ladder, from 0.
    public let rank: Int
    /// The last day on which to reach it, inclusive.
    public let by: CalendarDate

    /// A later stage by then will do too.
    public init(rank: Int, by: CalendarDate) {
      self.rank = rank
      self.by = by
    }
  }

  /// An indicator of kind `state`.
  public var states: Indicator.Index
  /// An indicator of kind `date`: when each item expects to be done.
  public var forecast: Indicator.Index?
  /// In `Plan.ladders`.
  public var ladder: Int
  /// The stage's place on the ladder, from 0.
  public var rank: Int
  /// The deliverables by name; all of them must reach the stage.
  public var items: [String]
  /// Planned stages, earliest first.
  public var planned: [PlannedStage]

  /// Without planned stages only the deadline and the items' own forecasts say who is late.
  public init(
    states: Indicator.Index, forecast: Indicator.Index?, ladder: Int, rank: Int, items: [String],
    planned: [PlannedStage] = []
  ) {
    self.states = states
    self.forecast = forecast
    self.ladder = ladder
    self.rank = rank
    self.items = items
    self.planned = planned
  }
}

/// So many times in every month, quarter, half or year.
public struct Frequency: Sendable {
  /// The indicator whose figures are added up in each period.
  public var of: IndicatorReference
  /// How many in each period, at least; above 0.
  public var times: Int
  /// The length of the periods in which they are counted.
  public var every: Period.Cadence
  /// Days after a period's end in which a miss may be made up.
  public var makeUpDays: Int

  /// Without make-up days a period that closes short is missed for good.
  public init(of indicator: IndicatorReference, times: Int, every: Period.Cadence, makeUpDays: Int = 0) {
    self.of = indicator
    self.times = times
    self.every = every
    self.makeUpDays = makeUpDays
  }
}

/// A duty to file: late or absent is a failure, not missing data.
public struct FilingDuty: Sendable {
  /// The indicator whose figures must be handed in; a refused one counts as missing.
  public var of: Indicator.Index
  /// Which periods owe a figure, and by which day.
  public var calendar: ReportingCalendar
  /// Who must file; empty: anybody's filing will do.
  public var from: [String]

  /// `from` holds ids of `Plan.units`; of several, each owes every figure by itself.
  public init(of indicator: Indicator.Index, calendar: ReportingCalendar, from: [String] = []) {
    self.of = indicator
    self.calendar = calendar
    self.from = from
  }
}

/// Several requirements judged together.
public struct Combination: Sendable {
  /// How many of the parts must hold.
  public enum Rule: Sendable, Hashable {
    case all
    case any
    case atLeast(Int)
  }

  /// One of the requirements, by a name that findings show.
  public struct Part: Sendable {
    /// What findings call the part.
    public var name: Phrase
    /// What the part asks for, with the standard's own dates and area.
    public var requirement: Requirement

    /// A part as the rule has it; rules without a name for it have one made from its subject.
    public init(name: Phrase, requirement: Requirement) {
      self.name = name
      self.requirement = requirement
    }
  }

  /// How many parts must hold; `VerdictAlgebra` has the table.
  public var rule: Rule
  /// The parts, in the order of the rule.
  public var parts: [Part]

  /// At least one part, else nothing decides.
  public init(rule: Rule, parts: [Part]) {
    self.rule = rule
    self.parts = parts
  }
}
