import Diagnostics
import Plans
import Quantities

extension Loader {
  mutating func rolling(_ fields: Fields) -> RollingWindow? {
    guard let value = fields["rolling"], let window = self.fields(value, .rolling),
      let periods = whole(window, "periods", in: 2...1_200), let sum = choice(window, "of", RollingWindow.Sum.self)
    else { return nil }
    let weights = (window["weights"]?.items ?? []).compactMap { value in quantity(value)?.value.rational }
    if window.has("weights"), weights.count != periods, let value = window["weights"] {
      report(
        .paceLength, at: value.place,
        Phrase(zh: "权重有\(weights.count)个，应为\(periods)个", en: "\(weights.count) weights for \(periods) periods"),
        help: Phrase(zh: "每期写一个权重", en: "give one weight for each period"))
      return nil
    }
    for (value, weight) in zip(window["weights"]?.items ?? [], weights) where !weight.isPositive {
      report(
        .numberOutOfRange, at: value.place, Phrase(zh: "权重须大于零", en: "a weight is above zero"),
        help: Phrase(zh: "请写大于零的权重", en: "write a weight above zero"))
    }
    return RollingWindow(periods: periods, of: sum, weights: weights)
  }

  /// Keys that mean nothing beside this subject, and an exemption that counts something else.
  mutating func checkWindows(_ fields: Fields, _ measured: Measured, _ exempt: IndicatorReference?) {
    if fields.has("running"), fields.has("judge") {
      reportIdle(fields, "judge", Phrase(zh: "按连续期数评判的标准", en: "a standard judged by periods running"))
    }
    let whole: Measure?
    switch measured.subject {
    case .indicator(let reference):
      let accumulates = plan.indicators[reference.indicator].kind.accumulates
      if fields.has("exempt"), !accumulates {
        reportIdle(fields, "exempt", Phrase(zh: "不累计的指标", en: "an indicator that does not accumulate"))
        return
      }
      whole = measured.measure
    case .share(_, let reference), .perHead(_, let reference): whole = measure(of: reference.indicator)
    case .growth, .compared, .rank:
      if fields.has("exempt") { reportIdle(fields, "exempt", Phrase(zh: "这类指标", en: "such a subject")) }
      whole = nil
    }
    if case .indicator = measured.subject {
    } else if fields.has("rolling") {
      reportIdle(fields, "rolling", Phrase(zh: "计算得出的指标", en: "a computed subject"))
    }
    if let exempt, let whole, let own = measure(of: exempt.indicator), let value = fields["exempt"],
      own.unit.dimension != whole.unit.dimension
    {
      reportUnlike(value, own.unit, whole)
    }
  }

  /// A number of periods, or a mapping.
  mutating func running(_ fields: Fields) -> PeriodRun? {
    guard let value = fields["running"] else { return nil }
    if value.isScalar { return whole(fields, "running", in: 1...366).map { PeriodRun(periods: $0) } }
    guard let running = self.fields(value, .running), let periods = whole(running, "periods", in: 1...366) else {
      return nil
    }
    return PeriodRun(periods: periods, gap: choice(running, "gaps", PeriodRun.Gap.self) ?? .unknown)
  }
}
