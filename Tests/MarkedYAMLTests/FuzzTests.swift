import Diagnostics
import MarkedYAML
import Testing

/// Broken text of every kind is read without harm, and every place lies within the text and in order.
struct FuzzTests {
  /// Knuth's linear congruential generator: the same cases on every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32 | state << 32
    }
  }

  static let document = """
    # 注
    标准: &base !!map
      "名称": '亩均税收'   # 注
      目标: {值: 12.5, 单位: "万元/亩", 期: [2021, 2022]}
      说明: |-
        第一行
          第二行
      依据: >+
        折行
        再折

    其他:
    - *base
    - ? 键
      : !!str 值
    - - a
      - "\\u4E2D\\n
        b"
    ...
    ---
    {a: [b, {c: d}], e: }

    """

  static let spices: [[UInt8]] = [
    "[", "]", "{", "}", ":", ": ", "- ", "? ", "&a ", "*a", "!!str ", "!x ", "\n", "\t", " ", "|", ">", "'", "\"", "#",
    "%",
    "---\n", "...\n", "\\", "<<: ", "\u{FEFF}", "\u{2028}", "\r", "甲", "𠮷", "\0", "@", ",",
  ].map { Array($0.utf8) }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func mutatedTextIsReadWithoutHarm(seed: UInt64) throws {
    var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let sources = try [Array(Self.document.utf8)] + TestSuite.cases().map(\.yaml)
    for _ in 0..<600 {
      var bytes = sources.randomElement(using: &generator) ?? []
      for _ in 0...Int.random(in: 0..<6, using: &generator) { Self.mutate(&bytes, &generator) }
      let reading = Reading(bytes, limits: .init(bytes: 1 << 16, depth: 12, nodes: 500, aliasExpansion: 200))
      if let complaint = Self.disorder(in: reading, of: bytes) { Issue.record("\(complaint) in \(bytes)") }
    }
  }

  private static func mutate(_ bytes: inout [UInt8], _ generator: inout Generator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.insert(contentsOf: spices.randomElement(using: &generator) ?? [], at: place)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1..<8, using: &generator)))
    case 2: if place < bytes.count { bytes[place] = UInt8.random(in: .min ... .max, using: &generator) }
    case 3: bytes.removeSubrange(place...)
    case 4:
      let piece = bytes[place..<min(bytes.count, place + Int.random(in: 1..<40, using: &generator))]
      bytes.insert(contentsOf: piece, at: Int.random(in: 0...bytes.count, using: &generator))
    default: bytes.replaceSubrange(place..<place, with: Array(repeating: bytes.first ?? 0x20, count: 3))
    }
  }

  /// The first range that is out of order or beyond the text.
  private static func disorder(in reading: Reading, of bytes: [UInt8]) -> String? {
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let end =
      isUTF16
      ? SourceLocation(line: .max, column: .max)
      : SourceFile(name: "", bytes: bytes).location(atByte: bytes.count)
    let places = reading.diagnostics.compactMap(\.place) + reading.diagnostics.flatMap(\.related).map(\.place)
    for range in reading.nodes.map(\.range) + places.compactMap(\.range) {
      if range.start > range.end || range.end > end || range.start < SourceLocation(line: 1, column: 1) {
        return "\(range)"
      }
    }
    for node in reading.nodes {
      let members = node.sequence ?? node.mapping?.map(\.key) ?? []
      if zip(members, members.dropFirst()).contains(where: { $0.range.start > $1.range.start }), !hasAlias(bytes) {
        return "members out of order in \(node.range)"
      }
    }
    return nil
  }

  /// A member that an alias stands for is written elsewhere.
  private static func hasAlias(_ bytes: [UInt8]) -> Bool { bytes.contains(UInt8(ascii: "*")) }
}
