import Foundation
import PlanDocuments
import Plans
import Testing

@testable import Drafting

/// One row of `Fixtures/drafting/words.tsv` for each entry of the word tables: the word in its place, and how it is
/// read.
@Suite("Rows of the word tables")
struct WordRowTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let table: String
    /// The entry; `-` for what is read where none of the table stands.
    let word: String
    let text: String
    let reading: String

    var testDescription: String { "\(table): \(text)" }
  }

  static func rows() throws -> [Row] {
    let file = SentenceTests.root.appending(path: "Fixtures/drafting/words.tsv")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count >= 4, !line.hasPrefix("#") else { return nil }
      return Row(table: cells[0], word: cells[1], text: cells[2], reading: cells[3])
    }
  }

  private static let tables: [String: [String]] = [
    "fillers": DraftWords.fillers, "openings": DraftWords.openings, "links": DraftWords.links,
    "listVerbs": DraftWords.listVerbs, "flows": DraftWords.flows, "stocks": DraftWords.stocks,
    "falls": DraftWords.falls, "rises": DraftWords.rises, "process": DraftWords.process,
    "pointers": DraftWords.pointers, "recurs": DraftWords.recurs,
    "history": DraftWords.history.filter { !isChinese($0) },
    "ambition": DraftWords.ambition, "alongside": DraftWords.alongside, "months": DraftWords.months,
    "ending": DraftWords.ending, "comparisons": ProseReader.comparisons,
    "hotlines": ClauseNumbers.hotlines.sorted(), "nobody": OwnerReader.nobody.filter { !$0.isEmpty },
    "offices": OwnerReader.offices, "posts": OwnerReader.posts, "dashes": TableReader.dashes.sorted(),
    "symbols": AmountText.symbols.keys.sorted(), "others": DraftUnits.others.sorted(),
    "stops": DraftUnits.stops.sorted(),
  ]

  @Test("read as the table says", arguments: try rows())
  func read(_ row: Row) throws {
    #expect(try Self.reading(row) == row.reading)
  }

  @Test("every entry has its row, and every row its entry", arguments: tables.keys.sorted())
  func isFull(_ table: String) throws {
    let words = Set(try Self.rows().filter { $0.table == table && $0.word != "-" }.map(\.word))
    let entries = Set(Self.tables[table] ?? [])
    // A dash is the word of its own row, and `-` the mark of none.
    #expect(entries.subtracting(words).subtracting(["-"]) == [] && words.subtracting(entries) == [])
  }

  @Test("every row stands in a table, and holds its word")
  func isKnown() throws {
    for row in try Self.rows() {
      #expect(Self.tables[row.table] != nil && (row.word == "-" || row.text.lowercased().contains(row.word)), "\(row)")
    }
  }

  // MARK: How the words of each table stand

  private static func reading(_ row: Row) throws -> String {
    switch row.table {
    case "fillers", "openings":
      let passage = passage(row.text)
      return MatterWords(passage: passage, isChinese: isChinese(row.text)).words(of: 0..<passage.count, without: [])
    case "links":
      // The number is the last word.
      let passage = passage(row.text)
      let number = (passage.count - 3)..<passage.count
      return MatterWords(passage: passage, isChinese: isChinese(row.text))
        .words(around: number, in: 0..<passage.count, without: [])
    case "others", "stops": return DraftUnits.noun(in: row.text.split(separator: " ")) ?? "nothing"
    case "nobody": return OwnerReader.names(row.text).joined(separator: " | ")
    case "flows", "falls", "rises", "ambition", "alongside", "dashes", "symbols": return said(try table(row.text))
    case "recurs", "history": return said(try DraftCase.draft("Plan 2024\n\n# Tasks\n\n\(row.text)\n"))
    case "ending": return said(try DraftCase.draft("2024年重点任务\n\n一、任务\n\n1.优化服务。\n\n\(row.text)\n"))
    case "listVerbs":
      let draft = try task(row.text)
      return draft.standards.map(\.standard.title).joined(separator: " | ")
    case "offices", "posts":
      let owners = try task(row.text).standards.first?.standard.owners
      return (owners?.lead ?? []).joined(separator: " | ")
    default: return said(try task(row.text))
    }
  }

  private static func task(_ text: String) throws -> PlanDraft {
    try DraftCase.draft(
      isChinese(text) ? "青溪区2024年任务\n\n一、任务\n\n1.\(text)\n" : "Plan 2024\n\n# Tasks\n\n• \(text)\n")
  }

  /// A row of measure, unit and target, below one of parks.
  private static func table(_ cells: String) throws -> PlanDraft {
    let row = cells.split(separator: "|").map { String($0).trimmed }.joined(separator: "\t")
    return try DraftCase.draft(
      isChinese(cells)
        ? "青溪区2024年目标\n\n一、指标\n\n指标\t单位\t目标值\n绿地\t个\t3\n\(row)\n"
        : "Plan 2024\n\n# KPIs\n\nIndicator\tUnit\tTarget 2024\nParks\tnumber\t3\n\(row)\n")
  }

  /// What is asked for, without the row of parks.
  private static func said(_ draft: PlanDraft) -> String {
    let asks = draft.standards.filter { !["绿地", "Parks"].contains($0.standard.title) }
      .map { DraftCase.short($0.standard) }
    return asks.isEmpty ? "nothing" : asks.joined(separator: " | ")
  }

  private static func passage(_ clause: String) -> Passage {
    let text = DocumentText(name: "clause", text: clause)
    return Passage(text, 0..<text.scalars.count)
  }

  private static func isChinese(_ words: String) -> Bool { words.unicodeScalars.contains { $0.value > 0x2E80 } }
}
