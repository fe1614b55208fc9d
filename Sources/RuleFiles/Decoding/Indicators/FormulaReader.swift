import Diagnostics
import Formulas
import Plans

/// Arithmetic and conditions over the indicators of a plan.
struct FormulaReader {
  let context: ReadingContext

  /// A formula of the plan, with every error at its place; nil where there is one.
  func formula(_ value: Value) -> Formula? {
    guard let text = value.wholeText else { return nil }
    let (formula, errors) = Formula.read(
      text, in: context.plan, unusable: context.indicators.broken, knowsAllNames: context.isComplete)
    for error in errors {
      context.log.report(Diagnostic(error.code, at: value.place(of: error.range), error.message, help: error.help))
    }
    if let formula { context.indicators.used.formUnion(formula.indicators) }
    return formula
  }

  /// A formula that is true or false.
  func condition(_ value: Value) -> Formula? {
    guard let formula = formula(value) else { return nil }
    guard formula.unit != nil else { return formula }
    reportType(
      value, Phrase(zh: "此处应为条件，现为数", en: "a condition is wanted here, not a number"),
      help: Phrase(zh: "请写成比较，如 approved <= received", en: "write a comparison, such as approved <= received"))
    return nil
  }

  func reportType(_ value: Value, _ message: Phrase, help: Phrase) {
    context.log.report(Diagnostic(FormulaCode.type.code, at: value.place, message, help: help))
  }
}
