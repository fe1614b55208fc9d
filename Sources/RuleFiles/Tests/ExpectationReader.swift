import Diagnostics
import Plans
import Quantities

/// What a test expects of the finding.
struct ExpectationReader {
  let context: ReadingContext

  func read(_ fields: Fields) -> [RuleTest.Expectation] {
    guard let value = fields["expect"], let wanted = context.fields(value, .expectation) else { return [] }
    let given = RuleTest.Expectation.Field.allCases.compactMap { field in
      wanted[field.rawValue].flatMap { value in
        let text = field == .lead ? leads(value) : value.text
        return text.map { RuleTest.Expectation(field: field, text: $0, place: value.place) }
      }
    }
    let found = given.filter { isReadable($0, wanted) }
    if given.isEmpty {
      context.log.report(
        RuleTestCode.expectsNothing, at: value.place, Phrase(zh: "这个测试没有写明应得结果", en: "the test expects nothing"),
        help: Phrase(zh: "请至少写 verdict", en: "give at least the verdict"))
    }
    return found
  }

  /// Lead units by whatever name, as a finding has them.
  private func leads(_ value: Value) -> String? {
    let names = value.oneOrMore.compactMap(\.text)
    guard !names.isEmpty else { return nil }
    return names.map { name in unit(named: name)?.id ?? name }.sorted().joined(separator: "、")
  }

  private func unit(named name: String) -> ResponsibleUnit? {
    context.plan.units.first { $0.id == name || $0.name.zh == name || $0.name.en == name || $0.aliases.contains(name) }
  }

  /// Whether an expectation can come true: a word of its field, a number, a period.
  private func isReadable(_ expectation: RuleTest.Expectation, _ fields: Fields) -> Bool {
    let key = expectation.field.rawValue
    guard let value = fields[key] else { return false }
    switch expectation.field {
    case .lead:
      let unknown = value.oneOrMore.first { name in
        guard let text = name.text, text != "none" else { return false }
        return !context.plan.units.isEmpty && unit(named: text) == nil
      }
      guard let unknown, let text = unknown.text else { return true }
      context.log.reportUnknown(
        .unknownUnit, unknown, text, Phrase(zh: "单位", en: "unit"), among: context.plan.units.map(\.id),
        otherwise: Phrase(zh: "请用方案名录中的单位", en: "use a unit of the plan's register"))
    case .verdict, .light, .reason, .trend, .severity, .was, .underlying:
      guard case .choice(let words) = ShapeName.expectation.shape.key(key)?.type else { return true }
      if words.contains(expectation.text) { return true }
      context.log.reportUnknownWord(value, expectation.text, of: key, words: words)
    case .period:
      if expectation.text == "none" { return true }
      return context.terms.period(value) != nil
    case .value, .plan, .gap, .forecast, .needed, .best:
      if expectation.text == "none" || ExactDecimal(expectation.text) != nil { return true }
      context.log.report(
        .badNumber, at: value.place, Phrase(zh: "“\(expectation.text)”不是数", en: "'\(expectation.text)' is no number"),
        help: Phrase(zh: "请写不带单位的小数，没有则写 none", en: "write a decimal without its unit, or none"))
    }
    return false
  }
}
