import Foundation
import Testing

/// Where reports go, in what form, and that they say the same twice.
@Suite(.timeLimit(.minutes(20)))
struct ReportOutputTests {
  static let formats = ["text", "compact", "json"]

  @Test func severalReportsAtOnce() async throws {
    let folder = try SmallPlan.folder()
    let line = "check --rules rules failed.csv --format json:one.json --format json:two.json --format compact"
    let outcome = try await Binary.run(words(line), in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("failed.csv:3:15: fail [firms]"), "\(outcome.output)")
    #expect(try folder.read("one.json") == folder.read("two.json"))
    let report = try JSONSerialization.jsonObject(with: Data(folder.read("one.json").utf8)) as? [String: any Sendable]
    #expect(report?["schema_version"] as? Int == 2)
  }

  @Test func onlyFiles() async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(
      words("check --rules rules failed.csv --format json:one.json"), in: folder)
    #expect(outcome == Binary.Outcome(status: 1, output: "", complaints: ""))
  }

  /// `--output` takes the first report without a path of its own.
  @Test(arguments: [
    ("--output report", "report", false), ("--format json --output report", "report", false),
    ("--format json:x.json --format compact --output report", "report", false),
    ("--format json --format text --output report", "report", true),
  ])
  func output(_ options: String, file: String, alsoPrints: Bool) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(words("check --rules rules failed.csv " + options), in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty != alsoPrints)
    #expect(try !folder.read(file).isEmpty)
  }

  @Test(arguments: formats, ["zh", "en"])
  func sameTwice(_ format: String, language: String) async throws {
    let folder = try SmallPlan.folder()
    let line = words("check --rules rules all-three.csv --all --format \(format) --lang \(language)")
    let first = try await Binary.run(line, in: folder)
    let second = try await Binary.run(line, in: folder, environment: ["TZ": "Pacific/Auckland"])
    #expect(!first.output.isEmpty)
    #expect(first == second)
    #expect(!first.output.contains(folder.url.path), "a machine's path got into the report")
  }

  /// The founding plan with its whole year, twice in every format.
  @Test func foundingPlanTwice() async throws {
    let folder = try TemporaryFolder()
    let line = "check --rules Rules/tianning-2022 --as-of 2022-11-10 Fixtures/drops/tianning-2022 --all"
    var runs: [[String]] = []
    for run in ["a", "b"] {
      let paths = Self.formats.map { folder.url.appending(path: "\(run).\($0)").path }
      let options = zip(Self.formats, paths).flatMap { ["--format", "\($0):\($1)"] }
      let outcome = try await Binary.run(words(line) + options)
      #expect(outcome.status == 1, "\(outcome.complaints)")
      runs.append(try Self.formats.map { try folder.read("\(run).\($0)") })
    }
    #expect(runs[0] == runs[1])
    #expect(runs[0].allSatisfy { !$0.isEmpty })
  }

  @Test(arguments: formats)
  func plainWhenPiped(_ format: String) async throws {
    let folder = try SmallPlan.folder()
    let line = words("check --rules rules failed.csv --format \(format)")
    let outcome = try await Binary.run(line, in: folder, environment: ["TERM": "xterm-256color"])
    #expect(!outcome.output.contains("\u{1B}"))
  }

  /// Colour belongs to streams: a file never gets any.
  @Test func plainInFiles() async throws {
    let folder = try SmallPlan.folder()
    let line = words("check --rules rules failed.csv --color always --format text:report.txt --format text")
    let outcome = try await Binary.run(line, in: folder)
    #expect(outcome.output.contains("\u{1B}"))
    #expect(try !folder.read("report.txt").contains("\u{1B}"))
  }

  /// Findings on standard output, what is wrong with the run on standard error, never mixed.
  @Test func streamsApart() async throws {
    let folder = try SmallPlan.folder()
    let findings = try await Binary.run(words("check --rules rules failed.csv"), in: folder)
    #expect(findings.complaints.isEmpty)
    let trouble = try await Binary.run(words("check --rules bad-rules failed.csv"), in: folder)
    #expect(trouble.output.isEmpty)
  }

  struct Report: Decodable {
    struct Finding: Decodable {
      let messages: [String: String]
    }

    let languages: [String]
    let findings: [Finding]
  }

  /// The option, then plumbline.yaml; never the locale.
  @Test(arguments: [
    ("en_US.UTF-8", "", "", ["zh", "en"]), ("zh_CN.UTF-8", "", "", ["zh", "en"]),
    ("zh_CN.UTF-8", "", "--lang en", ["en"]),
    ("C", "lang: zh", "", ["zh"]), ("C", "lang: zh", "--lang en", ["en"]),
    ("C", "lang: zh", "--lang both", ["zh", "en"]),
  ])
  func languagesOfJSON(_ locale: String, _ setting: String, _ options: String, _ languages: [String]) async throws {
    let folder = try SmallPlan.folder()
    try folder.write("plumbline.yaml", "rules: rules\n\(setting)\n")
    let outcome = try await Binary.run(
      words("check failed.csv --format json " + options), in: folder, environment: ["LC_ALL": locale])
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    #expect(report.languages == languages && !report.findings.isEmpty)
    for finding in report.findings { #expect(finding.messages.keys.sorted() == languages.sorted()) }
    let lines = try await Binary.run(
      words("check failed.csv --format ndjson " + options), in: folder, environment: ["LC_ALL": locale])
    for language in ["zh", "en"] {
      #expect(lines.output.contains("\"message_\(language)\":") == languages.contains(language), "\(lines.output)")
    }
    #expect(lines.output.split(separator: "\n").count == report.findings.count)
  }

  @Test func jsonIsIndentedWhereAsked() async throws {
    let folder = try SmallPlan.folder()
    let plain = try await Binary.run(words("check --rules rules failed.csv --format json"), in: folder)
    let pretty = try await Binary.run(words("check --rules rules failed.csv --format json --pretty"), in: folder)
    #expect(plain.output.hasPrefix("{\"schema_version\":2,") && plain.output.split(separator: "\n").count == 1)
    #expect(pretty.output.hasPrefix("{\n  \"schema_version\": 2,\n"))
    let list = try await Binary.run(words("list --rules rules --format json"), in: folder)
    #expect(list.output.hasPrefix("{\"schema_version\":2,") && list.output.contains("\"standards\":[{\"id\":"))
  }
}
