import Diagnostics
package import Plans

/// Whom a name that nobody has may mean.
///
/// Names are prepared when the first of them is looked for.
package struct MeantNames {
  private let plan: Plan
  private var areas: NamedSearch<Area>?
  private var units: NamedSearch<ResponsibleUnit>?
  private var indicators: NamedSearch<Indicator>?
  /// Indicators by the unit that files them.
  private var own: [String: NamedSearch<Indicator>] = [:]

  package init(plan: Plan) {
    self.plan = plan
  }

  /// Indicators that a name may mean: of those that `unit` files, else of all.
  package mutating func indicators(by name: String, unit: String?) -> [Indicator] {
    if let unit {
      let search =
        own[unit]
        ?? NamedSearch(plan.indicators.filter { $0.formula == nil && $0.reporters.contains(unit) }, Self.names)
      own[unit] = search
      let near = search.meant(by: name)
      if !near.isEmpty { return near }
    }
    let search = indicators ?? Self.indicators(of: plan)
    indicators = search
    return search.meant(by: name)
  }

  package mutating func areas(by name: String) -> [Area] {
    let search = areas ?? NamedSearch(plan.areas) { [$0.id, $0.name.zh, $0.name.en] + $0.aliases }
    areas = search
    return search.meant(by: name)
  }

  package mutating func units(by name: String) -> [ResponsibleUnit] {
    let search = units ?? NamedSearch(plan.units) { [$0.id, $0.name.zh, $0.name.en] + $0.aliases }
    units = search
    return search.meant(by: name)
  }

  /// The indicators that are filed, by all their names.
  static func indicators(of plan: Plan) -> NamedSearch<Indicator> {
    NamedSearch(plan.indicators.filter { $0.formula == nil }, names)
  }

  private static func names(_ indicator: Indicator) -> [String] {
    [indicator.id, indicator.name.zh, indicator.name.en] + indicator.aliases
  }
}

/// Those who have names, and their names prepared.
struct NamedSearch<Named: Sendable>: Sendable {
  let all: [Named]
  package let known: KnownNames
  /// Who has a name, by the name: places in `all`.
  let owners: [String: [Int]]

  init(_ all: [Named], _ names: (Named) -> [String]) {
    self.all = all
    let lists = all.map(names)
    known = KnownNames(lists.joined())
    var owners: [String: [Int]] = [:]
    for (index, list) in lists.enumerated() {
      for name in list where owners[name]?.last != index { owners[name, default: []].append(index) }
    }
    self.owners = owners
  }

  /// In the order in which they were declared.
  package func meant(by name: String) -> [Named] {
    Set(known.meant(by: name).flatMap { owners[$0] ?? [] }).sorted().map { all[$0] }
  }
}
