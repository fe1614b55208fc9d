import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

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
    let isFiled = holes.allSatisfy { series.refused[$0] != nil }
    named.message = message + VerdictSentences.holesChangeNothing(holes, isFiled: isFiled)
    return named
  }

  /// Periods that leave because they had nothing to measure are named.
  func leaving(_ periods: [Period]) -> Judgement {
    if periods.isEmpty { return self }
    var named = self
    named.message = message + VerdictSentences.leaving(periods)
    return named
  }
}
