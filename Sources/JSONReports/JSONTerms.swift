package import Diagnostics
package import Findings
import Layout
package import Plans
import Quantities

/// What a standard promises, by whomever it is told: the catalogue from the plan, a report from its findings.
protocol StatedTerms: JSONStated {
  var id: String { get }
  var title: Phrase { get }
  var quote: String { get }
  var source: Standard.Source { get }
  var target: Finding.Target? { get }
  var severity: Standard.Severity { get }
  var deadline: CalendarDate { get }
  var leaders: [String] { get }
  var lead: [String] { get }
  var support: [String] { get }
  var conflicts: [Standard.Conflict] { get }
  /// Where the rule stands.
  var place: Diagnostic.Place { get }
}

/// What the terms of a standard are called, once for the table of standards and for findings that have their own.
package enum Term {
  static let id = JSONLabel("id", "编号", "the id")
  package static let title = JSONLabel("title", "标题", "the title")
  static let quote = JSONLabel("quote", "原文", "the document's words")
  static let source = JSONLabel("source", "原文出处", "where the document says so")
  static let target = JSONLabel("target", "目标值", "what it asks for")
  package static let severity = JSONLabel("severity", "约束性、预期性或力争", "the weight of the promise")
  static let deadline = JSONLabel("deadline", "完成时限", "the last day")
  static let leader = JSONLabel("leader", "责任领导，多人以顿号相连", "the leaders as one text")
  static let leaders = JSONLabel("leaders", "责任领导", "the leaders")
  package static let lead = JSONLabel("lead", "牵头单位", "the lead units")
  static let support = JSONLabel("support", "配合单位", "the supporting units")
  static let conflicts = JSONLabel(
    "conflicts", "原文与之不一致的标准", "standards with which it disagrees because the document does")

  /// Several leaders as one text; nil for nobody.
  static func together(_ leaders: [String]) -> String? {
    leaders.isEmpty ? nil : leaders.joined(separator: "、")
  }
}

extension JSONMembers where Subject: StatedTerms {
  mutating func identity() {
    always(Term.id) { $0.id }
    always(Term.title) { $0.title }
    always(Term.quote) { $0.quote }
    always(Term.source) { $0.source }
  }

  mutating func owners() {
    orNull(Term.leader) { Term.together($0.leaders) }
    always(Term.leaders) { $0.leaders }
    always(Term.lead) { $0.lead }
    always(Term.support) { $0.support }
  }

  mutating func ruleAndConflicts() {
    always(Term.conflicts) { $0.conflicts }
    always(JSONLabel("location", "规则的位置", "where the rule stands")) { $0.place }
  }
}

extension Finding.Target: JSONStated, JSONReadable {
  /// The tolerance of `about` lies where the values that meet it end.
  fileprivate var sides: TargetSides? { within == nil ? nil : metFrom != nil && metTo != nil ? .both : .worse }

  package static let jsonName = "target"
  package static let jsonAbout = Phrase(zh: "目标值", en: "a target")
  package static let jsonMembers = members { list in
    list.add(operatorField)
    list.add(valueField)
    list.add(upperField)
    list.add(withinField)
    list.ifAny(JSONLabel("sides", "允许误差在较差一侧或两侧", "whether that tolerance lies on the worse side alone or on both")) {
      $0.sides
    }
    list.add(metFromField)
    list.add(metToField)
    list.add(unitField)
    list.add(textField)
  }

  private typealias Field<Value: JSONWritable> = JSONField<Finding.Target, Value>

  private static let operatorField = Field<TargetOperator>("operator", "比较方式", "how a value is held against it") {
    TargetOperator(word: $0.operator)
  }
  private static let valueField = Field<ExactDecimal>(
    ifAny: JSONLabel("value", "目标值，以规则所写的单位计", "the number, in the unit of the rule")
  ) { $0.value?.normalized }
  private static let upperField = Field<ExactDecimal>(
    ifAny: JSONLabel("upper", "上限，用于 between", "the upper end of between")
  ) { $0.upper?.normalized }
  private static let withinField = Field<ExactDecimal>(
    ifAny: JSONLabel("within", "允许误差，用于 about；百分数以百分点计", "the tolerance of about; in points of a percentage")
  ) { $0.within }
  private static let metFromField = Field<ExactDecimal>(
    ifAny: JSONLabel("met_from", "about、between：自此值起达标", "of about and between: values from here on meet it")
  ) { $0.metFrom }
  private static let metToField = Field<ExactDecimal>(
    ifAny: JSONLabel("met_to", "about、between：至此值为止达标", "of about and between: values up to here meet it")
  ) { $0.metTo }
  private static let unitField = Field<UnitText>("unit", "规则所写的单位", "the unit in which the rule writes it") {
    UnitText($0.unit)
  }
  private static let textField = Field<String>("text", "规则中的写法", "the words of the rule") { $0.text }

  package static func read(from decoder: any Decoder) throws -> Finding.Target {
    let container = try decoder.container(keyedBy: JSONName.self)
    var target = Finding.Target(
      operator: try container.read(operatorField).word, value: try container.readIfPresent(valueField),
      upper: try container.readIfPresent(upperField), within: try container.readIfPresent(withinField),
      unit: try container.read(unitField).unit, text: try container.read(textField))
    target.metFrom = try container.readIfPresent(metFromField)
    target.metTo = try container.readIfPresent(metToField)
    return target
  }
}

/// How a value is held against a target.
struct TargetOperator: JSONReadable {
  let word: String

  private static let others = [
    "reduction", "milestone", "frequency", "filing", "all_of", "any_of", "at_least_k", "holds", "score", "levels",
    "since", "manual", "threshold",
  ]

  static var jsonType: JSONType { .choice(Bound.Operator.allCases.map(\.rawValue) + others) }
  func write(into json: inout JSONOutput) { json.string(word) }
  static func read(from decoder: any Decoder) throws -> TargetOperator {
    TargetOperator(word: try decoder.singleValueContainer().decode(String.self))
  }
}

private enum TargetSides: String, JSONWord {
  case worse = "worse side"
  case both = "both sides"
}

extension Standard.Conflict: JSONStated {
  package static let jsonName = "conflict"
  package static let jsonAbout = Phrase(zh: "原文与之不一致的标准", en: "a conflict on record")
  package static let jsonMembers = members { list in
    list.always("standard", "标准编号", "the standard's id") { $0.standard }
    list.always("title", "标准标题", "the standard's title") { $0.title }
    list.orNull("note", "不一致之处", "in what they disagree") { $0.note }
  }
}

extension Withdrawal: JSONStated {
  package static let jsonName = "withdrawal"
  package static let jsonAbout = Phrase(zh: "撤销", en: "a withdrawal")
  package static let jsonMembers = members { list in
    list.always("from", "自何日起", "from this day") { $0.from }
    list.always("by", "由谁撤销", "by whom") { $0.by }
    list.orNull("record", "依据", "the document or decision") { $0.record }
  }
}
