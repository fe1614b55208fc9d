import Diagnostics
import Plans

/// A check of the plan's own between figures.
struct FigureCheckReader {
  let context: ReadingContext

  func read(_ value: Value) -> FigureCheck? {
    guard let fields = context.fields(value, .check) else { return nil }
    let id = fields.identifier("id")
    let formula = fields["formula"].flatMap { FormulaReader(context: context).condition($0) }
    let isHard = fields.boolean("hard") ?? false
    let message = fields.phrase("message")
    guard let id, context.declarations.isNew(id, as: .check, at: fields["id"]), let formula, let message else {
      return nil
    }
    return FigureCheck(
      id: id, formula: formula, in: context.plan, isHard: isHard, message: message,
      place: fields["id"]?.place ?? fields.place)
  }
}
