import Foundation
import Testing

/// `draft` and `init --from`: what they write, what a further run leaves alone, what the list for the review holds.
@Suite("draft")
struct DraftCommandTests {
  static let document = """
    云桥区2026年重点工作任务分解

    2025年，全区新增学位900个。

    一、民生

    1.教育。新增学位2400个，其中公办学位不少于1800个。（牵头单位：区教育局；完成时限：2026年9月底）
    2.就业。城镇调查失业率控制在5%以内，每月开展招聘活动不少于2次。（牵头单位：区人社局；配合单位：各镇街）
    3.养老。6月底前建成颐和养老中心。（牵头单位：区民政局）

    """

  private func drafted(_ more: [String] = []) async throws -> (folder: TemporaryFolder, outcome: Binary.Outcome) {
    let folder = try TemporaryFolder()
    try folder.write("tasks.txt", Self.document)
    return (folder, try await Binary.run(["draft", "tasks.txt", "--into", "rules", "--lang", "en"] + more, in: folder))
  }

  private func files(_ folder: TemporaryFolder) throws -> [String: String] {
    let url = folder.url.appending(path: "rules")
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      files[name] = try folder.read("rules/\(name)")
    }
    return files
  }

  @Test("the folder lints without an error, accounts for every number, and its rule tests are green")
  func folder() async throws {
    let (folder, outcome) = try await drafted()
    #expect(outcome.status == 0 && outcome.output.contains("rule tests, all of them green."), "\(outcome)")
    for command in ["lint rules", "trace --rules rules --min-coverage 100", "test rules"] {
      let run = try await Binary.run(command.split(separator: " ").map(String.init), in: folder)
      #expect(run.status == 0, "\(command): \(run.output)\(run.complaints)")
    }
    #expect(try await Binary.run(["lint", "--strict", "rules"], in: folder).status == 1)
    let tests = try folder.read("rules/section-01.tests.yaml")
    for expected in ["standard: s01-01", "2400", "2399", "verdict: fail", "item: 颐和养老中心"] {
      #expect(tests.contains(expected), "\(expected) \(tests)")
    }
  }

  @Test("the reasons are in the language that is asked for, else in the document's")
  func language() async throws {
    let (english, _) = try await drafted()
    #expect(try english.read("rules/not-standards.yaml").contains("a result of an earlier time, no target"))
    let folder = try TemporaryFolder()
    try folder.write("tasks.txt", Self.document)
    _ = try await Binary.run(["draft", "tasks.txt", "--into", "rules"], in: folder)
    #expect(try folder.read("rules/not-standards.yaml").contains("以前时期的结果，不是目标"))
  }

  @Test("the review as Markdown and as a workbook: the doubtful first, each with its quote")
  func review() async throws {
    let (folder, outcome) = try await drafted(["--review", "md:review.md", "--review", "xlsx:review.xlsx"])
    #expect(outcome.status == 0)
    let rows = try folder.read("review.md").split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(rows.count == 2 + 5 && rows[0].contains("Doubt") && rows.contains { $0.contains("新增学位2400个") })
    let bytes = try Data(contentsOf: folder.url.appending(path: "review.xlsx"))
    #expect(bytes.starts(with: Array("PK".utf8)) && bytes.count > 2_000)
    // The workbook can be read back as a table of figures is: it is one.
    let read = try await Binary.run(["read", "review.xlsx", "--rules", "rules", "--lang", "en"], in: folder)
    #expect(read.status != 64)
  }

  @Test("init --from is the same")
  func initFrom() async throws {
    let (folder, _) = try await drafted()
    let other = try TemporaryFolder()
    try other.write("tasks.txt", Self.document)
    let outcome = try await Binary.run(["init", "rules", "--from", "tasks.txt", "--lang", "en"], in: other)
    #expect(outcome.status == 0)
    #expect(try files(folder) == files(other))
  }

  @Test("an untouched draft is written anew, and the same")
  func again() async throws {
    let (folder, _) = try await drafted()
    let before = try files(folder)
    let outcome = try await Binary.run(["draft", "tasks.txt", "--into", "rules", "--lang", "en"], in: folder)
    #expect(outcome.status == 0)
    #expect(try files(folder) == before)
  }

  @Test(
    "over a reviewed plan next year's document: carried over, changed, new, gone; no file that was there is touched")
  func edition() async throws {
    let (folder, _) = try await drafted()
    for (name, text) in try files(folder) where name.hasSuffix(".yaml") {
      let kept = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("x-draft:") }
      try folder.write("rules/\(name)", kept.joined(separator: "\n"))
    }
    let before = try files(folder)
    try folder.write(
      "next.txt",
      Self.document.replacing("2400个", with: "2600个").replacing("每月开展招聘活动不少于2次", with: "新开社区食堂6家"))
    let outcome = try await Binary.run(["draft", "next.txt", "--into", "rules", "--lang", "en"], in: folder)
    #expect(outcome.status == 0)
    for expected in [
      "3 carried over, 1 with another number, 1 clauses new, 1 gone", "新增学位2400个 → 新增学位2600个", "新开社区食堂6家",
      "每月开展招聘活动不少于2次",
    ] {
      #expect(outcome.output.contains(expected), "\(expected): \(outcome.output)\(outcome.complaints)")
    }
    let after = try files(folder)
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    #expect(Set(after.keys).subtracting(before.keys) == ["draft-2026.yaml", "draft-2026.tests.yaml", "next.txt"])
    #expect(try await Binary.run(["test", "rules"], in: folder).status == 0)
    // With the new edition on record, what is to be seen to is what changed and what is gone.
    let digest = try #require(outcome.output.split(separator: "\n").first { $0.contains("sha256: ") })
    let head = try folder.read("rules/plan.yaml").split(separator: "\n").map { line in
      line.contains("file: ") ? "    file: next.txt" : line.contains("sha256: ") ? "  " + digest : String(line)
    }
    try folder.write("rules/plan.yaml", head.joined(separator: "\n") + "\n")
    let lint = try await Binary.run(["lint", "rules", "--lang", "en"], in: folder)
    let errors = (lint.output + lint.complaints).split(separator: "\n").filter { $0.hasPrefix("error[") }
    #expect(errors.count == 2 && errors.allSatisfy { $0.contains("quote-not-found") }, "\(lint.complaints)")
  }

  @Test("a file that was not drafted is never written over")
  func occupied() async throws {
    let folder = try TemporaryFolder()
    try folder.write("tasks.txt", Self.document)
    try folder.write("rules/section-01.tests.yaml", "mine\n")
    let outcome = try await Binary.run(["draft", "tasks.txt", "--into", "rules", "--lang", "en"], in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("was not drafted"), "\(outcome)")
    #expect(try files(folder) == ["section-01.tests.yaml": "mine\n"])
  }

  @Test("a web page is drafted as its text is, and what cannot be read is refused by name")
  func formats() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "page.html",
      "<html><body><h1>青溪区2024年任务</h1><h2>一、教育</h2><p>新增学位2400个。（牵头单位：区教育局）</p></body></html>")
    try folder.write("scan.pdf", "%PDF-1.7 ...")
    let page = try await Binary.run(["draft", "page.html", "--into", "rules", "--lang", "en"], in: folder)
    #expect(page.status == 0 && page.output.contains("1 standards drafted"), "\(page)")
    let scan = try await Binary.run(["draft", "scan.pdf", "--into", "other", "--lang", "en"], in: folder)
    #expect(scan.status == 2 && scan.complaints.contains("PDF") && scan.complaints.contains("help:"))
  }

  @Test("trace over an empty plan lists every number with what it seems to be, and exits with 1")
  func emptyPlan() async throws {
    let folder = try TemporaryFolder()
    try folder.write("tasks.txt", Self.document)
    try folder.write(
      "rules/plan.yaml",
      "plan: demo\ntitle: 示例\nyear: 2026\nsources: [{id: doc, title: 任务, file: tasks.txt}]\n")
    let outcome = try await Binary.run(
      ["trace", "--rules", "rules", "--source", "tasks.txt", "--lang", "en"], in: folder)
    #expect(outcome.status == 1)
    for expected in ["'900' (a result of an earlier time, no target)", "at_least: 2400 个", "a record to start from"] {
      #expect(outcome.output.contains(expected), "\(expected): \(outcome.output)")
    }
  }
}
