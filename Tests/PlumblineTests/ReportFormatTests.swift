import Foundation
import Testing

/// Every format of the command, and what is refused of `--format`.
@Suite(.timeLimit(.minutes(20)))
struct ReportFormatTests {
  static let formats = [
    "text", "compact", "json", "ndjson", "csv", "markdown", "html", "junit", "sarif", "github", "gitlab", "xlsx",
  ]

  @Test func allAtOnceAndTheSameTwice() async throws {
    let folder = try SmallPlan.folder()
    for run in ["a", "b"] {
      let options = Self.formats.map { " --format \($0):\(run).\($0)" }.joined()
      let outcome = try await Binary.run(
        words("check --rules rules failed.csv" + options), in: folder,
        environment: ["TZ": run == "a" ? "UTC" : "Asia/Tokyo"])
      #expect(outcome == Binary.Outcome(status: 1, output: "", complaints: ""))
    }
    for format in Self.formats {
      let first = try Data(contentsOf: folder.url.appending(path: "a.\(format)"))
      let second = try Data(contentsOf: folder.url.appending(path: "b.\(format)"))
      #expect(!first.isEmpty && first == second, "\(format)")
    }
  }

  @Test(arguments: [
    ("--format sarf", "did you mean `sarif`?"), ("--format pdf", "there are text, compact"),
    ("--format json:", "names no file"), ("--format json --format csv", "only one report can go to standard output"),
    ("--format json:x --format csv:x", "same file `x`"),
    ("--format json:x --output y", "nothing is left for --output y"),
  ])
  func refused(_ options: String, _ words: String) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(
      "check --rules rules failed.csv \(options)".split(separator: " ").map(String.init), in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.complaints.contains(words), "\(outcome.complaints)")
  }

  @Test func theCatalogueHasFewerFormats() async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(words("list --rules rules --format csv"), in: folder)
    #expect(outcome.status == 64 && outcome.complaints.contains("text, compact, json"))
  }

  @Test func theJobSummaryIsAppendedTo() async throws {
    let folder = try SmallPlan.folder()
    let summary = try folder.write("summary.md", "earlier\n")
    let outcome = try await Binary.run(
      words("check --rules rules failed.csv --format github"), in: folder,
      environment: ["GITHUB_STEP_SUMMARY": summary.path])
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("::error file=failed.csv,line=3,col=15,title="), "\(outcome.output)")
    let text = try folder.read("summary.md")
    #expect(text.hasPrefix("earlier\n## ") && text.contains("<code>firms</code>"))
    _ = try await Binary.run(
      words("check --rules rules failed.csv --format markdown:x"), in: folder,
      environment: ["GITHUB_STEP_SUMMARY": summary.path])
    #expect(try folder.read("summary.md") == text, "only the format github writes the summary")
  }

  @Test func atRiskFailsATestCaseOnlyWhereItFailsTheRun() async throws {
    let folder = try SmallPlan.folder()
    let line = "check --rules rules all-three.csv --format junit"
    let gentle = try await Binary.run(words(line), in: folder)
    let strict = try await Binary.run(words(line + " --fail-on at-risk"), in: folder)
    #expect(gentle.output.contains("<system-out>") != strict.output.contains("<system-out>"))
  }
}
