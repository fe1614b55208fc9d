public import Compliance
public import Diagnostics
import JSONReports
public import Layout

/// What came of the rule tests of some plans.
public struct RuleTestReport: Sendable {
  /// One field that came out otherwise than expected.
  public struct Mismatch: Sendable, Hashable {
    public let field: String
    public let expected: String
    public let got: String
    public let place: Diagnostic.Place

    public init(field: String, expected: String, got: String, place: Diagnostic.Place) {
      self.field = field
      self.expected = expected
      self.got = got
      self.place = place
    }
  }

  public struct Case: Sendable {
    public let name: String
    public let standard: Standard
    public let place: Diagnostic.Place
    public let mismatches: [Mismatch]
    /// The sentence of the finding, and its sum step by step.
    public let message: Phrase
    public let steps: [Phrase]
    /// What the validator refused of the test's figures.
    public let refused: [Diagnostic]

    public var passed: Bool { mismatches.isEmpty }

    public init(
      name: String, standard: Standard, place: Diagnostic.Place, mismatches: [Mismatch], message: Phrase,
      steps: [Phrase], refused: [Diagnostic]
    ) {
      self.name = name
      self.standard = standard
      self.place = place
      self.mismatches = mismatches
      self.message = message
      self.steps = steps
      self.refused = refused
    }
  }

  public struct PlanTests: Sendable {
    public let plan: String
    /// In the order of the files, then of the file.
    public let cases: [Case]
    public let coverage: VerdictCoverage

    public init(plan: String, cases: [Case], coverage: VerdictCoverage) {
      self.plan = plan
      self.cases = cases
      self.coverage = coverage
    }
  }

  public let plans: [PlanTests]

  public init(plans: [PlanTests]) {
    self.plans = plans
  }

  public var cases: [Case] { plans.flatMap(\.cases) }
  public var failedCount: Int { cases.count { !$0.passed } }
  /// The coverage of the plan that is covered least.
  public var leastPercent: Int { plans.map(\.coverage.percent).min() ?? 0 }

  /// The report in a format, a line end at its end. The same tests and options give the same bytes.
  public func rendered(as format: RuleTestFormat, options: ReportOptions = ReportOptions())
    throws(RenderingError) -> String
  {
    switch format {
    case .text: RuleTestText(self, options).text
    case .json: JSONOutput.indented(JSONRuleTests(report: self), options)
    case .junit: RuleTestJUnit(self, options).text
    }
  }
}

/// A form in which the results of rule tests are written.
public enum RuleTestFormat: String, CaseIterable, Sendable {
  /// What failed and why, and what no test shows.
  case text
  case json
  /// JUnit's XML, a suite for each section of a plan.
  case junit
}
