import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

// Figures that are not there and change nothing are named beside a judgement.

extension Judgement {
  /// A figure that is not there and could not change the outcome is named.
  consuming func naming(_ hole: Period?, of series: Series) -> Judgement {
    naming(hole.map { [$0] } ?? [], of: series)
  }

  /// Figures that are not there and could not change the outcome are named.
  consuming func naming(_ holes: [Period], of series: Series) -> Judgement {
    if holes.isEmpty { return self }
    let isFiled = holes.allSatisfy { series.refused[$0] != nil }
    message = message + VerdictSentences.holesChangeNothing(holes, isFiled: isFiled)
    return self
  }

  /// Periods that leave because they had nothing to measure are named.
  consuming func leaving(_ periods: [Period]) -> Judgement {
    if periods.isEmpty { return self }
    message = message + VerdictSentences.leaving(periods)
    return self
  }
}
