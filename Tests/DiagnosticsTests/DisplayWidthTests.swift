import Testing

@testable import Diagnostics

@Suite("Columns on a screen") struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("东湖", 4), ("Ａ１", 4), ("ｱ", 1), ("、。", 4), ("…", 1), ("é", 1), ("e\u{301}", 1), ("한글", 4),
    ("😀", 2), ("👨‍👩‍👧", 2), ("\u{200D}", 0), ("\n", 0), ("\u{1B}", 0), ("%", 1), ("％", 2), ("𠀀", 2), ("－12", 4),
  ])
  func width(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [("东湖", 6, "东湖  ", "  东湖"), ("ab", 4, "ab  ", "  ab"), ("东湖", 3, "东湖", "东湖"), ("", 2, "  ", "  ")])
  func padded(_ text: String, _ width: Int, _ trailing: String, _ leading: String) {
    #expect(DisplayWidth.padded(text, to: width) == trailing)
    #expect(DisplayWidth.padded(text, to: width, leading: true) == leading)
  }

  @Test(arguments: [
    ("东湖街道", 8, "东湖街道"), ("东湖街道", 7, "东湖街…"), ("东湖街道", 4, "东…"), ("abcdef", 3, "ab…"), ("东湖", 1, "…"), ("东湖", 0, ""),
    ("", 0, ""),
  ])
  func truncated(_ text: String, _ width: Int, _ cut: String) {
    #expect(DisplayWidth.truncated(text, to: width) == cut)
    #expect(DisplayWidth.of(DisplayWidth.truncated(text, to: width)) <= width)
  }
}
