import Foundation
import Testing

/// Files that are made to do harm: each is refused with its own code, quickly, and nothing acts on the terminal.
@Suite(.timeLimit(.minutes(20)))
struct SafetyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let make: @Sendable () -> String
    let status: Int32
    let code: String

    init(
      _ description: String, _ name: String, _ status: Int32, _ code: String, _ make: @escaping @Sendable () -> String
    ) {
      testDescription = description
      self.name = name
      self.make = make
      self.status = status
      self.code = code
    }
  }

  private static let head = "indicator,period,value\nschools,2022-06,"

  static let cases: [Case] = [
    Case("a long cell", "a.csv", 2, "drop-cell-too-long") { head + String(repeating: "9", count: 2_000_000) + "\n" },
    Case("a long quoted cell", "a.csv", 2, "drop-cell-too-long") {
      head + "\"" + String(repeating: "9,\n", count: 700_000) + "\"\n"
    },
    Case("a million columns in the header", "a.csv", 2, "drop-cell-too-long") {
      "indicator,period,value" + String(repeating: ",x", count: 1_000_000) + "\n"
    },
    Case("too many columns in the header", "a.csv", 2, "drop-too-many-columns") {
      "indicator,period,value" + String(repeating: ",x", count: 1_000) + "\n"
    },
    Case("a million cells in a row", "a.csv", 2, "drop-ragged-row") {
      head + "3" + String(repeating: ",1", count: 1_000_000) + "\n"
    },
    Case("lists 100,000 deep", "a.json", 2, "drop-json-too-deep") { String(repeating: "[", count: 100_000) },
    Case("objects 100,000 deep", "a.json", 2, "drop-json-too-deep") {
      "[{\"indicator\":" + String(repeating: "{\"a\":", count: 100_000)
    },
    Case("a hundred thousand keys", "a.json", 2, "drop-too-many-columns") {
      "[{" + (0..<100_000).map { "\"k\($0)\":1" }.joined(separator: ",") + "}]"
    },
    Case("blank rows", "a.csv", 0, "1 row read") { head + "3\n" + String(repeating: ",,\n\n", count: 200_000) },
  ]

  @Test(arguments: cases)
  func refused(_ sample: Case) async throws {
    let folder = try SmallPlan.folder()
    try folder.write(sample.name, sample.make())
    let outcome = try await Binary.run(words("validate --rules rules --lang en \(sample.name)"), in: folder)
    #expect(outcome.status == sample.status)
    #expect((outcome.output + outcome.complaints).contains(sample.code), "\(outcome.output.prefix(2_000))")
    // Whatever was found, what is shown of it is short.
    #expect(outcome.output.utf8.count < 4_000)
  }

  /// A file of 10 GB is not read at all: once read, it would be refused under another code.
  @Test(arguments: ["a.csv", "a.xlsx", "a.json"])
  func hugeFile(_ name: String) async throws {
    let folder = try SmallPlan.folder()
    let file = try folder.write(name, Self.head + "3\n")
    let handle = try FileHandle(forWritingTo: file)
    // Sparse: it takes no room.
    try handle.truncate(atOffset: 10 << 30)
    try handle.close()
    let outcome = try await Binary.run(words("validate --rules rules --lang zh \(name)"), in: folder)
    #expect(outcome.status == 2 && outcome.complaints.contains("[file-too-large]"), "\(outcome)")
  }

  /// No control character of a file reaches the terminal, whatever command shows it.
  @Test(arguments: ["validate", "check", "validate --all --color always", "trend --from 2022-06 --to 2022-06"])
  func nothingActsOnTheTerminal(_ command: String) async throws {
    let folder = try SmallPlan.folder()
    let evil = "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\u{202E}\u{8}"
    try folder.write(
      "a.csv",
      "indicator,period,value,note\nschools,2022-06,3,\nx\(evil),2022-06,1,\(evil)\nfirms,\(evil),1,\nfirms,2022-06,八\(evil),\n"
    )
    let outcome = try await Binary.run(words(command + " --rules rules --lang zh a.csv"), in: folder)
    let shown = outcome.output + outcome.complaints
    let allowed = command.contains("always") ? shown.replacing(/\u{1B}\[[0-9;]*m/, with: "") : shown
    let acting = allowed.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
    }
    #expect(acting.isEmpty, "\(acting.map { String($0.value, radix: 16) })")
    #expect(shown.count > 20)
  }

  /// What a spreadsheet would run as a formula is text in CSV, in the answer and in a form.
  @Test func noFormulaGetsOut() async throws {
    let folder = try SmallPlan.folder()
    try folder.write("rules/standards.yaml", SmallPlan.standards.replacing("zh: 新增企业", with: "zh: '=HYPERLINK(1)'"))
    let form = try await Binary.run(
      words("form --rules rules --unit 科技局 --period 2022-11 --lang zh"), in: folder)
    #expect(form.output.contains(",'=HYPERLINK(1),") && !form.output.contains(",=HYPERLINK"), "\(form)")
    let report = try await Binary.run(
      words("check --rules rules --lang zh --format csv --exit-zero met.csv"), in: folder)
    #expect(report.output.contains(",'=HYPERLINK(1),") && !report.output.contains(",=HYPERLINK"), "\(report)")
  }
}
