import Given
import Diagnostics
import Testing

@testable import Figures
@testable import Plans
@testable import Submissions

/// One period filed over and over: what is said of it stays a few lines, and every row is counted.
@Suite struct RepeatedRowTests {
  private static func validated(_ rows: [String]) throws -> Submission {
    let rules = """
      plan: demo
      title: 示例
      year: 2022
      reporting: {cadence: month, due_day: 10}
      indicators: [{id: n, name: n, unit: 家, kind: cumulative}]
      groups: [{standards: [{id: s, title: s, quote: 12家, indicator: n, at_least: 12 家}]}]
      """
    let text = (["indicator,period,value,submitted_at"] + rows).joined(separator: "\n") + "\n"
    let (_, drop, submission) = try filed(rules, text)
    #expect(drop.rowCount == rows.count)
    return submission
  }

  private static func found(_ submission: Submission, _ code: SubmissionCode) -> [Diagnostic] {
    submission.diagnostics.filter { $0.code == code.code }
  }

  @Test(arguments: [2, 3, 40])
  func equalRows(_ count: Int) throws {
    let submission = try Self.validated(Array(repeating: "n,2022-06,8,2022-07-05", count: count))
    let told = Self.found(submission, .duplicateRow)
    #expect(told.count == 1)
    #expect(told.first?.message.en.hasSuffix(" (\(count - 1) rows)") == (count > 2))
    #expect(submission.rowsRefused == 0)
  }

  @Test(arguments: [2, 6, 7, 60])
  func filedAgain(_ count: Int) throws {
    let rows = (0..<count).map { "n,2022-06,\(8 + $0),2022-07-05 09:\($0 < 10 ? "0" : "")\($0)" }
    let submission = try Self.validated(rows)
    let told = Self.found(submission, .resubmitted)
    #expect(told.count == min(count - 1, 6))
    let rest = told.filter { $0.message.en.contains("more times") }
    #expect(
      rest.map(\.message.en)
        == (count > 6 ? ["2022-06 was filed \(count - 6) more times before, and the later figure counts"] : []))
    #expect(submission.figures.everyFigure.map(\.row) == [count - 1])
  }
}
