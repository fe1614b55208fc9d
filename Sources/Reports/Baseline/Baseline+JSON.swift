import Compliance

/// The file of a baseline: JSON, version 1, its entries in the order of their fingerprints.
extension Baseline: Codable {
  /// The versions of the file that can be read.
  public static let versions = 1...1

  private enum CodingKeys: String, CodingKey {
    case version = "schema_version"
    case plan, entries
    case asOf = "as_of"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      plan: try container.decode(String.self, forKey: .plan), asOf: try container.decode(String.self, forKey: .asOf),
      entries: try container.decode([String: Entry].self, forKey: .entries))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(Self.versions.upperBound, forKey: .version)
    try container.encode(plan, forKey: .plan)
    try container.encode(asOf, forKey: .asOf)
    try container.encode(Sorted(entries: entries), forKey: .entries)
  }

  /// The text of the file.
  public var text: String { JSONText.text(of: self, .verbatim) }

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
    case verdict, light, reason
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      verdict: try container.word(Verdict.self, forKey: .verdict),
      light: try container.word(Light.self, forKey: .light),
      reason: try container.word(Reason.self, forKey: .reason))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(verdict.rawValue, forKey: .verdict)
    try container.encode(light.rawValue, forKey: .light)
    try container.encode(reason.rawValue, forKey: .reason)
  }
}
