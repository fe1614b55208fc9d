import Compliance
import Diagnostics
import Quantities

/// A unit of measurement that a plan declares.
struct MeasureReader {
  let context: ReadingContext

  func read(_ value: Value) {
    guard let fields = context.fields(value, .measure), let symbol = fields.text("symbol"), let place = fields["symbol"]
    else {
      return
    }
    let base = fields.text("of")
    var factor: ExactDecimal?
    if let value = fields["factor"], let text = value.text {
      factor = ExactDecimal(text)
      if factor == nil {
        context.log.report(
          .badNumber, at: value.place, Phrase(zh: "“\(text)”不是数字", en: "'\(text)' is no number"),
          help: Phrase(zh: "请写不带单位的数字", en: "write a number without a unit"))
      }
    }
    switch context.plan.measures.declaring(symbol: symbol, of: base, factor: factor) {
    case .success(let table): context.plan.measures = table
    case .failure(let error):
      switch error.code {
      case .unitBaseUnknown: context.log.report(error, at: fields["of"] ?? place)
      case .unitFactorInvalid: context.log.report(error, at: fields["factor"] ?? place)
      default: context.log.report(error, at: place)
      }
      return
    }
    for alias in fields.uniqueTexts("aliases") {
      switch context.plan.measures.declaring(symbol: alias.text ?? "", of: symbol) {
      case .success(let table): context.plan.measures = table
      case .failure(let error): context.log.report(error, at: alias)
      }
    }
  }
}
