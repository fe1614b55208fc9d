import Diagnostics
import Figures
import Plans
import Quantities

extension Judge {
  /// Why a share has no value: its denominator was due and is not there.
  func denominatorMissing(_ period: Period, in denominator: Series) -> FormulaUnknown {
    let row = absent(period, in: denominator).words
    switch denominator.refused[period] {
    case .underived(let unknown) where unknown.reason != .figureMissing: return unknown
    case .underived(let unknown): return FormulaUnknown(reason: .denominatorMissing, message: unknown.message)
    case .conflict, .rejected, nil:
      let subject = Phrase(zh: "分母\(row)", en: "the denominator, \(row),")
      return FormulaUnknown(reason: .denominatorMissing, message: absenceWords(period, in: denominator, subject))
    }
  }

  /// Nothing can be said before the denominator's first figure, which is not due.
  func denominatorToCome(_ period: Period, in denominator: Series, of numerator: Series) -> Judgement {
    var judgement = Judgement.notDue(.nothingDue)
    judgement.unit = numerator.indicator.unit.symbol
    let row = absent(period, in: denominator).words
    let due = denominator.indicator.calendar.due(period)
    judgement.message = Phrase(
      zh: "分母\(row.zh)的数据\(Words.date(due).zh)到期，此前没有可用的分母",
      en: "the denominator, \(row.en), falls due on \(due), and there is none before")
    noteMessage(&judgement)
    return judgement
  }

  /// The whole is nothing, or all of it is exempt.
  func nothingToMeasure(_ whole: Observation, in denominator: Series, _ exemption: Exemption?) -> FormulaUnknown {
    let row = absent(whole.period, in: denominator).words
    guard let exemption, exemption.isFresh, whole.number?.isPositive ?? false else {
      return FormulaUnknown(
        reason: .nothingToMeasure,
        message: Phrase(zh: "分母\(row.zh)为0，无可计量对象", en: "the denominator, \(row.en), is 0: nothing to measure"))
    }
    return FormulaUnknown(
      reason: .nothingToMeasure,
      message: Phrase(
        zh: "分母\(row.zh)已全部豁免（\(exemption.amount)），无可计量对象",
        en: "all of the denominator, \(row.en), is exempt (\(exemption.amount)): nothing to measure"))
  }

  /// So much of nothing is an error, not nothing to measure.
  func dividedByNothing(
    _ top: Rational, _ period: Period, _ numerator: Series, _ denominator: Series
  ) -> FormulaUnknown {
    let (part, whole) = (absent(period, in: numerator).words, absent(period, in: denominator).words)
    let amount = Words(numerator.indicator).amount(top)
    return FormulaUnknown(
      reason: .divisionByZero,
      message: Phrase(
        zh: "\(part.zh)为\(amount)，而分母\(whole.zh)为0",
        en: "\(part.en) is \(amount), and its denominator, \(whole.en), is 0"))
  }

  /// A judgement that rests on the denominator of an earlier time says so.
  func noteEarlier(_ figure: Observation, _ denominator: Series, in judgement: inout Judgement) {
    let row = absent(figure.period, in: denominator).words
    judgement.message =
      judgement.message
      + Phrase(zh: "；分母暂用\(row.zh)的数", en: "; the denominator is that of an earlier time, \(row.en)")
  }
}
