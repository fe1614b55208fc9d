import Given
import Catalogue
import DataDrops
import Diagnostics
import Foundation
import Plans
import Quantities
import Reports
import RuleFiles
import Submissions
import Testing

/// Every code of a submission with a file that earns it once, at a known cell, and one that does not.
@Suite struct SubmissionFixtureTests {
  @Test func thePlanIsSound() throws {
    let (plan, diagnostics) = try SubmissionFixtures.loaded()
    #expect(diagnostics.filter { $0.severity == .error }.map { $0.message.en } == [])
    #expect(plan != nil)
  }

  @Test(arguments: SubmissionFixtures.marks("expected.tsv"))
  func theBadOneEarnsItsCodeOnceAtItsCell(_ mark: SubmissionFixtures.Mark) throws {
    let found = try SubmissionFixtures.diagnostics([try SubmissionFixtures.file("bad", mark.code)])
    #expect(found.map(SubmissionFixtures.Mark.init) == [mark], "\(found.map { $0.message.en })")
    for diagnostic in found {
      #expect(!diagnostic.message.en.hasSuffix(".") && !diagnostic.message.zh.hasSuffix("。"))
      #expect(diagnostic.severity == .information || diagnostic.help != nil)
      #expect(diagnostic.severity == SubmissionCode(rawValue: mark.code)?.severity)
    }
  }

  @Test(arguments: SubmissionFixtures.marks("expected.tsv"))
  func theGoodOneEarnsNothing(_ mark: SubmissionFixtures.Mark) throws {
    let found = try SubmissionFixtures.diagnostics([try SubmissionFixtures.file("good", mark.code)])
    #expect(found.map { $0.code.rawValue } == [], "\(found.map { $0.message.en })")
  }

  /// What is not there at all has no file of its own; SubmissionControlTests hold it.
  private static let elsewhere: Set<SubmissionCode> = [.figureNotFiled]

  @Test func noCodeIsWithoutItsFixtures() {
    let codes = Set(SubmissionFixtures.marks("expected.tsv").map(\.code))
    #expect(SubmissionCode.allCases.filter { !codes.contains($0.rawValue) && !Self.elsewhere.contains($0) } == [])
    #expect(codes.count == SubmissionCode.allCases.count - Self.elsewhere.count)
  }

  /// A fault of a file's name needs a file of its own.
  private static let allFaults = [
    "all-faults.csv", "bad/another-areas-file/甲区.csv", "bad/columns-swapped/六月.csv",
  ]

  /// One drop with every fault: each is found once at its cell, and hides none of the others.
  @Test func allFaultsAreFoundAtOnce() throws {
    let found = try SubmissionFixtures.diagnostics(Self.allFaults).map(SubmissionFixtures.Mark.init)
    let wanted = SubmissionFixtures.marks("all-faults.tsv")
    #expect(found.filter { !wanted.contains($0) } == [])
    #expect(wanted.filter { !found.contains($0) } == [])
    #expect(found.count == wanted.count)
  }

  @Test func otherFiguresAreStillUsed() throws {
    let plan = try #require(try SubmissionFixtures.loaded().plan)
    let drop = DropReader().read(try Self.allFaults.map(SubmissionFixtures.source))
    let submission = SubmissionValidator(plan: plan, drop: drop).validate()
    let hard = SubmissionCode.allCases.filter { $0.severity == .error }.count
    #expect(submission.figureCount.values.reduce(0, +) > submission.rowsRead - 2 * hard)
  }

  /// The catalogue of the fixtures is generated.
  ///
  /// `PLUMBLINE_RECORD=1` writes it anew and fails.
  @Test func theCatalogueIsFresh() throws {
    let url = SubmissionFixtures.root.appending(path: "README.md")
    let text = SubmissionFixtures.catalogue
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded")
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }
}

enum SubmissionFixtures {
  /// A code and its place; line and column 0 are the file as a whole.
  struct Mark: Hashable, CustomTestStringConvertible, Sendable {
    let code: String
    let line: Int
    let column: Int

    init(code: String, line: Int, column: Int) {
      self.code = code
      self.line = line
      self.column = column
    }

    init(_ diagnostic: Diagnostic) {
      let start = diagnostic.place?.range?.start
      self.init(code: diagnostic.code.rawValue, line: start?.line ?? 0, column: start?.column ?? 0)
    }

    var testDescription: String { "\(code) \(line):\(column)" }
  }

  static let root = Repository.root.appending(path: "Fixtures/submissions")

  static func source(_ name: String) throws -> SourceFile {
    SourceFile(name: name, bytes: [UInt8](try Data(contentsOf: root.appending(path: name))))
  }

  static func loaded() throws -> (plan: Plan?, diagnostics: [Diagnostic]) {
    RuleFolder.load([try source("plan.yaml")])
  }

