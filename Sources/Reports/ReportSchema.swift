public import Diagnostics
import History
import JSONReports

/// The JSON of reports and catalogues as JSON Schema, draft 2020-12.
public enum ReportSchema {
  /// The outputs that have a schema; the raw value is its name for `plumbline schema`.
  public enum Name: String, Sendable, CaseIterable {
    case report, ndjson, catalogue, trend, diff, baseline

    /// Which command writes what the schema describes.
    public var about: Phrase {
      switch self {
      case .report: Phrase(zh: "plumbline check --format json 的输出", en: "what plumbline check --format json writes")
      case .ndjson:
        Phrase(
          zh: "plumbline check --format ndjson 每行的内容", en: "what every line of plumbline check --format ndjson holds")
      case .catalogue: Phrase(zh: "plumbline list --format json 的输出", en: "what plumbline list --format json writes")
      case .trend: Phrase(zh: "plumbline trend --format json 的输出", en: "what plumbline trend --format json writes")
      case .diff: Phrase(zh: "plumbline diff --format json 的输出", en: "what plumbline diff --format json writes")
      case .baseline: Phrase(zh: "plumbline baseline write 写的基线文件", en: "the file that plumbline baseline write writes")
      }
    }
  }

  /// The schema as JSON text with a line end; the same bytes every time.
  public static func text(_ name: Name) -> String { document(name).text }

  static func document(_ name: Name) -> OrderedJSON {
    let root = root(of: name)
    let definitions = objects(in: root).map { ($0.name, object($0.shape)) }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string("Plumbline: the JSON " + name.rawValue),
      "description": .string(name.about.inBoth),
    ] + value(root) + ["$defs": .keyed(definitions)]
  }

  static func root(of name: Name) -> JSONType {
    switch name {
    case .report: JSONReport.jsonType
    case .ndjson: JSONFindingLine.jsonType
    case .catalogue: JSONCatalogue.jsonType
    case .trend: JSONCourse.jsonType
    case .diff: JSONDifference.jsonType
    case .baseline: Baseline.jsonType
    }
  }

  private static func object(_ shape: JSONShape) -> OrderedJSON {
    [
      "description": .string(shape.about.inBoth), "type": "object",
      "properties": .keyed(
        shape.keys.map { ($0.name, value($0.type) + ["description": .string($0.about.inBoth)]) }),
      "required": .array(shape.keys.filter(\.isAlwaysThere).map { .string($0.name) }),
      "additionalProperties": false,
    ]
  }

  private static func value(_ type: JSONType) -> OrderedJSON {
    switch type {
    case .text: ["type": "string"]
    case .integer: ["type": "integer"]
    case .flag: ["type": "boolean"]
    case .mark: ["const": true]
    case .decimal: ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"]
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .choice(let words): ["enum": .array(words.map(OrderedJSON.string))]
    case .fixed(let number): ["const": .integer(number)]
    case .object(let name, _): ["$ref": .string("#/$defs/" + name)]
    case .list(let element): ["type": "array", "items": value(element)]
    case .optional(let wrapped): ["anyOf": [value(wrapped), ["type": "null"]]]
    case .either(let types): ["anyOf": .array(types.map(value))]
    case .map(let element): ["type": "object", "additionalProperties": value(element)]
    }
  }

  /// The objects that can stand somewhere inside a value of this type, in the order in which they come.
  private static func objects(in root: JSONType) -> [(name: String, shape: JSONShape)] {
    var found: [(name: String, shape: JSONShape)] = []
    var open = [root]
    while let type = open.popLast() {
      switch type {
      case .text, .integer, .flag, .mark, .decimal, .date, .choice, .fixed: break
      case .list(let inner), .optional(let inner), .map(let inner): open.append(inner)
      case .either(let types): open += types.reversed()
      case .object(let name, let shape):
        if found.contains(where: { $0.name == name }) { continue }
        let shape = shape()
        found.append((name, shape))
        open += shape.keys.reversed().map(\.type)
      }
    }
    return found
  }
}
