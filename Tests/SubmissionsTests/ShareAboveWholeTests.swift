import Given
import DataDrops
import Diagnostics
import RuleFiles
import Submissions
import Testing

/// A numerator above the whole that it is a share of: asked about, and refused where the whole is a fixed list.
@Suite struct ShareAboveWholeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: [String]
    /// Code and line of each finding.
    let found: [String]
    var testDescription: String { name }

    init(_ name: String, _ rows: [String], _ found: [String]) {
      self.name = name
      self.rows = rows
      self.found = found
    }
  }

  static let cases: [Case] = [
    Case(
      "flows, month by month", ["seen,2022-01,9", "came,2022-01,10", "seen,2022-02,11", "came,2022-02,10"],
      ["over-hundred 4"]),
    Case("all of it", ["open,2022-01,10", "places,2022-01,10"], []),
    Case("two levels", ["open,2022-01,11", "places,2022-01,10"], ["over-hundred 2"]),
    Case("some of none", ["open,2022-01,1", "places,2022-01,0"], ["over-hundred 2"]),
    Case("none of none", ["open,2022-01,0", "places,2022-01,0"], []),
    Case("without the whole nothing is known", ["open,2022-01,11"], []),
    Case(
      "too much to date is said once", ["done,2022-01,9", "done,2022-02,11", "done,2022-03,12", "flats,2021,10"],
      ["over-hundred 3"]),
    Case(
      "what is exempt leaves the whole", ["done,2022-01,9", "flats,2021,10", "spared,2022-01,2"], ["over-hundred 2"]),
    Case(
      "a month's own amounts add up to the whole", ["built,2022-01,6", "built,2022-02,6", "flats,2021,10"],
      ["over-hundred 3"]),
    Case("a fixed list", ["visited,2022-01,11", "listed,2022-01,10"], ["part-above-whole 2"]),
    Case("what is no share is not asked about", ["trips,2022-01,30", "places,2022-01,10"], []),
  ]

  @Test(arguments: cases) func isAskedAbout(_ wanted: Case) throws {
    let submission = try Self.submission(wanted.rows)
    let found = submission.diagnostics.filter { $0.severity != .information }
      .map { "\($0.code.rawValue) \($0.place?.range?.start.line ?? 0)" }
    #expect(found == wanted.found, "\(submission.diagnostics.map(\.message.en))")
  }

  /// A soft finding leaves the figure in use, a hard one does not; a note answers the soft one.
  @Test func onlyAFixedListRefuses() throws {
    #expect(try Self.submission(["open,2022-01,11", "places,2022-01,10"]).rowsRejected == 0)
    #expect(try Self.submission(["visited,2022-01,11", "listed,2022-01,10"]).rowsRejected == 1)
    let explained = try Self.submission(["open,2022-01,11,含临时点位", "places,2022-01,10,"])
    #expect(explained.diagnostics.allSatisfy { $0.severity == .information })
  }

  private static let rules = """
    plan: p
    title: t
    year: 2022
    reporting: {cadence: month, due_day: 10}
    indicators:
      - {id: seen, name: seen, unit: 人次, kind: flow}
      - {id: came, name: came, unit: 人次, kind: flow}
      - {id: open, name: open, unit: 个, kind: level}
      - {id: places, name: places, unit: 个, kind: level}
      - {id: trips, name: trips, unit: 次, kind: level}
      - {id: done, name: done, unit: 户, kind: cumulative}
      - {id: built, name: built, unit: 户, kind: flow}
      - {id: flats, name: flats, unit: 户, kind: level, cadence: year}
      - {id: spared, name: spared, unit: 户, kind: level}
      - {id: visited, name: visited, unit: 户, kind: level}
      - {id: listed, name: listed, unit: 户, kind: level, fixed: true}
    standards:
      - {id: a, title: t, quote: q, share: {of: seen, in: came}, at_least: 95 %, judge: every}
      - {id: b, title: t, quote: q, share: {of: open, in: places}, at_least: 95 %}
      - {id: c, title: t, quote: q, share: {of: done, in: flats}, at_least: 95 %, exempt: spared}
      - {id: d, title: t, quote: q, share: {of: built, in: flats}, at_least: 95 %}
      - {id: e, title: t, quote: q, share: {of: visited, in: listed}, at_least: 95 %}
      - {id: f, title: t, quote: q, per_head: {of: trips, per: places}, at_least: 2 次/个}
    """

  private static func submission(_ rows: [String]) throws -> Submission {
    let header =
      rows.first?.split(separator: ",").count ?? 3 > 3 ? "indicator,period,value,note" : "indicator,period,value"
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return try filed(rules, text).submission
  }
}
