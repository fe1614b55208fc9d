import Diagnostics
import Plans
import Quantities

/// A fall by a share of a base.
struct ReductionReader {
  let context: ReadingContext
  let scope: StandardScope

  private static let falling: [Indicator.Kind] = [.cumulative, .net, .flow, .level, .rate]

  func read(_ value: Value) -> Requirement? {
    guard let fields = context.fields(value, .reduction) else { return nil }
    let of = context.names.reference(fields["of"], among: Self.falling)
    let rate = fields.has("rate") ? context.names.reference(fields["rate"], among: [.growth]) : nil
    let by = context.quantities.amount(fields["by"], in: Measure.inPercent(Phrase(zh: "降幅", en: "a reduction")))
    if let by, by <= .zero || by > ExactDecimal(100), let value = fields["by"] {
      context.log.report(
        .shareOutOfRange, at: value.place,
        Phrase(
          zh: "降幅“\(value.text ?? "")”不在 0 与 100 % 之间",
          en: "the reduction '\(value.text ?? "")' does not lie between 0 and 100 %"),
        help: Phrase(zh: "请写大于 0、不超过 100 % 的降幅", en: "write a reduction above 0 and up to 100 %"))
    }
    let base = fields["base"].map { self.base($0, of) } ?? .lastYear
    let paces = PaceChecker(log: context.log, scope: scope)
    let pace = paces.pace()
    if let of, !context.indicators.broken.contains(of.indicator) {
      paces.checkCourse(accumulates: context.plan.indicators[of.indicator].kind.accumulates, at: fields.place)
    }
    guard let of, let by, let base else { return nil }
    return .reduction(
      Reduction(of: of, by: by, base: base, rate: rate, pace: pace, text: fields["by"]?.text ?? ""))
  }

  /// A bare year, or the base itself with its unit.
  private func base(_ value: Value, _ of: IndicatorReference?) -> Reduction.Base? {
    if value.isMapping { return filedBase(value, of) }
    guard let text = value.text else { return nil }
    if text.utf8.count == 4, let year = Int(text), year > 999 {
      // The year that is held against it: in a term of several years that of the deadline.
      let isLong = scope.deadline >= scope.start.adding(months: 12)
      let judged = context.plan.calendar.fiscalYear.number(holding: isLong ? scope.deadline : scope.start)
      if year >= judged, context.hasHead {
        context.log.report(
          .baseNotBefore, at: value.place,
          Phrase(
            zh: "基期 \(year) 年不早于所评的 \(judged) 年",
            en: "the base year \(year) is not before \(judged), the year that is judged"),
          help: Phrase(zh: "请写更早的年份；与上年同期比不必写", en: "write an earlier year; leave it out for the year before"))
      }
      return .year(year)
    }
    guard let of, let measure = context.measure(of: of.indicator) else {
      _ = context.quantities.quantity(value)
      return nil
    }
    guard let number = context.quantities.amount(value, in: measure) else { return nil }
    if number <= .zero {
      context.log.report(
        .numberOutOfRange, at: value.place, Phrase(zh: "基数“\(text)”不大于零", en: "the base '\(text)' is not above zero"),
        help: Phrase(zh: "请写大于零的基数", en: "write a base above zero"))
    }
    return .value(number)
  }

  /// A stock or a rate that is filed, in a unit like that of what falls.
  private func filedBase(_ value: Value, _ of: IndicatorReference?) -> Reduction.Base? {
    guard let base = context.names.reference(value, among: [.level, .rate]) else { return nil }
    guard let of, let measure = context.measure(of: of.indicator), let own = context.measure(of: base.indicator) else {
      return nil
    }
    if own.unit.dimension != measure.unit.dimension {
      context.quantities.reportUnlike(value["id"] ?? value, own.unit, measure)
    }
    return .indicator(base)
  }
}
