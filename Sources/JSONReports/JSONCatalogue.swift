package import Diagnostics
import Findings
package import Layout
package import Plans
import Quantities
import Sentences

/// The standards of a plan as JSON, version 2.
package struct JSONCatalogue: JSONStated {
  let plan: Plan
  let standards: [CataloguedStandard]
  let languages: TextLanguages

  package init(_ plan: Plan, _ standards: [Standard], _ options: ReportOptions) {
    self.plan = plan
    self.standards = standards.map { CataloguedStandard(standard: $0, plan: plan) }
    languages = options.texts
  }

  package static let jsonName = "catalogue"
  package static let jsonAbout = Phrase(zh: "标准目录", en: "a catalogue of standards")
  package static let jsonMembers = members { list in
    list.always(FormatVersion.label) { _ in FormatVersion.current }
    list.always("languages", "文字的语言", "the languages of its texts") { $0.languages.all }
    list.always("plan", "方案编号", "the plan's id") { $0.plan.id }
    list.always("title", "方案名称", "the plan's title") { $0.plan.title }
    list.always("standards", "各标准，按方案顺序", "the standards, in the order of the plan") { $0.standards }
  }
}

/// A standard as the plan has it: what a report says of it, and how it is checked.
struct CataloguedStandard: StatedTerms {
  let standard: Standard
  let plan: Plan

  var id: String { standard.id }
  var title: Phrase { standard.title }
  var quote: String { standard.quote }
  var source: Standard.Source { standard.source }
  var target: Finding.Target? { standard.target(in: plan) }
  var severity: Standard.Severity { standard.severity }
  var deadline: CalendarDate { standard.deadline }
  var leaders: [String] { standard.leaders }
  var lead: [String] { standard.lead }
  var support: [String] { standard.support }
  var conflicts: [Standard.Conflict] { standard.conflicts }
  var place: Diagnostic.Place { standard.place }

  private var indicators: [String] {
    standard.requirement.orderedIndicators.compactMap {
      plan.indicators.indices.contains($0) ? plan.indicators[$0].id : nil
    }
  }

  static let jsonName = "standard"
  static let jsonAbout = Phrase(zh: "标准", en: "a standard")
  static let jsonMembers = members { list in
    list.identity()
    list.always(RequirementText.kind) { RequirementKind(word: $0.standard.requirement.kindName) }
    list.orNull(RequirementText.measure) { $0.standard.requirement.measureName(in: $0.plan).map(MeasureName.init) }
    list.orNull(Term.target) { $0.target }
    list.always(RequirementText.parts) { CataloguedPart.all($0.standard.requirement, $0.plan) }
    list.always(Term.severity) { $0.severity }
    list.always("start", "起算日", "the first day") { $0.standard.start }
    list.always(Term.deadline) { $0.deadline }
    list.owners()
    list.always("items", "项目", "the named deliverables") { $0.standard.requirement.items }
    list.orNull("indicator", "起决定作用的指标", "the indicator that decides") { $0.indicators.first }
    list.always("indicators", "用到的指标", "every indicator that is looked at") { $0.indicators }
    list.orNull("withdrawn", "撤销", "when and by whom it was withdrawn") { $0.standard.withdrawal }
    list.orNull("note", "说明", "a note") { $0.standard.note }
    list.ruleAndConflicts()
  }
}

/// One of several that a standard asks for together: a part of a combination or a score, a level, a condition of
/// records.
struct CataloguedPart: JSONStated {
  let part: Requirement.NamedPart
  let plan: Plan

  static func all(_ requirement: Requirement, _ plan: Plan) -> [CataloguedPart] {
    requirement.parts.map { CataloguedPart(part: $0, plan: plan) }
  }

  static let jsonName = "requirement_part"
  static let jsonAbout = Phrase(zh: "分项", en: "a part")
  static let jsonMembers = members { list in
    list.orNull("name", "名称", "the name") { $0.part.name }
    list.always(RequirementText.kind) { RequirementKind(word: $0.part.requirement.kindName) }
    list.orNull(RequirementText.measure) { $0.part.requirement.measureName(in: $0.plan).map(MeasureName.init) }
    list.orNull(Term.target) { $0.part.requirement.target(in: $0.plan) }
    list.orNull("weight", "权重，用于得分", "the weight in a score") { $0.part.weight?.normalized }
    list.orNull("veto", "是否一票否决，用于得分", "whether its failure fails a score") {
      $0.part.weight == nil ? nil : $0.part.isVeto
    }
    list.orNull("verdict", "分级的结论", "what a level comes to") { $0.part.verdict }
    list.always(RequirementText.parts) { CataloguedPart.all($0.part.requirement, $0.plan) }
  }
}

/// What is said of a requirement and of each of its parts alike.
enum RequirementText {
  static let kind = JSONLabel("kind", "检查的种类", "the kind of check")
  static let measure = JSONLabel("measure", "所评判的量", "what is held against the target")
  static let parts = JSONLabel("parts", "分项", "the parts of a combination, a score or graded levels")
}

struct RequirementKind: JSONWritable {
  let word: String

  private static let all = [
    "quantity", "reduction", "milestone", "frequency", "filing", "combination", "holds", "score", "levels",
    "records", "since", "manual", "threshold-unset",
  ]

  static var jsonType: JSONType { .choice(all) }
  func write(into json: inout JSONOutput) { json.string(word) }
}

struct MeasureName: JSONWritable {
  let word: String

  static var jsonType: JSONType { .choice(Requirement.measureNames) }
  func write(into json: inout JSONOutput) { json.string(word) }
}
