import Diagnostics
import Figures
import Findings
import History
import JSONReports
import Layout
import Plans
import Quantities
import Sentences

/// A finding as a result of a SARIF run.
struct SARIFResult: Encodable {
  /// What all results of a run agree on.
  struct Context {
    let say: Wording
    let severalAreas: Bool
    /// Suppressions stand on all results or on none; so do states against a baseline.
    let suppresses: Bool
    let comparesBaseline: Bool
  }

  enum Kind: String, Encodable {
    case fail, open, review, notApplicable, pass

    init(_ verdict: Verdict) {
      switch verdict {
      case .fail, .atRisk: self = .fail
      case .noData, .error: self = .open
      case .review: self = .review
      case .notDue, .waived: self = .notApplicable
      case .pass: self = .pass
      }
    }
  }

  enum Level: String, Encodable {
    case error, warning, note, none
  }

  private let ruleId: String
  private let ruleIndex: Int
  private let kind: Kind
  private let level: Level
  /// Only where there is a risk to rank: 0 to 100.
  private let rank: Int?
  private let message: SARIFText
  private let locations: [SARIFLocation]
  private let partialFingerprints: Fingerprints
  private let suppressions: [Suppression]?
  private let baselineState: String?
  private let properties: Properties

  init(_ finding: Finding, rule: Int, _ context: Context) {
    let say = context.say
    ruleId = HarmlessText.line(finding.standard)
    ruleIndex = rule
    let verdict = finding.underlying?.verdict ?? finding.verdict
    kind = Kind(verdict)
    level = Self.level(verdict, finding.severity)
    let pressure = Self.pressure(finding)
    rank = pressure > 0 ? pressure : nil
    message = SARIFText(text: say.sentenceWithConflicts(finding, severalAreas: context.severalAreas))
    locations = [SARIFLocation(finding.location ?? finding.rule)]
    partialFingerprints = Fingerprints(finding: finding.fingerprintDigest)
    suppressions =
      context.suppresses
      ? finding.waiver.map { waiver in
        [Suppression(justification: say.waiver(finding) ?? "", location: SARIFLocation(waiver.place))]
      } ?? [] : nil
    baselineState = context.comparesBaseline ? (finding.baseline ?? .new).rawValue : nil
    properties = Properties(finding, say)
  }

  private static func level(_ verdict: Verdict, _ severity: Standard.Severity) -> Level {
    switch verdict {
    case .fail: severity == .striving ? .note : .error
    case .atRisk: severity == .striving ? .note : .warning
    case .pass, .noData, .notDue, .review, .waived, .error: .none
    }
  }

  /// How pressing a finding is, 0 where nothing is wrong: the same as its rank.
  static func pressure(_ finding: Finding) -> Int {
    let (verdict, light) = finding.underlying.map { ($0.verdict, $0.light) } ?? (finding.verdict, finding.light)
    let isStriving = finding.severity == .striving
    switch verdict {
    case .fail: return isStriving ? 30 : 90
    case .atRisk: return (light == .red ? 70 : 50) - (isStriving ? 50 : 0)
    case .pass, .noData, .notDue, .review, .waived, .error: return 0
    }
  }

  private struct Fingerprints: Encodable {
    let finding: String

    private enum CodingKeys: String, CodingKey {
      case finding = "plumblineFinding/v1"
    }
  }

  private struct Suppression: Encodable {
    let kind = "external"
    let status = "accepted"
    let justification: String
    let location: SARIFLocation
  }

  private struct Properties: Encodable {
    let verdict, light, reason: String
    let trend: String?
    let area, severity: String
    let value, unit, text, target, period, vintage: String?
    let deadline: String

    init(_ finding: Finding, _ say: Wording) {
      (verdict, light, reason) = (finding.verdict.rawValue, finding.light.rawValue, finding.reason.rawValue)
      trend = finding.trend?.rawValue
      (area, severity) = (HarmlessText.line(finding.area), finding.severity.rawValue)
      let amount = finding.value.map { JSONAmount($0, of: finding) }
      (value, unit) = (amount?.digits, amount?.unit.token(say.language))
      text = finding.valueText.map { HarmlessText.line($0) }
      target = finding.target.map { say.target($0) }
      period = finding.period?.description
      vintage = finding.vintage?.rawValue
      deadline = finding.deadline.description
    }
  }
}
