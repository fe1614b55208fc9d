import Diagnostics
import Plans
import Quantities

/// Windows over several periods: sums and means that roll, and periods that must follow each other.
struct WindowReader {
  let quantities: QuantityReader

  func rolling(_ fields: Fields) -> RollingWindow? {
    guard let value = fields["rolling"], let window = ShapeReader(log: quantities.log).read(value, .rolling),
      let periods = window.whole("periods", in: 2...1_200), let sum = window.choice("of", RollingWindow.Sum.self)
    else { return nil }
    let weights = window.items("weights").compactMap { value in quantities.quantity(value)?.value.rational }
    if window.has("weights"), weights.count != periods, let value = window["weights"] {
      quantities.log.report(
        .paceLength, at: value.place,
        Phrase(zh: "权重有\(weights.count)个，应为\(periods)个", en: "\(weights.count) weights for \(periods) periods"),
        help: Phrase(zh: "每期写一个权重", en: "give one weight for each period"))
      return nil
    }
    for (value, weight) in zip(window.items("weights"), weights) where !weight.isPositive {
      quantities.log.report(
        .numberOutOfRange, at: value.place, Phrase(zh: "权重须大于零", en: "a weight is above zero"),
        help: Phrase(zh: "请写大于零的权重", en: "write a weight above zero"))
    }
    return RollingWindow(periods: periods, of: sum, weights: weights)
  }

  /// A number of periods, or a mapping.
  func running(_ fields: Fields) -> PeriodRun? {
    guard let value = fields["running"] else { return nil }
    if value.isScalar { return fields.whole("running", in: 1...366).map { PeriodRun(periods: $0) } }
    guard let running = ShapeReader(log: quantities.log).read(value, .running),
      let periods = running.whole("periods", in: 1...366)
    else {
      return nil
    }
    return PeriodRun(periods: periods, gap: running.choice("gaps", PeriodRun.Gap.self) ?? .unknown)
  }
}
