import Diagnostics
import Plans
import Quantities

extension Loader {
  private static let falling: [Indicator.Kind] = [.cumulative, .net, .flow, .level, .rate]
  private static let counting: [Indicator.Kind] = [.cumulative, .net, .flow]

  mutating func reduction(_ value: Value, _ context: Context) -> Requirement? {
    guard let fields = fields(value, .reduction) else { return nil }
    let of = numeric(fields["of"], Self.falling)
    let rate = fields.has("rate") ? numeric(fields["rate"], [.growth]) : nil
    let by = amount(fields["by"], in: Self.inPercent(Phrase(zh: "降幅", en: "a reduction")))
    if let by, by <= .zero || by > ExactDecimal(100), let value = fields["by"] {
      report(
        .shareOutOfRange, at: value.place,
        Phrase(
          zh: "降幅“\(value.text ?? "")”不在 0 与 100 % 之间",
          en: "the reduction '\(value.text ?? "")' does not lie between 0 and 100 %"),
        help: Phrase(zh: "请写大于 0、不超过 100 % 的降幅", en: "write a reduction above 0 and up to 100 %"))
    }
    let base = fields["base"].map { reductionBase($0, of, context) } ?? .lastYear
    let pace = pace(of: context)
    if let of, !broken.contains(of.indicator) {
      checkCourse(context, accumulates: plan.indicators[of.indicator].kind.accumulates, at: fields.place)
    }
    guard let of, let by, let base else { return nil }
    return .reduction(
      Reduction(of: of, by: by, base: base, rate: rate, pace: pace, text: fields["by"]?.text ?? ""))
  }

  /// A bare year, or the base itself with its unit.
  private mutating func reductionBase(
    _ value: Value, _ of: IndicatorReference?, _ context: Context
  ) -> Reduction.Base? {
    if value.isMapping { return filedBase(value, of) }
    guard let text = value.text else { return nil }
    if text.utf8.count == 4, let year = Int(text), year > 999 {
      // The year that is held against it: in a term of several years that of the deadline.
      let isLong = context.deadline >= context.start.adding(months: 12)
      let judged = plan.calendar.fiscalYear.number(holding: isLong ? context.deadline : context.start)
      if year >= judged, hasHead {
        report(
          .baseNotBefore, at: value.place,
          Phrase(
            zh: "基期 \(year) 年不早于所评的 \(judged) 年",
            en: "the base year \(year) is not before \(judged), the year that is judged"),
          help: Phrase(zh: "请写更早的年份；与上年同期比不必写", en: "write an earlier year; leave it out for the year before"))
      }
      return .year(year)
    }
    guard let of, let measure = measure(of: of.indicator) else {
      _ = quantity(value)
      return nil
    }
    guard let number = amount(value, in: measure) else { return nil }
    if number <= .zero {
      report(
        .numberOutOfRange, at: value.place, Phrase(zh: "基数“\(text)”不大于零", en: "the base '\(text)' is not above zero"),
        help: Phrase(zh: "请写大于零的基数", en: "write a base above zero"))
    }
    return .value(number)
  }

  /// A stock or a rate that is filed, in a unit like that of what falls.
  private mutating func filedBase(_ value: Value, _ of: IndicatorReference?) -> Reduction.Base? {
    guard let base = numeric(value, [.level, .rate]) else { return nil }
    guard let of, let measure = measure(of: of.indicator), let own = self.measure(of: base.indicator) else {
      return nil
    }
    if own.unit.dimension != measure.unit.dimension { reportUnlike(value["id"] ?? value, own.unit, measure) }
    return .indicator(base)
  }

  mutating func frequency(_ value: Value) -> Requirement? {
    guard let fields = fields(value, .frequency) else { return nil }
    let of = numeric(fields["of"], Self.counting)
    let times = whole(fields, "times", in: 1...Int.max)
    let every = cadence(fields, longerThanDay: true)
    let days = whole(fields, "make_up_days", in: 0...366)
    guard let of, let times, let every else { return nil }
    return .frequency(Frequency(of: of, times: times, every: every, makeUpDays: days ?? 0))
  }

  private mutating func cadence(_ fields: Fields, longerThanDay: Bool) -> Period.Cadence? {
    guard let value = fields["every"], let text = value.text else { return nil }
    let words = longerThanDay ? Array(PlanShapes.cadences.dropFirst()) : PlanShapes.cadences
    if words.contains(text) { return Period.Cadence(rawValue: text) }
    reportUnknownWord(value, text, of: "every", words: words)
    return nil
  }

  mutating func filing(_ value: Value) -> Requirement? {
    guard let fields = fields(value, .filing) else { return nil }
    let of = fields["of"].flatMap { indicator($0) }
    let base = of.map { plan.indicators[$0].calendar } ?? plan.calendar
    let calendar = calendar(fields, over: base, cadenceKey: "every")
    let from = units(fields, "from") ?? []
    guard let of else { return nil }
    return .filing(FilingDuty(of: of, calendar: calendar, from: from))
  }
}
