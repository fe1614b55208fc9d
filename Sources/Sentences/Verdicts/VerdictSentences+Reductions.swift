package import Diagnostics
package import Plans
package import Quantities

// What is said of a reduction that comes down along a line, or is judged by a rate that was filed.

extension VerdictSentences {
  /// What is left of a base, as a product.
  static func lessShare(_ base: Phrase, _ reduction: Reduction, _ line: Phrase) -> Phrase {
    let by = reduction.words
    return Phrase(zh: "\(base) × (1 − \(by)) = \(line)", en: "\(base) × (1 − \(by)) = \(line)")
  }

  /// What is wanted of a level on its line, before the sentence; `year` is that of the base, nil where it is a number.
  package static func fallWanted(_ reduction: Reduction, from base: Phrase, of year: Int?) -> Phrase {
    let by = reduction.words
    let when = year.map { Phrase(zh: "\($0)年", en: " of \($0)") } ?? Phrase(zh: "基数", en: " as the base")
    return Phrase(
      zh: "要求较\(when)（\(base)）下降不少于\(by)；", en: "a fall by at least \(by) from \(base)\(when) wanted; ")
  }

  package static func fallTargetStep(_ base: Phrase, _ reduction: Reduction, _ line: Phrase) -> Phrase {
    let sum = lessShare(base, reduction, line)
    return Phrase(zh: "目标：\(sum)", en: "target: \(sum)")
  }

  /// A part of a year stands for as much of a whole one as the base had by then.
  package static func takenToWholeYear(_ amount: Phrase, through period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "（至\(period)累计\(amount)，按基期同期占全年的份额折算）",
      en: " (\(amount) through \(period), taken to a whole year as the base's year went)")
  }

  package static func filedRate(_ reduction: Reduction, _ rate: Phrase, in period: Period) -> Phrase {
    let (period, by) = (Words.period(period), reduction.words)
    return Phrase(
      zh: "要求同比下降不少于\(by)，\(period)填报的同比为\(rate)",
      en: "a fall by at least \(by) wanted; the filed year-on-year rate is \(rate) in \(period)")
  }
}
