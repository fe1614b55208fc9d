import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// What is exempt by the latest record up to a period: it leaves a count's target or a share's denominator, and is shown
/// wherever it does.
struct Exemption {
  private let indicator: Indicator
  let record: Observation
  let number: Rational
  /// Whether the record is as fresh as the figure that it is held against; a stale one takes nothing off.
  let isFresh: Bool

  /// Nil where nothing is exempt on record.
  init?(_ reference: IndicatorReference, at period: Period, _ bench: Bench) {
    guard let series = bench.seriesIfAny(reference), let record = series.latest(through: period.end),
      let number = record.number, number.isPositive
    else { return nil }
    indicator = series.indicator.value
    self.record = record
    self.number = number
    // The last period of the record's own calendar that had ended with the figure's.
    let holding = indicator.calendar.asked(period.end)
    let latest = holding.end <= period.end ? holding : indicator.calendar.before(holding)
    isFresh = record.period.end >= latest.end
  }

  /// What leaves the target or the denominator.
  var taken: Rational { isFresh ? number : .zero }

  /// What is exempt, as a sentence has it.
  var amount: Phrase { Words(indicator).amount(number) }

  /// A count with its exemption beside it: what was taken off, and what the target was and became.
  func shown(beside judgement: Judgement, of count: CountCase) -> Judgement {
    guard isFresh else { return staled(judgement) }
    var shown = judgement
    shown.observation = judgement.observation?.restingOn(record.vintage)
    let (amount, left) = (amount, count.words.amount(count.goal.line))
    shown.exempted = VerdictSentences.exempted(amount, leaving: left)
    shown.message =
      judgement.message
      + VerdictSentences.targetLessExempt(count.asked, amount, since: record.period, counts: left)
    guard count.bench.explains else { return shown }
    let before = count.words.amount(count.goal.line + number)
    shown.steps.append(VerdictSentences.exemptStep(before, less: amount, left))
    return shown
  }

  /// A share with its exemption beside it, and what it would be without.
  func shown(beside judgement: Judgement, raw: Rational?, against lines: [Rational?], in unit: WrittenUnit) -> Judgement
  {
    guard isFresh else { return staled(judgement) }
    var shown = judgement
    let amount = amount
    shown.exempted = VerdictSentences.exempted(amount)
    guard let raw else { return shown }
    let ratio = unit.amount(unit.value(ofBase: raw), against: lines.compactMap(\.self).map { unit.value(ofBase: $0) })
    shown.message = judgement.message + VerdictSentences.shareLessExempt(amount, without: ratio)
    return shown
  }

  /// A record that is older than the figure takes nothing off, and that is said.
  private func staled(_ judgement: Judgement) -> Judgement {
    var shown = judgement
    shown.message = judgement.message + VerdictSentences.staleExemption(amount, since: record.period)
    return shown
  }

  /// Nothing of a count is left to be done, and that is no target met.
  func nothingLeft(of count: CountCase) -> Judgement {
    let amount = amount
    var judgement = Judgement.unknown(
      .nothingToMeasure, count.series,
      VerdictSentences.nothingLeft(of: count.asked, amount, since: record.period), count.bench)
    judgement.exempted = VerdictSentences.exempted(amount)
    return judgement
  }
}
