import Diagnostics
import Plans
import Quantities

extension Claim {
  /// A key by which two claims that ask the same are judged otherwise, and what each of them says.
  struct Difference {
    let key: String
    let mine: String
    let others: String
  }

  /// How this claim is judged otherwise than another that asks the same.
  func differences(from other: Claim) -> [Difference] {
    zip(manner, other.manner).compactMap { mine, others in
      mine.value == others.value ? nil : Difference(key: mine.key, mine: mine.value, others: others.value)
    }
  }

  /// How it is judged, key by key; the same keys for every claim.
  private var manner: [(key: String, value: String)] {
    var manner = [
      ("severity", severity.rawValue),
      ("profile", profile.map { $0.name == nil ? "\($0.numbers.en)" : $0.code } ?? "–"), ("pace", pace?.words ?? "–"),
    ]
    guard case .bound(let test) = ask else { return manner }
    func number(_ value: ExactDecimal?) -> String { value.map { $0.normalized.description } ?? "–" }
    let stages = test.staged.map { "\($0.period): \(number($0.value))" }.joined(separator: ", ")
    manner += [
      ("judge", test.judging.rawValue), ("base", number(test.base)), ("margin", number(test.margin)),
      ("allowed_misses", String(test.allowedMisses)), ("staged", stages.isEmpty ? "–" : stages),
      ("compare_rounded", test.comparedDecimals.map(String.init) ?? "–"),
    ]
    return manner
  }

  private var pace: Pace? {
    switch ask {
    case .bound(let test): test.pace
    case .reduction(let reduction): reduction.pace
    case .frequency, .stage: nil
    }
  }
}

extension Pace {
  fileprivate var words: String {
    func list(_ shares: [Rational]) -> String { shares.map { $0.decimalText(maxPlaces: 4) }.joined(separator: ", ") }
    return switch self {
    case .linear: "linear"
    case .step: "step"
    case .lastYear: "last-year"
    case .monthly(let shares): "monthly [\(list(shares))]"
    case .quarterly(let shares): "quarterly [\(list(shares))]"
    }
  }
}
