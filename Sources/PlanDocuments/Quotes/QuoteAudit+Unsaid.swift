import Diagnostics
import Plans
import Quantities

/// Bounds over quotes without a number that promises anything.
extension QuoteAudit {
  /// 全面建立, 稳定达标 say 100 %; and a number that no word of the quote has is nobody's promise.
  mutating func checkUnsaid(_ asked: Asked, _ numbers: [QuotedNumber], _ standard: Standard) {
    guard case .bound(_, isCompared: false) = asked.form, !asked.value.isZero else { return }
    let wholes = numbers.filter(\.isWhole)
    if !wholes.isEmpty, isShare(asked, standard) {
      check(asked, wholes, numbers, standard)
      return
    }
    guard isTracing, wholes.isEmpty || asked.unit?.isPercent != true, asked.value != Rational(1),
      !isNamed(asked, numbers, standard)
    else { return }
    report(
      .boundAgainstQuote, standard, at: standard.places.bounds[asked.text],
      Phrase(zh: "原文没有数，规则写“\(asked.text)”", en: "the quote has no number, the rule says '\(asked.text)'"),
      help: Phrase(
        zh: "请引出写有这个数的原文；数由别处下达的写 `target_set_by`，由人评判的写 `manual: true`",
        en:
          "quote the words that hold the number; write `target_set_by` where it is set elsewhere, `manual: true` where a person judges"
      ))
  }

  /// A part of a whole, of which all can be meant: no growth, no change in points.
  private func isShare(_ asked: Asked, _ standard: Standard) -> Bool {
    guard asked.unit?.isPercent == true else { return false }
    let isGrowth = standard.requirement.quantityTests.contains { test in
      if case .growth = test.subject { true } else { false }
    }
    return !isGrowth && asked.indicator?.kind != .growth && asked.indicator?.sign == nil
  }

  /// Whether the number stands in a name or a turn of phrase: 一中心七站.
  private func isNamed(_ asked: Asked, _ numbers: [QuotedNumber], _ standard: Standard) -> Bool {
    let text = standard.quote.lowercased()
    if QuoteWords.multiples.contains(where: text.contains) { return true }
    if !saidElsewhere(asked, standard).isEmpty { return true }
    if numbers.contains(where: { asked.match($0) == .same }) { return true }
    return numerals(of: QuoteText(standard.quote)).contains {
      $0.rational == asked.value || $0.rational == asked.coefficient
    }
  }

  /// Every numeral, whatever it is there for.
  private func numerals(of text: QuoteText) -> [ExactDecimal] {
    let kinds: [(Unicode.Scalar) -> Bool] = [NumberMention.isNumeral, QuoteText.isDigit]
    return kinds.flatMap { isPart in
      text.scalars.split { !isPart($0) }.compactMap { digits in
        let word = String(String.UnicodeScalarView(digits))
        return ChineseNumeral.parse(word) ?? ExactDecimal(word)
      }
    }
  }

  private var isTracing: Bool { severity == .error }
}
