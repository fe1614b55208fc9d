import Diagnostics
import MarkedYAML
import Testing

/// The common slips of the pen, said in our words at the place where one mends them.
struct SyntaxTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let yaml: String
    let complaint: String
    /// A part of the English message, and of the Chinese one.
    let en: String
    let zh: String

    var testDescription: String { "\(complaint) \(en)" }
  }

  static let examples = [
    Example(yaml: "a:\n\tb: 1\n", complaint: "yaml-syntax 2:1", en: "a tab", zh: "制表符"),
    Example(yaml: "a: |\n\tb\n", complaint: "yaml-syntax 2:1", en: "a tab", zh: "制表符"),
    Example(yaml: "a: 1\nb:2\nc: 3\n", complaint: "yaml-syntax 2:1", en: "a space is missing", zh: "缺少空格"),
    Example(yaml: "a:1\nb: 2\n", complaint: "yaml-syntax 1:1", en: "a space is missing", zh: "缺少空格"),
    Example(yaml: "x:\n  甲：1\n  乙: 2\n", complaint: "yaml-syntax 2:3", en: "full-width colon", zh: "全角冒号"),
    Example(yaml: "甲: 1\n乙：2\n丙: 3\n", complaint: "yaml-syntax 2:1", en: "full-width colon", zh: "全角冒号"),
    Example(yaml: "甲: 1\n乙\n丙: 3\n", complaint: "yaml-syntax 2:1", en: "there is no colon", zh: "没有冒号"),
    Example(yaml: "说明: 甲: 乙\n", complaint: "yaml-syntax 1:6", en: "a second `key: value`", zh: "不能再写"),
    Example(yaml: "a: - b\n", complaint: "yaml-syntax 1:4", en: "a list item", zh: "列表项"),
    Example(yaml: "a:\n    b: 1\n  c: 2\n", complaint: "yaml-syntax 3:3", en: "not aligned", zh: "没有与同级"),
    Example(yaml: "- a\n- b\nc: 1\n", complaint: "yaml-syntax 3:1", en: "not aligned", zh: "没有与同级"),
    Example(yaml: "a: \"甲\" 乙\n", complaint: "yaml-syntax 1:8", en: "there is more text", zh: "多了内容"),
    Example(yaml: "a: 1\n甲: \"乙\nb: 2\n", complaint: "yaml-syntax 2:4", en: "never closed", zh: "没有配对"),
    Example(yaml: "甲: '乙\n---\nb: 2\n", complaint: "yaml-syntax 1:4", en: "never closed", zh: "没有配对"),
    Example(yaml: "甲: [1, 2\n", complaint: "yaml-syntax 1:4", en: "`[` is never closed", zh: "没有配对的 `]`"),
    Example(yaml: "甲: {a: 1, b: 2\n", complaint: "yaml-syntax 1:4", en: "`{` is never closed", zh: "没有配对的 `}`"),
    Example(yaml: "甲: [1, 2\n乙: 3\n", complaint: "yaml-syntax 2:2", en: "a comma or `]`", zh: "缺少逗号"),
    Example(yaml: "甲: ['一' '二']\n", complaint: "yaml-syntax 1:9", en: "a comma or `]`", zh: "缺少逗号"),
    Example(yaml: "甲: [, 1]\n", complaint: "yaml-syntax 1:5", en: "a value is missing", zh: "缺少一个值"),
    Example(yaml: "甲: \"\\d\"\n", complaint: "yaml-syntax 1:5", en: "backslash escape", zh: "转义"),
    Example(yaml: "甲: @乙\n", complaint: "yaml-syntax 1:4", en: "cannot begin with `@`", zh: "不能以 `@` 开头"),
    Example(yaml: "甲: %乙\n", complaint: "yaml-syntax 1:4", en: "cannot begin with `%`", zh: "不能以 `%` 开头"),
    Example(yaml: "甲: *乙\n", complaint: "yaml-syntax 1:4", en: "no valid name after `*`", zh: "`*` 后面"),
    Example(yaml: "甲: &乙 1\n", complaint: "yaml-syntax 1:4", en: "no valid name after `&`", zh: "`&` 后面"),
    Example(yaml: "甲: >= 3\n", complaint: "yaml-syntax 1:5", en: "block of text", zh: "文本块"),
    Example(yaml: "a: ? b\n", complaint: "yaml-syntax 1:4", en: "a key after `? `", zh: "`? `"),
    Example(yaml: "a: 1\n...\n甲: 2\n", complaint: "yaml-syntax 3:1", en: "after the end of the document", zh: "已经结束"),
    Example(yaml: "%FOO\n---\na\n", complaint: "yaml-syntax 1:5", en: "no valid directive", zh: "指令行"),
    Example(yaml: "%YAML 2.0\n---\na\n", complaint: "yaml-syntax 1:1", en: "no valid directive", zh: "指令行"),
    Example(yaml: "甲: !x!乙 1\n", complaint: "yaml-tag 1:4", en: "malformed", zh: "标签写法有误"),
    Example(yaml: "甲: !a!b 1\n", complaint: "yaml-tag 1:4", en: "malformed", zh: "标签写法有误"),
  ]

  @Test(arguments: examples)
  func slipsAreNamedWhereTheyAre(_ example: Example) throws {
    let reading = Reading(example.yaml)
    #expect(reading.complaints == [example.complaint])
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(diagnostic.message.en.contains(example.en), "\(diagnostic.message.en)")
    #expect(diagnostic.message.zh.contains(example.zh), "\(diagnostic.message.zh)")
    #expect(diagnostic.help != nil)
    #expect(diagnostic.place?.file == "规则.yaml")
  }

  @Test func misalignmentPointsAtTheBeginning() {
    let related = Reading("a:\n    b: 1\n  c: 2\n").diagnostics.first?.related
    #expect(related?.map { $0.place.range?.start } == [SourceLocation(line: 1, column: 1)])
  }

  @Test func documentsBeforeAnErrorAreKept() {
    let reading = Reading("a: 1\n---\nb: 2\n---\nc: [\n---\nd: 4\n")
    #expect(reading.documents.map { $0.mapping?.first?.key.scalar?.text } == ["a", "b"])
    #expect(reading.diagnostics.count == 1)
  }
}
