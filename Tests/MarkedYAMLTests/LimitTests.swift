import Diagnostics
import MarkedYAML
import Testing

/// No file can ask more of the reader than its limits allow.
struct LimitTests {
  @Test(arguments: [(8, []), (7, ["yaml-too-large"])])
  func bytesAreLimited(limit: Int, complaints: [String]) {
    #expect(Reading("a: 甲甲\n".dropLast() + "", limits: .init(bytes: limit + 1)).complaints == complaints)
  }

  @Test(arguments: [(3, []), (2, ["yaml-too-deep 1:3"])])
  func depthIsLimited(limit: Int, complaints: [String]) {
    #expect(Reading("[[[a]]]", limits: .init(depth: limit)).complaints == complaints)
    #expect(
      Reading("- - - a", limits: .init(depth: limit)).complaints == complaints.map { $0.replacing("1:3", with: "1:5") })
  }

  @Test(arguments: [(4, []), (3, ["yaml-too-deep 3:7"])])
  func depthThroughAliasesIsLimited(limit: Int, complaints: [String]) {
    #expect(Reading("- &a [[x]]\n-\n  - [ *a ]", limits: .init(depth: limit + 1)).complaints == complaints)
  }

  @Test(arguments: [(5, []), (4, ["yaml-too-many-nodes 2:4"])])
  func nodesAreLimited(limit: Int, complaints: [String]) {
    #expect(Reading("a: 1\nb: 2\n", limits: .init(nodes: limit)).complaints == complaints)
  }

  @Test(arguments: [(6, []), (5, ["yaml-alias-expansion 1:17"])])
  func aliasExpansionIsLimited(limit: Int, complaints: [String]) {
    #expect(Reading("[&a [1, 2], *a, *a]", limits: .init(aliasExpansion: limit)).complaints == complaints)
  }

  @Test func aBillionLaughsEndAtTheLimit() {
    var bomb = "a0: &a0 [哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈, 哈]\n"
    for level in 1...12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let reading = Reading(bomb)
    #expect(reading.diagnostics.map(\.code) == [YAMLCode.aliasExpansion.code])
    #expect(reading.documents.isEmpty)
  }

  /// Many short anchors, each one level deeper than the one before: few nodes, but a deep tree.
  @Test func aChainOfAliasesEndsAtTheDepth() {
    var chain = "- &a0 x\n"
    for level in 1...200 { chain += "- &a\(level) [*a\(level - 1)]\n" }
    #expect(Reading(chain).diagnostics.map(\.code) == [YAMLCode.tooDeep.code])
  }

  @Test(arguments: ["[", "{", "[{a: ", "- ", "? ", "{? "])
  func deepNestingEndsAtTheDepth(opening: String) {
    let reading = Reading(String(repeating: opening, count: 100_000))
    #expect(reading.diagnostics.map(\.code) == [YAMLCode.tooDeep.code])
    #expect(reading.documents.isEmpty)
  }

  @Test func theStandardLimitsAreAsDocumented() {
    let limits = YAMLReader.Limits.standard
    #expect(limits == .init(bytes: 16_777_216, depth: 64, nodes: 1_000_000, aliasExpansion: 100_000))
    #expect(YAMLReader().limits == limits)
  }
}
