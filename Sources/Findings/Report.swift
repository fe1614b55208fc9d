public import Diagnostics
public import Figures
public import Plans
public import Quantities

/// Everything that a run found, and what it was found from.
public struct Report: Sendable {
  /// What was read and what was used: a green run without these numbers could be an empty one.
  public struct Ledger: Sendable, Hashable {
    public var filesRead = 0
    public var filesSkipped = 0
    public var rowsRead = 0
    public var rowsRejected = 0
    public var columnsIgnored = 0
    public var rulesLoaded = 0
    public var rulesEvaluated = 0
    public var rulesWithoutData = 0
    public var figuresUnused = 0
    public var tables = Drop.TableCounts()

    public init() {}
  }

  /// Where the as-of came from.
  public enum AsOfOrigin: String, Sendable, Hashable, CaseIterable {
    case given
    case latestDue = "latest-due"
  }

  public var plan: String
  public var planTitle: Phrase
  public var year: Int
  public var start: CalendarDate
  public var deadline: CalendarDate
  public var asOf: CalendarDate
  public var asOfOrigin: AsOfOrigin
  public var knownBy: Timestamp?
  public var profile: ToleranceProfile
  public var units: [ResponsibleUnit]
  public var leaders: [Leader]
  /// The documents that findings quote.
  public var sources: [SourceDocument]
  /// In the order of the plan.
  public var findings: [Finding]
  public var ledger: Ledger
  /// What was wrong with the submitted figures.
  public var diagnostics: [Diagnostic]
  /// Whether some figure was judged, or something failed for want of one: a report without either checked nothing.
  public var judgesAnything = true
  /// What is to be said of waivers: expired, soon to expire, of no use.
  public var remarks: [Diagnostic] = []

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
