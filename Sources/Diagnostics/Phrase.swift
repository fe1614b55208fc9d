/// A language in which the product speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
}

/// One message in every language the product speaks; a message that lacks one cannot be built.
public struct Phrase: Sendable, Hashable {
  public let zh: String
  public let en: String

  /// A phrase inside either text stands there in the language of that text.
  @inlinable public init(zh: Text<Chinese>, en: Text<English>) {
    self.init(chinese: zh.string, english: en.string)
  }

  /// Texts that are at hand in both languages.
  @inlinable public init(chinese: String, english: String) {
    (zh, en) = (chinese, english)
  }

  /// A text that reads the same in every language: a name, a number, a file path.
  public init(verbatim text: String) {
    self.init(chinese: text, english: text)
  }

  @inlinable public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension Phrase {
  /// A language as a type, so that a text knows its own.
  public protocol Tongue {
    static var language: Language { get }
  }

  public enum Chinese: Tongue {
    @inlinable public static var language: Language { .zh }
  }

  public enum English: Tongue {
    @inlinable public static var language: Language { .en }
  }

  /// A text in one language, written with what stands in it.
  ///
  /// Inlinable, so that each language has code of its own: sentences are made for every finding.
  public struct Text<Spoken: Tongue>: ExpressibleByStringInterpolation {
    public let string: String

    @inlinable public init(stringLiteral string: String) {
      self.string = string
    }

    @inlinable public static func + (left: Self, right: Self) -> Self {
      Self(stringLiteral: left.string + right.string)
    }

    @inlinable public static func + (left: Self, right: String) -> Self { Self(stringLiteral: left.string + right) }

    @inlinable public init(stringInterpolation: StringInterpolation) {
      string = stringInterpolation.string
    }

    public struct StringInterpolation: StringInterpolationProtocol {
      @usableFromInline var string = ""

      @inlinable public init(literalCapacity: Int, interpolationCount: Int) {
        string.reserveCapacity(literalCapacity + interpolationCount * 8)
      }

      @inlinable public mutating func appendLiteral(_ literal: String) { string += literal }

      /// In the language of the text around it.
      @inlinable public mutating func appendInterpolation(_ phrase: Phrase) { string += phrase[Spoken.language] }

      /// Nothing where there is none.
      @inlinable public mutating func appendInterpolation(_ phrase: Phrase?) {
        string += phrase?[Spoken.language] ?? ""
      }

      @inlinable public mutating func appendInterpolation(_ string: String) { self.string += string }

      @inlinable public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
        string += value.description
      }
    }
  }
}

extension DefaultStringInterpolation {
  @available(
    *, deprecated, message: "a phrase stands in a text of one language: name it, or write the text for Phrase(zh:en:)"
  )
  public mutating func appendInterpolation(_ phrase: Phrase) { appendInterpolation(phrase.en) }
}
