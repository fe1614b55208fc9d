import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Sentences

/// Something about the run itself: a standard that could not be judged, trouble with the figures, a limit reached.
struct SARIFNotification: Encodable {
  let level: SARIFResult.Level
  private let descriptor: Descriptor
  private let message: SARIFText
  private let locations: [SARIFLocation]?
  private let associatedRule: Rule?

  init(_ diagnostic: Diagnostic, _ say: Wording) {
    level =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .information: .note
      }
    descriptor = Descriptor(id: diagnostic.code.rawValue)
    message = SARIFText(
      text: [diagnostic.message, diagnostic.help].compactMap { $0.map { say($0) } }.joined(
        separator: say(zh: "；", en: "; ")))
    locations = diagnostic.place.map { [SARIFLocation($0)] }
    associatedRule = nil
  }

  /// `finding` has the verdict error.
  init(_ finding: Finding, rule: Int, _ say: Wording) {
    level = .error
    descriptor = Descriptor(id: finding.reason.rawValue)
    message = SARIFText(
      text: "\(say(finding.title))\(say(zh: "：", en: ": "))\(say.sentence(finding, severalAreas: false))")
    locations = [SARIFLocation(finding.rule)]
    associatedRule = Rule(id: HarmlessText.line(finding.standard), index: rule)
  }

  init(_ id: String, _ text: String) {
    level = .warning
    descriptor = Descriptor(id: id)
    message = SARIFText(text: text)
    locations = nil
    associatedRule = nil
  }

  private struct Descriptor: Encodable {
    let id: String
  }

  private struct Rule: Encodable {
    let id: String
    let index: Int
  }
}
