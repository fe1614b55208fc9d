import Compliance
import Diagnostics

/// The wording of a report in both languages at once.
struct HTMLSpeech {
  let zh: Wording
  let en: Wording

  init(_ report: Report) {
    zh = Wording(.zh, units: report.units, leaders: report.leaders)
    en = Wording(.en, units: report.units, leaders: report.leaders)
  }

  func callAsFunction(_ words: (Wording) -> String) -> HTMLPhrase { HTMLPhrase(zh: words(zh), en: words(en)) }

  /// Nil for no words.
  func filled(_ words: (Wording) -> String) -> HTMLPhrase? { HTMLPhrase(filled: words(zh), words(en)) }

  func amount(_ amount: Finding.Amount?, of finding: Finding) -> HTMLPhrase? {
    amount.map { amount in self { $0.amount(amount, of: finding) ?? "" } }
  }
}
