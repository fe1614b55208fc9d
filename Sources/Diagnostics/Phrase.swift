/// A language in which the product speaks to people.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case zh
  case en
}

/// One message in every language the product speaks; a message that lacks one cannot be built.
public struct Phrase: Sendable, Hashable {
  /// The Chinese text.
  public let zh: String
  /// The English text.
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

  /// The text in a language.
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

  /// Chinese, as the type of a text.
  public enum Chinese: Tongue {
    /// `.zh`.
    @inlinable public static var language: Language { .zh }
  }

  /// English, as the type of a text.
  public enum English: Tongue {
    /// `.en`.
    @inlinable public static var language: Language { .en }
  }

  /// A text in one language, written with what stands in it.
  ///
  /// Inlinable, so that each language has code of its own: sentences are made for every finding.
  public struct Text<Spoken: Tongue>: ExpressibleByStringInterpolation {
    /// The text itself, all that stands in it put in.
    public let string: String

    /// Takes a text as it is; nothing tells whether it is of the language.
    @inlinable public init(stringLiteral string: String) {
      self.string = string
    }

    /// Joins two texts of one language; texts of two do not compile.
    @inlinable public static func + (left: Self, right: Self) -> Self {
      Self(stringLiteral: left.string + right.string)
    }

    /// Joins a string that reads the same in every language.
    @inlinable public static func + (left: Self, right: String) -> Self { Self(stringLiteral: left.string + right) }

    /// Takes what the literal put together.
    @inlinable public init(stringInterpolation: StringInterpolation) {
      string = stringInterpolation.string
    }

    /// What gathers a literal: phrases are put in by their text in the language of the literal.
    public struct StringInterpolation: StringInterpolationProtocol {
      @usableFromInline var string = ""

      /// Makes room for the literal, and some bytes for each of what is put in.
      @inlinable public init(literalCapacity: Int, interpolationCount: Int) {
        string.reserveCapacity(literalCapacity + interpolationCount * 8)
      }

      /// Words of the literal itself.
      @inlinable public mutating func appendLiteral(_ literal: String) { string += literal }

      /// In the language of the text around it.
      @inlinable public mutating func appendInterpolation(_ phrase: Phrase) { string += phrase[Spoken.language] }

      /// Nothing where there is none.
      @inlinable public mutating func appendInterpolation(_ phrase: Phrase?) {
        string += phrase?[Spoken.language] ?? ""
      }

      /// A string as it is: a name, a number that was written.
      @inlinable public mutating func appendInterpolation(_ string: String) { self.string += string }

      /// A value by its own description, the same in every language.
      @inlinable public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
        string += value.description
      }
    }
  }
}

extension DefaultStringInterpolation {
  /// Warns at compile time: a plain string has no language in which the phrase could stand.
  @available(
    *, deprecated, message: "a phrase stands in a text of one language: name it, or write the text for Phrase(zh:en:)"
  )
  public mutating func appendInterpolation(_ phrase: Phrase) { appendInterpolation(phrase.en) }
}
