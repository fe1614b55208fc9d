import Diagnostics
import Figures
import Plans
import Quantities

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

  private var since: Phrase { Words.period(record.period) }

  /// A count with its exemption beside it: what was taken off, and what the target was and became.
  func shown(beside judgement: Judgement, of count: CountCase) -> Judgement {
    guard isFresh else { return staled(judgement) }
    var shown = judgement
    shown.observation = judgement.observation?.restingOn(record.vintage)
    let (amount, since, raw) = (amount, since, count.asked)
    let left = count.words.amount(count.goal.line)
    shown.exempted = Phrase(zh: "已豁免\(amount)，按\(left)计", en: "\(amount) exempt on record, which leaves \(left)")
    shown.message =
      judgement.message
      + Phrase(
        zh: "；\(since)止已豁免\(amount)，目标\(raw)按\(left)计",
        en: "; \(amount) exempt on record (\(since)): the target of \(raw) counts as \(left)")
    guard count.bench.explains else { return shown }
    let before = count.words.amount(count.goal.line + number)
    shown.steps.append(
      Phrase(zh: "豁免：\(before) − \(amount) = \(left)", en: "exempt: \(before) − \(amount) = \(left)"))
    return shown
  }

  /// A share with its exemption beside it, and what it would be without.
  func shown(beside judgement: Judgement, raw: Rational?, against lines: [Rational?], in unit: WrittenUnit) -> Judgement
  {
    guard isFresh else { return staled(judgement) }
    var shown = judgement
    let amount = amount
    shown.exempted = Phrase(zh: "已豁免\(amount)", en: "\(amount) exempt on record")
    guard let raw else { return shown }
    let ratio = unit.amount(unit.value(ofBase: raw), against: lines.compactMap(\.self).map { unit.value(ofBase: $0) })
    shown.message =
      judgement.message
      + Phrase(zh: "；已豁免\(amount)，不豁免为\(ratio)", en: "; \(amount) exempt on record, \(ratio) without that")
    return shown
  }

  /// A record that is older than the figure takes nothing off, and that is said.
  private func staled(_ judgement: Judgement) -> Judgement {
    var shown = judgement
    let (amount, since) = (amount, since)
    shown.message =
      judgement.message
      + Phrase(
        zh: "；豁免记录只到\(since)（\(amount)），未予扣除",
        en: "; the record of exemptions ends with \(since) (\(amount)) and takes nothing off")
    return shown
  }

  /// Nothing of a count is left to be done, and that is no target met.
  func nothingLeft(of count: CountCase) -> Judgement {
    let (amount, since) = (amount, since)
    var judgement = Judgement.unknown(
      .nothingToMeasure, count.series,
      Phrase(
        zh: "目标\(count.asked)，\(since)止已豁免\(amount)，无可计量对象",
        en: "target \(count.asked), \(amount) exempt on record (\(since)): nothing is left to measure"),
      count.bench)
    judgement.exempted = Phrase(zh: "已豁免\(amount)", en: "\(amount) exempt on record")
    return judgement
  }
}
