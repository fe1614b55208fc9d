import Diagnostics
import Figures
import Plans
import Quantities

// Figures that are not there and change nothing are named beside a judgement.

extension Judgement {
  /// A figure that is not there and could not change the outcome is named.
  func naming(_ hole: Period?, of series: Series) -> Judgement {
    naming(hole.map { [$0] } ?? [], of: series)
  }

  /// Figures that are not there and could not change the outcome are named.
  func naming(_ holes: [Period], of series: Series) -> Judgement {
    if holes.isEmpty { return self }
    var named = self
    let words = Words.periods(holes)
    let isFiled = holes.allSatisfy { series.refused[$0] != nil }
    named.message =
      message
      + (isFiled
        ? Phrase(
          zh: "；\(words)的数据未采用，不影响结论", en: "; what was filed for \(words) is not used, and could not change this")
        : Phrase(zh: "；\(words)的数据未报，不影响结论", en: "; \(words) is not in, and could not change this"))
    return named
  }

  /// Periods that leave because they had nothing to measure are named.
  func leaving(_ periods: [Period]) -> Judgement {
    if periods.isEmpty { return self }
    var named = self
    let words = Words.periods(periods)
    named.message =
      message + Phrase(zh: "；\(words)无可计量对象，不计", en: "; \(words) had nothing to measure and left")
    return named
  }
}

extension Words {
  /// Some periods in a sentence; of many the first three and how many there are.
  static func periods(_ periods: [Period]) -> Phrase {
    let shown = periods.sorted().prefix(3).map(period)
    let more = periods.count > 3
    return Phrase(
      chinese: shown.map(\.zh).joined(separator: "、") + (more ? "等\(periods.count)期" : ""),
      english: shown.map(\.en).joined(separator: ", ") + (more ? " and \(periods.count - 3) more" : ""))
  }
}
