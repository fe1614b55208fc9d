package import Findings
package import Layout
import Plans
package import Sentences

/// The findings of a report in JSON and the standards that they point at, each written as it comes: a nation's report
/// has half a million, whose bytes are fewer than what they are made from.
package struct JSONFindings: FindingSink, JSONWritable {
  private let options: ReportOptions
  package private(set) var tally = Tally()
  /// Each once, in the order of the findings.
  private(set) var standards: [ReportedStandard] = []
  private var places: [String: Int] = [:]
  /// The elements of the array, those of one standard in a piece: together they may be half a gigabyte.
  private var pieces: [[UInt8]] = []

  package init(_ options: ReportOptions) { self.options = options }

  package mutating func take(_ findings: [Finding]) {
    guard let first = findings.first else { return }
    let standard: ReportedStandard
    if let place = places[first.standard] {
      standard = standards[place]
    } else {
      standard = Self.standard(of: findings, first)
      add(standard)
    }
    // Elements stand in an array that is a member of the whole.
    var elements = JSONOutput(options, within: 2)
    // A finding and its sentence take some 600 bytes in one language.
    elements.reserve(findings.count * 640)
    for finding in findings {
      tally.add(finding)
      elements.element()
      JSONFinding(finding: finding, stated: standard).write(into: &elements)
    }
    pieces.append(elements.bytes)
  }

  package mutating func join(_ next: JSONFindings) {
    tally += next.tally
    for standard in next.standards where places[standard.id] == nil { add(standard) }
    pieces += next.pieces
  }

  private mutating func add(_ standard: ReportedStandard) {
    places[standard.id] = standards.count
    standards.append(standard)
  }

  /// A standard's terms are those of its first finding in one area; its severity is that of a finding that has to hold,
  /// since one area where some of many will do is striving by itself.
  ///
  /// What a finding has otherwise stands in the finding.
  private static func standard(of findings: [Finding], _ first: Finding) -> ReportedStandard {
    let stating = findings.first { $0.area != AreaScope.all } ?? first
    let binding = findings.first { !$0.isOneOfMany } ?? first
    return ReportedStandard(stating, severity: binding.severity)
  }

  package static var jsonType: JSONType { .list(JSONFinding.jsonType) }

  package func write(into json: inout JSONOutput) {
    json.openArray()
    for piece in pieces { json.insert(piece) }
    json.closeArray()
  }
}
