/// A language in which the product speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
}

/// One message in every language the product speaks; a message that lacks one cannot be built.
public struct Phrase: Sendable, Hashable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that reads the same in every language: a name, a number, a file path.
  public init(verbatim text: String) {
    self.init(zh: text, en: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
