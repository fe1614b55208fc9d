import Diagnostics
import Findings
import Sentences

/// The wording of a report in both languages at once.
struct HTMLSpeech {
  let zh: Wording
  let en: Wording
  private let marks: (zh: TitleMarks, en: TitleMarks)

  init(_ report: Report) {
    zh = Wording(.zh, units: report.units, leaders: report.leaders)
    en = Wording(.en, units: report.units, leaders: report.leaders)
    marks = (TitleMarks(report.findings, zh), TitleMarks(report.findings, en))
  }

  /// The title of a finding's standard, with what tells it from others of that title.
  func title(_ finding: Finding) -> Phrase {
    let id = finding.standard
    return Phrase(
      chinese: marks.zh.mark(of: id, zh) + finding.title.zh, english: marks.en.mark(of: id, en) + finding.title.en)
  }

  func callAsFunction(_ words: (Wording) -> String) -> HTMLPhrase { HTMLPhrase(zh: words(zh), en: words(en)) }

  /// Nil for no words.
  func filled(_ words: (Wording) -> String) -> HTMLPhrase? { HTMLPhrase(filled: words(zh), words(en)) }

  func amount(_ amount: Finding.Amount?, of finding: Finding) -> HTMLPhrase? {
    amount.map { amount in self { $0.amount(amount, of: finding) ?? "" } }
  }
}
