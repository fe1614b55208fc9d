import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Quantities
import Sentences

/// A Code Quality report of GitLab: what has failed, is at risk, lacks data or could not be judged.
///
/// Severity: error is `blocker`; fail `major`; red and no-data `minor`; yellow, and everything striving but an error,
/// `info`.
struct GitLabReport: Encodable {
  let issues: [Issue]

  init(_ report: Report, _ options: ReportOptions) {
    let say = Wording(options.language, units: report.units, leaders: report.leaders)
    let severalAreas = report.hasSeveralAreas
    var seen: [String: Int] = [:]
    issues = report.findings.compactMap { finding in
      guard let severity = Self.severity(finding) else { return nil }
      let place = finding.location ?? finding.rule
      let address = place.address.map { " (\(HarmlessText.line($0)))" } ?? ""
      // Two findings of one fingerprint would hide one another.
      let digest = finding.fingerprintDigest
      let repeats = seen[digest, default: 0]
      seen[digest] = repeats + 1
      return Issue(
        description: say(finding.title) + say(zh: "：", en: ": ")
          + say.sentenceWithConflicts(finding, severalAreas: severalAreas)
          + address,
        checkName: HarmlessText.line(finding.standard),
        fingerprint: repeats == 0 ? digest : "\(digest)-\(repeats + 1)", severity: severity,
        location: .init(
          path: PortablePath.of(HarmlessText.line(place.file)), lines: .init(begin: place.range?.start.line ?? 1)))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for issue in issues { try container.encode(issue) }
  }

  private static func severity(_ finding: Finding) -> Severity? {
    let isStriving = finding.severity == .striving
    switch finding.verdict {
    case .error: return .blocker
    case .fail: return isStriving ? .info : .major
    case .atRisk: return finding.light == .red && !isStriving ? .minor : .info
    case .noData: return isStriving ? .info : .minor
    case .pass, .notDue, .review, .waived: return nil
    }
  }

  enum Severity: String, Encodable {
    case info, minor, major, blocker
  }

  struct Issue: Encodable {
    let description, checkName, fingerprint: String
    let severity: Severity
    let location: Location
  }

  struct Location: Encodable {
    let path: String
    let lines: Lines
  }

  struct Lines: Encodable {
    let begin: Int
  }
}
