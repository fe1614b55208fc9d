import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Quantities
import Sentences

/// A report as SARIF 2.1.0, for code scanning.
///
/// Results are what failed or is at risk, with a waiver in force as suppressed ones; everything else only where all is
/// asked for. A standard that could not be judged, and trouble with the figures, are notifications of the run.
struct SARIFReport: Encodable {
  let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  let version = "2.1.0"
  let runs: [Run]

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  /// The most results that GitHub takes.
  static let resultLimit = 25_000
  private static let notificationLimit = 1_000

  init(_ report: Report, _ options: ReportOptions, limit: Int = resultLimit) {
    let say = Wording(options.language, units: report.units, leaders: report.leaders)
    var rules: [SARIFRule] = []
    var indices: [String: Int] = [:]
    // The finding for all areas carries the weight of the standard; those of single areas may weigh less.
    let weights = Dictionary(report.findings.map { ($0.standard, $0) }) { $1.area == AreaScope.all ? $1 : $0 }
    for finding in report.findings where indices[finding.standard] == nil {
      indices[finding.standard] = rules.count
      rules.append(SARIFRule(weights[finding.standard] ?? finding, say, report.sources))
    }
    let (shown, left) = Self.shown(report.findings, all: options.showAll, limit: limit)
    let context = SARIFResult.Context(
      say: say, severalAreas: report.hasSeveralAreas, suppresses: shown.contains { $0.waiver != nil },
      comparesBaseline: report.findings.contains { $0.baseline != nil })
    let results = shown.map { SARIFResult($0, rule: indices[$0.standard] ?? 0, context) }
    runs = [
      Run(
        tool: Tool(driver: Driver(semanticVersion: options.toolVersion, rules: rules)),
        invocations: [Self.invocation(of: report, indices, limit: limit, left: left, say)],
        automationDetails: AutomationDetails(id: "plumbline/\(HarmlessText.line(report.plan))/"),
        language: options.language.rawValue, results: results, properties: RunProperties(report))
    ]
  }

  /// The findings that become results, and how many the limit leaves out: the least pressing ones.
  private static func shown(_ findings: [Finding], all: Bool, limit: Int) -> (shown: [Finding], left: Int) {
    let wanted = findings.filter { finding in
      if finding.verdict == .error { return false }
      let kind = SARIFResult.Kind(finding.underlying?.verdict ?? finding.verdict)
      return all || (kind == .fail && (finding.verdict != .waived || finding.waiver != nil))
    }
    guard wanted.count > limit else { return (wanted, 0) }
    let worst = wanted.enumerated().sorted {
      let (left, right) = (SARIFResult.pressure($0.element), SARIFResult.pressure($1.element))
      return left == right ? $0.offset < $1.offset : left > right
    }.prefix(limit).sorted { $0.offset < $1.offset }
    return (worst.map(\.element), wanted.count - limit)
  }

  private static func invocation(of report: Report, _ indices: [String: Int], limit: Int, left: Int, _ say: Wording)
    -> Invocation
  {
    var notes: [SARIFNotification] = []
    for finding in report.findings where finding.verdict == .error {
      notes.append(SARIFNotification(finding, rule: indices[finding.standard] ?? 0, say))
    }
    notes += report.diagnostics.map { SARIFNotification($0, say) }
    let isSuccessful = !notes.contains { $0.level == .error }
    let more = notes.count - notificationLimit
    if more > 0 {
      notes = Array(notes.prefix(notificationLimit))
      notes.append(
        SARIFNotification(
          "notifications-omitted", say(zh: "另有 \(more) 条通知未列出", en: "\(say.count(more, "more notification")) left out"))
      )
    }
    if left > 0 {
      notes.append(
        SARIFNotification(
          "results-omitted",
          say(
            zh: "结果超过 \(limit) 条上限，另有 \(left) 条较轻的未列出",
            en:
              "more than the \(say.count(limit)) results allowed: \(say.count(left)) less pressing ones left out")
        ))
    }
    return Invocation(executionSuccessful: isSuccessful, toolExecutionNotifications: notes)
  }

  // MARK: Shapes

  struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]
    let automationDetails: AutomationDetails
    let language: String
    let columnKind = "unicodeCodePoints"
    let results: [SARIFResult]
    let properties: RunProperties
  }

  struct Tool: Encodable {
    let driver: Driver
  }

  struct Driver: Encodable {
    let name = "plumbline"
    let semanticVersion: String?
    let rules: [SARIFRule]
  }

  struct Invocation: Encodable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [SARIFNotification]
  }

  struct AutomationDetails: Encodable {
    let id: String
  }

  /// What was judged when, and the ledger.
  struct RunProperties: Encodable {
    let plan, asOf, asOfOrigin, profile: String
    let filesRead, filesSkipped, rowsRead, rowsRejected, columnsIgnored: Int
    let rulesLoaded, rulesEvaluated, rulesWithoutData, figuresUnused: Int

    init(_ report: Report) {
      let ledger = report.ledger
      plan = report.plan
      (asOf, asOfOrigin) = (report.asOf.description, report.asOfOrigin.rawValue)
      profile = report.profile.code
      (filesRead, filesSkipped) = (ledger.filesRead, ledger.filesSkipped)
      (rowsRead, rowsRejected) = (ledger.rowsRead, ledger.rowsRejected)
      (columnsIgnored, rulesLoaded) = (ledger.columnsIgnored, ledger.rulesLoaded)
      (rulesEvaluated, rulesWithoutData) = (ledger.rulesEvaluated, ledger.rulesWithoutData)
      figuresUnused = ledger.figuresUnused
    }
  }
}
