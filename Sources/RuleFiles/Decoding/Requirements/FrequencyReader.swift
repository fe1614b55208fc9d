import Plans
import Quantities

/// Something to be done so many times in every period.
struct FrequencyReader {
  let context: ReadingContext

  private static let counting: [Indicator.Kind] = [.cumulative, .net, .flow]

  func read(_ value: Value) -> Requirement? {
    guard let fields = context.fields(value, .frequency) else { return nil }
    let of = context.names.reference(fields["of"], among: Self.counting)
    let times = fields.whole("times", in: 1...Int.max)
    let every = cadence(fields)
    let days = fields.whole("make_up_days", in: 0...366)
    guard let of, let times, let every else { return nil }
    return .frequency(Frequency(of: of, times: times, every: every, makeUpDays: days ?? 0))
  }

  private func cadence(_ fields: Fields) -> Period.Cadence? {
    guard let value = fields["every"], let text = value.text else { return nil }
    let words = PlanShapes.cadences.dropFirst()
    if words.contains(text) { return Period.Cadence(rawValue: text) }
    context.log.reportUnknownWord(value, text, of: "every", words: Array(words))
    return nil
  }
}
