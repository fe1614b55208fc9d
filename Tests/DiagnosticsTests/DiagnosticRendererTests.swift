import Testing

@testable import Diagnostics

@Suite("Diagnostics as text") struct DiagnosticRendererTests {
  private static let code = Diagnostic.Code(rawValue: "bad-number")
  private static let csv = SourceFile(name: "甲.csv", bytes: Array("街道,数值\r\n东湖街道,1２\r\n".utf8))

  private static func range(_ line: Int, _ start: Int, _ end: Int, endLine: Int? = nil) -> SourceRange {
    SourceRange(
      start: SourceLocation(line: line, column: start), end: SourceLocation(line: endLine ?? line, column: end))
  }

  private static func diagnostic(_ severity: Diagnostic.Severity = .error) -> Diagnostic {
    Diagnostic(
      code, severity, at: Diagnostic.Place(file: csv.name, range: range(2, 6, 8)),
      Phrase(zh: "不是数：1２", en: "not a number: 1２"), help: Phrase(zh: "写作 12", en: "write 12"),
      related: [
        Diagnostic.Related(
          message: Phrase(zh: "这一列", en: "this column"), place: Diagnostic.Place(file: csv.name, range: range(1, 4, 6)))
      ])
  }

  @Test func english() {
    let text = DiagnosticRenderer(language: .en, sources: [Self.csv]).render(Self.diagnostic())
    #expect(
      text == """
        error[bad-number]: not a number: 1２
          --> 甲.csv:2:6
          |
        2 | 东湖街道,1２
          |          ^^^
          see also: this column
          --> 甲.csv:1:4
          |
        1 | 街道,数值
          |      ----
        help: write 12

        """)
  }

  @Test func chinese() {
    let text = DiagnosticRenderer(language: .zh, sources: [Self.csv]).render(Self.diagnostic(.warning))
    #expect(
      text == """
        警告[bad-number]: 不是数：1２
          --> 甲.csv:2:6
          |
        2 | 东湖街道,1２
          |          ^^^
          另见：这一列
          --> 甲.csv:1:4
          |
        1 | 街道,数值
          |      ----
        建议：写作 12

        """)
  }

  @Test(arguments: [
    (Diagnostic.Severity.error, "error", "错误"), (.warning, "warning", "警告"), (.information, "note", "提示"),
  ])
  func severities(_ severity: Diagnostic.Severity, _ en: String, _ zh: String) {
    let one = Diagnostic(Self.code, severity, at: nil, Phrase(verbatim: "m"))
    #expect(DiagnosticRenderer(language: .en).render(one) == "\(en)[bad-number]: m\n")
    #expect(DiagnosticRenderer(language: .zh).render(one) == "\(zh)[bad-number]: m\n")
  }

  /// A line, the columns of a place in it, and where the carets stand on a screen.
  static let carets: [(String, ClosedRange<Int>, Int, Int)] = [
    ("abc", 2...3, 1, 1), ("东湖街道", 3...5, 4, 4), ("ＡＢ", 2...2, 2, 1), ("a东b", 3...4, 3, 1),
    ("e\u{301}x", 3...4, 1, 1), ("a\tb", 3...4, 3, 1), ("한글", 2...3, 2, 2), ("ｱｲ", 2...3, 1, 1),
    ("😀x", 2...3, 2, 1), ("\u{FEFF}a", 2...3, 0, 1), ("", 1...1, 0, 1),
    // A place behind the end is shown at the end.
    ("ab", 9...12, 2, 1), ("a\u{1B}[1mb", 2...3, 1, 1),
  ]

  @Test(arguments: carets) func caret(_ line: String, _ columns: ClosedRange<Int>, _ indent: Int, _ width: Int) throws {
    let shown = try Self.shown(line, Self.range(1, columns.lowerBound, columns.upperBound))
    #expect(shown.caret == String(repeating: " ", count: indent) + String(repeating: "^", count: width))
  }

  @Test func aPlaceOverSeveralLinesIsShownToTheEndOfItsFirst() throws {
    let shown = try Self.shown("abcdef\nghi", Self.range(1, 3, 2, endLine: 2))
    #expect(shown.line == "abcdef" && shown.caret == "  ^^^^")
  }

  @Test func longLinesAreCutAroundThePlace() throws {
    let line = String(repeating: "a", count: 100) + "X" + String(repeating: "b", count: 199)
    let shown = try Self.shown(line, Self.range(1, 101, 102))
    #expect(
      shown.line == "…" + String(repeating: "a", count: 40) + "X" + String(repeating: "b", count: 40) + "…")
    #expect(shown.caret == String(repeating: " ", count: 41) + "^")
    let whole = try Self.shown(line, Self.range(1, 1, 301))
    #expect(whole.caret.count == 200 && whole.line.count == 241)
  }

  private static func shown(_ text: String, _ range: SourceRange) throws -> (line: String, caret: String) {
    let one = Diagnostic(code, at: Diagnostic.Place(file: "f", range: range), Phrase(verbatim: "m"))
    let file = SourceFile(name: "f", bytes: Array(text.utf8))
    let lines = DiagnosticRenderer(language: .en, sources: [file]).render(one).split(
      separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 6, "\(lines)")
    #expect(lines[3].hasPrefix("1 | ") && lines[4].hasPrefix("  | "))
    return (String(lines[3].dropFirst(4)), String(lines[4].dropFirst(4)))
  }

  static let places: [(Diagnostic.Place, String)] = [
    (Diagnostic.Place(file: "none.csv"), "  --> none.csv"),
    (Diagnostic.Place(file: "book.xlsx", address: "表!C12"), "  --> book.xlsx!表!C12"),
    (Diagnostic.Place(file: "a.json", address: "#/3/value"), "  --> a.json#/3/value"),
    // A file whose text is not at hand, and a line that it does not have.
    (Diagnostic.Place(file: "none.csv", at: SourceLocation(line: 7, column: 2)), "  --> none.csv:7:2"),
    (Diagnostic.Place(file: "甲.csv", at: SourceLocation(line: 9, column: 1)), "  --> 甲.csv:9:1"),
    (Diagnostic.Place(file: "none.json", range: range(1, 2, 3), address: "#/0"), "  --> none.json:1:2 #/0"),
  ]

  @Test(arguments: places) func placesWithoutText(_ place: Diagnostic.Place, _ line: String) {
    let one = Diagnostic(Self.code, at: place, Phrase(verbatim: "m"))
    #expect(DiagnosticRenderer(language: .en, sources: [Self.csv]).render(one) == "error[bad-number]: m\n\(line)\n")
  }

  /// Nothing that somebody hands in moves a cursor, colours a screen or turns the direction of the text.
  @Test(arguments: ["\u{1B}[31m", "\u{7F}", "\u{9B}1m", "\u{202E}", "\u{2066}", "\n", "\r", "\u{0}"])
  func controlsNeverReachTheTerminal(_ hostile: String) {
    let phrase = Phrase(verbatim: "a\(hostile)b")
    let one = Diagnostic(
      Self.code, at: Diagnostic.Place(file: "f\(hostile)", address: "x\(hostile)"), phrase, help: phrase,
      related: [Diagnostic.Related(message: phrase, place: Diagnostic.Place(file: "g\(hostile)"))])
    let text = DiagnosticRenderer(language: .en).render(one)
    #expect(text.split(separator: "\n").count == 5)
    for scalar in hostile.unicodeScalars where !scalar.properties.isEmoji && scalar != "[" && scalar != "m" {
      #expect(!text.replacing("\n", with: "").unicodeScalars.contains(scalar))
    }
  }

  @Test func colours() {
    let one = Diagnostic(Self.code, .warning, at: nil, Phrase(verbatim: "m"), help: Phrase(verbatim: "h"))
    #expect(
      DiagnosticRenderer(language: .en, usesColor: true).render(one)
        == "\u{1B}[1;33mwarning[bad-number]\u{1B}[0m: m\n\u{1B}[1;36mhelp: \u{1B}[0mh\n")
  }

  @Test(arguments: [(0, ""), (1, "A"), (2, "A\nB"), (3, "A\nB\n… and 1 more\n"), (5, "A\nB\n… and 3 more\n")])
  func beyondTheLimitTheRestIsCounted(_ count: Int, _ text: String) {
    let all = (0..<count).map { Diagnostic(Self.code, at: nil, Phrase(verbatim: "m\($0)")) }
    let expected = text.replacing("A", with: "error[bad-number]: m0\n").replacing("B", with: "error[bad-number]: m1\n")
    #expect(DiagnosticRenderer(language: .en).render(all, limit: 2) == expected)
    if count > 2 {
      #expect(DiagnosticRenderer(language: .zh).render(all, limit: 2).hasSuffix("\n……另有 \(count - 2) 处未列出\n"))
    }
  }
}
