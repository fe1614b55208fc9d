import Foundation
import Testing

@testable import plumbline

/// What lies in a folder is read, refused by name or counted; nothing is skipped without a word, and no walk is
/// endless.
@Suite(.timeLimit(.minutes(20)), .enabled(if: Shell.exists, "needs /bin/sh"))
struct FolderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
    init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  private static let figures = SmallPlan.drop("2022-12", schools: "10", firms: "120")

  /// Files that hold figures, or may, and that the run must not do without.
  static let refused: [Case] = [
    Case("january", figures), Case(".january.csv", figures), Case("january.csv.bak", figures),
    Case("january.dat", "指标;期间;数值\nschools;2022-12;3\n"),
    Case("january.data", "[{\"指标\": \"a\", \"期间\": \"2022\", \"数值\": 1}]"),
    Case("january.csv.gz", [0x1F, 0x8B, 8, 0, 0]), Case("january.zip", [0x50, 0x4B, 3, 4, 20, 0]),
    Case("JANUARY.ZIP", [0x50, 0x4B, 3, 4, 20, 0]), Case("january.rar", Array("Rar!\u{1A}\u{7}".utf8)),
    Case("january.7z", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    Case("january.tar.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    Case("january.xlsb", [0x50, 0x4B, 3, 4, 20, 0]),
    Case("january.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Case("january.et", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Case("january.wps", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    Case("january.docx", [0x50, 0x4B, 3, 4, 20, 0]),
    Case("january.ods", [0x50, 0x4B, 3, 4, 20, 0]), Case("january.parquet", Array("PAR1....PAR1".utf8)),
    Case("january.sqlite", Array("SQLite format 3\u{0}".utf8)), Case("january", [0x1F, 0x8B, 8, 0, 0]),
    Case("january.old", [0x50, 0x4B, 3, 4, 20, 0]),
  ]

  /// Files that are none of the run's business.
  static let left: [Case] = [
    Case("~$january.xlsx", "\u{5}admin"), Case(".~lock.january.ods#", ",admin,host,01.01.2022 10:00,file:///;"),
    Case("._january.csv", [0, 5, 0x16, 7]), Case(".DS_Store", [0, 0, 0, 1]),
    Case("Thumbs.db", [0xD0, 0xCF, 0x11, 0xE0]),
    Case("README.md", "# 说明\n指标、期间、数值三列\n"), Case("README", "figures of the district\n"), Case("notes.pdf", "%PDF-1.4"),
    Case("photo.png", [0x89, 0x50, 0x4E, 0x47]), Case("talk.pptx", [0x50, 0x4B, 3, 4, 20, 0]), Case("nothing", ""),
    Case("page.html", "<html>"), Case(".gitkeep", ""), Case("script.py", "print(1, 2, 3)\n"),
  ]

  @Test(arguments: refused) func isRefused(_ each: Case) async throws {
    let folder = try Self.folder(with: each)
    let answer = try await Binary.run(words("validate --rules rules --lang en d"), in: folder)
    #expect(answer.status == 2 && answer.output.contains("d/\(each.name)"), "\(answer)")
    #expect(!answer.complaints.contains(each.name), "said twice: \(answer)")
    #expect(!(answer.output.contains("damaged") && each.bytes.count > 6))
    for gate in ["", "--exit-zero", "--allow-refused"] {
      let outcome = try await Binary.run(words("check --rules rules d \(gate)"), in: folder)
      #expect(outcome.status == 2 && outcome.complaints.contains("d/\(each.name)"), "\(outcome)")
    }
  }

  @Test(arguments: left) func isLeftOut(_ each: Case) async throws {
    let folder = try Self.folder(with: each)
    let outcome = try await Binary.run(words("check --rules rules --format json d"), in: folder)
    #expect(outcome.status == 0 && outcome.complaints.isEmpty, "\(outcome)")
    #expect(outcome.output.contains("\"files_read\":1,\"files_skipped\":1,"), "\(outcome.output.prefix(2_000))")
    let answer = try await Binary.run(words("validate --rules rules --lang en --all d"), in: folder)
    #expect(answer.status == 0 && answer.output.contains("[files-skipped]"), "\(answer)")
    #expect(answer.output.contains(each.name) && answer.output.contains("(1 more are no figures)"), "\(answer)")
  }

  /// Names that are no UTF-8, as an archive unpacked with the wrong character set leaves them, are read and shown.
  @Test func foreignNames() async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Shell.run(
      #"""
      mkdir d; cp met.csv "$(printf 'd/\261\355.csv')"; printf 'indicator,period,value\nx,2022-12,1\n' >"$(printf 'd/\261\356.csv')"
      plumbline check --rules rules --format json d | grep -c '"files_read":2'
      plumbline validate --rules rules --all --lang en 'd/\xB1\xED.csv'; plumbline validate --rules rules --lang en d
      plumbline check --rules rules --format 'compact:d/\xB1\xED.csv' d; echo "over itself: $?"
      """#, in: folder)
    #expect(outcome.output.contains("1\n") && outcome.output.contains(#"d/\xB1\xEE.csv"#), "\(outcome)")
    #expect(outcome.output.contains("over itself: 2"), "\(outcome)")
  }

  /// Links that lead round in a circle, a pipe and a link to nowhere: each ends, the last two by name.
  @Test(arguments: [
    ("ln -s . d/a; ln -s . d/b; mkdir d/c; ln -s .. d/c/up", 0 as Int32, ""), ("mkfifo d/notes", 0, ""),
    ("mkfifo d/a.csv", 2, "d/a.csv"), ("ln -s nowhere d/a.xlsx", 2, "d/a.xlsx"), ("ln -s a.csv d/a.csv", 2, "d/a.csv"),
    ("ln -s ../met.csv d/b.csv", 0, ""),
  ])
  func ends(_ make: String, status: Int32, says: String) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Shell.run(
      "mkdir d; cp met.csv d/x.csv; \(make); plumbline check --rules rules d >report; echo $? >status", in: folder)
    #expect(try folder.read("status") == "\(status)\n", "\(outcome)")
    #expect(says.isEmpty || outcome.complaints.contains(says), "\(outcome)")
  }

  @Test(arguments: [
    ("ln -s . rules/a; ln -s . rules/b", 0 as Int32), ("mkfifo rules/notes", 0), ("ln -s nowhere rules/.#a.yaml", 0),
    ("mkfifo rules/p.yaml", 2), ("ln -s nowhere rules/q.tests.yml", 2),
  ])
  func rulesEnd(_ make: String, status: Int32) async throws {
    let folder = try SmallPlan.folder()
    for line in ["check --rules rules met.csv", "lint rules"] {
      let outcome = try await Shell.run("(\(make)) 2>/dev/null; plumbline \(line) >report", in: folder)
      #expect(outcome.status == status, "\(outcome)")
    }
  }

  /// A walk is given up after so many names, which is a code of its own; the limit is of steps, not of time.
  @Test func countedSteps() throws {
    let folder = try TemporaryFolder()
    for index in 0..<30 { try folder.write("d\(index % 3)/f\(index)", "") }
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "d0/loop"), withDestinationURL: folder.url)
    var walk = FolderWalk(folder.url.path, limit: 34)
    #expect(try walk.all().files.count == 30)
    #expect(walk.seen == 34)
    var short = FolderWalk(folder.url.path, limit: 20)
    #expect(throws: Inputs.Trouble.self) { try short.all() }
    #expect(short.seen <= 34)
  }

  @Test(arguments: ["check --rules / met.csv", "lint /", "test /"])
  func theWholeDisk(_ line: String) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(words(line), in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("error[too-many-files]"), "\(outcome)")
  }

  // MARK: Rules

  /// YAML is YAML whatever the case of its ending.
  @Test(arguments: [
    ("standards.YAML", "t.tests.yml"), ("standards.yml", "t.TESTS.YAML"), ("Standards.Yml", "t.tests.yaml"),
  ])
  func endings(_ rules: String, _ tests: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/Plan.yml", SmallPlan.plan)
    try folder.write("rules/\(rules)", SmallPlan.standards)
    try folder.write(
      "rules/\(tests)",
      """
      plan: small
      tests:
        - {name: a, standard: firms, as_of: 2023-01-10, figures: {firms: _x11 120}, expect: {verdict: pass}}

      """)
    try folder.write("failed.csv", SmallPlan.drop("2022-12", schools: "10", firms: "40", parks: "2"))
    let outcome = try await Binary.run(words("check --rules rules failed.csv --format compact"), in: folder)
    #expect(outcome.status == 1 && outcome.output.contains("fail [firms]"), "\(outcome)")
    let ran = try await Binary.run(words("test rules"), in: folder)
    #expect(ran.status == 0 && ran.output.contains("1 test"), "\(ran)")
    let linted = try await Binary.run(words("lint rules"), in: folder)
    #expect(linted.output.contains("3 files, 3 standards"), "\(linted)")
  }

  /// Standards in a file that is read for something else, or not at all.
  @Test(
    arguments: [
      "waivers.yaml", "more.tests.yaml", ".standards.yaml", "standards.yaml.txt", "deep/waivers.yaml",
    ], ["standards:", "groups:\n  - standards:", "{plan: small, standards: [{id: z, title: z}]}"])
  func misplaced(_ name: String, _ start: String) async throws {
    let folder = try SmallPlan.folder()
    let head = name.contains("waivers") ? "waivers: []\n" : name.contains("tests") ? "tests: []\n" : ""
    let text = start.hasPrefix("{") ? start + "\n" : "plan: small\n\(head)\(start)\n  - {id: z, title: z}\n"
    try folder.write("rules/\(name)", text)
    let outcome = try await Binary.run(words("check --rules rules met.csv"), in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("rules/\(name):"), "\(outcome)")
    let linted = try await Binary.run(words("lint rules"), in: folder)
    #expect(linted.status == 2 && linted.output.contains("rules/\(name):"), "\(linted)")
  }

  @Test func twoFilesOfWaivers() async throws {
    let folder = try SmallPlan.folder()
    for name in ["waivers.yaml", "waivers.yml"] { try folder.write("rules/\(name)", "plan: small\nwaivers: []\n") }
    let outcome = try await Binary.run(words("check --rules rules met.csv"), in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("error[several-waivers]"), "\(outcome)")
  }

  /// More than YAML's reader takes is not even read, whichever file it is.
  @Test(arguments: [
    ("rules/standards.yaml", "check --rules rules met.csv"), ("rules/a.tests.yaml", "test rules"),
    ("rules/waivers.yaml", "check --rules rules met.csv"), ("plumbline.yaml", "config show"),
    ("huge.yaml", "check --rules rules met.csv --waivers huge.yaml"), ("huge.yaml", "lint huge.yaml"),
  ])
  func hugeRules(_ name: String, _ line: String) async throws {
    let folder = try SmallPlan.folder()
    let file = try folder.write(name, "plan: small\n")
    let handle = try FileHandle(forWritingTo: file)
    // Sparse: it takes no room.
    try handle.truncate(atOffset: 10 << 30)
    try handle.close()
    let outcome = try await Binary.run(words(line), in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("error[file-too-large]"), "\(outcome)")
  }

  private static func folder(with each: Case) throws -> TemporaryFolder {
    let folder = try SmallPlan.folder()
    let file = try folder.write("d/\(each.name)", "")
    try Data(each.bytes).write(to: file)
    try folder.write("d/good.csv", SmallPlan.drop("2022-12", schools: "10", firms: "120", parks: "2"))
    return folder
  }
}
