public import Diagnostics
public import Quantities

/// A plan of quantified standards as its rule files declare it, names resolved, quantities in base units.
public struct Plan: Sendable {
  /// The id that every rule file of the plan names, such as `tianning-2022`.
  public var id: String
  /// What the plan is called.
  public var title: Phrase
  /// Who issued it; nil where the rule files do not say.
  public var issuer: Phrase?
  /// The plan's year by its own count of years; a period that is written without a year is taken to lie in it.
  public var year: Int
  /// The first day of the term, from which a standard counts unless it names a start of its own.
  public var start: CalendarDate
  /// The last day of the term, inclusive: the deadline of every standard that names none.
  public var deadline: CalendarDate
  /// Where a day begins and ends, for deadlines and for times of submission.
  public var timeZone: PlanTimeZone
  /// The limits between on pace, behind and far behind, for standards without limits of their own.
  public var profile: ToleranceProfile
  /// When figures fall due, for indicators that say nothing else.
  public var calendar: ReportingCalendar
  /// The areas of which figures are filed, in declared order; the first is meant where a standard names none.
  public var areas: [Area]
  /// The register of units that file figures and answer for standards, in declared order.
  public var units: [ResponsibleUnit]
  /// The register of persons and offices that answer for standards, in declared order.
  public var leaders: [Leader]
  /// The documents that standards are quoted from.
  public var sources: [SourceDocument]
  /// Ladders of stage words; milestones and indicators name them by their place here.
  public var ladders: [StageLadder]
  /// The units of measurement that figures and rules may be written in: the standard ones and those the plan declares.
  public var measures: UnitTable
  /// What is measured; requirements, rows and series name an indicator by its place here.
  public var indicators: [Indicator]
  /// What is promised, in the order of the rule files.
  public var standards: [Standard]
  /// Numbers of the source documents that set no standard, on record so that a trace accounts for every number.
  public var notStandards: [NotStandard]
  /// What the plan says of the checks of submissions.
  public var submissions: SubmissionPolicy = .none
  /// What the figures of one period must agree on among themselves.
  public var checks: [FigureCheck] = []
  /// How long waivers may last, and what may never be waived.
  public var waiverPolicy = WaiverPolicy()
  /// How the offices' tables differ from ours.
  public var drops = DropMapping.none

  /// A plan that says nothing yet of submissions, checks, waivers and tables; those are set afterwards.
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
  /// The words of the document that hold the number.
  public let quote: String
  /// Why the number sets no standard, as the rule files give it.
  public let reason: String
  /// Where the rule files say so.
  public let place: Diagnostic.Place

  /// An entry as the rule files have it; whether the document holds the words is checked elsewhere.
  public init(quote: String, reason: String, place: Diagnostic.Place) {
    self.quote = quote
    self.reason = reason
    self.place = place
  }
}
