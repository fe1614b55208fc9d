import Diagnostics
import Plans
import Quantities

/// What a bound is held against: an indicator, or something made of several.
struct SubjectReader {
  let context: ReadingContext

  private static let numeric: [Indicator.Kind] = [.cumulative, .net, .flow, .level, .rate, .growth]
  private static let growing: [Indicator.Kind] = [.cumulative, .net, .flow, .level]
  private static let addends: [Indicator.Kind] = [.cumulative, .net, .flow, .level]

  func read(_ key: String, _ value: Value) -> Measured? {
    switch key {
    case "compare": return ComparisonReader(context: context).compared(value)
    case "rank": return ComparisonReader(context: context).ranked(value)
    case "indicator":
      guard let reference = context.names.reference(value, among: Self.numeric) else { return nil }
      let indicator = context.plan.indicators[reference.indicator]
      return Measured(
        subject: .indicator(reference), measure: context.measure(of: reference.indicator),
        indicator: context.indicators.broken.contains(reference.indicator) ? nil : indicator)
    case "share":
      guard let fields = context.fields(value, .share) else { return nil }
      let of = context.names.reference(fields["of"], among: Self.addends)
      let whole = context.names.reference(fields["in"], among: Self.addends)
      guard let of, let whole else { return nil }
      if let part = context.measure(of: of.indicator), let all = context.measure(of: whole.indicator),
        part.unit.dimension != all.unit.dimension, let value = fields["of"]
      {
        context.quantities.reportUnlike(value, part.unit, all)
      }
      return Measured(
        subject: .share(of: of, in: whole), measure: Measure.inPercent(Phrase(zh: "占比", en: "a share")), indicator: nil)
    case "per_head":
      guard let fields = context.fields(value, .perHead) else { return nil }
      let of = context.names.reference(fields["of"], among: Self.addends)
      let per = context.names.reference(fields["per"], among: Self.addends)
      guard let of, let per else { return nil }
      return Measured(
        subject: .perHead(of: of, per: per), measure: measure(of: of, per: per, at: fields), indicator: nil)
    default:
      guard let fields = context.fields(value, .growth),
        let of = context.names.reference(fields["of"], among: Self.growing)
      else { return nil }
      return Measured(
        subject: .growth(of: of), measure: Measure.inPercent(Phrase(zh: "增速", en: "a growth rate")), indicator: nil)
    }
  }

  private func measure(of above: IndicatorReference, per below: IndicatorReference, at fields: Fields) -> Measure? {
    guard let top = context.measure(of: above.indicator), let bottom = context.measure(of: below.indicator) else {
      return nil
    }
    let text = top.unit.symbol + "/" + bottom.unit.symbol
    let isSimple = !bottom.unit.dimension.isNone && bottom.unit.dimension.denominators.isEmpty
    guard isSimple, let unit = context.plan.measures.unit(text)?.unit else {
      context.log.report(
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
}
