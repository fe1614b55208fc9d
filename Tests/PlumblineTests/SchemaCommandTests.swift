import Testing

@testable import plumbline

@Suite struct SchemaCommandTests {
  @Test func everyNameHasItsSchema() throws {
    #expect(
      SchemaName.all.map(\.word)
        == [
          "plan", "indicators", "standards", "tests", "settings", "waivers", "report", "ndjson", "catalogue", "trend",
          "diff",
          "baseline",
        ])
    for name in SchemaName.all {
      #expect(try SchemaName.argument(name.word) == name)
      #expect(name.text.hasPrefix("{\n  \"$schema\": "))
    }
  }

  @Test(arguments: [("plann", "`plan`"), ("catalog", "`catalogue`"), ("zzz", "The schemas are plan, indicators")])
  func anUnknownNameIsAnsweredWithTheKnownOnes(_ word: String, _ answer: String) {
    #expect {
      try SchemaName.argument(word)
    } throws: { error in
      "\(error)".contains(answer)
    }
  }

  /// The rule room cannot see the command line's words, so they are written twice.
  @Test func theSettingsSchemaKnowsTheRungs() throws {
    let words = FailOn.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    #expect(try SchemaName.argument("settings").text.contains("\"enum\": [\(words)]"))
  }
}
