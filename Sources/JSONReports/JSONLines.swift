package import Findings
package import Layout

/// Findings as lines of `ndjson`, in the order of the plan.
///
/// What belongs to the run as a whole stands in `json`.
package struct JSONLines: FindingSink {
  private let head: JSONFindingLine.Head
  private let options: ReportOptions
  /// Lines that were not taken away yet.
  private var bytes: [UInt8] = []

  /// `report` need not have its findings yet.
  package init(_ report: Report, _ options: ReportOptions) {
    head = JSONFindingLine.Head(report, options.texts)
    self.options = options
  }

  package mutating func take(_ findings: [Finding]) {
    var json = JSONOutput(.minified, languages: options.texts, language: options.language)
    json.reserve(findings.count * 1024)
    for finding in findings {
      JSONFindingLine(finding, head).write(into: &json)
      json.endLine()
    }
    if bytes.isEmpty { bytes = json.bytes } else { bytes.append(contentsOf: json.bytes) }
  }

  package mutating func join(_ next: JSONLines) {
    if bytes.isEmpty { bytes = next.bytes } else { bytes.append(contentsOf: next.bytes) }
  }

  package mutating func drain() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
