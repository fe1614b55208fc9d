import Foundation
import Testing

@testable import Drafting

/// Sentences of every trap that a document lays, written after the code: how each is read.
@Suite("Sentences of every trap")
struct SentenceTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let trap: String
    let sentence: String
    let asks: [String]

    var testDescription: String { "\(trap): \(sentence)" }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func rows(_ language: String) throws -> [Row] {
    let file = root.appending(path: "Fixtures/drafting/sentences.\(language).tsv")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count >= 3, !line.hasPrefix("#") else { return nil }
      let asks = cells[2] == "-" ? [] : cells[2].split(separator: "|").map(String.init)
      return Row(trap: cells[0], sentence: cells[1], asks: asks)
    }
  }

  private static func parts(_ reading: String) -> (core: String, day: String?, isStriving: Bool) {
    var core = reading
    let isStriving = core.hasSuffix(" striving")
    if isStriving { core.removeLast(" striving".count) }
    var day: String?
    if let mark = core.range(of: " by 2") {
      day = String(core[mark.lowerBound...])
      core.removeSubrange(mark.lowerBound...)
    }
    // A stage by its English name.
    for (_, stages) in DraftStage.ladders {
      for stage in stages where core == "milestone " + stage.en { core = "milestone " + stage.id }
    }
    return (core, day, isStriving)
  }

  /// What is written in the table, and nothing that changes its meaning.
  static func agrees(_ read: String, _ wanted: String) -> Bool {
    let (core, day, isStriving) = parts(wanted)
    let (said, dayRead, isStrivingRead) = parts(read)
    return (said == core || said.hasPrefix(core + " ")) && day == dayRead && isStriving == isStrivingRead
  }

  @Test("read as the table says", arguments: try rows("zh") + rows("en"))
  func read(_ row: Row) throws {
    let read = try DraftCase.read(row.sentence)
    // A sentence without number and day may be left to a person.
    let asked = row.asks.isEmpty ? read.filter { !$0.hasPrefix("manual") } : read
    #expect(asked.count == row.asks.count && zip(asked, row.asks).allSatisfy(Self.agrees), "\(read)")
  }

  @Test("every trap has ten sentences at least in each language that knows it")
  func isFull() throws {
    for language in ["zh", "en"] {
      let counts = Dictionary(grouping: try Self.rows(language), by: \.trap).mapValues(\.count)
      #expect(counts.count >= 20 && counts.values.allSatisfy { $0 >= 10 })
    }
  }
}
