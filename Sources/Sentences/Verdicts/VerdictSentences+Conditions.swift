package import Diagnostics
import Plans
package import Quantities

// What is said of a condition written as a formula, and of figures that are computed.

extension VerdictSentences {
  /// Its comparisons with the numbers in them, the first four.
  package static func condition(holds: Bool, in period: Period, _ lines: [Phrase]) -> Phrase {
    let period = Words.period(period)
    let few = lines.prefix(4)
    return Phrase(
      zh: "\(period)条件\(holds ? "成立" : "不成立")：\(few.map(\.zh).joined(separator: "；"))",
      en: "the condition \(holds ? "holds" : "does not hold") in \(period): \(few.map(\.en).joined(separator: "; "))")
  }

  package static func conditionStep(_ formula: String) -> Phrase {
    Phrase(zh: "条件：\(formula)", en: "condition: \(formula)")
  }

  package static func withNumbers(_ sum: Phrase, of period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(zh: "\(period)代入：\(sum)", en: "with the numbers of \(period): \(sum)")
  }

  // MARK: - Computed figures

  package static func formulaStep(_ name: Phrase, _ formula: String) -> Phrase {
    Phrase(zh: "“\(name)”= \(formula)", en: "`\(name)` = \(formula)")
  }

  package static func computedStep(_ sum: Phrase, _ amount: Phrase, in period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(zh: "\(period)：\(sum) = \(amount)", en: "\(period): \(sum) = \(amount)")
  }
}
