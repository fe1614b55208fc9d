package import Diagnostics
package import Findings
package import Plans
import Quantities

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
