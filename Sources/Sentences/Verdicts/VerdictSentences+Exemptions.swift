package import Diagnostics
import Plans
package import Quantities

// What is exempt on record, beside the verdict that it changes.

extension VerdictSentences {
  package static func exempted(_ amount: Phrase) -> Phrase {
    Phrase(zh: "已豁免\(amount)", en: "\(amount) exempt on record")
  }

  package static func exempted(_ amount: Phrase, leaving left: Phrase) -> Phrase {
    Phrase(zh: "已豁免\(amount)，按\(left)计", en: "\(amount) exempt on record, which leaves \(left)")
  }

  /// The target of a count, and what it became.
  package static func targetLessExempt(
    _ target: Phrase, _ amount: Phrase, since period: Period, counts left: Phrase
  ) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "；\(period)止已豁免\(amount)，目标\(target)按\(left)计",
      en: "; \(amount) exempt on record (\(period)): the target of \(target) counts as \(left)")
  }

  package static func exemptStep(_ before: Phrase, less amount: Phrase, _ left: Phrase) -> Phrase {
    Phrase(zh: "豁免：\(before) − \(amount) = \(left)", en: "exempt: \(before) − \(amount) = \(left)")
  }

  /// A share with what it would be if nothing were exempt.
  package static func shareLessExempt(_ amount: Phrase, without raw: Phrase) -> Phrase {
    Phrase(zh: "；已豁免\(amount)，不豁免为\(raw)", en: "; \(amount) exempt on record, \(raw) without that")
  }

  /// A record of exemptions that is older than the figure.
  package static func staleExemption(_ amount: Phrase, since period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "；豁免记录只到\(period)（\(amount)），未予扣除",
      en: "; the record of exemptions ends with \(period) (\(amount)) and takes nothing off")
  }

  package static func nothingLeft(of target: Phrase, _ amount: Phrase, since period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "目标\(target)，\(period)止已豁免\(amount)，无可计量对象",
      en: "target \(target), \(amount) exempt on record (\(period)): nothing is left to measure")
  }
}
