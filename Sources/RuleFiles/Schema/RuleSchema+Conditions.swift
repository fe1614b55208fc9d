import Diagnostics
import Plans

/// Which keys of one mapping need or shut out which others: what the loader demands beyond the tables.
extension RuleSchema {
  static func conditions(_ shape: ShapeName) -> OrderedJSON {
    switch shape {
    case .standard: requirement + ["allOf": [scope]]
    case .part, .scorePart: requirement
    case .areaScope: ["oneOf": requiring(["each", "together"]), "dependentRequired": ["require": ["each"]]]
    case .comparator: ["oneOf": requiring(["area", "average", "best"])]
    case .graded: ["oneOf": requiring(RequirementShapes.subjects.map(\.name))]
    case .level, .records: ["oneOf": requiring(RequirementShapes.bounds.map(\.name))]
    case .condition: ["anyOf": requiring(GradedShapes.condition.keys.map(\.name))]
    case .earlier: ["anyOf": requiring(["deadline"] + RequirementShapes.bounds.map(\.name))]
    case .indicator: indicator
    case .pace: ["oneOf": requiring(RequirementShapes.pace.keys.map(\.name))]
    default: [:]
    }
  }

  /// One schema for each key: that it is there.
  static func requiring(_ keys: [String]) -> OrderedJSON {
    .array(keys.map { ["required": [.string($0)]] })
  }

  /// One scope of areas, and an exemption only from several.
  private static var scope: OrderedJSON {
    ["not": ["required": ["area", "areas"]], "dependentRequired": ["exempt_areas": ["areas"]]]
  }

  /// Exactly one of a bound, another kind, and a number set elsewhere; a subject with a bound; and every other key only
  /// beside what it speaks of.
  private static var requirement: OrderedJSON {
    let subjects = RequirementShapes.subjects.map(\.name)
    let bounds = RequirementShapes.bounds.map(\.name)
    let kinds = RequirementShapes.kinds.map(\.name)
    let elsewhere = ["target_set_by"]
    let besideBound: OrderedJSON = ["anyOf": requiring(bounds)]
    var dependent: [(String, OrderedJSON)] = []
    for key in subjects { dependent.append((key, ["anyOf": requiring(bounds + elsewhere)])) }
    for key in bounds { dependent.append((key, ["oneOf": requiring(subjects)])) }
    for key in RequirementShapes.judging.map(\.name) where key != "running" && key != "rolling" {
      let every: OrderedJSON = ["required": ["judge"], "properties": ["judge": ["const": .string(everyPeriod)]]]
      if ConditionReader.judgingKeys.contains(key) {
        let dated = UnsetThresholdReader.datingKeys.contains(key) ? elsewhere : []
        dependent.append((key, ["anyOf": requiring(bounds + ["holds"] + dated)]))
        continue
      }
      dependent.append((key, besideBound + (key == "allowed_misses" ? every : [:])))
    }
    dependent.append(("pace", ["anyOf": requiring(bounds + elsewhere + ["reduction", "records"])]))
    dependent.append(("running", besideBound + ["not": ["required": ["judge"]]]))
    dependent.append(("rolling", besideBound + ["required": ["indicator"]]))
    let judgings = OrderedJSON.array(ConditionReader.judgings.map { .string($0) })
    dependent.append(("holds", ["properties": ["judge": ["enum": judgings]]]))
    let noSubject: OrderedJSON = ["not": ["anyOf": requiring(subjects)]]
    for key in elsewhere { dependent.append((key, ["anyOf": [noSubject, ["oneOf": requiring(subjects)]]])) }
    return [
      "oneOf": requiring(bounds + kinds + elsewhere), "dependentSchemas": .keyed(dependent),
      "dependentRequired": ["statement": ["manual"]],
    ]
  }

  private static let everyPeriod = QuantityTest.Judging.every.rawValue

  /// Which keys mean something for which kinds of indicator.
  private static var indicator: OrderedJSON {
    func without(_ keys: [String]) -> OrderedJSON {
      ["properties": .keyed(keys.map { ($0, OrderedJSON.boolean(false)) })]
    }
    func isKind(_ isWanted: (Indicator.Kind) -> Bool) -> OrderedJSON {
      let words = Indicator.Kind.allCases.filter(isWanted).map { OrderedJSON.string($0.rawValue) }
      return ["required": ["kind"], "properties": ["kind": ["enum": .array(words)]]]
    }
    return [
      "allOf": [
        [
          "if": isKind(\.isWords), "then": without(["unit", "whole", "range", "better", "breaks", "formula"]),
          "else": without(["items"]),
        ],
        ["if": isKind { !$0.isWords && $0 != .record }, "then": ["required": ["unit"]]],
        ["if": isKind { $0 != .state }, "then": without(["ladder"])],
        ["if": isKind { $0 != .growth }, "then": without(["own_growth"])],
        ["if": isKind { !$0.accumulates && $0 != .level }, "then": without(["fixed"])],
        ["if": ["required": ["formula"]], "then": without(IndicatorChecker.neverComputed)],
      ]
    ]
  }
}
