import Foundation
import Testing

/// `trend`, `diff`, `baseline` and `bulletin` on the built command.
@Suite(.timeLimit(.minutes(20)))
struct HistoryCommandTests {
  private func run(_ line: String, in folder: TemporaryFolder) async throws -> Binary.Outcome {
    try await Binary.run(line.split(separator: " ").map(String.init), in: folder)
  }

  /// A year of one drop: schools on pace, firms falling behind from June, their July figure corrected in August.
  private static func folder() throws -> TemporaryFolder {
    let folder = try SmallPlan.folder()
    var rows = "indicator,period,value,unit,submitted_at\n"
    for month in 1...12 {
      let two = (month < 10 ? "0" : "") + String(month)
      let next = month == 12 ? "2023-01" : "2022-" + (month < 9 ? "0" : "") + String(month + 1)
      let filed = "\(next)-08T09:00:00+08:00"
      rows += "schools,2022-\(two),\(month * 10 / 12),所,\(filed)\n"
      rows += "firms,2022-\(two),\(month <= 5 ? month * 10 : 50 + month),家,\(filed)\n"
      rows += "parks,2022-\(two),\(month >= 10 ? 2 : 1),个,\(filed)\n"
    }
    rows += "firms,2022-07,56,家,2022-08-09T09:00:00+08:00\n"
    try folder.write("year.csv", rows)
    return folder
  }

  // MARK: trend

