import Quantities
import DataDrops
import Diagnostics
import Figures
import Given
import RuleFiles
import Testing

@testable import Plans
@testable import Submissions

@Suite("The log of a submission") struct SubmissionLogTests {
  private static let rules = """
    plan: p
    title: t
    year: 2022
    areas: [{id: 甲区}]
    units: [{id: 统计局}]
    reporting: {cadence: month, due_day: 10}
    indicators: [{id: firms, name: 企业, unit: 家, kind: cumulative}]
    standards: [{id: s, title: a, quote: 120家, indicator: firms, at_least: 120 家}]

    """

  private static let rows = 120

  private static func drop() -> Drop {
    // Files of one content are read once.
    let files = [("a.csv", 0), ("b.csv", 100)].map { name, base in
      let lines = (0..<rows / 2).map { "firms,2022-0\($0 % 3 + 1),\(base + $0),\($0 % 4 == 0 ? "why" : "")" }
      return SourceFile(
        name: name, bytes: Array((["indicator,period,value,note"] + lines).joined(separator: "\n").utf8))
    }
    return DropReader().read(files)
  }

  private static func tell(_ log: inout SubmissionLog, _ step: (code: SubmissionCode, row: Int, role: Drop.Role)) {
    let told = log.count
    log.report(step.code, step.row, step.role, (Phrase(verbatim: "\(step.code) \(step.role)"), nil))
    log.hold(until: .first, since: told)
  }

  private static func said(_ log: SubmissionLog) -> [String] {
    let finished = log.finished
    return finished.entries.map { "\($0.severity) \($0.place as Any) \($0.message.en)" }
      + finished.awaited.map { "\($0.key) \($0.value)" }.sorted()
      + finished.rows.map { "\($0.key) \($0.value)" }.sorted() + ["\(log.asked.sorted())"]
  }

  /// Wherever it is cut in two, what is told of the rows before and of those after is what is told of all of them.
  @Test func partsJoinedAreTheWhole() throws {
    let (loaded, diagnostics) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(Self.rules.utf8))])
    let plan = try #require(loaded, "\(diagnostics.map(\.message.en))")
    let drop = Self.drop()
    #expect(drop.rowCount == Self.rows)
    let codes = SubmissionCode.allCases.filter { $0.scope == .cell || $0.scope == .row }
    let readings = codes.filter { $0.severity == .information && $0.scope == .cell }.prefix(2)
    let several = codes.filter { $0.severity != .information }.prefix(3) + readings
    let empty = SubmissionLog(plan: plan, drop: drop)
    var random = Random(seed: 0x106)
    var (cut, shared) = (0, 0)
    for _ in 0..<300 {
      let steps = (0..<Self.rows).filter { _ in random.next(0...4) > 0 }.map { row in
        (
          several[several.index(several.startIndex, offsetBy: random.next(0...several.count - 1))], row,
          random.next(0...2) > 0 ? Drop.Role.value : .period
        )
      }
      var whole = empty
      for step in steps { Self.tell(&whole, step) }
      let middle = random.next(0...steps.count)
      var (first, second) = (empty, empty)
      for step in steps[..<middle] { Self.tell(&first, step) }
      for step in steps[middle...] { Self.tell(&second, step) }
      first.join(second)
      #expect(Self.said(first) == Self.said(whole))
      cut += whole.entries.count < whole.count ? 1 : 0
      shared += whole.finished.rows.isEmpty ? 0 : 1
    }
    #expect(cut > 30 && shared > 30, "\(cut) \(shared)")
  }
}
