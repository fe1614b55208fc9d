import Diagnostics
import Testing

@testable import MarkedYAML

/// Every node knows exactly where it is written.
struct MarkTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: String
    let marks: [String]

    var testDescription: String { name }
  }

  static let examples = [
    Example(
      name: "Chinese text counts by characters",
      yaml: "指标: 亩均税收\n目标值：x: 甲  # 注\n",
      marks: ["1:1-2:9 {}", "1:1-1:3 指标", "1:5-1:9 亩均税收", "2:1-2:6 目标值：x", "2:8-2:9 甲"]),
    Example(
      name: "a scalar beyond the basic plane is one column",
      yaml: "𠮷: [🀄, b]",
      marks: ["1:1-1:10 {}", "1:1-1:2 𠮷", "1:4-1:10 []", "1:5-1:6 🀄", "1:8-1:9 b"]),
    Example(
      name: "quoted strings with their quotes",
      yaml: "'a''b': \"甲\\n\n  乙\"\n",
      marks: ["1:1-2:5 {}", "1:1-1:7 a'b", "1:9-2:5 甲\n 乙"]),
    Example(
      name: "block scalars end with their last line",
      yaml: "a: |\n  一\n  二二\n\n\nb: >-\n  三\nc: |+\n  四\n",
      marks: [
        "1:1-9:4 {}", "1:1-1:2 a", "1:4-3:5 一\n二二\n", "6:1-6:2 b", "6:4-7:4 三", "8:1-8:2 c", "8:4-9:4 四\n",
      ]),
    Example(
      name: "an empty block scalar is its indicator",
      yaml: "a: |\n\nb: 1\n",
      marks: ["1:1-3:5 {}", "1:1-1:2 a", "1:4-1:5 ", "3:1-3:2 b", "3:4-3:5 1"]),
    Example(
      name: "a block scalar that ends with the text",
      yaml: "a: |\n  x",
      marks: ["1:1-2:4 {}", "1:1-1:2 a", "1:4-2:4 x"]),
    Example(
      name: "flow collections with their brackets",
      yaml: "- { a: [1, 2 ] ,\n  b: } \n",
      marks: [
        "1:1-2:7 []", "1:3-2:7 {}", "1:5-1:6 a", "1:8-1:15 []", "1:9-1:10 1", "1:12-1:13 2", "2:3-2:4 b", "2:6-2:6 ",
      ]),
    Example(
      name: "block collections end with their last member",
      yaml: "a:\n  - x\n  - y: z\n\n# 注\n\nb: 1\n",
      marks: [
        "1:1-7:5 {}", "1:1-1:2 a", "2:3-3:9 []", "2:5-2:6 x", "3:5-3:9 {}", "3:5-3:6 y", "3:8-3:9 z", "7:1-7:2 b",
        "7:4-7:5 1",
      ]),
    Example(
      name: "anchors and tags lie outside",
      yaml: "&k a: !!str &甲x1 'b'\n".replacing("甲", with: ""),
      marks: ["1:4-1:20 {}", "1:4-1:5 a", "1:17-1:20 b"].map { $0.replacing("1:4-1:20 {}", with: "1:1-1:20 {}") }),
    Example(
      name: "an anchored collection begins after its properties",
      yaml: "a: &x !!map # 注\n  b: !!str\nc: *x\n",
      marks: [
        "1:1-3:6 {}", "1:1-1:2 a", "2:3-2:11 {}", "2:3-2:4 b", "2:11-2:11 ", "3:1-3:2 c", "2:3-2:11 {}", "2:3-2:4 b",
        "2:11-2:11 ",
      ]),
    Example(
      name: "a byte order mark is a column, as in SourceFile",
      yaml: "\u{FEFF}甲: 1\n乙: 2\n",
      marks: ["1:2-2:5 {}", "1:2-1:3 甲", "1:5-1:6 1", "2:1-2:2 乙", "2:4-2:5 2"]),
    Example(
      name: "line ends of all kinds",
      yaml: "a: 1\r\nb: 2\rc: 3\nd: 4",
      marks: [
        "1:1-4:5 {}", "1:1-1:2 a", "1:4-1:5 1", "2:1-2:2 b", "2:4-2:5 2", "3:1-3:2 c", "3:4-3:5 3", "4:1-4:2 d",
        "4:4-4:5 4",
      ]),
    Example(
      name: "U+2028 ends no line here, whatever libyaml thinks",
      yaml: "a: 'x\u{2028}y'\nb: 2\n",
      marks: ["1:1-2:5 {}", "1:1-1:2 a", "1:4-1:9 x\u{2028}y", "2:1-2:2 b", "2:4-2:5 2"]),
    Example(
      name: "several documents",
      yaml: "--- 甲\n...\n---\n- 乙\n",
      marks: ["1:5-1:6 甲", "4:1-4:4 []", "4:3-4:4 乙"]),
  ]

  @Test(arguments: examples)
  func nodesKnowTheirPlaces(_ example: Example) {
    let reading = Reading(example.yaml)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.marks == example.marks)
  }

  @Test(arguments: [false, true])
  func utf16IsReadLikeUTF8(bigEndian: Bool) {
    let text = "\u{FEFF}指标: 𠮷\n目: [a]\n"
    let bytes = text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
    #expect(Reading(bytes).marks == Reading(text).marks)
    #expect(Reading(bytes).nodes.count == 6)
  }

  @Test func columnsHoldOnLongLines() {
    let items = (0..<500).map { "甲\($0)" }
    let text = "[" + items.map { "!!str \($0)" }.joined(separator: ", ") + "]"
    let columns = Reading(text).nodes.dropFirst().map { $0.range.start.column }
    var expected: [Int] = []
    var column = 2
    for item in items {
      expected.append(column + 6)
      column += 6 + item.count + 2
    }
    #expect(columns == expected)
  }

  @Test(arguments: [
    ("", true), ("~", true), ("null", true), ("!!null ", true), ("''", false), ("'~'", false), ("!!str", false),
    ("NULL", false), ("0", false), ("[]", false), ("|\n", false),
  ])
  func blankMeansNothingGiven(text: String, isBlank: Bool) {
    #expect(Reading("a: \(text)").documents.first?["a"]?.isBlank == isBlank)
  }

  @Test func nodesAreReachedByKey() {
    let document = Reading("甲: [1, 'x', \"y\"]\n乙: {丙: |\n  z\n}\n丁: >\n  w\n").documents.first
    #expect(document == nil, "a block scalar cannot stand in braces")
    let other = Reading("甲: [1, 'x', \"y\"]\n乙:\n  丙: |\n    z\n丁: >\n  w\n").documents.first
    #expect(other?["甲"]?.sequence?.map(\.scalar?.style) == [.plain, .singleQuoted, .doubleQuoted])
    #expect(other?["乙"]?["丙"]?.scalar == Node.Scalar(text: "z\n", style: .literal))
    #expect(other?["丁"]?.scalar == Node.Scalar(text: "w\n", style: .folded))
    #expect(other?["戊"] == nil)
    #expect(other?["甲"]?["甲"] == nil)
    #expect(other?.mapping?.map { $0.key.scalar?.text } == ["甲", "乙", "丁"])
    #expect(other?.mapping?.first?.value.tag == nil)
    #expect(Reading("!!int 1").documents.first?.tag == "tag:yaml.org,2002:int")
  }
}
