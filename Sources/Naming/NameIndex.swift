import Diagnostics
package import Plans
package import Quantities

/// Every name by which rows may call the plan's indicators, areas and units.
package struct NameIndex {
  private(set) var indicators: [String: Indicator.Index] = [:]
  private(set) var areas: [String: Int] = [:]
  package private(set) var units: [String: Int] = [:]
  /// Fiscal years of which figures may be filed: the plan's, the one before its start, and bases that rules name.
  package let years: Set<Int>
  /// What a bare number of each indicator counts, where nothing else is said.
  package let ownUnits: [RowUnit]
  private let plan: Plan
  /// The same under `NameKey`, for spellings that differ in width, brackets or traditional forms only.
  private let foldedIndicators: FoldedNames
  private let foldedAreas: FoldedNames
  private let foldedUnits: FoldedNames
  /// Names of areas and units from before they were renamed, with their last day.
  private var formerAreas: [String: CalendarDate] = [:]
  private var formerUnits: [String: CalendarDate] = [:]

  package init(plan: Plan) {
    self.plan = plan
    ownUnits = plan.indicators.map { RowUnit(of: $0, in: plan.measures) }
    for (index, indicator) in plan.indicators.enumerated() {
      for name in [indicator.id, indicator.name.zh, indicator.name.en] + indicator.aliases where indicators[name] == nil
      {
        indicators[name] = index
      }
    }
    indicators.merge(Self.titles(plan)) { name, _ in name }
    for (index, area) in plan.areas.enumerated() {
      for name in [area.id, area.name.zh, area.name.en] + area.aliases + area.former.map(\.name)
      where areas[name] == nil { areas[name] = index }
      for former in area.former { formerAreas[NameKey.folded(former.name)] = former.until }
    }
    for (index, unit) in plan.units.enumerated() {
      for name in [unit.id, unit.name.zh, unit.name.en] + unit.aliases + unit.former.map(\.name)
      where units[name] == nil { units[name] = index }
      for former in unit.former { formerUnits[NameKey.folded(former.name)] = former.until }
    }
    let fiscal = plan.calendar.fiscalYear
    let first = fiscal.number(holding: plan.standards.map(\.start).reduce(plan.start, min))
    let last = fiscal.number(holding: plan.standards.map(\.deadline).reduce(plan.deadline, max))
    var years = Set((first - 1)...max(first, last))
    for standard in plan.standards {
      years.formUnion(standard.requirement.baseYears)
      for test in standard.requirement.quantityTests {
        guard let start = test.windowStart(of: standard, in: plan).map(fiscal.number) else { continue }
        years.formUnion(start...max(start, last))
      }
    }
    for indicator in plan.indicators { years.formUnion(indicator.formula?.years ?? []) }
    for check in plan.checks { years.formUnion(check.formula.years) }
    self.years = years
    foldedIndicators = FoldedNames(indicators)
    foldedAreas = FoldedNames(areas)
    foldedUnits = FoldedNames(units)
  }

  /// The titles of standards by the one indicator that they speak of: what reports print is understood when it is
  /// filed.
  private static func titles(_ plan: Plan) -> [String: Indicator.Index] {
    var spoken: [String: Set<Indicator.Index>] = [:]
    for standard in plan.standards {
      let indicators = standard.requirement.indicators
      for title in Set([standard.title.zh, standard.title.en]) { spoken[title, default: []].formUnion(indicators) }
    }
    return spoken.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Whose name it is, and whether it was known only when folded.
  package struct Found {
    package let index: Int
    package let isFolded: Bool
    /// The unit that the name of an indicator carries: 千万元 of `产值（千万元）`.
    package var unit: String?
  }

  /// The indicator of a name; brackets with a unit of its figures may stand behind it.
  package func indicator(_ name: String) -> Found? {
    let known = Self.find(name, indicators, foldedIndicators)
    guard let (base, unit) = UnitInName.stated(in: name, measures: plan.measures),
      var found = known ?? Self.find(base, indicators, foldedIndicators),
      RowUnit(unit, of: plan.indicators[found.index], in: plan.measures) != nil
    else { return known }
    found.unit = unit
    return found
  }

  package func area(_ name: String) -> Found? { Self.find(name, areas, foldedAreas) }
  package func unit(_ name: String) -> Found? { Self.find(name, units, foldedUnits) }

  private static func find(_ name: String, _ exact: [String: Int], _ folded: FoldedNames) -> Found? {
    if let index = exact[name] { return Found(index: index, isFolded: false) }
    return folded[name].map { Found(index: $0, isFolded: true) }
  }

  /// The last day on which an area or unit was called by a name that it no longer has.
  package func lastDay(ofArea name: String) -> CalendarDate? {
    formerAreas.isEmpty ? nil : formerAreas[NameKey.folded(name)]
  }

  package func lastDay(ofUnit name: String) -> CalendarDate? {
    formerUnits.isEmpty ? nil : formerUnits[NameKey.folded(name)]
  }
}

extension QuantityTest {
  /// Where the first window of a rolling test begins.
  fileprivate func windowStart(of standard: Standard, in plan: Plan) -> CalendarDate? {
    guard let rolling else { return nil }
    let period = plan.indicators[subject.principal.indicator].calendar.opening(standard.start)
    if period.months > 0 { return period.start.adding(months: -(rolling.periods - 1) * period.months) }
    let days = CalendarDate.days(from: period.start, to: period.end) + 1
    return period.start.adding(days: -(rolling.periods - 1) * days)
  }
}

extension Requirement {
  /// Years outside the plan that the rule itself names as a base.
  var baseYears: Set<Int> {
    switch self {
    case .reduction(let reduction):
      switch reduction.base {
      case .year(let year): [year]
      case .lastYear, .value, .indicator: []
      }
    case .combination(let combination):
      combination.parts.reduce(into: []) { $0.formUnion($1.requirement.baseYears) }
    case .holds(let condition): condition.formula.years
    case .score(let score): score.parts.reduce(into: []) { $0.formUnion($1.requirement.baseYears) }
    case .quantity, .milestone, .frequency, .filing, .manual, .unsetThreshold, .levels, .records, .since: []
    }
  }
}
