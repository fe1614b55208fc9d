import Foundation
import Testing

/// What the command writes is there whole or not at all, and never in place of what it read.
@Suite(.timeLimit(.minutes(20)), .enabled(if: Shell.exists, "needs /bin/sh"))
struct WholeFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let line: String

    init(_ description: String, _ file: String, _ line: String) {
      (testDescription, self.file, self.line) = (description, file, line)
    }
  }

  static let writers: [Case] = [
    Case("a report", "report.json", "check --rules rules failed.csv --format json:report.json"),
    Case(
      "a report by its own option", "report.html", "check --rules rules failed.csv --format html --output report.html"),
    Case("a workbook", "report.xlsx", "check --rules rules failed.csv --format xlsx:report.xlsx"),
    Case("an answer", "answer.xlsx", "validate --rules rules failed.csv --format xlsx:answer.xlsx"),
    Case("a form", "form.xlsx", "form --rules rules --unit 科技局 --period 2022-11 --format xlsx:form.xlsx"),
    Case("a baseline", "known.json", "baseline write known.json --rules rules two-failed.csv"),
    Case("a pruned baseline", "known.json", "baseline prune known.json --rules rules two-failed.csv"),
    Case(
      "waivers", "rules/waivers.yaml",
      "waiver add firms --owner a --approver b --reason c --from 2022-01-01 --until 2022-02-01 --rules rules"),
    Case("restyled rules", "rules/standards.yaml", "lint rules --fix"),
    Case("the catalogue", "docs.md", "docs --rules rules --output docs.md"),
    Case("the course", "trend.json", "trend --rules rules failed.csv --format json:trend.json"),
    Case("a bulletin", "paper.md", "bulletin --month 2022-12 --rules rules failed.csv --output paper.md"),
  ]

  /// A disk that fills up in the middle: no file may grow beyond 512 bytes.
  @Test(arguments: writers) func noRoom(_ each: Case) async throws {
    let folder = try await Self.folder()
    let before = try Self.contents(folder)
    let outcome = try await Shell.run(
      "ulimit -f 1; plumbline \(each.line) >/dev/null 2>complaints; echo $? >status", in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    let complaints = try folder.read("complaints")
    #expect(try folder.read("status") == "2\n", "\(complaints)")
    #expect(try folder.read("complaints").contains(/error\[(cannot-write|cannot-render)\]/))
    var after = try Self.contents(folder)
    (after["status"], after["complaints"]) = (nil, nil)
    #expect(after == before)
  }

  /// The same with room: the file is there, and nothing beside it is left.
  @Test(arguments: writers) func room(_ each: Case) async throws {
    let folder = try await Self.folder()
    let before = try Self.contents(folder)
    let outcome = try await Binary.run(words(each.line), in: folder)
    #expect(outcome.status < 2, "\(outcome)")
    var after = try Self.contents(folder)
    #expect(after[each.file] != before[each.file])
    after[each.file] = before[each.file]
    #expect(after == before)
  }

  @Test(.enabled(if: Shell.hasFullDevice, "needs a device that is always full"), arguments: ["json", "text", "html"])
  func fullDevice(_ format: String) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(words("check --rules rules met.csv --format \(format):/dev/full"), in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("error[cannot-write]"), "\(outcome)")
  }

  /// Whoever reads only the beginning of a report changes neither the files nor the exit status.
  @Test(arguments: [("met.csv", "0"), ("failed.csv", "1")])
  func nobodyReads(_ drop: String, status: String) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Shell.run(
      """
      (plumbline check --rules rules --all --format text --format json:report.json \(drop) 2>complaints; echo $? >status) | true
      while [ ! -s status ]; do sleep 0.1; done
      """, in: folder)
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try folder.read("status") == status + "\n")
    #expect(try folder.read("complaints") == "")
    #expect(try folder.read("report.json").hasSuffix("}\n"))
  }

  // MARK: Two at once

  /// While one run is about to write a baseline another is told so, and what the first one wrote stands.
  @Test func twoBaselines() async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Shell.run(
      """
      mkfifo figures
      (plumbline baseline write known.json --rules rules figures; echo $? >first) &
      for try in $(seq 300); do [ -e .known.json.lock ] || sleep 0.1; done
      plumbline baseline write known.json --rules rules failed.csv; echo "second: $?"
      plumbline baseline prune known.json --rules rules failed.csv; echo "third: $?"
      plumbline baseline write other.json --rules rules failed.csv; echo "elsewhere: $?"
      cat all-three.csv >figures; while [ ! -s first ]; do sleep 0.1; done; echo "first: $(cat first)"
      """, in: folder)
    #expect(outcome.output == "second: 2\nthird: 2\nelsewhere: 0\nfirst: 0\n", "\(outcome)")
    #expect(outcome.complaints.contains("error[file-locked]"))
    #expect(try folder.read("known.json").contains("schools/") && !folder.read("other.json").contains("schools/"))
    #expect(try Self.contents(folder).keys.allSatisfy { !$0.hasSuffix(".lock") })
  }

  /// Of two waivers added at once none is lost: one run is told to wait.
  @Test func twoWaivers() async throws {
    let folder = try SmallPlan.folder()
    try folder.write("one.yaml", SmallPlan.plan + SmallPlan.standards.replacing("plan: small\n", with: ""))
    let add = "--owner a --approver b --reason c --from 2022-01-01 --until 2022-02-01 --waivers waivers.yaml"
    let outcome = try await Shell.run(
      """
      mkfifo plan.yaml
      (plumbline waiver add firms \(add) --rules plan.yaml; echo $? >first) &
      for try in $(seq 300); do [ -e .waivers.yaml.lock ] || sleep 0.1; done
      plumbline waiver add parks \(add) --rules rules; echo "second: $?"
      cat one.yaml >plan.yaml; while [ ! -s first ]; do sleep 0.1; done; echo "first: $(cat first)"
      plumbline waiver add parks \(add) --rules rules; echo "again: $?"
      """, in: folder)
    #expect(outcome.output.contains("second: 2\n"), "\(outcome)")
    #expect(outcome.output.contains("first: 0\n") && outcome.output.contains("again: 0\n"))
    let waivers = try folder.read("waivers.yaml")
    #expect(waivers.contains("standard: firms") && waivers.contains("standard: parks"))
  }

  // MARK: Inputs

  @Test(arguments: [
    ("met.csv", "check --rules rules met.csv --output met.csv"),
    ("met.csv", "check --rules rules met.csv --format json:rules/../met.csv"),
    ("met.csv", "check --rules rules met.csv --format json:linked.csv"),
    ("half-bad/good.csv", "check --rules rules half-bad/good.csv --output half-bad/good.csv"),
    ("rules/standards.yaml", "check --rules rules met.csv --output rules/standards.yaml"),
    ("known.json", "check --rules rules met.csv --baseline known.json --output known.json"),
    ("settings.yaml", "check --rules rules met.csv --config settings.yaml --output settings.yaml"),
    ("met.csv", "validate --rules rules met.csv --format xlsx:met.csv"),
    ("met.csv", "form --rules rules --unit 科技局 --period 2022-11 --format csv:met.csv met.csv"),
    ("rules/plan.yaml", "docs --rules rules --output rules/plan.yaml"),
    ("met.csv", "trend --rules rules met.csv --output met.csv"),
    ("met.csv", "bulletin --month 2022-12 --rules rules met.csv --output met.csv"),
    ("met.csv", "baseline write met.csv --rules rules failed.csv"),
    ("rules/plan.yaml", "baseline write rules/plan.yaml --rules rules failed.csv"),
  ])
  func inputsAreNotWrittenOver(_ file: String, _ line: String) async throws {
    let folder = try await Self.folder()
    let before = try Self.contents(folder)
    let outcome = try await Binary.run(words(line), in: folder)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.complaints.contains(/error\[(output-is-input|would-overwrite)\]/), "\(outcome)")
    #expect(try Self.contents(folder) == before)
  }

  /// A link stays a link, and a file keeps who may read it.
  @Test func linksAndPermissionsStay() async throws {
    let folder = try SmallPlan.folder()
    try folder.write("real/report.json", "old")
    let outcome = try await Shell.run(
      """
      chmod 640 real/report.json; ln -s real/report.json report.json
      plumbline check --rules rules met.csv --format json:report.json && [ -L report.json ] && stat -c %a real/report.json
      """, in: folder)
    #expect(outcome.output == "640\n", "\(outcome)")
    #expect(try folder.read("real/report.json").hasSuffix("}\n"))
  }

  // MARK: Folders

  /// Every file of a folder but its streams, with what it holds.
  private static func contents(_ folder: TemporaryFolder) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for case let path as String in try #require(FileManager.default.enumerator(atPath: folder.url.path)) {
      let file = folder.url.appending(path: path).resolvingSymlinksInPath()
      let type = try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
      if type == .typeRegular { contents[path] = try Data(contentsOf: file) }
    }
    return contents
  }

  private static func folder() async throws -> TemporaryFolder {
    let folder = try SmallPlan.folder()
    // Keys out of order, so that there is something to restyle.
    try folder.write(
      "rules/standards.yaml",
      SmallPlan.standards.replacing(
        "title: {zh: 新建园区, en: New parks}\n        quote: 力争新建园区2个",
        with: "quote: 力争新建园区2个\n        title: {zh: 新建园区, en: New parks}"))
    try folder.write("settings.yaml", "rules: rules\n")
    try FileManager.default.linkItem(
      at: folder.url.appending(path: "met.csv"), to: folder.url.appending(path: "linked.csv"))
    let reason = String(repeating: "材料未齐，", count: 60)
    try folder.write(
      "rules/waivers.yaml",
      """
      plan: small
      waivers:
        - {standard: schools, owner: 甲, approver: 乙, reason: '\(reason)', from: 2021-01-01, until: 2021-02-01}

      """)
    try folder.write("all-failed.csv", SmallPlan.drop("2022-12", schools: "1", firms: "4", parks: "0"))
    try folder.write("two-failed.csv", SmallPlan.drop("2022-12", schools: "1", firms: "4", parks: "2"))
    let known = try await Binary.run(words("baseline write known.json --rules rules all-failed.csv"), in: folder)
    #expect(known.status == 0, "\(known)")
    return folder
  }

  /// A plan of three standards in each of many areas, none of them filed well.
}
