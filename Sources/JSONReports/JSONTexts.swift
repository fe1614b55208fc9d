package import Diagnostics
import Layout
import Quantities

/// A text for people: an object with a key for each language of the run.
extension Phrase: JSONReadable {
  package static var jsonType: JSONType {
    .object("phrase") {
      JSONShape(
        about: Phrase(
          zh: "文字，每种输出语言一个键（--lang 只定一种时只有该语言）",
          en: "a text, with a key for each language of the run: with --lang zh or --lang en that one alone"),
        keys: [
          .init(name: "zh", type: .text, about: Phrase(zh: "中文", en: "Chinese"), isAlwaysThere: false),
          .init(name: "en", type: .text, about: Phrase(zh: "英文", en: "English"), isAlwaysThere: false),
        ])
    }
  }

  package func write(into json: inout JSONOutput) { write(into: &json, json.languages) }

  fileprivate func write(into json: inout JSONOutput, _ languages: TextLanguages) {
    json.openObject()
    switch languages {
    case .one(let language): write(language, into: &json)
    case .both:
      write(.zh, into: &json)
      write(.en, into: &json)
    }
    json.closeObject()
  }

  private func write(_ language: Language, into json: inout JSONOutput) {
    json.member(language == .zh ? Self.chineseName : Self.englishName)
    json.string(self[language])
  }

  private static let chineseName = JSONName(Language.zh.rawValue)
  private static let englishName = JSONName(Language.en.rawValue)

  /// A text that was written in one language stands for the other.
  package static func read(from decoder: any Decoder) throws -> Phrase {
    let container = try decoder.container(keyedBy: JSONName.self)
    let zh = try container.decodeIfPresent(String.self, forKey: chineseName)
    let en = try container.decodeIfPresent(String.self, forKey: englishName)
    guard let chinese = zh ?? en, let english = en ?? zh else {
      throw DecodingError.keyNotFound(
        englishName, .init(codingPath: decoder.codingPath, debugDescription: "a text in no language"))
    }
    return Phrase(chinese: chinese, english: english)
  }
}

/// A text in both languages whatever the run asks for.
struct BothLanguages: JSONWritable {
  let phrase: Phrase

  init(_ phrase: Phrase) { self.phrase = phrase }

  static var jsonType: JSONType {
    .object("both_languages") {
      JSONShape(
        about: Phrase(zh: "中英文文字", en: "a text in both languages"),
        keys: [
          .init(name: "zh", type: .text, about: Phrase(zh: "中文", en: "Chinese"), isAlwaysThere: true),
          .init(name: "en", type: .text, about: Phrase(zh: "英文", en: "English"), isAlwaysThere: true),
        ])
    }
  }

  func write(into json: inout JSONOutput) { phrase.write(into: &json, .both) }
}

/// A text as it is spoken in the run's own language.
package struct SpokenText: JSONWritable {
  let phrase: Phrase

  package init(_ phrase: Phrase) { self.phrase = phrase }

  package static var jsonType: JSONType { .text }
  package func write(into json: inout JSONOutput) { json.string(phrase[json.language]) }
}

/// A unit as data names it.
struct UnitText: JSONReadable, Equatable {
  let unit: WrittenUnit

  init(_ unit: WrittenUnit) { self.unit = unit }

  static var jsonType: JSONType { .text }
  func write(into json: inout JSONOutput) { json.string(unit.token(json.language)) }
  static func read(from decoder: any Decoder) throws -> UnitText {
    UnitText(WrittenUnit(token: try decoder.singleValueContainer().decode(String.self)))
  }
}

/// The digits of a number.
package struct DecimalDigits: JSONReadable {
  let digits: String

  package init(digits: String) { self.digits = digits }

  package static var jsonType: JSONType { .decimal }
  package func write(into json: inout JSONOutput) { json.string(digits) }
  package static func read(from decoder: any Decoder) throws -> DecimalDigits {
    DecimalDigits(digits: try decoder.singleValueContainer().decode(String.self))
  }
}

/// A number that never changes: the version of a format.
package struct FormatVersion: JSONReadable {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  /// Of the reports, catalogues and histories that are written.
  package static let current = FormatVersion(2)
  package static let label = JSONLabel("schema_version", "格式版本", "the version of this format")

  package static var jsonType: JSONType { .fixed(current.number) }
  package func write(into json: inout JSONOutput) { json.number(number) }
  package static func read(from decoder: any Decoder) throws -> FormatVersion {
    FormatVersion(try decoder.singleValueContainer().decode(Int.self))
  }
}

/// Always true where it stands.
struct TrueMark: JSONWritable {
  static var jsonType: JSONType { .mark }
  func write(into json: inout JSONOutput) { json.flag(true) }
}
