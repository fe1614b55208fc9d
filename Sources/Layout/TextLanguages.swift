public import Diagnostics

/// The languages in which JSON holds what is written for people; its codes are the same in every language.
public enum TextLanguages: Sendable, Hashable {
  case one(Language)
  case both

  /// In the order in which they are written.
  package var all: [Language] {
    switch self {
    case .one(let language): [language]
    case .both: Language.allCases
    }
  }
}
