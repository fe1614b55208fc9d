import Bytes
import Compliance
import Quantities

/// The file of a baseline: JSON, version 2, its entries in the order of their fingerprints, with a digest of them all.
extension Baseline: Codable {
  /// The versions of the file that can be read; the first one did not say how bad things were.
  public static let versions = 2...2

  private enum CodingKeys: String, CodingKey {
    case version = "schema_version"
    case plan, entries, digest
    case asOf = "as_of"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      plan: try container.decode(String.self, forKey: .plan), asOf: try container.decode(String.self, forKey: .asOf),
      entries: try container.decode([String: Entry].self, forKey: .entries))
    isAsWritten = try container.decode(String.self, forKey: .digest) == (try digest)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.versions.upperBound, forKey: .version)
    try container.encode(plan, forKey: .plan)
    try container.encode(asOf, forKey: .asOf)
    try container.encode(digest, forKey: .digest)
    try container.encode(Sorted(entries: entries), forKey: .entries)
  }

  /// The text of the file.
  public func text() throws -> String { try JSONText.text(of: self, .verbatim) }

  /// SHA-256 of plan, date and entries, however the file is laid out.
  private var digest: String {
    get throws {
      let entries = try JSONText.text(of: Sorted(entries: entries), .verbatim)
      return SHA256.hexadecimal(of: "\(plan)\n\(asOf)\n\(entries)".utf8)
    }
  }

  private struct Sorted: Encodable {
    let entries: [String: Entry]

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Fingerprint.self)
      let sorted = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (key, entry) in sorted { try container.encode(entry, forKey: Fingerprint(stringValue: key)) }
    }
  }

  private struct Fingerprint: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension Baseline.Entry: Codable {
  private enum CodingKeys: String, CodingKey {
    case verdict, light, reason, bound, misses
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      verdict: try container.word(Verdict.self, forKey: .verdict),
      light: try container.word(Light.self, forKey: .light),
      reason: try container.word(Reason.self, forKey: .reason),
      bound: try container.decode(String.self, forKey: .bound),
      misses: try container.decode([Baseline.Miss].self, forKey: .misses))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(verdict.rawValue, forKey: .verdict)
    try container.encode(light.rawValue, forKey: .light)
    try container.encode(reason.rawValue, forKey: .reason)
    try container.encode(bound, forKey: .bound)
    try container.encode(misses, forKey: .misses)
  }
}

extension Baseline.Miss: Codable {
  private enum CodingKeys: String, CodingKey {
    case part, period, verdict, light, depth
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let depth = try container.decodeIfPresent(String.self, forKey: .depth)
    let number = depth.flatMap { ExactDecimal($0) }
    if depth != nil, number == nil {
      throw DecodingError.dataCorruptedError(forKey: .depth, in: container, debugDescription: "no number")
    }
    self.init(
      part: try container.decode(String.self, forKey: .part),
      period: try container.decodeIfPresent(String.self, forKey: .period),
      verdict: try container.word(Verdict.self, forKey: .verdict),
      light: try container.word(Light.self, forKey: .light), depth: number)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(part, forKey: .part)
    try container.encodeIfPresent(period, forKey: .period)
    try container.encode(verdict.rawValue, forKey: .verdict)
    try container.encode(light.rawValue, forKey: .light)
    try container.encodeIfPresent(depth?.description, forKey: .depth)
  }
}
