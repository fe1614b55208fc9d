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

/// A sentence that is made when somebody asks is the one that is made with the finding, and so are those of its parts.
@Suite("Sentences when asked") struct LateSentenceTests {
  @Test(arguments: ConformanceSuite.all)
  func theyAreTheSame(_ suite: ConformanceSuite) throws {
    let plan = try #require(suite.plan)
    let index = PlanIndex(plan)
    var compared = 0
    for test in suite.tests {
      let standard = try #require(plan.standards.first { $0.id == test.standard })
      let drop = test.drop()
      let submission = SubmissionValidator(plan: plan, drop: drop, knownBy: test.knownBy, index: index).validate()
      func findings(sentences: Bool) -> [Finding] {
        Evaluator(
          plan: plan, drop: drop, submission: submission, asOf: test.asOf, knownBy: test.knownBy, sentences: sentences
        )?.findings(of: standard) ?? []
      }
      let (now, late) = (findings(sentences: true), findings(sentences: false))
      #expect(now.count == late.count)
      for (one, other) in zip(now, late) {
        compared += 1
        #expect(one.message == other.message, "\(test.name)")
        #expect(one.parts.map(\.message) == other.parts.map(\.message), "\(test.name)")
        #expect(one.parts.map(\.verdict) == other.parts.map(\.verdict), "\(test.name)")
        #expect(
          (one.verdict, one.light, one.reason, one.trend) == (other.verdict, other.light, other.reason, other.trend),
          "\(test.name)")
        #expect(
          [one.value, one.plan, one.gap, one.forecast, one.needed, one.best]
            == [other.value, other.plan, other.gap, other.forecast, other.needed, other.best], "\(test.name)")
        #expect(one.misses == other.misses && one.valueText == other.valueText, "\(test.name)")
      }
    }
    #expect(compared >= suite.tests.count && compared > 0)
  }
}
