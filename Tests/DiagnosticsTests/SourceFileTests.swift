import Testing

@testable import Diagnostics

/// From bytes to lines and columns, and from lines to texts, whatever ends the lines.
@Suite("Places in a file") struct SourceFileTests {
  static let places: [(String, Int, Int, Int)] = [
    ("", 0, 1, 1), ("", 5, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("abc", 99, 1, 4),
    ("abc", -1, 1, 1),
    ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\nb\n", 4, 3, 1), ("\n\n", 2, 3, 1),
    // A CRLF is one end of line, wherever it is looked at.
    ("a\r\nb", 1, 1, 2), ("a\r\nb", 2, 1, 3), ("a\r\nb", 3, 2, 1), ("a\r\n", 3, 2, 1),
    ("a\rb", 2, 2, 1), ("a\r", 2, 2, 1), ("a\r\rb", 3, 3, 1), ("\n\rb", 2, 3, 1),
    // Columns count scalars: three bytes of a Han character are one, the four of a pictograph too.
    ("东湖,1", 6, 1, 3), ("东湖,1", 7, 1, 4), ("一\n东湖", 7, 2, 2), ("Ａ１x", 6, 1, 3), ("😀x", 4, 1, 2),
    ("é", 2, 1, 2), ("e\u{301}x", 3, 1, 3), ("\u{FEFF}a", 3, 1, 2),
  ]

  @Test(arguments: places) func place(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let found = SourceFile(name: "f", bytes: Array(text.utf8)).location(atByte: offset)
    #expect(found == SourceLocation(line: line, column: column))
  }

  static let texts: [(String, [String])] = [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]),
    ("a\rb", ["a", "b"]), ("a\r", ["a", ""]), ("\r\r\n\n", ["", "", "", ""]), ("东湖\n西湖", ["东湖", "西湖"]),
    ("a\n\rb", ["a", "", "b"]),
  ]

  @Test(arguments: texts) func lines(_ text: String, _ lines: [String]) {
    let file = SourceFile(name: "f", bytes: Array(text.utf8))
    for (index, line) in lines.enumerated() { #expect(file.text(ofLine: index + 1) == line, "line \(index + 1)") }
    #expect(file.text(ofLine: lines.count + 1) == nil)
    #expect(file.text(ofLine: 0) == nil && file.text(ofLine: -1) == nil)
  }

  /// Every place lies in a line that is there, no further than one behind its end, and places never go back.
  @Test func placesAndLinesAgree() throws {
    var compared = 0
    for text in Self.texts.map(\.0) + Self.places.map(\.0) {
      let file = SourceFile(name: "f", bytes: Array(text.utf8))
      var last = SourceLocation(line: 1, column: 1)
      for offset in 0...file.bytes.count {
        let place = file.location(atByte: offset)
        let line = try #require(file.text(ofLine: place.line), "\(text.debugDescription) at \(offset)")
        // Between the two bytes of a CRLF.
        let isInside =
          offset > 0 && offset < file.bytes.count && file.bytes[offset - 1] == 13 && file.bytes[offset] == 10
        #expect(place.column <= line.unicodeScalars.count + (isInside ? 2 : 1))
        #expect(place >= last)
        last = place
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test func rangesAreOrderedByStartThenEnd() {
    let (a, b, c) = (
      SourceLocation(line: 1, column: 9), SourceLocation(line: 2, column: 1), SourceLocation(line: 2, column: 3)
    )
    #expect(a < b && b < c)
    #expect(SourceRange(start: a, end: c) < SourceRange(at: b))
    #expect(SourceRange(at: b) < SourceRange(start: b, end: c))
    #expect(SourceRange(at: b).start == b && SourceRange(at: b).end == b)
  }
}
