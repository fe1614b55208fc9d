public import Diagnostics
public import Quantities

/// Something that is measured, declared once for every standard that judges it.
public struct Indicator: Sendable, Hashable {
  /// The place of an indicator in `Plan.indicators`.
  public typealias Index = Int

  /// What a figure of the indicator is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A count or amount to date that may only rise.
    case cumulative
    /// A count to date that may fall (净增).
    case net
    /// A period's own count or amount.
    case flow
    /// A stock at the end of the period.
    case level
    /// A ratio or percentage at the end of the period.
    case rate
    /// A filed growth rate.
    case growth
    /// A stage word for each item.
    case state
    /// A date for each item.
    case date
    /// An amount in its own unit for each item: a list of projects.
    case record

    /// Whether figures add up over a year.
    public var accumulates: Bool {
      switch self {
      case .cumulative, .net, .flow: true
      case .level, .rate, .growth, .state, .date, .record: false
      }
    }

    /// Whether a figure says how things stand, on any day.
    package var isStanding: Bool {
      switch self {
      case .level, .rate, .growth: true
      case .cumulative, .net, .flow, .state, .date, .record: false
      }
    }
  }

  /// Which way is better.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case higher
    case lower
  }

  /// What span of time a figure of a period covers.
  public enum Span: String, Sendable, Hashable, CaseIterable {
    /// From the first day of the year to the end of the period.
    case yearToDate = "year-to-date"
    /// The period alone.
    case own
    /// The twelve months that end with the period.
    case rolling12 = "rolling-12"
  }

  /// How an indicator of change has a fall: as −10 or as 10.
  public enum Sign: String, Sendable, Hashable, CaseIterable {
    /// A fall is filed below zero: −10.
    case minus
    /// A fall is filed above zero: 10.
    case plus
  }

  /// A numerator and a denominator.
  public struct Ratio: Sendable, Hashable {
    /// The place in `Plan.indicators` of what stands above the line.
    public let of: Index
    /// The place in `Plan.indicators` of what stands below the line.
    public let `in`: Index

    /// The rate is held against them only where both are filed for its area and period.
    public init(of numerator: Index, in denominator: Index) {
      of = numerator
      self.in = denominator
    }
  }

  /// The id, unique in the plan; rows and rules may name the indicator by it.
  public var id: String
  /// The name under which figures are filed and shown.
  public var name: Phrase
  /// Other names under which figures may be filed.
  public var aliases: [String]
  /// The unit of every value held for the indicator: a base unit.
  public var unit: MeasureUnit { didSet { noteWritten() } }
  /// What one of the unit as declared is worth in `unit`: 10000 for `万人`.
  ///
  /// A bare figure is filed in the declared unit.
  public var unitFactor: ExactDecimal { didSet { noteWritten() } }
  /// The unit as declared: `万人`; empty where there is none.
  public var unitText: String { didSet { noteWritten() } }
  /// Declared to have none (`unit: 1`, an index): a bare figure is complete.
  public var isBare = false
  /// What a figure says, and so how series of them add up.
  public var kind: Kind { didSet { noteWritten() } }
  /// Whether a figure must be a whole number of its base unit.
  public var isWhole: Bool
  /// Set only where the declaration says it.
  public var better: Direction? { didSet { noteWritten() } }
  /// The least possible figure, in `unit`; nil where there is no such limit.
  public var minimum: Rational?
  /// The greatest possible figure, in `unit`; nil where there is no such limit.
  public var maximum: Rational?
  /// Names of the bases on which figures may be filed; a blank cell is the first.
  ///
  /// Empty: no basis is distinguished.
  public var bases: [String]
  /// Ids in `Plan.units` of those who file it; empty where the declaration names none.
  public var reporters: [String]
  /// Which periods have a figure, and when it falls due.
  public var calendar: ReportingCalendar
  /// What span of time a filed figure covers.
  public var span: Span
  /// For kind `growth`: the indicator of the same growth of a single period, if one is filed.
  public var ownGrowth: Index?
  /// For kind `state`: the ladder of its stage words, in `Plan.ladders`.
  public var ladder: Int?
  /// For kinds `state` and `date`: the items of which it may be filed; empty where any code is an item.
  public var items: [String]
  /// Days on which the definition changed: figures before and after cannot be compared.
  public var breaks: [CalendarDate] = []
  /// How a fall is filed; nil where nothing is said.
  public var sign: Sign?
  /// The indicators whose figures add up to this one's.
  public var parts: [Index] = []
  /// Whether it counts a list that is closed: no part of it can be more.
  public var isFixedList = false
  /// For a rate: what it is the ratio of, in per cent, where both are filed too.
  public var ratio: Ratio?
  /// For a rate of change: the indicator of the levels that change.
  public var growthOf: Index?
  /// Whether a standard brought it into being without a declaration (a milestone's state or forecast).
  public var isImplicit: Bool
  /// Where the indicator is computed from others and never filed.
  public var formula: Formula?
  /// Where the rule file declares it: its id, or that of the standard that brought it into being.
  public var place: Diagnostic.Place

  /// The unit as declared, in which its figures are shown.
  public private(set) var written: WrittenUnit
  /// The unit in which its values are kept.
  public private(set) var base: WrittenUnit

  private mutating func noteWritten() {
    base = WrittenUnit(unit.symbol)
    written = WrittenUnit(
      unitText.isEmpty ? unit.symbol : unitText, base: unit.symbol, factor: unitFactor.rational, isPlace: isPlace)
  }

  /// Whether no figure can be below zero.
  ///
  /// The declared range says so, a total to date only rises, or things are counted.
  public var isNeverNegative: Bool {
    if let minimum { return minimum >= 0 }
    if sign != nil { return false }
    switch kind {
    case .cumulative: return true
    case .flow, .level: return isWhole || unit.dimension.isCount
    case .net, .rate, .growth, .state, .date, .record: return false
    }
  }

  /// Whether a figure says how something changed, so that 下降2.1 is a number.
  public var isChange: Bool { kind == .growth || sign != nil || unit.dimension == .percentagePoint }

  /// What is left out here (relations to other indicators, sign, breaks, formula) is set afterwards.
  public init(
    id: String, name: Phrase, aliases: [String] = [], unit: MeasureUnit, unitFactor: ExactDecimal = ExactDecimal(1),
    unitText: String, kind: Kind, isWhole: Bool = false, better: Direction? = nil, minimum: Rational? = nil,
    maximum: Rational? = nil, bases: [String] = [], reporters: [String] = [], calendar: ReportingCalendar,
    span: Span, ownGrowth: Index? = nil, ladder: Int? = nil, items: [String] = [], isImplicit: Bool = false,
    place: Diagnostic.Place
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.unit = unit
    self.unitFactor = unitFactor
    self.unitText = unitText
    written = WrittenUnit(unit)
    base = written
    self.kind = kind
    self.isWhole = isWhole
    self.better = better
    self.minimum = minimum
    self.maximum = maximum
    self.bases = bases
    self.reporters = reporters
    self.calendar = calendar
    self.span = span
    self.ownGrowth = ownGrowth
    self.ladder = ladder
    self.items = items
    self.isImplicit = isImplicit
    self.place = place
    noteWritten()
  }
}
