import Testing

@testable import Diagnostics

@Suite struct KnownNamesTests {
  static let examples: [(String, [String], [String])] =
    [
      ("临江区东湖街道", ["东湖街道", "西湖街道"], ["东湖街道"]),
      ("发改", ["区发改局", "财政局"], ["区发改局"]),
      ("县0012", ["县0021", "县0013", "县0112", "县9999"], ["县0021", "县0013", "县0112"]),
      ("Educaton Office", ["Education Office", "Health Office"], ["Education Office"]),
      ("财政局", ["财政局"], []),
      ("x", ["y"], []),
      ("abc", ["abd", "abe", "abf", "abg"], []),
      ("Healht", ["Health", "Health", "health"], ["Health", "health"]),
    ]
    + ["财政局", "完全无关的名称", "", "东", "0012"].map { ($0, ["临江区东湖街道", "发展和改革局", ""], []) }

  @Test(arguments: examples)
  func meant(_ text: String, _ names: [String], _ expected: [String]) {
    #expect(KnownNames(names).meant(by: text) == expected)
  }

  /// Looking away early finds the same names as counting every edit does.
  @Test func nearestIsNearest() {
    let letters = Array("县区局0123")
    func word(_ seed: Int) -> String {
      var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
      return String(
        (0..<4 + seed % 3).map { _ in
          state = state &* 2_862_933_555_777_941_757 &+ 3_037_000_493
          return letters[Int(UInt(bitPattern: state) >> 40) % letters.count]
        })
    }
    let names = Array(Set((0..<60).map(word))).sorted()
    let known = KnownNames(names)
    var edits = Edits()
    var found = 0
    for text in (1000..<1400).map(word) where !names.contains(where: { $0.contains(text) || text.contains($0) }) {
      let counted = names.map { (name: $0, count: edits.count(from: Array(text), to: Array($0))) }
      let least = counted.map(\.count).min() ?? .max
      let nearest = counted.filter { $0.count == least && least <= text.count / 3 }.map(\.name)
      #expect(known.meant(by: text) == (nearest.count <= 3 ? nearest : []), "\(text)")
      found += nearest.isEmpty ? 0 : 1
    }
    #expect(found > 50)
  }

  @Test(arguments: [("abc", "abc", 0), ("abc", "acb", 1), ("abcd", "badc", 2), ("kitten", "sitting", 3)])
  func edits(_ left: String, _ right: String, _ count: Int) {
    var edits = Edits()
    #expect(edits.count(from: Array(left), to: Array(right)) == count)
  }
}
