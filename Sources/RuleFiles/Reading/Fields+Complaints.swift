import Diagnostics

/// Keys that cannot stand where they stand.
extension Fields {
  func reportIdle(_ key: String, _ where: Phrase) {
    log.report(
      .idleKey, at: keyPlace(key),
      Phrase(zh: "`\(key)` 对\(`where`.zh)没有意义", en: "`\(key)` means nothing for \(`where`.en)"),
      help: Phrase(zh: "请删去 `\(key)`", en: "remove `\(key)`"))
  }

  func reportSecondScope(_ second: String, after first: String) {
    log.report(
      .severalScopes, at: keyPlace(second),
      Phrase(zh: "`\(second)` 不能与 `\(first)` 同时写", en: "`\(second)` cannot stand beside `\(first)`"),
      help: Phrase(zh: "请只留一个", en: "keep one of them"),
      related: [
        Diagnostic.Related(
          message: Phrase(zh: "`\(first)` 在这里", en: "`\(first)` is here"), place: keyPlace(first))
      ])
  }
}
