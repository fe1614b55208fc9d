import Testing

@testable import Layout

/// What a format would take for its own signs stands for itself.
@Suite struct EscapeTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "+1"), ("-1.5", "-1.5"), ("-1+2", "'-1+2"), ("@x", "'@x"), ("\t=1", "'\t=1"),
    ("\r=1", "'\r=1"), (" =1", "' =1"), ("＝1", "'＝1"), ("－1", "'－1"), ("", ""), ("a=1", "a=1"), ("≥5", "≥5"),
    ("-", "'-"), ("--1", "'--1"), ("-1,5", "'-1,5"), ("+1e5", "'+1e5"),
  ]) func noCellIsAFormula(_ cell: String, _ expected: String) {
    #expect(CSVText.harmless(cell) == expected)
  }

  @Test(arguments: [
    ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""), (" a", "\" a\""), ("a\nb", "\"a\nb\""),
    ("", ""),
  ]) func cellsAreQuotedWhereTheyMustBe(_ cell: String, _ expected: String) {
    #expect(CSVText.quoted(cell) == expected)
  }

  @Test(arguments: [
    ("a]]>b", "a]]&gt;b"), ("<&\">", "&lt;&amp;&quot;&gt;"),
    ("\u{0}\u{1B}\u{FFFE}\u{FFFF}\u{85}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("准\n绳", "准\n绳"), ("\r\t", "\u{FFFD}\u{FFFD}"), ("\u{10FFFF}", "\u{FFFD}"), ("👍🏽", "👍🏽"),
  ]) func textForXML(_ text: String, _ expected: String) {
    #expect(Array(XMLText.escaped(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("a|b", "a\\|b"), ("`x`", "\\`x\\`"), ("<b>&", "&lt;b&gt;&amp;"), ("*_[]~", "\\*\\_\\[\\]\\~"), ("\\", "\\\\"),
    ("http://e", "http\\://e"), (":smile:", "\\:smile:"), ("a.csv:3:5", "a.csv:3:5"), ("@x #1", "\\@x \\#1"),
  ]) func textForMarkdown(_ text: String, _ expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  @Test(arguments: [
    ("a/b.csv", "a/b.csv", "a/b.csv"), ("./a//./b.csv", "a/b.csv", "a/b.csv"), ("/srv/x/b.csv", "b.csv", "b.csv"),
    ("../b.csv", "../b.csv", "../b.csv"), ("", "-", "-"), ("/", "-", "-"),
    ("a b%:#?.csv", "a b%:#?.csv", "a%20b%25%3A%23%3F.csv"),
    ("科/a.csv", "科/a.csv", "%E7%A7%91/a.csv"), ("<stdin>", "<stdin>", "%3Cstdin%3E"),
  ]) func namesForOtherMachines(_ file: String, _ path: String, _ uri: String) {
    #expect(PortablePath.of(file) == path)
    #expect(PortablePath.uri(file) == uri)
  }
}
