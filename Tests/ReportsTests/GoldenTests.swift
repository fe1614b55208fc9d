import Diagnostics
import Foundation
import Quantities
import Testing

@testable import Layout
@testable import Reports

/// One awkward set of findings through every format.
///
/// `PLUMBLINE_RECORD=1` writes the goldens anew and fails the run.
@Suite struct GoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: @Sendable () throws -> String
    var testDescription: String { name }
  }

  private static func options(
    _ language: Language, color: Bool = false, width: Int = 80, showAll: Bool = false
  ) -> ReportOptions {
    ReportOptions(language: language, color: color, width: width, showAll: showAll, timeZone: .beijing)
  }

  /// Indented, so that what changed in a golden can be read.
  static func pretty(_ language: Language) -> ReportOptions {
    var options = options(language)
    options.isPretty = true
    return options
  }

  private static func report(
    _ name: String, _ format: ReportFormat, _ options: ReportOptions, empty: Bool = false
  ) -> Case {
    Case(name: name) {
      try AwkwardPlan.report(empty ? [] : AwkwardPlan.findings()).text(as: format, options)
    }
  }

  private static func catalogue(_ name: String, _ format: CatalogueFormat, _ options: ReportOptions) -> Case {
    Case(name: name) {
      try renderedCatalogue(
        of: try AwkwardPlan.plan(), standards: try AwkwardPlan.standards(), as: format, options: options)
    }
  }

  private static func explanation(_ name: String, _ options: ReportOptions, standard index: Int = 0) -> Case {
    Case(name: name) {
      renderedExplanation(
        of: try AwkwardPlan.explained(), standard: try AwkwardPlan.standards()[index], plan: try AwkwardPlan.plan(),
        options: options)
    }
  }

  static let cases: [Case] = [
    report("report-zh.txt", .text, options(.zh)),
    report("report-en.txt", .text, options(.en)),
    report("report-zh-wide.txt", .text, options(.zh, width: 140)),
    report("report-en-color.txt", .text, options(.en, color: true)),
    report("report-zh-all.txt", .text, options(.zh, showAll: true)),
    report("report-zh-empty.txt", .text, options(.zh), empty: true),
    report("report-en-empty.txt", .text, options(.en), empty: true),
    report("report-en.compact", .compact, options(.en)),
    report("report-zh-all.compact", .compact, options(.zh, showAll: true)),
    report("report-zh.json", .json, pretty(.zh)),
    report("report-en-empty.json", .json, options(.en), empty: true),
    report("report-zh.ndjson", .ndjson, options(.zh)),
    report("report-zh.csv", .csv, options(.zh)),
    report("report-en.csv", .csv, options(.en)),
    report("report-zh.md", .markdown, options(.zh)),
    report("report-en-all.md", .markdown, options(.en, showAll: true)),
    report("report-en-empty.md", .markdown, options(.en), empty: true),
    report("report-zh.junit.xml", .junit, options(.zh)),
    report("report-en-empty.junit.xml", .junit, options(.en), empty: true),
    report("report-en.sarif", .sarif, options(.en)),
    report("report-zh-all.sarif", .sarif, options(.zh, showAll: true)),
    report("report-en-empty.sarif", .sarif, options(.en), empty: true),
    report("report-en.github", .github, options(.en)),
    report("report-zh.gitlab.json", .gitlab, options(.zh)),
    Case(name: "report-zh.xlsx.txt") {
      WorkbookReport(try AwkwardPlan.report(AwkwardPlan.findings()), options(.zh)).workbook.dump
    },
    catalogue("catalogue-zh.txt", .text, options(.zh)),
    catalogue("catalogue-en.txt", .text, options(.en)),
    catalogue("catalogue-en.compact", .compact, options(.en)),
    catalogue("catalogue.json", .json, pretty(.en)),
    explanation("explain-zh.txt", options(.zh)),
    explanation("explain-en.txt", options(.en)),
  ]

  @Test(arguments: cases) func matchesGolden(_ golden: Case) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
    let file = folder.appendingPathComponent(golden.name)
    let text = try golden.text()
    #expect(try golden.text() == text, "the same input gave other bytes")
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(golden.name); run again without PLUMBLINE_RECORD")
      return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(Array(text.utf8) == Array(expected.utf8), "\(golden.name) differs:\n\(text)")
  }

  @Test(arguments: Language.allCases, [40, 56, 59, 64, 72, 80, 100, 120, 200])
  func noLineIsWiderThanThePage(_ language: Language, _ width: Int) throws {
    for showAll in [false, true] {
      let options = Self.options(language, width: width, showAll: showAll)
      var pages = [
        try AwkwardPlan.report(AwkwardPlan.findings()).text(as: .text, options),
        try renderedCatalogue(
          of: try AwkwardPlan.plan(), standards: try AwkwardPlan.standards(), as: .text, options: options),
      ]
      for standard in try AwkwardPlan.standards() {
        pages.append(
          renderedExplanation(
            of: try AwkwardPlan.explained(), standard: standard, plan: try AwkwardPlan.plan(), options: options))
      }
      for line in pages.joined().split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(DisplayWidth.of(line) <= options.width, "\(line)")
      }
    }
  }

  @Test(arguments: Language.allCases) func oneScreenUnlessAskedForAll(_ language: Language) throws {
    let text = try AwkwardPlan.report(AwkwardPlan.findings()).text(as: .text, Self.options(language))
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 54)
  }

  @Test(arguments: ReportFormat.allCases.filter(\.isText), Language.allCases)
  func nothingFromAFileReachesTheTerminalRaw(_ format: ReportFormat, _ language: Language) throws {
    let text = try AwkwardPlan.report(AwkwardPlan.findings())
      .text(as: format, Self.options(language, showAll: true))
    for scalar in text.unicodeScalars where scalar != "\n" && !(format == .csv && scalar == "\r") {
      #expect(scalar.properties.generalCategory != .control && !(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test func colourAddsOnlyEscapes() throws {
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    let plain = try report.text(as: .text, Self.options(.zh))
    let colored = try report.text(as: .text, Self.options(.zh, color: true))
    #expect(colored.replacing(/\u{1B}\[[0-9;]+m/, with: "") == plain)
    #expect(colored.contains("\u{1B}[") && !plain.contains("\u{1B}"))
  }
}