  /// The file of a code, or the one in the folder of that name where the file's own name is the point.
  static func file(_ kind: String, _ code: String) throws -> String {
    let folder = root.appending(path: "\(kind)/\(code)").path
    guard FileManager.default.fileExists(atPath: folder) else { return "\(kind)/\(code).csv" }
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first, "\(folder) is empty")
    return "\(kind)/\(code)/\(name)"
  }

  static func diagnostics(_ names: [String]) throws -> [Diagnostic] {
    let plan = try #require(try loaded().plan)
    let drop = DropReader().read(try names.map(source))
    var log = DiagnosticLog()
    log.report(contentsOf: SubmissionValidator(plan: plan, drop: drop).validate().diagnostics)
    return log.sorted
  }

  static func marks(_ name: String) -> [Mark] {
    let text: String
    do { text = try String(contentsOf: root.appending(path: name), encoding: .utf8) } catch {
      preconditionFailure("\(name): \(error)")
    }
    return text.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: "\t")
      guard cells.count == 3, let line = Int(cells[1]), let column = Int(cells[2]) else {
        preconditionFailure("\(name): \(row)")
      }
      return Mark(code: String(cells[0]), line: line, column: column)
    }
  }

  static var catalogue: String {
    var text = """
      # 报送检查 / Checks of submissions

      报送的数据逐层检查：文件、表头、行、单元格、同一指标前后各期、指标之间、地区之间、应报未报。一处毛病只报一条，一行有误不影响其余各行。

      - **错误**（error）：此数不用。**警告**（warning）：照用，但要说明；填报单位在该行备注栏写明原因，即转为提示并显示原因。
        **提示**（information）：怎样读的、以哪个为准，备查；加 `--all` 显示。
      - `plumbline validate 数据`：逐条列出位置、原文、读法和建议。`--unit 科技局 --period 2022-10`：只看一个单位、一期，并列出到期未报的数。
        `--control`：各单位应报、已报、迟报、退回、缺报、更正一览（`--format json` 供程序读取）。`plumbline explain 代码`：代码的含义。
      - 取值范围、正负号、整数、频次由指标的声明（`range` `sign` `whole` `cadence`）而来，分项与总数（`parts`）、比率与分子分母（`ratio`）、
        增幅与数额（`growth_of`）、各地区与全市（`submissions: whole_area`）亦然；其他勾稽关系在方案的 `checks:` 中用公式写明
        （`hard: true` 为错误，否则为警告，说明文字自拟）。`submissions: severity` 可按代码改变轻重，改过的会注明。
      - 截止日由 `reporting` 而定。已到最后阶段的工程、预计完成日期、清单记录和由公式算出的指标不列为应报。

      Figures are checked layer by layer: file, header, row, cell, one indicator's periods, between indicators, between areas, what
      was due and not filed. One cause gives one finding, and a bad row never hides the rest.

      - **error**: the figure is not used. **warning**: it is used and an explanation is wanted; a note in its row turns it into
        information that shows the note. **information**: how something was read and which figure counts; shown with `--all`.
      - `plumbline validate DROP` lists place, text found, reading and what to do. `--unit U --period P` is one unit's drop, with
        what is due and missing; `--control` is the table of due, filed, late, refused, missing and revised (`--format json` too).
        `plumbline explain CODE` says what a code means.
      - Range, sign, whole numbers and cadence follow from an indicator's declaration (`range`, `sign`, `whole`, `cadence`); so do
        parts and total (`parts`), a rate and its counts (`ratio`), a growth and its levels (`growth_of`), areas and their whole
        (`submissions: whole_area`). What else must agree is a formula under the plan's `checks:`, hard or soft, with words of its
        own. `submissions: severity` changes a check's severity by code, and a finding says when it was changed.
      - Works at their last stage, expected days, records and computed indicators are not owed.

      ## 样例（虚构） / Fixtures (made up)

      `plan.yaml` 为每个代码设一个指标；`bad/<代码>.csv` 恰好触发该代码一次，位置见 `expected.tsv`（行、列，0 为整个文件），
      `good/<代码>.csv` 不触发任何检查；`all-faults.csv` 汇集全部问题，位置见 `all-faults.tsv`。以上均由测试核对，本页由测试生成。

      `plan.yaml` has an indicator for each code; `bad/<code>.csv` earns the code exactly once, at the line and column that
      `expected.tsv` names (0: the file as a whole); `good/<code>.csv` earns nothing; `all-faults.csv` holds every fault at once.
      This page is written by the test that checks it. Every figure is made up.

      | 代码 code | 轻重 severity | 范围 scope | 含义 | meaning |
      |---|---|---|---|---|

      """
    for code in SubmissionCode.allCases {
      let entry = CodeCatalogue.entry(code.rawValue)
      text +=
        "| `\(code.rawValue)` | \(code.severity.rawValue) | \(code.scope.rawValue) | \(entry?.meaning.zh ?? "") | \(entry?.meaning.en ?? "") |\n"
    }
    return text
  }
}
