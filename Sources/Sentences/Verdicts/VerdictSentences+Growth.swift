package import Diagnostics
import Plans
package import Quantities

// What is said of a growth rate to date.

extension VerdictSentences {
  package static func growthToDate(_ target: Phrase, _ amount: Phrase, through period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(zh: "目标\(target)，至\(period)累计增长\(amount)", en: "target \(target), \(amount) through \(period)")
  }

  package static var growthHolds: Phrase { Phrase(zh: "，不低于目标", en: ": at or above the goal") }

  package static func growthBelow(by gap: Phrase) -> Phrase { Phrase(zh: "，低\(gap)", en: ", below by \(gap)") }

  /// What the rest of the year must grow by, `weight` being the share of it that has gone.
  package static func restMustGrow(_ rest: Phrase, weight: Rational) -> Phrase {
    let weight = weight.decimalText(maxPlaces: 2)
    return Phrase(
      zh: "；已过时段权重\(weight)，余下须增长\(rest)", en: "; weight to date \(weight), so the rest must grow \(rest)")
  }

  package static func bestPeriod(_ amount: Phrase) -> Phrase {
    Phrase(zh: "，最好一期\(amount)", en: "; best period \(amount)")
  }

  /// Off a small base a rate says little: the amounts stand beside it.
  package static func smallBase(_ base: Phrase, now: Phrase) -> Phrase {
    Phrase(zh: "；上年同期\(base)，今年\(now)", en: "; \(base) a year before, \(now) now")
  }

  // MARK: - Steps

  /// `from` and `to` are the goal and the growth as bare numbers.
  package static func growthStep(_ growth: Phrase, from goal: Phrase, to number: Phrase, _ gap: Phrase) -> Phrase {
    Phrase(
      zh: "累计增速：\(growth)，差距 \(goal) − \(number) = \(gap)",
      en: "growth to date: \(growth); gap \(goal) − \(number) = \(gap)")
  }

  package static func restStep(goal: Phrase, weight: Rational, growth: Phrase, _ rest: Phrase) -> Phrase {
    let w = weight.decimalText(maxPlaces: 4)
    return Phrase(
      zh: "余下时间所需增速：((1+\(goal)) − \(w)×(1+\(growth))) ÷ (1−\(w)) − 1 = \(rest)（权数\(w)为上年或计划的同期份额）",
      en:
        "growth the rest needs: ((1+\(goal)) − \(w)×(1+\(growth))) ÷ (1−\(w)) − 1 = \(rest) (weight \(w): last year's or the plan's share to date)"
    )
  }

  package static func bestPeriodStep(_ amount: Phrase) -> Phrase {
    Phrase(zh: "最好一期增速：\(amount)；所需达其两倍即为红灯", en: "best period: \(amount); red when twice that is needed")
  }
}
