package import Diagnostics
package import Findings
package import Plans
import Quantities

/// The standards of a report's findings, each once, in the order of the findings.
///
/// A standard's terms are those of its first finding in one area; its severity is that of a finding that has to hold,
/// since one area where some of many will do is striving by itself. What a finding has otherwise stands in the finding.
struct StandardTable {
  let standards: [ReportedStandard]
  private let places: [String: Int]

  init(_ findings: [Finding]) {
    var first: [Int] = []
    var binding: [Int] = []
    var places: [String: Int] = [:]
    var last = -1
    for index in findings.indices {
      let id = findings[index].standard
      // Findings of a standard stand together.
      if last < 0 || findings[first[last]].standard != id {
        if let place = places[id] {
          last = place
        } else {
          last = first.count
          places[id] = last
          first.append(index)
          binding.append(index)
          continue
        }
      }
      if findings[first[last]].area == AreaScope.all, findings[index].area != AreaScope.all { first[last] = index }
      if findings[binding[last]].isOneOfMany, !findings[index].isOneOfMany { binding[last] = index }
    }
    self.places = places
    standards = zip(first, binding).map { ReportedStandard(findings[$0], severity: findings[$1].severity) }
  }

  /// The standard of a finding; `guess` is where that of the finding before it stood.
  func standard(of finding: Finding, guess: inout Int) -> ReportedStandard? {
    if standards.indices.contains(guess), standards[guess].id == finding.standard { return standards[guess] }
    guard let place = places[finding.standard] else { return nil }
    guess = place
    return standards[place]
  }
}

/// A standard as its findings tell it.
package final class ReportedStandard: StatedTerms {
  package let id: String
  package let title: Phrase
  let quote: String
  let source: Standard.Source
  package let target: Finding.Target?
  package let severity: Standard.Severity
  let deadline: CalendarDate
  let leaders: [String]
  package let lead: [String]
  let support: [String]
  let conflicts: [Standard.Conflict]
  let place: Diagnostic.Place

  package init(_ finding: Finding, severity: Standard.Severity) {
    (id, title, quote, source) = (finding.standard, finding.title, finding.quote, finding.source)
    (target, self.severity, deadline) = (finding.target, severity, finding.deadline)
    (leaders, lead, support) = (finding.leaders, finding.lead, finding.support)
    (conflicts, place) = (finding.conflicts, finding.rule)
  }

  package static let jsonName = "standard"
  package static let jsonAbout = Phrase(zh: "标准", en: "a standard")
  package static let jsonMembers = members { list in
    list.identity()
    list.add(targetField)
    list.add(severityField)
    list.always(Term.deadline) { $0.deadline }
    list.owners()
    list.ruleAndConflicts()
  }

  package typealias Field<Value: JSONWritable> = JSONField<ReportedStandard, Value>

  package static let idField = Field<String>(Term.id) { $0.id }
  package static let titleField = Field<Phrase>(Term.title) { $0.title }
  package static let targetField = Field<Finding.Target>(orNull: Term.target) { $0.target }
  static let severityField = Field<Standard.Severity>(Term.severity) { $0.severity }
  package static let leadField = Field<[String]>(Term.lead) { $0.lead }
}
