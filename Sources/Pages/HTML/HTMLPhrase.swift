import Diagnostics

/// Words in both languages for a page.
///
/// Where both are the same they are written once.
struct HTMLPhrase {
  let zh: String
  let en: String
  let same: Bool

  init(zh: String, en: String) {
    (self.zh, self.en) = (HTMLText.plain(zh), HTMLText.plain(en))
    same = self.zh == self.en
  }

  init(_ phrase: Phrase) { self.init(zh: phrase.zh, en: phrase.en) }

  /// Nil for no words at all, so that a page leaves out their label.
  init?(filled zh: String, _ en: String) {
    if zh.isEmpty, en.isEmpty { return nil }
    self.init(zh: zh, en: en)
  }
}
