import Foundation
import Testing

/// What a newcomer meets in the first minute: what to do next, and a page that says what it means.
@Suite("The first minute")
struct FirstMinuteTests {
  @Test("init ends with what to do next, and that can be done", arguments: ["zh", "en"])
  func next(_ language: String) async throws {
    let folder = try TemporaryFolder()
    let outcome = try await Binary.run(["init", "--lang", language, "mine"], in: folder)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    let head = try #require(lines.firstIndex { $0 == (language == "zh" ? "下一步：" : "next:") })
    #expect(lines[head + 1] == "  cd mine")
    let commands = lines[(head + 2)...].map { $0.split(separator: " ").map(String.init) }
    for words in commands where words.first == "plumbline" {
      let end = words.firstIndex { $0 == "&&" || $0.first?.isASCII == false } ?? words.count
      let known = ["plumbline", "check", "explain", "technology-firms", "lint", "test"]
      let arguments = words[1..<end].prefix { known.contains($0) }
      let run = try await Binary.run(Array(arguments), in: folder, under: "mine")
      #expect(!arguments.isEmpty && run.status == 0, "\(words)")
    }
  }

  static let faults: [(drop: String, text: String, code: String, hints: [String])] = [
    (
      "a header without its columns", "指标,期间\nschools,2022-06\n", "drop-column-missing",
      ["tables: columns:", "plumbline form"]
    ),
    (
      "an unknown indicator", "indicator,period,value\nschoools,2022-06,3\n", "unknown-indicator",
      ["aliases:", "plumbline form"]
    ),
    ("no number", "indicator,period,value\nschools,2022-06,several\n", "value-not-a-number", []),
  ]

  @Test("errors about a drop name the next step, on the command line", arguments: faults.map(\.drop))
  func steps(_ name: String) async throws {
    let fault = try #require(Self.faults.first { $0.drop == name })
    let folder = try SmallPlan.folder()
    try folder.write("drop.csv", fault.text)
    let run = try await Binary.run(["validate", "--lang", "en", "--rules", "rules", "drop.csv"], in: folder)
    let said = run.output + run.complaints
    #expect(said.contains("next:\n  plumbline explain \(fault.code)\n"), "\(said)")
    for hint in fault.hints { #expect(said.contains(hint)) }
    #expect(said.contains("plumbline form") == fault.hints.contains("plumbline form"))
    #expect(try await Binary.run(["explain", fault.code], in: folder).status == 0)
  }

  @Test("a drop without errors has no next step")
  func noSteps() async throws {
    let folder = try SmallPlan.folder()
    let run = try await Binary.run(["validate", "--lang", "en", "--rules", "rules", "met.csv"], in: folder)
    #expect(run.status == 0 && !run.output.contains("next:"))
  }

  @Test("two standards of one title say which annex is meant, where no cut takes it away", arguments: [80, 120])
  func titles(_ width: Int) async throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/plan.yaml", SmallPlan.plan)
    let standards = [(1, 10), (2, 20)].map { annex, target in
      """
        - section: {annex: \(annex), number: 1}
          standards:
            - id: schools-\(annex)
              title: {zh: 新建学校并投入使用及其配套设施同步建成, en: New schools opened together with everything around them}
              quote: 新建学校\(target)所
              indicator: schools
              at_least: \(target) 所
              x-conflict: schools-\(3 - annex)

      """
    }
    try folder.write(
      "rules/standards.yaml",
      """
      plan: small
      lead: 教育局
      indicators:
        - {id: schools, name: {zh: 新建学校, en: New schools}, unit: 所, kind: cumulative}
      groups:

      """ + standards.joined())
    try folder.write("drop.csv", "indicator,period,value\nschools,2022-06,1\n")
    for (language, marks) in [("zh", ["［附件1］", "［附件2］"]), ("en", ["[annex 1] ", "[annex 2] "])] {
      let run = try await Binary.run(
        ["check", "--lang", language, "--width", "\(width)", "--rules", "rules", "drop.csv"], in: folder)
      for mark in marks { #expect(run.output.contains(mark), "\(run.output)") }
    }
  }
}
