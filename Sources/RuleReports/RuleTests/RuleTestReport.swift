public import Diagnostics
import Findings
import JSONReports
public import Judging
public import Layout
public import Plans

/// What came of the rule tests of some plans.
public struct RuleTestReport: Sendable {
  /// One field that came out otherwise than expected.
  public struct Mismatch: Sendable, Hashable {
    /// The key of the expectation, as its file writes it: `verdict`, `value`.
    public let field: String
    /// What the test expects, as written.
    public let expected: String
    /// What came out, in the same notation.
    public let got: String
    /// Where the expectation is written.
    public let place: Diagnostic.Place

    /// An expectation that came out otherwise.
    public init(field: String, expected: String, got: String, place: Diagnostic.Place) {
      self.field = field
      self.expected = expected
      self.got = got
      self.place = place
    }
  }

  /// One test and what came of it.
  public struct Case: Sendable {
    /// The name of the test, as its file gives it.
    public let name: String
    /// The standard that was judged.
    public let standard: Standard
    /// Where the test is written.
    public let place: Diagnostic.Place
    /// What came out otherwise, in the order of the expectations; empty where the test passed.
    public let mismatches: [Mismatch]
    /// The sentence of the finding, and its sum step by step.
    public let message: Phrase
    /// The sum that leads to the verdict, step by step; empty where there is none.
    public let steps: [Phrase]
    /// What the validator refused of the test's figures.
    public let refused: [Diagnostic]

    /// Whether all came out as expected.
    public var passed: Bool { mismatches.isEmpty }

    /// A test that was run, with its finding's own words.
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

  /// The tests of one plan.
  public struct PlanTests: Sendable {
    /// The id of the plan.
    public let plan: String
    /// In the order of the files, then of the file.
    public let cases: [Case]
    /// Which verdicts of its standards the passed tests show.
    public let coverage: VerdictCoverage

    /// The tests of a plan that were run.
    public init(plan: String, cases: [Case], coverage: VerdictCoverage) {
      self.plan = plan
      self.cases = cases
      self.coverage = coverage
    }
  }

  /// In the order in which they were run.
  public let plans: [PlanTests]

  /// A report of plans, in the order given.
  public init(plans: [PlanTests]) {
    self.plans = plans
  }

  /// The tests of all plans.
  public var cases: [Case] { plans.flatMap(\.cases) }
  /// How many tests did not pass.
  public var failedCount: Int { cases.count { !$0.passed } }
  /// The coverage of the plan that is covered least.
  public var leastPercent: Int { plans.map(\.coverage.percent).min() ?? 0 }

  /// The report in a format, a line end at its end.
  ///
  /// The same tests and options give the same bytes.
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
