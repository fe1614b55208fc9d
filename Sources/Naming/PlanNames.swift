import Diagnostics
public import Plans
package import Quantities

/// Everything that a plan knows by name, for whoever reads texts of tables: what a name means, and what figures its
/// indicators take.
public struct PlanNames: Sendable {
  /// The plan that the names are from.
  public let plan: Plan
  let names: NameIndex
  private let scale: TargetScale
  private let near: NamedSearch<Indicator>
  /// Places in `Plan.indicators` by every name as `NameFold` has it; computed ones are never filed, and left out.
  package let indicators: [String: Indicator.Index]
  /// Places in `Plan.areas`, likewise.
  package let areas: [String: Int]
  /// Places in `Plan.units`, likewise.
  package let offices: [String: Int]

  /// Prepares every name of the plan, once for many tables.
  public init(_ plan: Plan) {
    self.plan = plan
    names = NameIndex(plan: plan)
    scale = TargetScale(plan: plan)
    near = MeantNames.indicators(of: plan)
    indicators = Self.folded(names.indicators.filter { plan.indicators[$0.value].formula == nil })
    areas = Self.folded(names.areas)
    offices = Self.folded(names.units)
  }

  /// Of two names that fold alike the first declared one counts.
  private static func folded(_ names: [String: Int]) -> [String: Int] {
    Dictionary(names.map { (NameFold.folded($0.key), $0.value) }, uniquingKeysWith: min)
  }

  /// The indicators that file the growth of another one.
  package func growth(of index: Indicator.Index) -> [Indicator.Index] {
    plan.indicators.indices.filter { plan.indicators[$0].growthOf == index }
  }

  /// Whether a text names a unit, a lone scale word too.
  package func isUnit(_ text: String) -> Bool { !text.isEmpty && plan.measures.unit(text) != nil }

  /// How many of an indicator's unit one of a unit is; nil where its figures cannot be filed in it.
  package func factor(_ unit: String, of index: Indicator.Index) -> Rational? {
    RowUnit(unit, of: plan.indicators[index], in: plan.measures)?.factor
  }

  /// The bounds that standards set an indicator, in the unit in which its figures are kept.
  package func targets(of index: Indicator.Index) -> Set<Rational> { scale.targets(index) }

  /// Whether a unit counts per cents.
  package func isPercent(_ unit: String) -> Bool { plan.measures.unit(unit)?.unit.dimension == .percent }

  /// Whether figures of a fiscal year are wanted: the plan's years and the base years of its rules.
  package func isWanted(_ period: Period, of index: Indicator.Index) -> Bool {
    names.years.contains(plan.indicators[index].calendar.year(of: period))
  }

  /// The indicator that a name probably means.
  package func meant(by name: String) -> String? {
    near.meant(by: name).first?.name.zh
  }

  /// Reads a period as offices write it; without a year it is one of `year`, a year of the plan's own count.
  package func period(_ text: String, year: Int?) -> PeriodReading? {
    if case .success(let reading) = plan.readPeriod(text) { return reading }
    guard let year else { return nil }
    let fiscal = plan.calendar.fiscalYear
    let first = fiscal.firstDay(of: year).year
    let years = fiscal.isCalendarYear ? [first] : [first, first + 1]
    return years.compactMap { try? plan.readPeriod(text, year: $0).get() }
      .first { fiscal.number(holding: $0.period.start) == year }
  }

  /// Whether a text is a period but for its year.
  package func lacksYear(_ text: String) -> Bool {
    if case .failure(let error) = plan.readPeriod(text) { error.code == .periodYearMissing } else { false }
  }
}
