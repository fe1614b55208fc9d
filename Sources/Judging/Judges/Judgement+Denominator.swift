import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

// What is said of the denominator of a share, where it is not there, is nothing, or is that of another time.

extension Judgement {
  /// Not due: nothing can be said before the denominator's first figure.
  static func denominatorToCome(
    _ period: Period, in denominator: Series, of numerator: Series, _ bench: Bench
  ) -> Judgement {
    var judgement = Judgement.notDue(.nothingDue)
    judgement.unit = numerator.indicator.value.unit.symbol
    let row = Absence(period, of: denominator, bench).row
    judgement.message = VerdictSentences.denominatorDue(row, on: denominator.indicator.value.calendar.due(period))
    bench.noteMessage(&judgement)
    return judgement
  }

  /// A judgement that rests on the denominator of an earlier time says so.
  mutating func noteEarlier(_ figure: Observation, _ denominator: Series, _ bench: Bench) {
    let row = Absence(figure.period, of: denominator, bench).row
    message = message + VerdictSentences.earlierDenominator(row)
  }
}

extension FormulaUnknown {
  /// The whole is nothing, or all of it is exempt.
  static func nothingToMeasure(
    _ whole: Observation, in denominator: Series, _ exemption: Exemption?, _ bench: Bench
  ) -> FormulaUnknown {
    let row = Absence(whole.period, of: denominator, bench).row
    guard let exemption, exemption.isFresh, whole.number?.isPositive ?? false else {
      return FormulaUnknown(reason: .nothingToMeasure, message: VerdictSentences.denominatorIsNothing(row))
    }
    return FormulaUnknown(
      reason: .nothingToMeasure, message: VerdictSentences.denominatorIsExempt(row, exemption.amount))
  }

  /// So much of nothing is an error, not nothing to measure.
  static func dividedByNothing(
    _ top: Rational, _ period: Period, _ numerator: Series, _ denominator: Series, _ bench: Bench
  ) -> FormulaUnknown {
    let (part, whole) = (Absence(period, of: numerator, bench).row, Absence(period, of: denominator, bench).row)
    let amount = Words(numerator.indicator.value).amount(top)
    return FormulaUnknown(
      reason: .divisionByZero, message: VerdictSentences.dividedByNothing(part, of: amount, by: whole))
  }
}
