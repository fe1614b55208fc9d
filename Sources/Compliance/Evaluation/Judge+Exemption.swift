import Diagnostics
import Figures
import Plans
import Quantities

// What is exempt on record leaves a count's target or a share's denominator, and is shown wherever it does.

/// What is exempt by the latest record up to a period.
struct Exemption {
  let indicator: Indicator
  let record: Observation
  let number: Rational
  /// Whether the record is as fresh as the figure that it is held against; a stale one takes nothing off.
  let isFresh: Bool

  /// What leaves the target or the denominator.
  var taken: Rational { isFresh ? number : .zero }
  var amount: Phrase { Words(indicator).amount(number) }
  var since: Phrase { Words.period(record.period) }
}

extension Judge {
  /// Nil where nothing is exempt on record.
  func exemption(_ reference: IndicatorReference, at period: Period) -> Exemption? {
    guard case .success(let series) = series(reference), let record = series.latest(through: period.end),
      let number = record.number, number.isPositive
    else { return nil }
    // The last period of the record's own calendar that had ended with the figure's.
    let holding = series.indicator.calendar.asked(period.end)
    let latest = holding.end <= period.end ? holding : series.indicator.calendar.before(holding)
    return Exemption(
      indicator: series.indicator, record: record, number: number, isFresh: record.period.end >= latest.end)
  }

  /// A count with its exemption beside it: what was taken off, and what the target was and became.
  func exempting(_ judgement: Judgement, _ exemption: Exemption, _ count: CountCase) -> Judgement {
    guard exemption.isFresh else { return staled(judgement, exemption) }
    var shown = judgement
    shown.observation = judgement.observation?.restingOn(exemption.record.vintage)
    let raw = count.asked
    let left = count.words.amount(count.goal.line)
    let note = Phrase(
      zh: "已豁免\(exemption.amount)，按\(left)计", en: "\(exemption.amount) exempt on record, which leaves \(left)")
    shown.exempted = note
    shown.message =
      judgement.message
      + Phrase(
        zh: "；\(exemption.since.zh)止已豁免\(exemption.amount)，目标\(raw)按\(left)计",
        en: "; \(exemption.amount) exempt on record (\(exemption.since.en)): the target of \(raw) counts as \(left)")
    self.note(
      &shown,
      Phrase(
        zh: "豁免：\(count.words.amount(count.goal.line + exemption.number)) − \(exemption.amount) = \(left)",
        en: "exempt: \(count.words.amount(count.goal.line + exemption.number)) − \(exemption.amount) = \(left)"))
    return shown
  }

  /// A share with its exemption beside it, and what it would be without.
  func exempting(
    _ judgement: Judgement, _ exemption: Exemption?, raw: Rational?, against lines: [Rational?], in unit: WrittenUnit
  ) -> Judgement {
    guard let exemption else { return judgement }
    guard exemption.isFresh else { return staled(judgement, exemption) }
    var shown = judgement
    shown.exempted = Phrase(zh: "已豁免\(exemption.amount)", en: "\(exemption.amount) exempt on record")
    guard let raw else { return shown }
    let ratio = unit.amount(unit.value(ofBase: raw), against: lines.compactMap(\.self).map { unit.value(ofBase: $0) })
    shown.message =
      judgement.message
      + Phrase(
        zh: "；已豁免\(exemption.amount)，不豁免为\(ratio)",
        en: "; \(exemption.amount) exempt on record, \(ratio) without that")
    return shown
  }

  /// A record that is older than the figure takes nothing off, and that is said.
  func staled(_ judgement: Judgement, _ exemption: Exemption) -> Judgement {
    var shown = judgement
    shown.message =
      judgement.message
      + Phrase(
        zh: "；豁免记录只到\(exemption.since.zh)（\(exemption.amount)），未予扣除",
        en: "; the record of exemptions ends with \(exemption.since.en) (\(exemption.amount)) and takes nothing off")
    return shown
  }

  /// Nothing is left to be done, and that is no target met.
  func nothingLeft(_ count: CountCase, _ exemption: Exemption) -> Judgement {
    var judgement = unknown(
      .nothingToMeasure, count.series,
      Phrase(
        zh: "目标\(count.asked)，\(exemption.since.zh)止已豁免\(exemption.amount)，无可计量对象",
        en:
          "target \(count.asked), \(exemption.amount) exempt on record (\(exemption.since.en)): nothing is left to measure"
      ))
    judgement.exempted = Phrase(zh: "已豁免\(exemption.amount)", en: "\(exemption.amount) exempt on record")
    return judgement
  }
}
