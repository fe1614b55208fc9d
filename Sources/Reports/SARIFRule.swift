import Findings
import JSONReports
import Layout
import Plans
import Quantities
import Sentences

/// A standard as a rule of a SARIF driver.
struct SARIFRule: Encodable {
  private let id: String
  private let shortDescription: SARIFText
  private let fullDescription: SARIFText
  private let help: SARIFText
  private let defaultConfiguration: Configuration
  private let properties: Properties

  init(_ finding: Finding, _ say: Wording, _ sources: [SourceDocument]) {
    id = HarmlessText.line(finding.standard)
    shortDescription = SARIFText(text: say(finding.title))
    let quote = HarmlessText.line(finding.quote)
    fullDescription = SARIFText(text: quote.isEmpty ? say(finding.title) : quote)
    let source = SourceWording(sources: sources, say: say).sentence(finding.source)
    let facts = [
      (say(zh: "原文", en: "Quote"), quote), (say(zh: "出处", en: "Source"), source),
      (say(zh: "目标", en: "Target"), finding.target.map { say.target($0) } ?? ""),
      (say(zh: "性质", en: "Severity"), say(finding.severity.label)),
      (say(zh: "时限", en: "Deadline"), say.day(finding.deadline)),
      (say(zh: "牵头领导", en: "Leader"), say.leaders(finding.leaders)),
      (say(zh: "牵头单位", en: "Lead unit"), say.units(finding.lead)),
      (say(zh: "配合单位", en: "Supporting units"), say.units(finding.support)),
      (say(zh: "原文不一致", en: "Conflicts"), say.conflicts(finding) ?? ""),
      (say(zh: "规则位置", en: "Rule"), Wording.place(finding.rule)),
    ].filter { !$0.1.isEmpty }
    let colon = say(zh: "：", en: ": ")
    help = SARIFText(
      text: facts.map { $0.0 + colon + $0.1 }.joined(separator: "\n"),
      markdown: facts.map { "- **\($0.0)**\(colon)\(MarkdownText.escaped($0.1))" }.joined(separator: "\n"))
    defaultConfiguration = Configuration(level: finding.severity == .striving ? .note : .error)
    let problem: String =
      switch finding.severity {
      case .binding: "error"
      case .expected: "warning"
      case .striving: "recommendation"
      }
    properties = Properties(
      tags: ["compliance", finding.severity.rawValue], problemSeverity: problem, severity: finding.severity.rawValue,
      leaders: finding.leaders.map { HarmlessText.line($0) }, lead: finding.lead.map { HarmlessText.line($0) },
      support: finding.support.map { HarmlessText.line($0) }, deadline: finding.deadline.description)
  }

  private struct Configuration: Encodable {
    let level: SARIFResult.Level
  }

  private struct Properties: Encodable {
    let tags: [String]
    let problemSeverity, severity: String
    let leaders, lead, support: [String]
    let deadline: String

    private enum CodingKeys: String, CodingKey {
      case tags
      case problemSeverity = "problem.severity"
      case severity, leaders, lead, support, deadline
    }
  }
}

/// A text of SARIF, and the same in Markdown where a viewer may choose.
struct SARIFText: Encodable {
  let text: String
  var markdown: String?
}
