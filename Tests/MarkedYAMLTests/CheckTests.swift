import Diagnostics
import MarkedYAML
import Testing

/// What libyaml lets pass and this room does not: keys, tags, aliases, bytes.
struct CheckTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n\"b\": 4\nc:\n  甲: 1\n  甲: 2\na: 5\n", ["3:1 1:1", "4:1 2:1", "7:3 6:3", "8:1 1:1"]),
    ("{甲: 1, '甲': 2}", ["1:8 1:2"]),
    ("- a: 1\n- a: 2\n", []),
    ("x: &x k\n*x : 1\nk: 2\n", ["3:1 2:1"]),
    ("a: 1\nA: 2\n", []),
    ("a: 1\na: [\n", ["2:1 1:1"]),
  ])
  func everyDuplicateKeyIsNamedWithBothPlaces(text: String, places: [String]) {
    let duplicates = Reading(text).diagnostics.filter { $0.code == YAMLCode.duplicateKey.code }
    let found = duplicates.map { diagnostic in
      ([diagnostic.place?.range] + diagnostic.related.map(\.place.range))
        .map { $0.map { "\($0.start.line):\($0.start.column)" } ?? "?" }.joined(separator: " ")
    }
    #expect(found == places)
  }

  @Test func theFirstOfEqualKeysIsKept() {
    let document = Reading("a: 1\nb: 2\na: 3\n").documents.first
    #expect(document?.mapping?.map { $0.value.scalar?.text } == ["1", "2"])
    #expect(document?["a"]?.scalar?.text == "1")
  }

  @Test func laterErrorsAreReportedToo() {
    let reading = Reading("a: 1\na: 2\n[x]: 3\nb: *no\nc: !own 4\n<<: {d: 1}\ne: @\n")
    #expect(
      reading.complaints == [
        "yaml-duplicate-key 2:1", "yaml-key-not-scalar 3:1", "yaml-unknown-alias 4:4", "yaml-tag 5:4",
        "yaml-merge-key 6:1", "yaml-syntax 7:4",
      ])
  }

  @Test(arguments: [
    ("a: !own 1", ["yaml-tag 1:4"]),
    ("a: &x !!set {b: }", ["yaml-tag 1:7"]),
    ("!<tag:example.com,2024:甲> a: 1", ["yaml-tag 1:1"]),
    ("- !!map 1\n- !!str [a]\n- !!seq {}", ["yaml-tag 1:3", "yaml-tag 2:3", "yaml-tag 3:3"]),
    ("%TAG !e! tag:example.com,2000:\n---\n!e!甲 1", ["yaml-tag 3:1"]),
    ("- !!str 1\n- !!int 2\n- !!float 3\n- !!bool true\n- !!null\n- !!map {}\n- !!seq []\n- ! x\n- ! [y]", []),
  ])
  func onlyTheCoreTagsAreAccepted(text: String, complaints: [String]) {
    // libyaml takes no Chinese letters in tags, so those stand in escaped form.
    let escaped = text.replacing("甲", with: "%E7%94%B2")
    #expect(Reading(escaped).complaints == complaints)
  }

  @Test(arguments: [
    ("<<: {a: 1}", 1), ("'<<': {a: 1}", 0), ("!!str <<: {a: 1}", 0), ("a: <<", 0), ("b:\n  <<: x\n  c: 1", 1),
  ])
  func mergingIsRefused(text: String, count: Int) {
    #expect(Reading(text).diagnostics.map(\.code) == Array(repeating: YAMLCode.mergeKey.code, count: count))
  }

  @Test(arguments: [
    ("? [a]\n: 1", "1:3"), ("{a: b}: 1", "1:1"), ("x: &x [1]\n*x : 1", "2:1"), ("甲: {{乙}}", "1:5"),
  ])
  func keysAreText(text: String, place: String) {
    #expect(Reading(text).complaints == ["yaml-key-not-scalar \(place)"])
  }

  @Test(arguments: [
    ("a: *b", ["yaml-unknown-alias 1:4"]),
    ("a: &a 1\n---\nb: *a", ["yaml-unknown-alias 3:4"]),
    ("a: &a [*a]", ["yaml-recursive-alias 1:8"]),
    ("a: &a\n  b:\n  - *a\n  - *a\n", ["yaml-recursive-alias 3:5", "yaml-recursive-alias 4:5"]),
    ("&a [&a 1, *a]", []),
    ("[&a 1, &a 2, *a]", []),
  ])
  func aliasesStandForEarlierAnchors(text: String, complaints: [String]) {
    #expect(Reading(text).complaints == complaints)
  }

  @Test func aliasesAreExpanded() {
    let document = Reading("[&a 1, &a [2], *a]").documents.first
    #expect(document?.sequence?.last == document?.sequence?[1])
    #expect(Reading("a: &name 1\nb: *nane\n").diagnostics.first?.help?.en == "did you mean `*name`?")
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0xFF], "1:4"),
      ([0x0A, 0xE7, 0x94, 0xB2, 0xD6, 0xB8, 0xB1, 0xEA], "2:3"),
      ([0xE7, 0x94], "1:1"),
      ([0x61, 0x0D, 0xED, 0xA0, 0x80], "2:1"),
      ([0xC0, 0x80], "1:1"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8], "1:3"),
      ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62], "2:1"),
      ([0xFE, 0xFF, 0xDC, 0x00, 0x00, 0x61], "1:2"),
    ] as [([UInt8], String)])
  func undecodableBytesHaveAPlace(bytes: [UInt8], place: String) {
    let reading = Reading(bytes)
    #expect(reading.complaints == ["yaml-not-utf8 \(place)"])
    #expect(reading.documents.isEmpty)
  }

  @Test(arguments: [
    ("a: \0", "1:4", "U+0000"), ("甲: 乙\n丙:\u{7}\n", "2:3", "U+0007"), ("\u{1B}", "1:1", "U+001B"),
    ("\u{FEFF}甲\u{8}", "1:3", "U+0008"), ("'\u{7F}'", "1:2", "U+007F"),
    (String(repeating: "甲: [1]\n---\n", count: 9000) + "a: \u{FFFE}", "18001:4", "U+FFFE"),
  ])
  func controlCharactersHaveAPlace(text: String, place: String, name: String) {
    let reading = Reading(text)
    #expect(reading.complaints == ["yaml-control-character \(place)"])
    #expect(reading.diagnostics.first?.message.en.contains(name) == true)
  }

  @Test(arguments: ["", "\n\n", "# 只有注释\n# 两行", "\u{FEFF}", "   \n"])
  func nothingIsNoDocument(text: String) {
    let reading = Reading(text)
    #expect(reading.documents.isEmpty)
    #expect(reading.diagnostics.isEmpty)
  }
}
