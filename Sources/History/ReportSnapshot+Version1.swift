import Diagnostics
import Findings
import JSONReports
import Layout
import Quantities

/// Reports of version 1, in which every finding said all of its standard. To go after one release.
extension ReportSnapshot {
  static func version1(from decoder: any Decoder) throws -> ReportSnapshot {
    let container = try decoder.container(keyedBy: JSONName.self)
    let plan = try container.read(JSONReport.plan)
    var rows = try container.nestedUnkeyedContainer(forKey: JSONReport.findingsName)
    var findings: [Entry] = []
    while !rows.isAtEnd { findings.append(try Entry(version1: try rows.nestedContainer(keyedBy: JSONName.self))) }
    return ReportSnapshot(
      plan: plan, title: try container.read(JSONReport.title),
      asOf: try container.read(JSONReport.asOf), knownBy: try container.readIfPresent(JSONReport.knownBy),
      findings: findings)
  }
}

extension ReportSnapshot.Entry {
  fileprivate init(version1 row: KeyedDecodingContainer<JSONName>) throws {
    standard = try row.read(JSONFinding.standard)
    area = try row.read(JSONFinding.area)
    title = try row.read(JSONFinding.title)
    severity = try row.read(JSONFinding.severity)
    verdict = try row.read(JSONFinding.verdict)
    light = try row.read(JSONFinding.light)
    reason = try row.read(JSONFinding.reason)
    value = try row.readIfPresent(JSONFinding.value).map { ReportSnapshot.Value($0) }
    period = try row.readIfPresent(JSONFinding.period)
    lead = try row.read(JSONFinding.lead)
    message = try row.read(JSONFinding.messages)
    location = try row.readIfPresent(JSONFinding.location)
    countsItems = Self.countsItems(try row.readIfPresent(JSONFinding.target)?.operator)
  }
}
