public import Diagnostics

/// The rule language as JSON Schema, draft 2020-12, made from the tables that the loader itself reads by.
///
/// It takes every file that the loader takes, if words, dates and ids stand without blanks around them. It cannot know
/// what lies between two keys of different mappings (names, units, dates in order), so it refuses less.
public enum RuleSchema {
  /// The files that have a schema; the raw value is its name for `plumbline schema`.
  public enum Name: String, Sendable, CaseIterable {
    case plan, indicators, standards, tests, settings, waivers

    /// Which files the schema describes.
    public var about: Phrase {
      switch self {
      case .plan: Phrase(zh: "任一规则文件：方案、指标、标准", en: "any rule file: plan, indicators, standards")
      case .indicators: Phrase(zh: "只写指标的规则文件", en: "a rule file of indicators alone")
      case .standards: Phrase(zh: "只写标准的规则文件", en: "a rule file of standards alone")
      case .tests: Phrase(zh: "规则测试文件", en: "a file of rule tests")
      case .waivers: Phrase(zh: "豁免文件 waivers.yaml", en: "the file of waivers, waivers.yaml")
      case .settings: Phrase(zh: "设置文件 plumbline.yaml", en: "the settings file plumbline.yaml")
      }
    }
  }

  /// The schema as JSON text with a line end; the same bytes every time.
  public static func text(_ name: Name) -> String { document(name).text }

  static func document(_ name: Name) -> OrderedJSON {
    let root = root(name)
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": .string("Plumbline: " + name.about.en),
      "description": .string(name.about.inBoth),
    ] + object(root.shape, keys: root.keys, also: root.needed) + root.conditions + [
      "$defs": definitions(for: root.keys)
    ]
  }

  /// The outermost mapping of a file.
  private struct Root {
    let shape: ShapeName
    let keys: [Shape.Key]
    /// Keys that this kind of file needs though the loader does not ask for them.
    var needed: [String] = []
    var conditions: OrderedJSON = [:]
  }

  private static func root(_ name: Name) -> Root {
    switch name {
    case .plan:
      let content = PlanShapes.head + PlanShapes.body
      let head = PlanShapes.head.map { ($0.name, OrderedJSON.array(["title", "year"])) }
      return Root(
        shape: .file, keys: ShapeName.file.shape.keys,
        conditions: ["anyOf": requiring(content.map(\.name)), "dependentRequired": .keyed(head)])
    case .indicators:
      let keys = ShapeName.file.shape.keys.filter { ["plan", "indicators"].contains($0.name) }
      return Root(shape: .file, keys: keys, needed: ["indicators"])
    case .standards:
      let body = PlanShapes.body.filter { $0.name != "indicators" }
      let known = Set((StandardShapes.shared + body).map(\.name) + ["plan"])
      return Root(
        shape: .file, keys: ShapeName.file.shape.keys.filter { known.contains($0.name) },
        conditions: ["anyOf": requiring(body.map(\.name))])
    case .tests: return Root(shape: .testFile, keys: ShapeName.testFile.shape.keys)
    case .waivers: return Root(shape: .waiverFile, keys: ShapeName.waiverFile.shape.keys)
    case .settings: return Root(shape: .settings, keys: ShapeName.settings.shape.keys)
    }
  }
}
