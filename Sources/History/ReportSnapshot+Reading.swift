import Diagnostics
import Findings
package import JSONReports
import Layout
import Quantities

/// A JSON report read back, by the fields that it is written by. Keys that a comparison does not need are passed over.
extension ReportSnapshot: Decodable {
  /// The versions of the JSON that can be read.
  ///
  /// The first is read for one release more.
  public static let versions = 1...FormatVersion.current.number

  /// The version alone, to be looked at before anything else is.
  public struct Version: Decodable {
    /// The version that the file names.
    public let number: Int

    /// Reads `version` and nothing else.
    public init(from decoder: any Decoder) throws {
      number = try decoder.container(keyedBy: JSONName.self).read(JSONReport.version).number
    }
  }

  /// Reads a report of any of `versions`; throws where a field is missing or of another shape.
  public init(from decoder: any Decoder) throws {
    if try Version(from: decoder).number == 1 {
      self = try Self.version1(from: decoder)
      return
    }
    let container = try decoder.container(keyedBy: JSONName.self)
    let plan = try container.read(JSONReport.plan)
    let standards = try container.decode([Stated].self, forKey: JSONReport.standardsName)
    let byID = Dictionary(standards.map { ($0.id, $0) }) { first, _ in first }
    var rows = try container.nestedUnkeyedContainer(forKey: JSONReport.findingsName)
    var findings: [Entry] = []
    findings.reserveCapacity(rows.count ?? 0)
    while !rows.isAtEnd {
      let row = try rows.nestedContainer(keyedBy: JSONName.self)
      let id = try row.read(JSONFinding.standard)
      guard let standard = byID[id] else {
        throw DecodingError.dataCorruptedError(
          forKey: JSONFinding.standard.name, in: row, debugDescription: "no standard `\(id)`")
      }
      findings.append(try Entry(row, of: standard))
    }
    self.init(
      plan: plan, title: try container.read(JSONReport.title),
      asOf: try container.read(JSONReport.asOf), knownBy: try container.readIfPresent(JSONReport.knownBy),
      findings: findings)
  }

  /// What is needed of a standard of the table.
  fileprivate struct Stated: Decodable {
    let id: String
    let title: Phrase
    let target: Finding.Target?
    let lead: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: JSONName.self)
      id = try container.read(ReportedStandard.idField)
      title = try container.read(ReportedStandard.titleField)
      target = try container.readIfPresent(ReportedStandard.targetField)
      lead = try container.read(ReportedStandard.leadField)
    }
  }
}

extension ReportSnapshot.Entry {
  fileprivate init(_ row: KeyedDecodingContainer<JSONName>, of stated: ReportSnapshot.Stated) throws {
    standard = stated.id
    area = try row.read(JSONFinding.area)
    title = try row.read(JSONFinding.title, else: stated.title) ?? stated.title
    severity = try row.read(JSONFinding.severity)
    verdict = try row.read(JSONFinding.verdict)
    light = try row.read(JSONFinding.light)
    reason = try row.read(JSONFinding.reason)
    value = try row.readIfPresent(JSONFinding.value).map { ReportSnapshot.Value($0) }
    period = try row.readIfPresent(JSONFinding.period)
    lead = try row.read(JSONFinding.lead, else: stated.lead) ?? []
    message = try row.read(JSONFinding.messages)
    location = try row.readIfPresent(JSONFinding.location)
    countsItems = Self.countsItems(try row.read(JSONFinding.target, else: stated.target)?.operator)
  }
}

extension ReportSnapshot.Value {
  /// As a report made just now has it, whatever the language of the one that was read.
  package init(_ value: JudgedValue) {
    switch value {
    case .amount(let amount): self = .number(amount.digits, unit: amount.unit.token(.zh))
    case .state(let state): self = .words(state.words)
    }
  }
}
