import Foundation
import Testing

/// `form` writes what a unit has to file; filled in, it is read without a word.
@Suite(.timeLimit(.minutes(20)))
struct BlankFormTests {
  /// The rows of a form in CSV, names first; no cell of these plans holds a comma or a quote.
  private static func rows(_ text: String) -> [[String]] {
    text.trimmingPrefix("\u{FEFF}").split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func filled(_ text: String, _ values: [String: String]) -> String {
    var rows = rows(text)
    guard let value = rows[0].firstIndex(of: "本期数"), let indicator = rows[0].firstIndex(of: "指标") else { return "" }
    for index in rows.indices.dropFirst() { rows[index][value] = values[rows[index][indicator]] ?? "" }
    return "\u{FEFF}" + rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private static func form(_ options: String, in folder: TemporaryFolder) async throws -> Binary.Outcome {
    try await Binary.run(words("form --rules rules --lang zh --no-config " + options), in: folder)
  }

  @Test func whatAFormShows() async throws {
    let folder = try SmallPlan.folder()
    try folder.write("earlier.csv", SmallPlan.drop("2022-10", firms: "80") + "parks,2022-06,1,个\n")
    let form = try await Self.form("--unit 科技局 --period 2022-11 earlier.csv", in: folder)
    #expect(form.status == 0, "\(form)")
    #expect(
      Self.rows(form.output) == [
        [
          "plumbline-form/1", "指标说明", "地区", "期间", "计量单位", "填报要求", "目标", "上期数", "序时应达", "本期数", "数据状态", "备注", "指标",
          "填报单位",
        ],
        ["1", "新增企业", "某区", "2022-11", "家", "年初至期末累计，整数", "≥120家", "80", "110", "", "", "", "firms", "科技局"],
        [
          "2", "新建园区", "某区", "2022-11", "个", "年初至期末累计，整数", "≥2个", "1（2022-06）", "1", "", "", "", "parks", "科技局",
        ],
      ])
  }

  /// What is exempt on record has left the target, and with it the plan to date.
  @Test(arguments: [("", "110"), ("out,2022-10,20,家\n", "91"), ("out,2022-10,120,家\n", "")])
  func planToDateLeavesOutWhatIsExempt(_ record: String, _ planned: String) async throws {
    let folder = try SmallPlan.folder()
    try folder.write(
      "rules/standards.yaml",
      SmallPlan.standards.replacing(
        "indicators:\n", with: "indicators:\n  - {id: out, name: 豁免企业, unit: 家, kind: level, reporter: 科技局}\n"
      ).replacing("at_least: 120 家}", with: "at_least: 120 家, exempt: out}"))
    try folder.write("earlier.csv", SmallPlan.drop("2022-10", firms: "80") + record)
    let form = try await Self.form("--unit 科技局 --period 2022-11 earlier.csv", in: folder)
    let rows = Self.rows(form.output)
    let column = try #require(rows.first?.firstIndex(of: "序时应达"), "\(form)")
    let firms = try #require(rows.first { $0.contains("firms") })
    #expect(firms[column] == planned)
  }

  @Test func roundTrip() async throws {
    let folder = try SmallPlan.folder()
    let form = try await Self.form("--unit 科技局 --period 2022-12", in: folder)
    try folder.write("blank.csv", form.output)
    try folder.write("filed.csv", Self.filled(form.output, ["firms": "120"]))
    let validated = try await Binary.run(words("validate --all --rules rules --lang en filed.csv"), in: folder)
    #expect(validated.status == 0)
    #expect(
      validated.output
        == "1 file, 1 row read; 1 figure usable, 0 rows rejected; 0 errors, 0 warnings, 0 notes\n")
    // What was left blank is missing, and not zero.
    let checked = try await Binary.run(
      words("check --rules rules --as-of 2023-01-20 --format compact --all --lang en filed.csv"), in: folder)
    #expect(checked.output.contains("pass [firms]"), "\(checked)")
    #expect(checked.output.contains("no-data [parks]"), "\(checked)")
    let blank = try await Binary.run(words("validate --rules rules --lang zh blank.csv"), in: folder)
    #expect(blank.status == 2 && blank.output.contains("表格还没有填写"), "\(blank)")
  }

  /// Every unit of the founding plan: its blank form is read with nothing to say but that it is blank.
  @Test func everyUnitOfTheFoundingPlan() async throws {
    let folder = try TemporaryFolder()
    let path = folder.url.path
    for format in ["csv", "xlsx"] {
      let forms = try await Binary.run(
        words("form --rules Rules/tianning-2022 --period 2022-12 --split unit --format \(format):\(path)/\(format)"))
      #expect(forms.status == 0, "\(forms)")
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(format)")
      #expect(names.count > 30 && names.allSatisfy { $0.hasSuffix("-2022-12.\(format)") })
      let read = try await Binary.run(
        words("validate --all --rules Rules/tianning-2022 --lang en \(path)/\(format)"))
      #expect(!read.output.contains("error[") && !read.output.contains("note["), "\(read.output)")
      #expect(read.output.matches(of: /warning\[drop-no-rows\]/).count == names.count)
      #expect(read.output.matches(of: /warning\[/).count == names.count)
    }
  }

  static let refusals: [(String, Int32, String)] = [
    ("--period 2022-11", 2, "填报单位有：教育局、科技局"),
    ("--unit 科计局 --period 2022-11", 2, "是否为“科技局”？"),
    ("--unit 科技局 --period 2030-11", 2, "不在方案期内"),
    ("--unit 科技局 --period 2022-11-05", 2, "没有要报的数据"),
    ("--unit 科技局 --period 十一月", 64, "is not a period"),
    ("--unit 科技局 --period 2022-11 --format html", 64, "csv and xlsx"),
    ("--unit 科技局 --period 2022-11 --split unit --format xlsx:out", 64, "contradict"),
    ("--period 2022-11 --split unit", 64, "xlsx:FOLDER"),
    ("--unit 科技局 --period 2022-11 missing.csv", 2, "没有这个文件"),
  ]

  @Test(arguments: refusals)
  func refused(_ options: String, _ status: Int32, _ words: String) async throws {
    let outcome = try await Self.form(options, in: SmallPlan.folder())
    #expect(outcome.status == status && outcome.complaints.contains(words), "\(outcome)")
  }

  @Test func theSameFormGivesTheSameBytes() async throws {
    let folder = try SmallPlan.folder()
    for name in ["a.xlsx", "b.xlsx"] {
      #expect(try await Self.form("--unit 区科技局 --period 2022-11 --format xlsx:\(name)", in: folder).status == 2)
      #expect(try await Self.form("--unit 科技局 --period 2022-11 --format xlsx:\(name)", in: folder).status == 0)
    }
    let files = try ["a.xlsx", "b.xlsx"].map { try Data(contentsOf: folder.url.appending(path: $0)) }
    #expect(files[0] == files[1] && files[0].count > 4_000)
  }
}
