import Diagnostics
import Figures
import Plans
import Testing

@testable import DataDrops

/// Two ways, one answer: the plain reader against the scanner, and a drop against the plain table.
@Suite struct TwoReadersTests {
  /// Pieces that make trouble when they meet.
  private static let pieces = [
    ",", ",", "\"", "\"\"", "\n", "\r\n", "\r", ";", "\t", "，", "（", "\u{3000}", " ", "a", "bc", "常州", "天宁区经济", "1",
    "-2.50",
    "123456789", "\u{FEFF}", "🏗️", "\"x\"", "\"y\ny\"", "，\u{BC}", "longer than eight bytes",
  ]

  private static func text(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...40, using: &generator)
    return (0..<count).flatMap { _ in Array((pieces.randomElement(using: &generator) ?? "").utf8) }
  }

  private static let cells = [
    "", "", " ", "a", "b", " a ", "\u{3000}b\u{A0}", "常州", "常川", "天宁区统计局", "天宁区统讣局", "eight by", "eight bz",
    "longer than eight bytes",
    "longer than eight bytez", "1", "-2.50", "+1", "1.", "123456789012345678", "1234567890123456789", "\"a\"", "\" a\"",
    "\"x\"\"y\"", "\"\"\"\"", "\"l\nm\"", "\"c,d\" ", "\"-7\"", "a\"b", "\"\"",
  ]

  /// Rows of mostly three cells.
  private static func rows(seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 0...20, using: &generator) {
      let count = [3, 3, 3, 3, 3, 3, 2, 4, 1].randomElement(using: &generator) ?? 3
      text += (0..<count).map { _ in cells.randomElement(using: &generator) ?? "" }.joined(separator: ",")
      text += ["\n", "\r\n", "\r", "\n\n"].randomElement(using: &generator) ?? "\n"
    }
    return Array(text.utf8)
  }

  @Test(arguments: Delimiter.allCases)
  func sameTable(delimiter: Delimiter) {
    for seed in 0..<4_000 {
      let bytes = Self.text(seed: UInt64(seed))
      let plain = PlainCSVReader.table(bytes, delimiter: delimiter)
      let fast = CSVScanner.table(bytes, delimiter: delimiter)
      #expect(plain == fast, "seed \(seed): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      if plain != fast { return }
    }
  }

  @Test(arguments: Delimiter.allCases)
  func sameTableOfAnyBytes(delimiter: Delimiter) {
    for seed in 0..<1_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x3B, 0xEF, 0xBC, 0x8C, 0x00, 0x80, 0xFF, 0x41]
      let bytes = (0..<150).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      #expect(PlainCSVReader.table(bytes, delimiter: delimiter) == CSVScanner.table(bytes, delimiter: delimiter))
    }
  }

  /// A drop holds exactly the rows of the plain table that have three cells and are not blank.
  @Test func sameRows() {
    var compared = 0
    for seed in 0..<2_000 {
      let header = Array("indicator,period,value\n".utf8)
      let bytes = header + (seed.isMultiple(of: 2) ? Self.rows(seed: UInt64(seed)) : Self.text(seed: UInt64(seed)))
      let table = PlainCSVReader.table(bytes)
      if table.rows.contains(where: { $0.fault != nil }) { continue }
      let expected = table.rows.dropFirst().map { $0.cells.map(Self.trimmed) }
        .filter { $0.count == 3 && $0 != ["", "", ""] && !Self.isNote($0) }
        .map { cells in
          let value = Self.value(cells[2])
          return "\(cells[0].isEmpty ? "_" : cells[0])|\(cells[1].isEmpty ? "_" : cells[1])|\(value)"
        }
      let drop = DropReader().read([.init(name: "random.csv", bytes: bytes)])
      // Rows that were refused and go on for what they are about are none of the table's.
      let read = drop.rows(.indicator, .period, .value).enumerated().filter { !drop.isRefused($0.offset) }
      #expect(read.map(\.element) == expected, "seed \(seed)")
      #expect(drop.rowCount + drop.rowsRefused == table.rows.dropFirst().count { !Self.isBlank($0) }, "seed \(seed)")
      compared += expected.count
    }
    #expect(compared > 4_000)
  }

  /// Words alone in their row, as remarks stand below tables.
  private static func isNote(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard filled.count == 1, let only = filled.first else { return false }
    return only.count >= 8 && only.contains { "，。；、：:,;".contains($0) }
  }

  private static func isBlank(_ row: CSVTable.Row) -> Bool { row.cells.allSatisfy { trimmed($0).isEmpty } }

  /// Whatever the bytes are: no row is lost without being counted, and every place lies in the file.
  @Test func anyBytesAreRead() {
    let alphabet: [UInt8] = [0x22, 0x2C, 0x2C, 0x0A, 0x0A, 0x0D, 0x00, 0x1B, 0x80, 0xE5, 0xB8, 0xB8, 0x20, 0x31, 0x41]
    for seed in 0..<3_000 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let noise = (0..<60).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
      let header = seed.isMultiple(of: 4) ? [] : Array("地区,指标,期间,数值\n".utf8)
      let file = SourceFile(name: "noise.csv", bytes: header + noise)
      let drop = DropReader().read([file])
      let end = file.location(atByte: file.bytes.count)
      for diagnostic in drop.diagnostics {
        guard let range = diagnostic.place?.range else { continue }
        #expect(range.start <= range.end && range.end <= end, "seed \(seed)")
      }
      if drop.files.isEmpty {
        #expect(drop.rowCount == 0 && drop.rowsRefused == 0 && drop.diagnostics.contains { $0.severity == .error })
      } else {
        let errors = drop.diagnostics.count { $0.severity == .error }
        let passedOn = (0..<drop.rowCount).count(where: drop.isRefused)
        #expect(errors == drop.rowsRefused + passedOn, "seed \(seed)")
      }
    }
  }

  private static func trimmed(_ cell: CSVTable.Cell) -> String {
    let spaces: [Unicode.Scalar] = [" ", "\t", "\n", "\r", "\u{A0}", "\u{3000}"]
    var scalars = Array(String(decoding: cell.content, as: UTF8.self).unicodeScalars)
    while let last = scalars.last, spaces.contains(last) { scalars.removeLast() }
    while let first = scalars.first, spaces.contains(first) { scalars.removeFirst() }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func value(_ text: String) -> String {
    if text.isEmpty { return "_" }
    let number = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), digits.utf8.count <= 18,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int64(digits)
    else { return "'\(text)'" }
    return "\(text.hasPrefix("-") ? -value : value)e-\(parts.count == 2 ? parts[1].count : 0)"
  }
}
