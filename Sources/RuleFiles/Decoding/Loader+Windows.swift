import Compliance
import Diagnostics
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
    return RollingWindow(periods: periods, of: sum, weights: weights)
  }

  /// A number of periods, or a mapping.
  mutating func running(_ fields: Fields) -> RunningMisses? {
    guard let value = fields["running"] else { return nil }
    if value.isScalar { return whole(fields, "running", in: 1...366).map { RunningMisses(periods: $0) } }
    guard let running = self.fields(value, .running), let periods = whole(running, "periods", in: 1...366) else {
      return nil
    }
    return RunningMisses(periods: periods, gap: choice(running, "gaps", RunningMisses.Gap.self) ?? .unknown)
  }
}
