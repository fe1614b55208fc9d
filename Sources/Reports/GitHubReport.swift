import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Quantities
import Sentences

/// Workflow commands that become annotations.
///
/// GitHub shows ten of a kind, so the worst come first and a last notice says how many are not shown.
///
/// Errors are what fails or could not be judged, warnings what is at risk or lacks data, notices striving standards
/// that failed, are at risk or lack data.
struct GitHubReport {
  let report: Report
  let options: ReportOptions
  let say: Wording

  private static let limit = 10

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    say = Wording(options.language, units: report.units, leaders: report.leaders)
  }

  var text: String {
    func worst(_ verdict: Verdict, _ light: Light? = nil, striving: Bool = false) -> [Finding] {
      Finding.worstFirst(
        report.findings.filter {
          $0.verdict == verdict && (light == nil || ($0.light == .red) == (light == .red))
            && ($0.severity == .striving && verdict != .error) == striving
        })
    }
    let errors = worst(.error) + worst(.fail)
    let warnings = worst(.atRisk, .red) + worst(.atRisk, .yellow) + worst(.noData)
    let notices = worst(.fail, striving: true) + worst(.atRisk, striving: true) + worst(.noData, striving: true)
    let severalAreas = report.hasSeveralAreas
    var lines: [String] = []
    var hidden = 0
    func add(_ findings: [Finding], _ kind: String, _ limit: Int) {
      lines += findings.prefix(limit).map { command(kind, $0, severalAreas) }
      hidden += max(0, findings.count - limit)
    }
    add(errors, "error", Self.limit)
    add(warnings, "warning", Self.limit)
    add(notices, "notice", Self.limit - 1)
    if hidden > 0 {
      let message = say(
        zh: "另有 \(hidden) 项未达标、有风险或缺数据未在此显示，详见完整报告",
        en: "\(say.count(hidden)) more failed, at risk or without data; see the whole report")
      lines.append("::notice title=\(Self.property(say(report.planTitle)))::\(Self.data(message))")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func command(_ kind: String, _ finding: Finding, _ severalAreas: Bool) -> String {
    let place = finding.location ?? finding.rule
    var properties = [("file", PortablePath.of(HarmlessText.line(place.file)))]
    if let start = place.range?.start {
      properties += [("line", String(start.line)), ("col", String(start.column))]
    }
    properties.append(
      ("title", say(finding.title) + say(zh: "：", en: ": ") + say.verdict(finding.verdict, finding.light)))
    let list = properties.map { "\($0.0)=\(Self.property($0.1))" }.joined(separator: ",")
    let address = place.address.map { " (\(HarmlessText.line($0)))" } ?? ""
    let sentence = say.sentenceWithConflicts(finding, severalAreas: severalAreas)
    return "::\(kind) \(list)::\(Self.data("[\(HarmlessText.line(finding.standard))] \(sentence)\(address)"))"
  }

  /// The message of a command, which ends with its line.
  static func data(_ text: String) -> String { escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"]) }

  /// The value of a property, which ends with a comma or colon too.
  static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
