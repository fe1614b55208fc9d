import Foundation
import Testing

/// The commands of a rule author on the built binary: init, lint --fix, trace, docs, waiver.
@Suite("A rule author's commands")
struct AuthorCommandTests {
  private func starter(_ language: String = "zh") async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try await Binary.run(["init", "--lang", language], in: folder)
    #expect(outcome.status == 0 && outcome.complaints == "")
    return folder
  }

  @Test("a starter plan is green from the first minute", arguments: ["zh", "en"])
  func green(_ language: String) async throws {
    let folder = try await starter(language)
    for arguments in [
      ["lint", "--strict"], ["check"], ["check", "--fail-on", "at-risk"], ["trace", "--min-coverage", "100"],
      ["validate", "figures"],
    ] {
      let outcome = try await Binary.run(arguments + ["--lang", language], in: folder)
      #expect(outcome.status == 0 && outcome.complaints == "", "\(arguments) \(outcome.output) \(outcome.complaints)")
    }
  }

  @Test("init never overwrites")
  func overwrite() async throws {
    let folder = try await starter()
    try folder.write("rules/plan.yaml", "mine\n")
    let outcome = try await Binary.run(["init"], in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("would-overwrite"))
    #expect(try folder.read("rules/plan.yaml") == "mine\n")
  }

  @Test("a clause without its rule is named, and gates")
  func trace() async throws {
    let folder = try await starter("en")
    let rules = try folder.read("rules/standards.yaml")
    let start = try #require(rules.range(of: "      - id: unemployment")?.lowerBound)
    let end = try #require(rules.range(of: "  - section: {number: 2")?.lowerBound)
    try folder.write("rules/standards.yaml", rules.replacingCharacters(in: start..<end, with: ""))
    try FileManager.default.removeItem(at: folder.url.appending(path: "rules/standards.tests.yaml"))
    let open = try await Binary.run(["trace", "--lang", "en"], in: folder)
    #expect(open.status == 0)
    #expect(open.output.contains("rules/plan.txt:6:40: no rule for '3%'"))
    #expect(open.output.contains("quote: Registered unemployment is kept within 3%"))
    #expect(try await Binary.run(["trace", "--min-coverage", "100"], in: folder).status == 1)
    let json = try await Binary.run(["trace", "--format", "json"], in: folder)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((object?["coverage"] as? [String: Any])?["open"] as? Int == 1)
  }

  @Test("a changed document is not the one on record")
  func digest() async throws {
    let folder = try await starter()
    try folder.write("rules/plan.txt", try folder.read("rules/plan.txt") + "\n")
    let outcome = try await Binary.run(["trace"], in: folder)
    #expect(outcome.status == 1 && outcome.complaints.contains("digest-differs"))
  }

  @Test("--fix rewrites style once, and not twice")
  func fix() async throws {
    let folder = try await starter("en")
    let tidy = try folder.read("rules/standards.yaml")
    let messy = tidy.replacing("at_least: 12 firms\n", with: "at_least: 12 firms   \n").replacing(
      "        - id: technology-firms\n          title:", with: "        - id: technology-firms\n          title: ")
    try folder.write("rules/standards.yaml", messy)
    let first = try await Binary.run(["lint", "--fix", "--lang", "en"], in: folder)
    #expect(first.status == 0 && first.output.contains("restyled rules/standards.yaml"))
    #expect(try folder.read("rules/standards.yaml") == tidy)
    #expect(try await !Binary.run(["lint", "--fix", "--lang", "en"], in: folder).output.contains("restyled"))
  }

  @Test("a waiver is added, listed, holds, and is seen in every output")
  func waiver() async throws {
    let folder = try await starter("en")
    let figures = try folder.read("figures/2025-06.csv")
    try folder.write("figures/2025-06.csv", figures.replacing(",2025-03,2.6,%", with: ",2025-03,3.6,%"))
    #expect(try await Binary.run(["check"], in: folder).status == 1)
    let added = try await Binary.run(
      [
        "waiver", "add", "unemployment", "--owner", "A", "--approver", "B", "--reason", "a plant closed", "--from",
        "2025-07-01", "--until", "2025-08-31",
      ],
      in: folder)
    #expect(added.status == 0, "\(added.complaints)")
    for (format, words) in [
      ("text", "waived until 2025-08-31"), ("compact", "waived [unemployment]"), ("json", "\"approver\":\"B\""),
    ] {
      let outcome = try await Binary.run(["check", "--format", format, "--lang", "en"], in: folder)
      #expect(outcome.status == 0 && outcome.output.contains(words), "\(format) \(outcome.output)")
    }
    #expect(try await Binary.run(["check", "--no-waivers"], in: folder).status == 1)
    let expired = try await Binary.run(["check", "--as-of", "2025-09-01"], in: folder)
    #expect(expired.status == 1 && expired.complaints.contains("waiver-expired"))
    let list = try await Binary.run(["waiver", "list", "--as-of", "2025-08-20", "--lang", "en"], in: folder)
    #expect(list.output.hasPrefix("expiring  unemployment"))
    let long = try await Binary.run(
      [
        "waiver", "add", "libraries", "--owner", "A", "--approver", "B", "--reason", "r", "--from", "2025-07-01",
        "--until", "2025-12-31",
      ],
      in: folder)
    #expect(long.status == 2 && long.complaints.contains("waiver-too-long"))
    #expect(try !folder.read("rules/waivers.yaml").contains("libraries"))
    #expect(try await Binary.run(["lint", "--strict"], in: folder).status == 0)
  }

  @Test("a run in which every standard is waived checked nothing")
  func vacuous() async throws {
    let folder = try await starter()
    let figures = try folder.read("figures/2025-06.csv")
    try folder.write("figures/2025-06.csv", figures.replacing(",2025-06,7,", with: ",2025-06,6,"))
    let all = ["--exit-zero", "--as-of", "2025-07-20", "--unit", "科技局"]
    let added = try await Binary.run(
      [
        "waiver", "add", "technology-firms", "--owner", "A", "--approver", "B", "--reason", "r", "--from", "2025-07-01",
        "--until", "2025-08-31",
      ],
      in: folder)
    #expect(added.status == 0)
    // Six firms of twelve in June are on pace: the waiver is of no use, and the run is not empty.
    let idle = try await Binary.run(["check"] + all, in: folder)
    #expect(idle.status == 0 && idle.complaints.contains("waiver-stale"))
    try folder.write(
      "figures/2025-06.csv",
      figures.replacing(",2025-06,7,", with: ",2025-06,6,").replacing(",2025-05,6,", with: ",2025-05,3,")
        .replacing(",2025-06,6,", with: ",2025-06,3,").replacing(",2025-04,5,", with: ",2025-04,3,"))
    let outcome = try await Binary.run(["check"] + all, in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("all-waived"), "\(outcome.output)")
  }

  @Test("the plan as a document", arguments: [("markdown", "zh"), ("markdown", "en"), ("html", "zh"), ("html", "en")])
  func docs(_ format: String, _ language: String) async throws {
    let outcome = try await Binary.run([
      "docs", "--rules", "Rules/tianning-2022", "--format", format, "--lang", language,
    ])
    #expect(outcome.status == 0 && outcome.complaints == "")
    for words in [
      "high-tech-enterprises", "新增高新技术企业100家", "quote-not-found", "waiver-expired", "behind-plan", "yaml-syntax",
    ] {
      #expect(outcome.output.contains(words))
    }
    // Every link leads somewhere.
    let anchors = Set(outcome.output.matches(of: /id="([^"]+)"/).map { String($0.1) })
    let links =
      format == "html"
      ? outcome.output.matches(of: /href="#([^"]+)"/).map { String($0.1) }
      : outcome.output.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
    #expect(links.count > 270 && Set(links).isSubset(of: anchors))
    let again = try await Binary.run(["docs", "--rules", "Rules/tianning-2022", "--format", format, "--lang", language])
    #expect(again.output == outcome.output)
  }
}
