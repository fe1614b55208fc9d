import Diagnostics
import Foundation
import Testing

@testable import RuleFiles

/// The schemas say what the tables say.
///
/// `PLUMBLINE_RECORD=1` writes the committed ones anew and fails the run. That they take and refuse the right files is
/// shown by Tests/Python/test_schemas.py.
@Suite struct SchemaTests {
  @Test(arguments: RuleSchema.Name.allCases) func theCommittedSchemaIsFresh(_ name: RuleSchema.Name) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("Rules/schema/\(name.rawValue).json")
    let text = RuleSchema.text(name)
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name.rawValue).json; run again without PLUMBLINE_RECORD")
      return
    }
    let committed = try String(contentsOf: file, encoding: .utf8)
    // Compared outside the expectation, which would print every byte of both.
    let isFresh = committed.utf8.elementsEqual(text.utf8)
    #expect(isFresh, "\(name.rawValue).json is stale: PLUMBLINE_RECORD=1 records it")
  }

  @Test(arguments: RuleSchema.Name.allCases) func itIsJSONWithoutRepeatedKeys(_ name: RuleSchema.Name) throws {
    let read = try JSONDecoder().decode(ReadKeys.self, from: Data(RuleSchema.text(name).utf8))
    let document = RuleSchema.document(name)
    #expect(read.keys == Set(document.members.map(\.key)))
    #expect(document["$schema"] == "https://json-schema.org/draft/2020-12/schema")
    expectDistinctKeys(document)
  }

  private func expectDistinctKeys(_ value: OrderedJSON) {
    let keys = value.members.map(\.key)
    #expect(Set(keys).count == keys.count, "\(keys)")
    for member in value.members { expectDistinctKeys(member.value) }
    if case .array(let elements) = value { for element in elements { expectDistinctKeys(element) } }
  }

  @Test(arguments: RuleSchema.Name.allCases) func everyReferenceLeadsSomewhere(_ name: RuleSchema.Name) {
    let document = RuleSchema.document(name)
    let defined = Set((document["$defs"] ?? [:]).members.map(\.key))
    let used = references(document)
    #expect(used.isSubset(of: defined), "\(used.subtracting(defined))")
    let mappings = defined.subtracting(RuleSchema.scalars.members.map(\.key))
    #expect(mappings.isSubset(of: used), "\(mappings.subtracting(used))")
  }

  private func references(_ value: OrderedJSON) -> Set<String> {
    switch value {
    case .boolean, .integer, .string: []
    case .array(let elements): Set(elements.flatMap(references))
    case .object(let members):
      members.reduce(into: []) { found, member in
        if member.key == "$ref", case .string(let text) = member.value {
          found.insert(String(text.dropFirst("#/$defs/".count)))
        } else {
          found.formUnion(references(member.value))
        }
      }
    }
  }

  /// Where the mapping of each shape is described.
  private func descriptions(of shape: ShapeName) -> [OrderedJSON] {
    switch shape {
    case .file: [RuleSchema.document(.plan)]
    case .testFile: [RuleSchema.document(.tests)]
    case .settings: [RuleSchema.document(.settings)]
    case .waiverFile: [RuleSchema.document(.waivers)]
    default: RuleSchema.Name.allCases.compactMap { RuleSchema.document($0)["$defs"]?[shape.rawValue] }
    }
  }

  @Test(arguments: ShapeName.allCases) func everyKeyOfTheTablesIsThereAndNoOther(_ shape: ShapeName) throws {
    let keys = shape.shape.keys
    let mappings = descriptions(of: shape)
    #expect(!mappings.isEmpty)
    for mapping in mappings {
      let properties = try #require(mapping["properties"])
      #expect(properties.members.map(\.key) == keys.map(\.name))
      #expect(mapping["additionalProperties"] == false)
      #expect(mapping["patternProperties"] == ["^x-": true])
      let required = keys.filter(\.isRequired).map { OrderedJSON.string($0.name) }
      #expect(mapping["required"] == (required.isEmpty ? nil : .array(required)))
      for key in keys {
        #expect(properties[key.name]?["description"] == .string(key.about.en + "\n" + key.about.zh), "\(key.name)")
      }
    }
  }

  /// A condition that speaks of a key that the tables lost would hold for ever.
  @Test(arguments: ShapeName.allCases) func conditionsSpeakOfKnownKeysOnly(_ shape: ShapeName) {
    let known = Set(shape.shape.keys.map(\.name))
    #expect(keys(in: RuleSchema.conditions(shape)).isSubset(of: known))
  }

  /// The keys that a condition needs, shuts out or depends on.
  private func keys(in condition: OrderedJSON) -> Set<String> {
    switch condition {
    case .boolean, .integer, .string: []
    case .array(let elements): Set(elements.flatMap(keys))
    case .object(let members):
      members.reduce(into: []) { found, member in
        switch (member.key, member.value) {
        case ("required", .array(let names)): found.formUnion(texts(names))
        case ("properties", .object(let entries)): found.formUnion(entries.map(\.key))
        case ("dependentRequired", .object(let entries)), ("dependentSchemas", .object(let entries)):
          for entry in entries {
            found.insert(entry.key)
            if case .array(let names) = entry.value { found.formUnion(texts(names)) }
            found.formUnion(keys(in: entry.value))
          }
        default: found.formUnion(keys(in: member.value))
        }
      }
    }
  }

  private func texts(_ values: [OrderedJSON]) -> [String] {
    values.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }
}

/// The keys of a JSON object, read by somebody else's decoder.
private struct ReadKeys: Decodable {
  let keys: Set<String>

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    keys = Set(try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue))
  }
}
