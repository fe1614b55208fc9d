import Plans
import Quantities

/// How far behind plan is still on pace, and how far is red: the bands of a profile at a planned share.
struct PaceLimits {
  let profile: ToleranceProfile

  /// The share that may be missing at planned share `q`; behind is beyond it.
  func slack(_ q: Rational) -> Rational {
    profile.yellow.gap(at: q) * (profile.tapers ? 1 - q : .one)
  }

  /// Whether a gap of exactly the slack is behind already.
  var slackIsBehind: Bool { profile.isInclusive }

  /// The share beyond which it is red.
  func redGap(_ q: Rational) -> Rational { profile.red.gap(at: q) }

  /// Whether the pace still needed is held against the best yet.
  var comparesBest: Bool { profile.comparesBest }

  /// Whether a ceiling on a count has no slack and its own signs of red, as under our own two profiles; other bands are
  /// turned round.
  var usesCeilingTable: Bool { profile.name == .standard || profile.name == .strict }

  /// Whether the last few whole items are not left to the slack.
  var watchesLastItems: Bool { profile.watchesLastItems }

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