  @Test(arguments: ["zh", "en"]) func trendFitsThePage(_ language: String) async throws {
    let folder = try Self.folder()
    let outcome = try await run("trend --rules rules --lang \(language) year.csv", in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("✗") && outcome.output.contains(language == "zh" ? "新增企业" : "New firms"))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func trendAsJSON() async throws {
    let folder = try Self.folder()
    let outcome = try await run("trend --rules rules --from 2022-05 --to 2022-12 --format json year.csv", in: folder)
    let trend = try JSONDecoder().decode(Course.self, from: Data(outcome.output.utf8))
    #expect(trend.months.map(\.asOf).first == "2022-06-10" && trend.months.count == 8)
    let firms = try #require(trend.standards.first { $0.standard == "firms" })
    #expect(firms.months.last?.verdict == "fail")
    #expect(firms.months.first?.verdict == "pass")
  }

  private struct Course: Decodable {
    struct Month: Decodable {
      let asOf: String

      private enum CodingKeys: String, CodingKey {
        case asOf = "as_of"
      }
    }
    struct Row: Decodable {
      struct Cell: Decodable { let verdict: String }
      let standard: String
      let months: [Cell]
    }
    let months: [Month]
    let standards: [Row]
  }

  /// Every month of a trend is the report that `check` makes at that month's due day.
  @Test(arguments: [("2022-06", "2022-07-10"), ("2022-12", "2023-01-10")], [false, true])
  func trendIsWhatCheckSays(_ month: (String, String), _ asKnown: Bool) async throws {
    let folder = try Self.folder()
    let trend = try await run(
      "trend --rules rules --from \(month.0) --to \(month.0) --format json year.csv" + (asKnown ? " --as-known" : ""),
      in: folder)
    let check = try await run(
      "check --rules rules --as-of \(month.1) --fail-on never --format json year.csv"
        + (asKnown ? " --known-by \(month.1)" : ""), in: folder)
    struct Report: Decodable {
      struct Finding: Decodable { let standard, verdict: String }
      let findings: [Finding]
    }
    let course = try JSONDecoder().decode(Course.self, from: Data(trend.output.utf8))
    let report = try JSONDecoder().decode(Report.self, from: Data(check.output.utf8))
    #expect(course.standards.map { $0.months.map(\.verdict) } == report.findings.map { [$0.verdict] })
  }

  // MARK: diff

  private struct Difference: Decodable {
    struct Change: Decodable {
      let kind, standard: String
    }
    let changes: [Change]
    func kinds(_ standard: String) -> [String] { changes.filter { $0.standard == standard }.map(\.kind) }
  }

  @Test func diffOfDatesAndOfReportsAgree() async throws {
    let folder = try Self.folder()
    for date in ["2022-06-10", "2023-01-10"] {
      _ = try await run("check --rules rules --as-of \(date) --format json:\(date).json year.csv", in: folder)
    }
    let files = try await run("diff 2022-06-10.json 2023-01-10.json --format json", in: folder)
    let dates = try await run(
      "diff --rules rules --from 2022-06-10 --to 2023-01-10 --format json year.csv", in: folder)
    #expect(files.output == dates.output)
    #expect(files.status == 1 && dates.status == 1, "\(files)")
    let difference = try JSONDecoder().decode(Difference.self, from: Data(files.output.utf8))
    #expect(difference.kinds("firms") == ["new-fail"])
  }

  @Test func revisedFiguresShowAsKnown() async throws {
    let folder = try Self.folder()
    let outcome = try await run(
      "diff --rules rules --from 2022-08-08 --to 2022-08-09 --as-known --format json year.csv", in: folder)
    let difference = try JSONDecoder().decode(Difference.self, from: Data(outcome.output.utf8))
    #expect(difference.changes.map(\.standard) == ["firms"])
    #expect(difference.kinds("firms") == ["revised"], "57 was filed on the 8th, 56 on the 9th")
    let knowing = try await run(
      "diff --rules rules --from 2022-08-08 --to 2022-08-09 --format json year.csv", in: folder)
    #expect(try JSONDecoder().decode(Difference.self, from: Data(knowing.output.utf8)).changes.isEmpty)
  }

  @Test(arguments: [
    ("new-fail", 0), ("new-at-risk", 1), ("never", 0),
  ])
  func diffGate(_ gate: String, _ status: Int32) async throws {
    let folder = try Self.folder()
    let outcome = try await run(
      "diff --rules rules --from 2022-06-10 --to 2022-11-10 --fail-on \(gate) year.csv", in: folder)
    #expect(outcome.status == status, "\(outcome)")
  }

  @Test(arguments: [
    ("{}", "schema_version"), ("[1]", "not a report of plumbline"), ("{", "it is no JSON"),
    (#"{"schema_version": 3}"#, "schema_version 3; this program reads 1–2"),
    (#"{"schema_version": 2, "plan": "p"}"#, "`standards` is missing"),
    (#"{"schema_version": 1}"#, "`plan` is missing"),
    (#"{"schema_version": 1, "plan": 3}"#, "`plan` is of the wrong type"),
  ])
  func aReportThatIsNone(_ text: String, _ says: String) async throws {
    let folder = try Self.folder()
    try folder.write("bad.json", text)
    let outcome = try await run("diff bad.json bad.json", in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains(says), "\(outcome)")
  }

  @Test(arguments: [
    "diff one.json", "diff --from 2022-06-10 year.csv", "diff --from 2022-06-10 --to 2022-01-10 year.csv",
    "trend --from 2022-13 year.csv", "bulletin year.csv", "bulletin --month 2022-06 --year 2022 year.csv",
    "bulletin --quarter 2022-06 year.csv",
  ])
  func misuse(_ line: String) async throws {
    #expect(try await run(line + " --rules rules", in: Self.folder()).status == 64)
  }

  // MARK: baseline

  @Test func onlyNewsFails() async throws {
    let folder = try Self.folder()
    let check = "check --rules rules --format json failed.csv"
    #expect(try await run(check, in: folder).status == 1)
    let written = try await run("baseline write known.json --rules rules failed.csv", in: folder)
    #expect(written.status == 0, "\(written)")
    #expect(try folder.read("known.json").contains(#""firms/某区/2022-12-31""#))
    let known = try await run(check + " --baseline known.json", in: folder)
    #expect(known.status == 0 && known.output.contains(#""baseline":"unchanged""#), "\(known)")
    // At risk in June, failed in December: worse than was accepted.
    _ = try await run("baseline write june.json --rules rules --as-of 2022-11-10 year.csv", in: folder)
    let worse = try await run("check --rules rules year.csv --baseline june.json --format json", in: folder)
    #expect(worse.status == 1 && worse.output.contains(#""baseline":"new""#), "\(worse)")
  }

  @Test func pruneForgetsWhatIsOver() async throws {
    let folder = try Self.folder()
    _ = try await run("baseline write known.json --rules rules failed.csv", in: folder)
    let pruned = try await run("baseline prune known.json --rules rules met.csv --lang en", in: folder)
    #expect(pruned.status == 0 && pruned.complaints.contains("0 findings"), "\(pruned)")
    #expect(try !folder.read("known.json").contains("firms"))
    let text = try await run("check --rules rules failed.csv --baseline known.json --lang zh", in: folder)
    #expect(text.status == 1 && text.output.contains("［新］") && text.output.contains("与基线相比：新增 1"), "\(text)")
  }

  @Test func aBaselineOfAnotherPlanIsRefused() async throws {
    let folder = try Self.folder()
    _ = try await run("baseline write other.json --rules rules failed.csv", in: folder)
    for path in ["rules/plan.yaml", "rules/standards.yaml"] {
      try folder.write(path, folder.read(path).replacing("plan: small", with: "plan: another"))
    }
    let outcome = try await run("check --rules rules met.csv --baseline other.json", in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("error[other-plan]"), "\(outcome)")
  }

  @Test func sarifSaysItOfAllResults() async throws {
    let folder = try Self.folder()
    _ = try await run("baseline write known.json --rules rules met.csv", in: folder)
    let outcome = try await run("check --rules rules failed.csv --baseline known.json --format sarif", in: folder)
    #expect(outcome.output.contains(#""baselineState": "new""#))
  }

  // MARK: bulletin

  @Test(arguments: ["--month 2022-11", "--quarter 2022-Q4", "--year 2022"], ["zh", "en"])
  func bulletins(_ period: String, _ language: String) async throws {
    let folder = try Self.folder()
    let line = "bulletin --rules rules \(period) --lang \(language) year.csv"
    let markdown = try await run(line, in: folder)
    #expect(markdown.status == 0 && markdown.output.hasPrefix("# "), "\(markdown)")
    #expect(markdown.output.contains(language == "zh" ? "新增企业" : "New firms"))
    let html = try await run(line + " --format html --output paper.html", in: folder)
    #expect(html.status == 0 && html.output.isEmpty)
    #expect(try folder.read("paper.html").contains("<html lang=\"\(language)\">"))
  }
}
