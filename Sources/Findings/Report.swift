public import Diagnostics
public import Figures
public import Plans
public import Quantities

/// Everything that a run found, and what it was found from.
public struct Report: Sendable {
  /// What was read and what was used: a green run without these numbers could be an empty one.
  public struct Ledger: Sendable, Hashable {
    /// Files of which at least one table was read.
    public var filesRead = 0
    /// Files of a folder that are no figures and were left out.
    public var filesSkipped = 0
    /// Rows, of which each is one figure; those that could not be read included.
    public var rowsRead = 0
    /// Rows that were refused, those left blank for periods not due yet apart.
    public var rowsRejected = 0
    /// Columns that mean nothing to us, added up over tables.
    public var columnsIgnored = 0
    /// Standards of the plan.
    public var rulesLoaded = 0
    /// Standards that were judged in this run.
    public var rulesEvaluated = 0
    /// Standards whose own verdict is that there is no data; one area without any is no standard without.
    public var rulesWithoutData = 0
    /// Figures that no standard and no check reads, rows of earlier years and rows left in a database included.
    public var figuresUnused = 0
    /// How tables were read, and how many cells are no figures.
    public var tables = Drop.TableCounts()

    /// Nothing read, nothing judged.
    public init() {}
  }

  /// Where the as-of came from.
  public enum AsOfOrigin: String, Sendable, Hashable, CaseIterable {
    case given
    case latestDue = "latest-due"
  }

  /// The id of the plan.
  public var plan: String
  /// What the plan is called.
  public var planTitle: Phrase
  /// The plan's year by its own count of years.
  public var year: Int
  /// The first day of the plan's term.
  public var start: CalendarDate
  /// The last day of the plan's term, inclusive.
  public var deadline: CalendarDate
  /// The day of the data: periods that end later are not judged.
  public var asOf: CalendarDate
  /// Whether that day was given, or is the one on which the latest period fell due.
  public var asOfOrigin: AsOfOrigin
  /// Submissions later than this were hidden; nil where all were seen.
  public var knownBy: Timestamp?
  /// The limits between on pace, behind and far behind that standards without their own were judged by.
  public var profile: ToleranceProfile
  /// The plan's register of units, for the names of those in findings.
  public var units: [ResponsibleUnit]
  /// The plan's register of leaders, for the names of those in findings.
  public var leaders: [Leader]
  /// The documents that findings quote.
  public var sources: [SourceDocument]
  /// In the order of the plan.
  public var findings: [Finding]
  /// What was read and what was used.
  public var ledger: Ledger
  /// What was wrong with the submitted figures.
  public var diagnostics: [Diagnostic]
  /// Whether some figure was judged, or something failed for want of one: a report without either checked nothing.
  public var judgesAnything = true
  /// What is to be said of waivers: expired, soon to expire, of no use.
  public var remarks: [Diagnostic] = []

  /// Takes the head from the plan; `remarks` are empty, and something is taken to be judged until set otherwise.
  public init(
    plan: Plan, asOf: CalendarDate, asOfOrigin: AsOfOrigin, knownBy: Timestamp?, findings: [Finding], ledger: Ledger,
    diagnostics: [Diagnostic]
  ) {
    self.plan = plan.id
    self.planTitle = plan.title
    self.year = plan.year
    self.start = plan.start
    self.deadline = plan.deadline
    self.asOf = asOf
    self.asOfOrigin = asOfOrigin
    self.knownBy = knownBy
    self.profile = plan.profile
    self.units = plan.units
    self.leaders = plan.leaders
    self.sources = plan.sources
    self.findings = findings
    self.ledger = ledger
    self.diagnostics = diagnostics
  }
}
