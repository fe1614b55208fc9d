import Diagnostics
import Testing

@testable import Layout

@Suite struct LineBreakingTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("一二三，四五六。", 8, ["一二三，", "四五六。"]),
    ("一二三，四五六。", 6, ["一二", "三，四", "五六。"]),
    ("完成“三号”项目", 8, ["完成“三", "号”项目"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("", 10, [""]),
    ("新增100家", 6, ["新增", "100家"]),
  ]) func breaksLines(_ text: String, _ width: Int, _ expected: [String]) {
    let lines = LineBreaking.lines(text, width: width)
    #expect(lines.map { $0 } == expected)
    for line in lines { #expect(DisplayWidth.of(line) <= width) }
  }
}
