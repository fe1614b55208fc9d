public import Diagnostics
public import Findings
import JSONReports
public import Plans
public import Quantities
import Sentences

/// What of a report is held against another one: as it was made just now, or as its JSON was read back.
public struct ReportSnapshot: Sendable {
  /// The id of the plan; snapshots of two plans are not to be compared.
  public var plan: String
  /// The title of the plan.
  public var title: Phrase
  /// The day that the report speaks of.
  public var asOf: CalendarDate
  /// The moment after which submissions were left out, as text in the plan's time zone; nil where none were.
  public var knownBy: String?
  /// In the order of the report.
  public var findings: [Entry]
  /// Names of units; empty where the report was read back.
  public var units: [ResponsibleUnit] = []

  /// What was found of one standard in one area.
  public struct Entry: Sendable {
    /// The id of the standard.
    public var standard: String
    /// The id of the area.
    public var area: String
    /// The title of the standard.
    public var title: Phrase
    /// How much the standard weighs.
    public var severity: Standard.Severity
    /// What came out.
    public var verdict: Verdict
    /// Yellow or red beside at risk, else none.
    public var light: Light
    /// Why it came out so.
    public var reason: Reason
    /// The figure that was judged; nil where there was none.
    public var value: Value?
    /// The period of that figure, as text; nil where there was none.
    public var period: String?
    /// The ids of the units that lead.
    public var lead: [String]
    /// The sentence of the finding.
    public var message: Phrase
    /// The cell of the figure; nil where none was judged.
    public var location: Diagnostic.Place?
    /// Whether the value counts items that reached a stage, so that another one is progress and no revision.
    public var countsItems: Bool
    /// The figures of the judged series, oldest first; empty where the report was read back.
    public var course: [Figure] = []

    /// The figure of a period.
    public struct Figure: Sendable, Hashable {
      /// The period of the figure, as text.
      public let period: String
      /// The figure, as its report spells it.
      public let value: Value
    }

    /// Every figure that is known: the course, else the judged one alone.
    var figures: [Figure] {
      if !course.isEmpty { return course }
      guard let period, let value else { return [] }
      return [Figure(period: period, value: value)]
    }

    /// What a finding is known by from report to report.
    var key: Key { Key(standard: standard, area: area) }
    /// Met for good or closed, apart from merely on pace.
    var isMet: Bool { verdict == .pass && reason == .met }
  }

  package struct Key: Hashable {
    let standard, area: String
  }

  /// A figure as its report spells it: an exact number with its unit, or words.
  public enum Value: Sendable, Hashable {
    case number(String, unit: String)
    case words(String)
  }

  /// Of `standards` whose figures are judged as they were filed the course is kept, so that every revision shows.
  public init(_ report: Report, timeZone: PlanTimeZone, of standards: [Standard] = []) {
    plan = report.plan
    title = report.planTitle
    asOf = report.asOf
    knownBy = report.knownBy.map { Wording.moment($0, in: timeZone) }
    units = report.units
    let followed = Set(standards.filter(\.judgesFiguresAsFiled).map(\.id))
    findings = report.findings.map { Entry($0, keepsCourse: followed.contains($0.standard)) }
  }

  package init(plan: String, title: Phrase, asOf: CalendarDate, knownBy: String?, findings: [Entry]) {
    (self.plan, self.title, self.asOf, self.knownBy, self.findings) = (plan, title, asOf, knownBy, findings)
  }
}

extension ReportSnapshot.Entry {
  init(_ finding: Finding, keepsCourse: Bool) {
    standard = finding.standard
    area = finding.area
    title = finding.title
    severity = finding.severity
    (verdict, light, reason) = (finding.verdict, finding.light, finding.reason)
    value = JudgedValue(finding).map { ReportSnapshot.Value($0) }
    period = finding.period?.description
    lead = finding.lead
    message = finding.message
    location = finding.location
    countsItems = Self.countsItems(finding.target?.operator)
    if let unit = finding.value?.unit, keepsCourse {
      course = finding.course.map { point in
        let amount = JSONAmount(Finding.Amount(point.value, unit), of: finding)
        return Figure(period: point.period.description, value: ReportSnapshot.Value(.amount(amount)))
      }
    }
  }

  /// By the operator of the target: stages of items, and parts of a whole.
  static func countsItems(_ comparison: String?) -> Bool {
    ["milestone", "all_of", "any_of", "at_least_k", "filing", "frequency"].contains(comparison)
  }
}

extension Standard {
  /// Whether the course of its findings is what was filed and no sum with another figure, which may change beside it.
  fileprivate var judgesFiguresAsFiled: Bool {
    guard case .quantity(let test) = requirement, case .indicator = test.subject else { return false }
    return true
  }
}
