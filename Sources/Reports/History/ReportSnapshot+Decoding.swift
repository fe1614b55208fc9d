import Compliance
import Diagnostics

/// A JSON report read back. Keys that a comparison does not need are passed over.
extension ReportSnapshot: Decodable {
  /// The versions of the JSON that can be read.
  public static let versions = 1...1

  /// The version alone, to be looked at before anything else is.
  public struct Version: Decodable {
    public let number: Int

    private enum CodingKeys: String, CodingKey {
      case number = "schema_version"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case plan, title, findings
    case asOf = "as_of"
    case knownBy = "known_by"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      plan: try container.decode(String.self, forKey: .plan),
      title: try container.decode(Words.self, forKey: .title).phrase,
      asOf: try container.decode(String.self, forKey: .asOf),
      knownBy: try container.decodeIfPresent(String.self, forKey: .knownBy),
      findings: try container.decode([Entry].self, forKey: .findings))
  }

  fileprivate struct Words: Decodable {
    let zh, en: String
    var phrase: Phrase { Phrase(chinese: zh, english: en) }
  }
}

extension ReportSnapshot.Entry: Decodable {
  private enum CodingKeys: String, CodingKey {
    case standard, area, title, severity, verdict, light, reason, value, target, period, lead, messages, location
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    standard = try container.decode(String.self, forKey: .standard)
    area = try container.decode(String.self, forKey: .area)
    title = try container.decode(ReportSnapshot.Words.self, forKey: .title).phrase
    severity = try container.word(Standard.Severity.self, forKey: .severity)
    verdict = try container.word(Verdict.self, forKey: .verdict)
    light = try container.word(Light.self, forKey: .light)
    reason = try container.word(Reason.self, forKey: .reason)
    value = try container.decodeIfPresent(Filed.self, forKey: .value)?.value
    period = try container.decodeIfPresent(String.self, forKey: .period)
    lead = try container.decode([String].self, forKey: .lead)
    message = try container.decode(ReportSnapshot.Words.self, forKey: .messages).phrase
    location = try container.decodeIfPresent(Spot.self, forKey: .location)?.place
    countsItems = Self.countsItems(try container.decodeIfPresent(Asked.self, forKey: .target)?.comparison)
  }

  private struct Asked: Decodable {
    let comparison: String

    private enum CodingKeys: String, CodingKey {
      case comparison = "operator"
    }
  }

  private struct Filed: Decodable {
    let value: ReportSnapshot.Value

    private enum CodingKeys: String, CodingKey {
      case value, unit, text
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let text = try container.decodeIfPresent(String.self, forKey: .text) {
        value = .words(text)
      } else {
        value = .number(
          try container.decode(String.self, forKey: .value), unit: try container.decode(String.self, forKey: .unit))
      }
    }
  }

  private struct Spot: Decodable {
    let file: String
    let line, column: Int?
    let address: String?

    var place: Diagnostic.Place {
      guard let line, let column else { return Diagnostic.Place(file: file, address: address) }
      return Diagnostic.Place(file: file, at: SourceLocation(line: line, column: column))
    }
  }
}
