public import ArgumentParser
import DataDrops
import Databases
import Diagnostics
import Documents
import Findings
import PlanDocuments
import Plans
import Reports
import RuleFiles
import RuleReports

extension DocsFormat: ExpressibleByArgument {}

struct Docs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "The plan as a document: every standard with its quote, meaning and judging; verdicts, reasons, codes.")

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "markdown or html.")
  var format: DocsFormat = .markdown

  @Option(help: "Write the document to this file.")
  var output: String?

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      let loaded = try session.loadPlan(rules)
      let options = session.options(loaded.plan, showAll: true, toFile: true)
      let text = renderedDocs(
        of: loaded.plan, tests: try session.testNames(loaded), codes: Self.codes, as: format, options: options)
      try session.write(text, to: output)
    }
  }

  /// Every code of every room; a test holds it against the rooms' own lists.
  static var codes: [CodeList] {
    RuleFolder.codes.map { CodeList($0.title, $0.codes) } + [
      CodeList(Phrase(zh: "数据文件", en: "Drops"), DropCode.allCases.map(\.code) + DropReader.tableCodes),
      CodeList(Phrase(zh: "数据库", en: "Databases"), DatabaseCode.allCases.map(\.code)),
      CodeList(Phrase(zh: "报送数据", en: "Submitted figures"), SubmissionCode.allCases.map(\.code)),
      CodeList(Phrase(zh: "豁免", en: "Waivers"), WaiverCode.allCases.map(\.code)),
      CodeList(Phrase(zh: "原文核对", en: "Tracing"), TraceCode.allCases.map(\.code) + DocumentCode.allCases.map(\.code)),
      CodeList(Phrase(zh: "命令行", en: "Command line"), InputCode.allCases.map(\.code)),
    ]
  }
}

extension Session {
  /// The names of the rule tests beside a plan, by standard.
  ///
  /// Wrong ones are left to `lint` and `test`.
  func testNames(_ loaded: LoadedPlan) throws -> [String: [String]] {
    guard inputs.isFolder(loaded.folder) else { return [:] }
    var names: [String: [String]] = [:]
    for file in try testFiles(loaded.folder) {
      for test in RuleTestFile.load(file, for: loaded.plan).tests.tests {
        names[test.standard, default: []].append(test.name)
      }
    }
    return names
  }
}
