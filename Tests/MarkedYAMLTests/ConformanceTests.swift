import Diagnostics
import Testing

@testable import MarkedYAML

/// The public YAML test suite, event by event.
struct ConformanceTests {
  @Test(.enabled(if: TestSuite.root != nil, "the YAML test suite is not at hand"))
  func allCasesAreThere() throws {
    #expect(try TestSuite.cases().count == 402)
    let ids = Set(try TestSuite.cases().map(\.id))
    #expect(ids.isSuperset(of: Disagreement.all.keys))
    #expect(Disagreement.all.count == 72)
  }

  @Test(.enabled(if: TestSuite.root != nil, "the YAML test suite is not at hand"), arguments: TestSuite.casesOrNone())
  func eventsAreThoseOfTheSuite(of testCase: TestSuite.Case) {
    let outcome = TestSuite.outcome(of: testCase)
    if let reason = Disagreement.all[testCase.id] {
      #expect(outcome != .agrees, "\(testCase.id) passes now; take it off the list: \(reason)")
    } else {
      #expect(outcome == .agrees, "\(testCase.id)")
    }
  }
}
