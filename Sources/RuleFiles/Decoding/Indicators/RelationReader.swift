import Diagnostics
import Plans
import Quantities

/// How indicators hang together: parts of a total, growth and its levels, a ratio and its terms.
struct RelationReader {
  let context: ReadingContext

  func readAll() {
    for (index, fields) in context.indicators.relations {
      for part in fields.items("parts") {
        if let other = related(part, to: index) { context.plan.indicators[index].parts.append(other) }
      }
      if let value = fields["growth_of"], let levels = context.names.indicator(value) {
        context.plan.indicators[index].growthOf = levels
      }
      if let ratio = fields.mapping("ratio", .ratio),
        let top = ratio["of"].flatMap({ context.names.indicator($0) }),
        let bottom = ratio["in"].flatMap({ context.names.indicator($0) })
      {
        context.plan.indicators[index].ratio = Indicator.Ratio(of: top, in: bottom)
      }
    }
  }

  /// A part of a total: another indicator of the same unit.
  private func related(_ value: Value, to index: Indicator.Index) -> Indicator.Index? {
    guard let other = context.names.indicator(value), !context.indicators.broken.contains(other),
      !context.indicators.broken.contains(index)
    else { return nil }
    let total = context.plan.indicators[index]
    let part = context.plan.indicators[other]
    if other == index {
      context.names.reportKind(value, other, wanted: Indicator.Kind.allCases.filter { !$0.isWords && $0 != part.kind })
      return nil
    }
    guard part.unit.dimension == total.unit.dimension else {
      context.quantities.reportUnlike(
        value, part.unit, Measure(unit: total.unit, text: total.unitText, what: total.shownName, place: total.place))
      return nil
    }
    return other
  }
}
