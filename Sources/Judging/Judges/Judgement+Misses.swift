import Figures
import Findings
import Plans
import Quantities

// What of a judgement is in trouble, so that tomorrow's can be held against it.

extension Judgement {
  /// Notes what is in trouble, where the judge has not said it by itself: each part, or the whole.
  mutating func noteMisses(of requirement: Requirement) {
    guard Self.isTrouble(verdict) else {
      misses = []
      return
    }
    guard misses.isEmpty else { return }
    if !parts.isEmpty {
      misses = parts.enumerated().filter { Self.isTrouble($1.verdict) }.map { index, part in
        Finding.Miss(part: "\(index + 1)", verdict: part.verdict, light: part.light)
      }
      return
    }
    let isOfPeriod = reason == .periodMissed
    misses = [
      Finding.Miss(
        period: isOfPeriod ? observation?.period : nil, verdict: verdict, light: light,
        depth: value.flatMap { requirement.depth(of: $0, behindPlan: verdict == .atRisk ? deviation : nil) })
    ]
  }

  /// Of parts judged by themselves.
  static func misses(ofParts judged: [Judgement]) -> [Finding.Miss] {
    judged.enumerated().flatMap { index, own in own.misses.map { $0.inPart(index + 1) } }
  }

  private static func isTrouble(_ verdict: Verdict) -> Bool {
    verdict == .fail || verdict == .atRisk || verdict == .noData
  }
}

extension Requirement {
  /// How far a value lies on the wrong side; nil where that cannot be said.
  ///
  /// What accumulates under a ceiling always comes nearer to it, so before the end the pace is held against the pace.
  fileprivate func depth(of value: Rational, behindPlan deviation: Rational?) -> Rational? {
    switch self {
    case .quantity(let test): test.bound.depth(of: value, behindPlan: deviation)
    case .records(let records): records.bound.depth(of: value, behindPlan: deviation)
    case .reduction: deviation ?? value
    case .frequency(let frequency): Rational(frequency.times) - value
    case .levels(let graded): graded.levels.first.flatMap { $0.bound.depth(of: value, behindPlan: nil) }.map { -$0 }
    case .milestone, .filing, .combination, .holds, .score, .since, .manual, .unsetThreshold: nil
    }
  }
}

extension Bound {
  /// How far a value lies on the wrong side of the bound; negative is within it.
  func depth(of number: Rational, behindPlan deviation: Rational? = nil) -> Rational {
    let line = value.rational
    switch self.operator {
    case .atLeast, .moreThan: return line - number
    case .atMost, .lessThan: return deviation ?? number - line
    case .exactly: return (number - line).magnitude
    case .about: return (number - line).magnitude - (within?.rational ?? .zero)
    case .between: return max(line - number, number - (upper?.rational ?? line))
    }
  }
}
