import ArgumentParser
import Diagnostics
import Plans
import Reports
import RuleFiles
import RuleReports

struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the rule tests (*.tests.yaml) beside the rules, and say which verdicts have one.")

  @Argument(help: "Plan folders, folders of plans, or single test files. Default: --rules, plumbline.yaml, then Rules.")
  var paths: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text, json or junit, with :PATH to write a file; may be repeated.")
  var format: [RuleTestFormatChoice] = []

  @Option(help: "Exit with 1 where a plan's coverage is less than so many per cent (rounded down).")
  var minCoverage: Int?

  @Flag(help: "Show every test and the coverage of every standard.")
  var all = false

  func validate() throws {
    if let minCoverage, !(0...100).contains(minCoverage) {
      throw ValidationError("--min-coverage must be from 0 to 100")
    }
  }

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      let wanted = paths.isEmpty ? [rules.rules ?? session.settings.rules?.value ?? "Rules"] : paths
      var suites: [RuleTestSuite] = []
      for path in wanted {
        for suite in try session.testSuites(path) where !suites.contains(where: { $0.isSame(as: suite) }) {
          suites.append(suite)
        }
      }
      if suites.allSatisfy(\.tests.isEmpty) { throw session.noTests(wanted) }
      session.complainOfWarnings(suites)
      let report = RuleTestReport(plans: suites.map { $0.run() })
      for choice in format.isEmpty ? [RuleTestFormatChoice(format: .text)] : format {
        let options = session.options(showAll: all, toFile: choice.path != nil)
        try session.write(Array(report.rendered(as: choice.format, options: options).utf8), to: choice.path)
      }
      if report.failedCount > 0 { throw ExitStatus.findings }
      if let minCoverage, report.leastPercent < minCoverage { throw ExitStatus.findings }
    }
  }
}

/// `NAME` or `NAME:PATH`.
struct RuleTestFormatChoice: ExpressibleByArgument {
  let format: RuleTestFormat
  let path: String?

  init(format: RuleTestFormat, path: String? = nil) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first, let format = RuleTestFormat(rawValue: String(name)) else { return nil }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
    if path?.isEmpty == true { return nil }
  }

  static var allValueStrings: [String] { RuleTestFormat.allCases.map(\.rawValue) }
}
