import Diagnostics
import Formulas
import Plans

extension RuleSchema {
  /// The sorts of single values.
  ///
  /// YAML readers turn what looks like a number or a switch into one, so each takes the numbers and switches that its
  /// texts may look like.
  static let scalars: OrderedJSON = [
    "text": ["type": scalar, "pattern": "\\S"],
    "identifier": ["type": scalar, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "examples": ["high-tech-enterprises"]],
    "date": ["type": "string", "pattern": .string("^" + day + "$"), "examples": ["2022-12-31"]],
    "period": [
      "anyOf": [
        ["type": "integer", "minimum": 1, "maximum": 9999],
        ["type": "string", "pattern": .string("^(" + period + ")$")],
      ], "examples": ["2022", "2022-H1", "2022-Q3", "2022-06", "2022-01/2022-06"],
    ],
    "whole": ["anyOf": [["type": "integer"], ["type": "string", "pattern": "^-?[0-9]+$"]]],
    "boolean": ["enum": [true, false, "true", "false"]],
    "quantity": [
      "type": ["string", "number"], "pattern": .string("[" + digits + "]"),
      "examples": ["100 家", "1.17 万人", "2.7 亿美元", "6.5 %", "400 元/月", "1.5 批次/千人"],
    ],
    "formula": [
      "type": "string", "pattern": "\\S", "maxLength": .integer(Formula.longest),
      "examples": ["approved <= received", "closed / received * [100 %]"],
    ],
  ]

  private static let scalar: OrderedJSON = ["string", "number", "boolean"]
  private static let month = "[0-9]{4}-(0[1-9]|1[0-2])"
  private static let dayOfYear = "((0[1-9]|1[0-2])-(0[1-9]|[12][0-9])|(0[13-9]|1[0-2])-30|(0[13578]|1[02])-31)"
  private static let day = "[0-9]{4}-" + dayOfYear
  private static let period = "[0-9]{4}(-(H[12]|Q[1-4]|W[0-5][0-9]))?|\(month)(/\(month))?|\(day)"
  private static let digits = "0-9０-９〇零○一壹二贰貳两兩三叁參四肆五伍六陆陸七柒八捌九玖十拾百佰千仟万萬亿億"

  /// What the value of a key may be.
  static func value(of key: Shape.Key, in shape: ShapeName) -> OrderedJSON {
    switch (shape, key.name) {
    case (_, "between"): return ["type": "array", "minItems": 2, "maxItems": 2, "items": value(.quantity)]
    case (_, "manual"): return ["enum": [true, "true"]]
    case (_, "staged"):
      return value(key.type) + ["propertyNames": ["pattern": .string("^(x-.*|" + period + ")$")]]
    case (_, "year_starts"):
      return ["type": "string", "pattern": .string("^" + dayOfYear + "$"), "examples": ["04-01"]]
    case (.source, "sha256"): return ["type": scalar, "pattern": "^[0-9a-f]{64}$"]
    case (.row, _) where !key.isRequired || key.name == "value": return ["type": scalar]
    case (.test, "expect"): return value(key.type) + ["minProperties": 1]
    default: return value(key.type)
    }
  }

  private static func value(_ type: ValueType) -> OrderedJSON {
    switch type {
    case .text: reference("text")
    case .phrase: ["anyOf": [reference("text"), reference(ShapeName.phrase.rawValue)]]
    case .identifier: reference("identifier")
    case .date: reference("date")
    case .period: reference("period")
    case .whole: reference("whole")
    case .boolean: reference("boolean")
    case .quantity: reference("quantity")
    case .formula: reference("formula")
    case .choice(let words): ["enum": .array(words.map(OrderedJSON.string))]
    case .name(let kind): reference(kind.isIdentifier ? "identifier" : "text")
    case .list(let element): list(of: element)
    case .oneOrMore(let element): ["anyOf": [value(element), list(of: element)]]
    case .mapping(let name): reference(name.rawValue)
    case .table(let element): table(of: value(element))
    case .either(let types): ["anyOf": .array(types.map(value))]
    }
  }

  private static func list(of element: ValueType) -> OrderedJSON {
    ["type": "array", "minItems": 1, "items": value(element)]
  }

  private static func reference(_ name: String) -> OrderedJSON {
    ["$ref": .string("#/$defs/" + name)]
  }
}

extension ValueType.NameKind {
  /// Whether what is named was given an identifier where it was declared.
  fileprivate var isIdentifier: Bool {
    switch self {
    case .indicator, .source, .standard: true
    case .unit, .leader, .ladder, .stage, .basis, .measure, .area: false
    }
  }
}
