import Diagnostics
import Figures
import Plans
import Quantities

// What is said of the denominator of a share, where it is not there, is nothing, or is that of another time.

extension Judgement {
  /// Not due: nothing can be said before the denominator's first figure.
  static func denominatorToCome(
    _ period: Period, in denominator: Series, of numerator: Series, _ bench: Bench
  ) -> Judgement {
    var judgement = Judgement.notDue(.nothingDue)
    judgement.unit = numerator.indicator.value.unit.symbol
    let row = Absence(period, of: denominator, bench).row
    let due = Words.date(denominator.indicator.value.calendar.due(period))
    judgement.message = Phrase(
      zh: "分母\(row)的数据\(due)到期，此前没有可用的分母",
      en: "the denominator, \(row), falls due on \(due), and there is none before")
    bench.noteMessage(&judgement)
    return judgement
  }

  /// A judgement that rests on the denominator of an earlier time says so.
  mutating func noteEarlier(_ figure: Observation, _ denominator: Series, _ bench: Bench) {
    let row = Absence(figure.period, of: denominator, bench).row
    message = message + Phrase(zh: "；分母暂用\(row)的数", en: "; the denominator is that of an earlier time, \(row)")
  }
}

extension FormulaUnknown {
  /// The whole is nothing, or all of it is exempt.
  static func nothingToMeasure(
    _ whole: Observation, in denominator: Series, _ exemption: Exemption?, _ bench: Bench
  ) -> FormulaUnknown {
    let row = Absence(whole.period, of: denominator, bench).row
    guard let exemption, exemption.isFresh, whole.number?.isPositive ?? false else {
      return FormulaUnknown(
        reason: .nothingToMeasure,
        message: Phrase(zh: "分母\(row)为0，无可计量对象", en: "the denominator, \(row), is 0: nothing to measure"))
    }
    let amount = exemption.amount
    return FormulaUnknown(
      reason: .nothingToMeasure,
      message: Phrase(
        zh: "分母\(row)已全部豁免（\(amount)），无可计量对象",
        en: "all of the denominator, \(row), is exempt (\(amount)): nothing to measure"))
  }

  /// So much of nothing is an error, not nothing to measure.
  static func dividedByNothing(
    _ top: Rational, _ period: Period, _ numerator: Series, _ denominator: Series, _ bench: Bench
  ) -> FormulaUnknown {
    let (part, whole) = (Absence(period, of: numerator, bench).row, Absence(period, of: denominator, bench).row)
    let amount = Words(numerator.indicator.value).amount(top)
    return FormulaUnknown(
      reason: .divisionByZero,
      message: Phrase(
        zh: "\(part)为\(amount)，而分母\(whole)为0",
        en: "\(part) is \(amount), and its denominator, \(whole), is 0"))
  }
}
