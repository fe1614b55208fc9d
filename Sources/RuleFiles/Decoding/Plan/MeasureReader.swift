import Diagnostics
import Quantities

/// A unit of measurement that a plan declares.
struct MeasureReader {
  let log: RuleLog

  /// Adds the unit and its aliases to those known so far, each of which it may be built upon.
  func read(_ value: Value, into measures: inout UnitTable) {
    guard let fields = ShapeReader(log: log).read(value, .measure), let symbol = fields.text("symbol"),
      let place = fields["symbol"]
    else { return }
    let base = fields.text("of")
    var factor: ExactDecimal?
    if let value = fields["factor"], let text = value.text {
      factor = ExactDecimal(text)
      if factor == nil {
        log.report(
          .badNumber, at: value.place, Phrase(zh: "“\(text)”不是数字", en: "'\(text)' is no number"),
          help: Phrase(zh: "请写不带单位的数字", en: "write a number without a unit"))
      }
    }
    switch measures.declaring(symbol: symbol, of: base, factor: factor) {
    case .success(let table): measures = table
    case .failure(let error):
      switch error.code {
      case .unitBaseUnknown: log.report(error, at: fields["of"] ?? place)
      case .unitFactorInvalid: log.report(error, at: fields["factor"] ?? place)
      default: log.report(error, at: place)
      }
      return
    }
    for alias in fields.uniqueTexts("aliases") {
      switch measures.declaring(symbol: alias.text ?? "", of: symbol) {
      case .success(let table): measures = table
      case .failure(let error): log.report(error, at: alias)
      }
    }
  }
}
