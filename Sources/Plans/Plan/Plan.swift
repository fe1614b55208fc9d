public import Diagnostics
public import Quantities

/// A plan of quantified standards as its rule files declare it, names resolved, quantities in base units.
public struct Plan: Sendable {
  public var id: String
  public var title: Phrase
  public var issuer: Phrase?
  public var year: Int
  public var start: CalendarDate
  public var deadline: CalendarDate
  public var timeZone: PlanTimeZone
  public var profile: ToleranceProfile
  public var calendar: ReportingCalendar
  public var areas: [Area]
  public var units: [ResponsibleUnit]
  public var leaders: [Leader]
  public var sources: [SourceDocument]
  public var ladders: [StageLadder]
  public var measures: UnitTable
  public var indicators: [Indicator]
  public var standards: [Standard]
  public var notStandards: [NotStandard]
  /// What the plan says of the checks of submissions.
  public var submissions: SubmissionPolicy = .none
  /// What the figures of one period must agree on among themselves.
  public var checks: [FigureCheck] = []
  public var waiverPolicy = WaiverPolicy()
  /// How the offices' tables differ from ours.
  public var drops = DropMapping.none

  public init(
    id: String, title: Phrase, issuer: Phrase? = nil, year: Int, start: CalendarDate, deadline: CalendarDate,
    timeZone: PlanTimeZone, profile: ToleranceProfile = .standard, calendar: ReportingCalendar, areas: [Area] = [],
    units: [ResponsibleUnit] = [], leaders: [Leader] = [], sources: [SourceDocument] = [],
    ladders: [StageLadder] = [], measures: UnitTable = .standard, indicators: [Indicator] = [],
    standards: [Standard] = [], notStandards: [NotStandard] = []
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.year = year
    self.start = start
    self.deadline = deadline
    self.timeZone = timeZone
    self.profile = profile
    self.calendar = calendar
    self.areas = areas
    self.units = units
    self.leaders = leaders
    self.sources = sources
    self.ladders = ladders
    self.measures = measures
    self.indicators = indicators
    self.standards = standards
    self.notStandards = notStandards
  }
}

/// A number of the source document that sets no standard, and why.
public struct NotStandard: Sendable, Hashable {
  public let quote: String
  public let reason: String
  public let place: Diagnostic.Place

  public init(quote: String, reason: String, place: Diagnostic.Place) {
    self.quote = quote
    self.reason = reason
    self.place = place
  }
}
