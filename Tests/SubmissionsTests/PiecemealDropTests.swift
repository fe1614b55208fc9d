import Given
import DataDrops
import Diagnostics
import Foundation
import Plans
import RuleFiles
import Spreadsheets
import Submissions
import Testing

@testable import Figures

/// No false alarm: clean drops are silent whole, and a month, a unit, an area or a file at a time, in every format.
@Suite struct PiecemealDropTests {
  /// Examples in whose figures nothing was put that is to be found.
  static let clean = ["environment-programme", "okr-sheet"]

  enum Format: String, CaseIterable, Sendable {
    case csv, tsv, json, ndjson, xlsx

    func bytes(_ head: [String], _ rows: [[String]]) throws -> [UInt8] {
      switch self {
      case .csv: Array(([head] + rows).map { $0.joined(separator: ",") + "\n" }.joined().utf8)
      case .tsv: Array(([head] + rows).map { $0.joined(separator: "\t") + "\n" }.joined().utf8)
      case .ndjson: Array(rows.map { Self.object(head, $0) + "\n" }.joined().utf8)
      case .json: Array(("[" + rows.map { Self.object(head, $0) }.joined(separator: ",\n") + "]\n").utf8)
      case .xlsx:
        try Workbook(
          title: "数据", created: 1,
          sheets: [
            Sheet(
              name: "表", widths: head.map { _ in 12 },
              rows: ([head] + rows).map { row in Sheet.Row(row.map { Cell($0.isEmpty ? .empty : .text($0)) }) })
          ]
        ).bytes()
      }
    }

    /// A blank cell is no key.
    private static func object(_ head: [String], _ row: [String]) -> String {
      let pairs = zip(head, row).filter { !$0.1.isEmpty }.map { "\"\($0.0)\": \"\($0.1)\"" }
      return "{" + pairs.joined(separator: ", ") + "}"
    }
  }

  private struct Table {
    let head: [String]
    var rows: [[String]]

    /// The rows by what stands in a column.
    func parts(by column: String) -> [[[String]]] {
      guard let index = head.firstIndex(of: column) else { return [] }
      return Dictionary(grouping: rows) { $0[index] }.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// The files of a drop; no cell of theirs holds a comma, a tab or a quote.
  private static func tables(_ name: String) throws -> [Table] {
    let root = Repository.root.appending(path: "Fixtures/drops/\(name)")
    let files = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return try files.filter { $0.hasSuffix(".csv") }.sorted().map { file in
      let lines = try String(contentsOf: root.appending(path: file), encoding: .utf8)
        .trimmingPrefix("\u{FEFF}").split(whereSeparator: \.isNewline)
        .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      return Table(head: try #require(lines.first), rows: Array(lines.dropFirst()))
    }
  }

  private static func plan(_ name: String) throws -> Plan {
    let root = Repository.root.appending(path: "Rules/examples/\(name)")
    let files = try FileManager.default.contentsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".tests.yaml") && !$0.hasSuffix("waivers.yaml") }
    return try #require(
      RuleFolder.load(
        try files.sorted().map { SourceFile(name: $0, bytes: [UInt8](try Data(contentsOf: root.appending(path: $0)))) }
      ).plan)
  }

  @Test(arguments: clean, Format.allCases)
  func nothingIsSaid(_ name: String, _ format: Format) throws {
    let plan = try Self.plan(name)
    let tables = try Self.tables(name)
    let head = try #require(tables.first).head
    let whole = Table(head: head, rows: tables.flatMap(\.rows))
    #expect(tables.allSatisfy { $0.head == head } && !whole.rows.isEmpty)
    let pieces =
      [whole.rows] + tables.map(\.rows)
      + ["period", "reporter", "area", "indicator", "item", "unit"].flatMap { whole.parts(by: $0) }
    for rows in pieces {
      let file = SourceFile(name: "a.\(format.rawValue)", bytes: try format.bytes(head, rows))
      let drop = DropReader(mapping: plan.drops).read([file])
      let found = SubmissionValidator(plan: plan, drop: drop).validate().diagnostics
      let told = found.map { "\($0.code.rawValue): \($0.message.en)" }
      #expect(told == [], "\(rows.prefix(2))")
      #expect(drop.rowCount == rows.count)
    }
  }
}
