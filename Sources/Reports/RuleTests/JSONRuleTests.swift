import Compliance
import Diagnostics

/// Results of rule tests as JSON, version 1. Keys are always there; what is absent is null.
struct JSONRuleTests: Encodable {
  private let schemaVersion = 1
  private let summary: Summary
  private let plans: [Plan]

  init(_ report: RuleTestReport, _ options: ReportOptions) {
    summary = Summary(
      tests: report.cases.count, failed: report.failedCount,
      verdictsPossible: report.plans.reduce(0) { $0 + $1.coverage.possibleCount },
      verdictsCovered: report.plans.reduce(0) { $0 + $1.coverage.coveredCount },
      leastCoveragePercent: report.leastPercent)
    plans = report.plans.map { Plan($0, options.language) }
  }

  private struct Summary: Encodable {
    let tests, failed, verdictsPossible, verdictsCovered, leastCoveragePercent: Int
  }

  private struct Plan: Encodable {
    let plan: String
    let coveragePercent: Int
    let tests: [Test]
    let standards: [Coverage]

    init(_ plan: RuleTestReport.PlanTests, _ language: Language) {
      self.plan = plan.plan
      coveragePercent = plan.coverage.percent
      tests = plan.cases.map { Test($0, language) }
      standards = plan.coverage.entries.map { Coverage($0) }
    }
  }

  private struct Test: Encodable {
    let name, standard: String
    let passed: Bool
    let location: JSONPlace
    let mismatches: [Mismatch]
    let message: String
    let steps, figuresRefused: [String]

    init(_ test: RuleTestReport.Case, _ language: Language) {
      name = test.name
      standard = test.standard.id
      passed = test.passed
      location = JSONPlace(test.place)
      mismatches = test.mismatches.map { Mismatch($0) }
      message = test.message[language]
      steps = test.passed ? [] : test.steps.map { $0[language] }
      figuresRefused = test.refused.map { $0.message[language] }
    }
  }

  private struct Mismatch: Encodable {
    let field, expected, got: String
    let location: JSONPlace

    init(_ mismatch: RuleTestReport.Mismatch) {
      (field, expected, got) = (mismatch.field, mismatch.expected, mismatch.got)
      location = JSONPlace(mismatch.place)
    }
  }

  private struct Coverage: Encodable {
    let standard: String
    let possible, covered, missing: [String]

    init(_ entry: VerdictCoverage.Entry) {
      standard = entry.standard
      possible = entry.possible.map(\.rawValue)
      covered = entry.covered.map(\.rawValue)
      missing = entry.missing.map(\.rawValue)
    }
  }
}
