import Diagnostics

extension RuleSchema {
  /// Keys of other tools.
  private static let foreign: OrderedJSON = ["^x-": true]

  /// A mapping with these keys, those of other tools, and no more.
  static func object(_ shape: ShapeName, keys: [Shape.Key], also needed: [String] = []) -> OrderedJSON {
    let properties = keys.map { key in
      (key.name, value(of: key, in: shape) + ["description": .string(key.about.inBoth)])
    }
    let required = keys.filter { $0.isRequired || needed.contains($0.name) }.map { OrderedJSON.string($0.name) }
    return ["type": "object", "properties": .keyed(properties), "patternProperties": foreign]
      + ["additionalProperties": false] + (required.isEmpty ? [:] : ["required": .array(required)])
  }

  /// A mapping whose keys are free.
  static func table(of element: OrderedJSON) -> OrderedJSON {
    ["type": "object", "minProperties": 1, "patternProperties": foreign, "additionalProperties": element]
  }

  /// The sorts of single values, and every mapping that can stand somewhere inside these keys.
  static func definitions(for keys: [Shape.Key]) -> OrderedJSON {
    var found: Set<ShapeName> = []
    var open = keys
    while let key = open.popLast() {
      for shape in shapes(in: key.type) where found.insert(shape).inserted { open += shape.shape.keys }
    }
    let mappings = ShapeName.allCases.filter(found.contains).map { name in
      (name.rawValue, mapping(name))
    }
    return scalars + .keyed(mappings)
  }

  private static func mapping(_ name: ShapeName) -> OrderedJSON {
    let about = name.shape.about
    let title = about.en.split(separator: " ").drop { ["a", "an"].contains($0) }.joined(separator: " ")
    return ["title": .string(title), "description": .string(about.inBoth)]
      + object(name, keys: name.shape.keys) + conditions(name)
  }

  private static func shapes(in type: ValueType) -> [ShapeName] {
    switch type {
    case .text, .identifier, .date, .period, .whole, .boolean, .quantity, .formula, .choice, .name: []
    case .phrase: [.phrase]
    case .list(let element), .oneOrMore(let element), .table(let element): shapes(in: element)
    case .mapping(let name): [name]
    case .either(let types): types.flatMap(shapes(in:))
    }
  }
}
