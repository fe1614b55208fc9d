import Diagnostics
import Plans
import Quantities

extension Loader {
  /// A subject and what a bound on it is measured in; no measure where an indicator's declaration is not usable.
  struct Measured {
    let subject: Subject
    let measure: Measure?
    /// The indicator whose own kind, range and wholeness hold for the subject.
    let indicator: Indicator?
  }

  private static let numeric: [Indicator.Kind] = [.cumulative, .net, .flow, .level, .rate, .growth]
  private static let growing: [Indicator.Kind] = [.cumulative, .net, .flow, .level]
  private static let addends: [Indicator.Kind] = [.cumulative, .net, .flow, .level]

  mutating func subject(_ key: String, _ value: Value) -> Measured? {
    switch key {
    case "compare": return compared(value)
    case "rank": return ranked(value)
    case "indicator":
      guard let reference = numeric(value, Self.numeric) else { return nil }
      let indicator = plan.indicators[reference.indicator]
      return Measured(
        subject: .indicator(reference), measure: measure(of: reference.indicator),
        indicator: broken.contains(reference.indicator) ? nil : indicator)
    case "share":
      guard let fields = fields(value, .share) else { return nil }
      let of = numeric(fields["of"], Self.addends)
      let whole = numeric(fields["in"], Self.addends)
      guard let of, let whole else { return nil }
      if let part = measure(of: of.indicator), let all = measure(of: whole.indicator),
        part.unit.dimension != all.unit.dimension, let value = fields["of"]
      {
        reportUnlike(value, part.unit, all)
      }
      return Measured(
        subject: .share(of: of, in: whole), measure: Self.inPercent(Phrase(zh: "占比", en: "a share")), indicator: nil)
    case "per_head":
      guard let fields = fields(value, .perHead) else { return nil }
      let of = numeric(fields["of"], Self.addends)
      let per = numeric(fields["per"], Self.addends)
      guard let of, let per else { return nil }
      return Measured(
        subject: .perHead(of: of, per: per), measure: measure(of: of, per: per, at: fields), indicator: nil)
    default:
      guard let fields = fields(value, .growth), let of = numeric(fields["of"], Self.growing) else { return nil }
      return Measured(
        subject: .growth(of: of), measure: Self.inPercent(Phrase(zh: "增速", en: "a growth rate")), indicator: nil)
    }
  }

  /// A reference to an indicator of one of these kinds.
  mutating func numeric(_ value: Value?, _ kinds: [Indicator.Kind]) -> IndicatorReference? {
    guard let value, let reference = reference(value) else { return nil }
    let index = reference.indicator
    if broken.contains(index) || kinds.contains(plan.indicators[index].kind) { return reference }
    reportKind(value["id"] ?? value, index, wanted: kinds)
    return nil
  }

  func measure(of index: Indicator.Index) -> Measure? {
    guard !broken.contains(index) else { return nil }
    let indicator = plan.indicators[index]
    return Measure(
      unit: indicator.unit, text: indicator.unitText, what: indicator.shownName, place: declared.unitPlaces[index],
      isPlace: indicator.isPlace)
  }

  private mutating func measure(of above: IndicatorReference, per below: IndicatorReference, at fields: Fields)
    -> Measure?
  {
    guard let top = measure(of: above.indicator), let bottom = measure(of: below.indicator) else { return nil }
    let text = top.unit.symbol + "/" + bottom.unit.symbol
    let isSimple = !bottom.unit.dimension.isNone && bottom.unit.dimension.denominators.isEmpty
    guard isSimple, let unit = plan.measures.unit(text)?.unit else {
      report(
        .unlikeUnits, at: fields["per"]?.place ?? fields.place,
        Phrase(
          zh: "“\(top.text.isEmpty ? "1" : top.text)”不能除以“\(bottom.text.isEmpty ? "1" : bottom.text)”",
          en:
            "'\(top.text.isEmpty ? "1" : top.text)' cannot be divided by '\(bottom.text.isEmpty ? "1" : bottom.text)'"),
        help: Phrase(zh: "分母请用人、户、亩一类的单位", en: "divide by something in a plain unit, such as 人"))
      return nil
    }
    return Measure(unit: unit, text: text, what: Phrase(zh: "该比率", en: "this rate"), place: top.place)
  }

  static func inPercent(_ what: Phrase) -> Measure {
    Measure(unit: percent, text: "%", what: what, place: nil)
  }
}
