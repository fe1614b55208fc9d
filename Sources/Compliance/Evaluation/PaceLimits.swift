import Quantities

/// How far behind plan is still on pace, and how far is red.
///
/// The named profiles and where they come from:
/// - `standard`: ours. 10 points, tapering to nothing at the deadline; red over 30 points, or when the pace still needed is
///   twice the best yet.
/// - `strict`: ours. Behind at all is yellow, over 10 points red.
/// - `points-10-30`: Yinchuan's red, yellow and green lights for projects, reported 2025-03-18: 10 to 30 points behind,
///   both included, is yellow, over 30 red.
/// - `shortfall-30`: Tianjin's three-colour monitoring of investment work, reported 2022-03-04: short of the expected
///   progress by up to 30 % of it is yellow, by more red.
/// - `shortfall-50-two-months`: Sanya's cards for project building, Hainan Daily 2022-05-13: short of it by up to 50 %,
///   included, is yellow; by more, or two months running, red.
/// - `evm`: earned value: a schedule performance index from .95 is on pace, below .85 red.
struct PaceLimits {
  let profile: ToleranceProfile

  /// The share that may be missing at planned share `q`; behind is beyond it.
  func slack(_ q: Rational) -> Rational {
    switch profile {
    case .standard: Rational(1, 10) * (1 - q)
    case .strict, .shortfall30, .shortfall50TwoMonths: .zero
    case .points1030: Rational(1, 10)
    case .evm: Rational(5, 100) * q
    }
  }

  /// Whether a gap of exactly the slack is behind already.
  var slackIsBehind: Bool { profile == .points1030 }

  /// The share beyond which it is red.
  func redGap(_ q: Rational) -> Rational {
    switch profile {
    case .standard, .points1030: Rational(30, 100)
    case .strict: Rational(10, 100)
    case .shortfall30: Rational(30, 100) * q
    case .shortfall50TwoMonths: Rational(50, 100) * q
    case .evm: Rational(15, 100) * q
    }
  }

  /// Whether the pace still needed is held against the best yet.
  var comparesBest: Bool { profile == .standard || profile == .strict }

  /// Whether being behind in two reports running is red.
  var twoRunningIsRed: Bool { profile == .shortfall50TwoMonths }

  /// Behind by more than `limit` of the target; in whole items the plan to date is floored.
  func isBehind(
    _ actual: Rational, of target: Rational, at q: Rational, beyond limit: Rational, whole: Bool,
    inclusive: Bool = false
  ) -> Bool {
    var line = target * (q - limit)
    if whole { line = line.floor() }
    return inclusive ? actual <= line && q > limit : actual < line
  }
}
