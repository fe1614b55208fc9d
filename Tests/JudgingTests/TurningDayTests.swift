@testable import Naming
import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Submissions
import Testing

@testable import Judging
@testable import RuleFiles

/// Where no day on which findings turn lies between two as-ofs, the findings of both are the same but for their ages.
@Suite("Days on which findings turn") struct TurningDayTests {
  /// Days between the as-of of a case and the other one.
  private static let distances = [-200, -92, -31, -9, -1, 1, 4, 11, 20, 31, 62, 100, 400]

  /// Everything that a finding says, its age apart.
  private static func said(_ finding: Finding) -> [String] {
    [
      finding.area, "\(finding.verdict) \(finding.light) \(finding.reason.rawValue)",
      "\(String(describing: finding.trend))",
      "\(String(describing: finding.value)) \(finding.valueText ?? "") \(String(describing: finding.period))",
      "\([finding.plan, finding.gap, finding.forecast, finding.needed, finding.best])", finding.message.zh,
      finding.message.en, "\(finding.steps.map(\.zh))", "\(finding.parts.map { "\($0.verdict) \($0.message.zh)" })",
      "\(finding.misses)", "\(finding.course)", "\(finding.severity) \(String(describing: finding.underlying))",
      "\(String(describing: finding.vintage)) \(finding.basis ?? "") \(finding.exempted?.zh ?? "")",
    ]
  }

  @Test func whatHasNotTurnedIsTheSame() throws {
    var (settled, turned) = (0, 0)
    for suite in ConformanceSuite.all {
      let plan = try #require(suite.plan)
      let index = PlanIndex(plan)
      for test in suite.tests {
        let standard = try #require(plan.standards.first { $0.id == test.standard })
        let drop = test.drop()
        let submission = SubmissionValidator(plan: plan, drop: drop, knownBy: test.knownBy, index: index).validate()
        let days = TurningDays(of: submission.figures, in: plan)
        func findings(_ day: CalendarDate) -> [Finding] {
          Evaluator(plan: plan, drop: drop, submission: submission, asOf: day, explains: true)?
            .findings(of: standard) ?? []
        }
        guard let own = Evaluator(plan: plan, drop: drop, submission: submission, asOf: test.asOf)?.asOf else {
          continue
        }
        for distance in Self.distances {
          let other = own + distance
          guard days.isSettled(standard, from: min(own, other), through: max(own, other)) else {
            turned += 1
            continue
          }
          settled += 1
          #expect(
            findings(own).map(Self.said) == findings(other).map(Self.said),
            "\(suite.name): \(test.name): \(own) and \(other)")
        }
      }
    }
    #expect(settled > 1000 && turned > 1000, "\(settled) \(turned)")
  }

  @Test func aReportThatReusesIsTheReport() throws {
    let suite = try #require(ConformanceSuite.all.first { $0.tests.count > 10 })
    let plan = try #require(suite.plan)
    let test = try #require(suite.tests.first)
    let drop = test.drop()
    let submission = SubmissionValidator(plan: plan, drop: drop).validate()
    let dated = DatedFindings(of: submission, in: plan)
    let start = try #require(CalendarDate("2022-01-15"))
    for step in 0..<30 {
      let evaluator = try #require(
        Evaluator(plan: plan, drop: drop, submission: submission, asOf: start + step * 14))
      let (own, reused) = (
        evaluator.report(on: plan.standards).findings, evaluator.report(on: plan.standards, reusing: dated).findings
      )
      #expect(own.map(Self.said) == reused.map(Self.said))
      #expect(own.map(\.age) == reused.map(\.age))
    }
  }
}
