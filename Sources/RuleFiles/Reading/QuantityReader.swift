import Diagnostics
import Plans
import Quantities

/// Quantities in the units of a plan, each held against the unit of what it speaks of.
struct QuantityReader {
  let log: RuleLog
  let measures: UnitTable

  /// A quantity as written, in its own unit.
  func quantity(_ value: Value?) -> Quantity? {
    guard let value, let text = value.text else { return nil }
    switch measures.parse(text) {
    case .success(let quantity): return quantity
    case .failure(let error):
      log.report(error, at: value)
      return nil
    }
  }

  /// A quantity in the unit of `measure`; unlike dimensions and a missing unit are reported.
  func amount(_ value: Value?, in measure: Measure) -> ExactDecimal? {
    guard let value, let quantity = quantity(value) else { return nil }
    if quantity.unit.dimension.isNone, !measure.unit.dimension.isNone {
      log.report(
        .unitMissing, at: value.place, Phrase(zh: "“\(quantity.text)”没有单位", en: "'\(quantity.text)' has no unit"),
        help: Phrase(
          zh: "请写明单位，如“\(quantity.text) \(measure.text)”",
          en: "write the unit, as in '\(quantity.text) \(measure.text)'"))
      return nil
    }
    guard let converted = quantity.converted(to: measure.unit) else {
      reportUnlike(value, quantity.unit, measure)
      return nil
    }
    return exact(converted, value)
  }

  /// The unit in which a quantity is written, for numbers that are kept in that of `measure`.
  func written(_ value: Value, in measure: Measure) -> WrittenUnit? {
    guard let text = value.text, case .success(let quantity) = measures.parse(text),
      let factor = quantity.unit.factor(to: measure.unit)
    else { return nil }
    let unit = quantity.written
    return WrittenUnit(
      unit.symbol, base: measure.unit.symbol, factor: unit.factor * factor, isClock: unit.isClock,
      isPlace: measure.isPlace)
  }

  /// A difference of two values of `measure`: percentage points where they are per cents.
  func difference(_ value: Value?, in measure: Measure, of key: String) -> ExactDecimal? {
    guard let value else { return nil }
    guard measure.unit.dimension == .percent else { return amount(value, in: measure) }
    guard let quantity = quantity(value) else { return nil }
    if quantity.unit.dimension == .percentagePoint { return quantity.value }
    if quantity.unit.dimension == .percent {
      let number = quantity.value.description
      log.report(
        .percentForPoints, at: value.place,
        Phrase(zh: "`\(key)` 是两个百分数之差，不用 % 表示", en: "`\(key)` is a difference of per cents and is not written in %"),
        help: Phrase(zh: "请写“\(number) 百分点”", en: "write '\(number) 百分点' (percentage points)"))
    } else if quantity.unit.dimension.isNone {
      log.report(
        .unitMissing, at: value.place, Phrase(zh: "“\(quantity.text)”没有单位", en: "'\(quantity.text)' has no unit"),
        help: Phrase(zh: "请写“\(quantity.text) 百分点”", en: "write '\(quantity.text) 百分点' (percentage points)"))
    } else {
      reportUnlike(value, quantity.unit, measure)
    }
    return nil
  }

  /// A share as per cents or as a bare fraction, from 0 to 1.
  func fraction(_ value: Value) -> Rational? {
    guard let quantity = quantity(value) else { return nil }
    if quantity.unit.dimension.isNone { return quantity.value.rational }
    guard let percent = quantity.converted(to: Measure.percent) else {
      reportUnlike(
        value, quantity.unit,
        Measure(unit: Measure.percent, text: "%", what: Phrase(zh: "占比", en: "a share"), place: nil))
      return nil
    }
    return percent * Rational(1, 100)
  }

  func exact(_ number: Rational, _ value: Value) -> ExactDecimal? {
    if let decimal = number.exactDecimal { return decimal }
    log.report(
      .unlikeUnits, at: value.place,
      Phrase(
        zh: "“\(value.text ?? "")”换算后不是有限小数", en: "'\(value.text ?? "")' has no finite decimal in the indicator's unit"),
      help: Phrase(zh: "请改用指标声明的单位", en: "use the unit that the indicator declares"))
    return nil
  }

  func reportUnlike(_ value: Value, _ unit: MeasureUnit, _ measure: Measure) {
    let symbol = unit.symbol
    let isBare = measure.unit.dimension.isNone
    log.report(
      .unlikeUnits, at: value.place,
      isBare
        ? Phrase(
          zh: "“\(symbol)”是单位，而\(measure.what.zh)没有单位", en: "'\(symbol)' is a unit, and \(measure.what.en) has none")
        : Phrase(
          zh: "“\(symbol)”与\(measure.what.zh)的单位“\(measure.text)”不是同类单位",
          en: "'\(symbol)' and '\(measure.text)', the unit of \(measure.what.en), do not measure the same thing"),
      help: isBare
        ? Phrase(zh: "请只写数字", en: "write the number alone")
        : Phrase(zh: "请改用与“\(measure.text)”同类的单位", en: "use a unit of the kind of '\(measure.text)'"),
      related: measure.place.map {
        [
          Diagnostic.Related(
            message: Phrase(zh: "单位“\(measure.text)”在这里声明", en: "the unit '\(measure.text)' is declared here"),
            place: $0)
        ]
      } ?? [])
  }
}
