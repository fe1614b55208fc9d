package import Diagnostics
package import Plans
package import Quantities

extension CheckSentences {
  package static func computed(_ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "\(quoted(indicator.name.zh))由其他指标计算得出，不需填报",
        en: "`\(indicator.name.en)` is computed from other indicators and is not filed"),
      Phrase(zh: "请删去此行，并填报公式中的各指标", en: "remove the row, and file the indicators that it is computed from")
    )
  }

  package static func check(_ check: FigureCheck, _ period: Period, _ sum: Phrase, note: String?, isUsed: Bool) -> Words
  {
    let words = Plans.Words.period(period)
    if let note {
      return (
        Phrase(
          zh: "\(words.zh)：\(check.message.zh)（\(sum)；填报说明：\(note)）",
          en: "\(words.en): \(check.message.en) (check `\(check.id)` does not hold: \(sum); explained: \(note))"), nil
      )
    }
    return (
      Phrase(
        zh: "\(words.zh)：\(check.message.zh)（\(sum)）\(isUsed ? "" : "，此数未采用")",
        en:
          "\(words.en): \(check.message.en) (check `\(check.id)` does not hold: \(sum))\(isUsed ? "" : "; the figure is not used")"
      ),
      !isUsed
        ? Phrase(zh: "请核对所列各数，更正后重报", en: "check the figures shown and file the corrected one")
        : Phrase(zh: "请核对；数据无误的，请在备注中说明", en: "check them; if they are right, say why in the note")
    )
  }

  /// A figure that a check was held against.
  package static func figure(_ number: Rational?, of indicator: Indicator, in period: Period) -> Phrase {
    let amount = number.map { Plans.Words(indicator).amount($0) } ?? Phrase(verbatim: "")
    let when = Plans.Words.period(period)
    return Phrase(zh: "“\(indicator.name)”\(when)为\(amount)", en: "`\(indicator.name)` is \(amount) in \(when)")
  }

  package static func computedNotWhole(_ value: Rational, of indicator: Indicator, in period: Period) -> Phrase {
    let (when, amount) = (Plans.Words.period(period), Plans.Words(indicator).amount(value, places: 6))
    return Phrase(zh: "\(when)计算得\(amount)，不是整数", en: "\(when) comes to \(amount), which is not whole")
  }

  package static func computedOutOfRange(_ value: Rational, of indicator: Indicator, in period: Period) -> Phrase {
    let (when, amount) = (Plans.Words.period(period), Plans.Words(indicator).amount(value, places: 6))
    return Phrase(
      zh: "\(when)计算得\(amount)，超出指标的取值范围", en: "\(when) comes to \(amount), outside the indicator's range")
  }
}
