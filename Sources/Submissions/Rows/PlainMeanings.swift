import Figures
import Naming
import Plans
import Quantities

/// What the texts of plain rows mean, worked out once for each text or combination of texts.
///
/// To read a row whose texts were all met changes nothing, so that many threads may.
struct PlainMeanings: Sendable {
  private let plan: Plan
  private let names: NameIndex
  private let knownBy: Timestamp?
  private let classes: [PeriodClass]
  private var ranges: [PlainRange] = []
  private var periodNumbers: [Period: Int32] = [:]
  private var indicators = SymbolCache<Int32>()
  private var areas = SymbolCache<Int32>()
  private var units = SymbolCache<Int32>()
  private var periods: [SymbolCache<Int32>] = []
  private var filed: [FiledMeaning] = []
  private var lastFacets: [(key: FacetKey, facet: Int32)]
  private var facetNumbers: [FacetKey: Int32] = [:]

  /// What a text has for a meaning that is none of the plain ones.
  private static let odd: Int32 = -1

  /// What a period's text means to the indicators of one class.
  private struct FiledMeaning {
    let period: Int32
    /// Midnights as seconds since 1970, as if the zone were UTC.
    let lastDay: Int
    let afterDue: Int
    let end: CalendarDate
    let due: CalendarDate
    /// Whether a filing after the due day is late: figures from before the plan are bases.
    let hasDay: Bool
  }

  private struct FacetKey: Hashable {
    let indicator: Int32
    let unit: Int32
    let basis: Int32
    let status: Int32
    /// The file, where its table says in what its values are.
    let file: Int32

    static let none = FacetKey(indicator: -1, unit: 0, basis: 0, status: 0, file: 0)

    init(indicator: Int32, unit: Int32, basis: Int32, status: Int32, file: Int32) {
      (self.indicator, self.unit, self.basis, self.status, self.file) = (indicator, unit, basis, status, file)
    }

    init(of row: Int, _ drop: Drop) {
      let file = drop.fileOfRow[row]
      self.init(
        indicator: drop.indicator[row], unit: drop.unit[row], basis: drop.basis[row], status: drop.status[row],
        file: drop.files[Int(file)].units == nil ? -1 : file)
    }
  }

  init(plan: Plan, index: PlanIndex, knownBy: Timestamp?) {
    self.plan = plan
    names = index.names
    self.knownBy = knownBy
    lastFacets = Array(repeating: (.none, Self.odd), count: plan.indicators.count)
    classes = index.periods
    periods = Array(repeating: SymbolCache<Int32>(), count: (classes.map(\.number).max() ?? 0) + 1)
  }

  // MARK: - Reading

  /// What a row is; nil where one of its texts was not met yet.
  ///
  /// `above` is the area last named in its file, which a blank cell repeats; nil where that is not known.
  func reading(of row: Int, _ drop: Drop, below above: Int?) -> PlainRows.Reading? {
    let scale = drop.valueScale[row]
    guard scale >= 0, scale < 10, drop.item[row] < 0, drop.key[row] < 0, drop.indicator[row] >= 0 else { return .other }
    guard let indicator = indicators[drop.indicator[row]] else { return nil }
    guard indicator >= 0 else { return .other }
    let index = Int(indicator)
    guard let area = area(drop.area[row], below: above) else { return nil }
    guard area >= 0 else { return .other }
    guard let isPlain = isPlainReporter(drop.reporter[row], of: index) else { return nil }
    guard isPlain, drop.period[row] >= 0 else { return .other }
    guard let meaning = periods[classes[index].number][drop.period[row]] else { return nil }
    guard meaning >= 0 else { return .other }
    let key = FacetKey(of: row, drop)
    guard let facet = lastFacets[index].key == key ? lastFacets[index].facet : facetNumbers[key] else { return nil }
    guard facet >= 0, let isLate = isLate(drop.submittedAt[row], filed[Int(meaning)]) else { return .other }
    let place = PlainRows.Place(facet: facet, period: filed[Int(meaning)].period, area: area, isLate: isLate)
    return ranges[Int(facet)].holds(drop.valueDigits[row], scale: Int(scale)) ? .plain(place) : .doubtful(place)
  }

  /// A blank is the plan's first area, where no area stands above it in its file.
  private func area(_ symbol: Int32, below above: Int?) -> Int32? {
    symbol >= 0 ? areas[symbol] : above.map { $0 > 0 ? Self.odd : 0 }
  }

  private func isPlainReporter(_ symbol: Int32, of indicator: Indicator.Index) -> Bool? {
    if symbol < 0 { return true }
    guard let unit = units[symbol] else { return nil }
    guard unit >= 0 else { return false }
    let owed = plan.indicators[indicator].reporters
    return owed.isEmpty || owed.contains(plan.units[Int(unit)].id)
  }

  /// Whether a figure came in after its day; nil where it is no plain one.
  private func isLate(_ cell: Drop.MomentCell, _ filed: FiledMeaning) -> Bool? {
    if cell.isBlank { return false }
    guard let moment = cell.plain?.moment(in: plan.timeZone) else { return nil }
    if let knownBy, moment > knownBy { return nil }
    // No zone is further than sixteen hours from UTC: nearly every moment is clear without its day.
    let seconds = moment.secondsSinceEpoch
    if seconds - Self.widest < filed.lastDay, moment.date(in: plan.timeZone) < filed.end { return nil }
    return filed.hasDay && seconds + Self.widest >= filed.afterDue && moment.date(in: plan.timeZone) > filed.due
  }

  private static let widest = 16 * 3600

  // MARK: - Learning

  /// Works out what the texts of a row mean, up to the first that is no plain one.
  mutating func learn(_ row: Int, _ drop: Drop, _ reader: inout RowReader, _ figures: inout PlainFigures) {
    let index = indicator(drop.indicator[row], drop)
    guard index >= 0, drop.area[row] < 0 || area(drop.area[row], drop) >= 0 else { return }
    if drop.reporter[row] >= 0 { learnUnit(drop.reporter[row], drop, &figures) }
    guard isPlainReporter(drop.reporter[row], of: Int(index)) == true,
      meaning(drop.period[row], of: Int(index), drop, &figures) >= 0
    else { return }
    learnFacet(row, Int(index), drop, &reader, &figures)
  }

  private mutating func indicator(_ symbol: Int32, _ drop: Drop) -> Int32 {
    if symbol < 0 { return Self.odd }
    if let known = indicators[symbol] { return known }
    var meaning = Self.odd
    if let found = names.indicator(drop.texts[symbol]), !found.isFolded {
      let indicator = plan.indicators[found.index]
      switch indicator.kind {
      case .cumulative, .net, .flow, .level, .rate, .growth:
        if indicator.formula == nil, indicator.items.isEmpty { meaning = Int32(found.index) }
      case .state, .date, .record: break
      }
    }
    indicators[symbol] = meaning
    return meaning
  }

  private mutating func area(_ symbol: Int32, _ drop: Drop) -> Int32 {
    if let known = areas[symbol] { return known }
    let text = drop.texts[symbol]
    var meaning = Self.odd
    if let found = names.area(text), !found.isFolded, names.lastDay(ofArea: text) == nil {
      meaning = Int32(found.index)
    }
    areas[symbol] = meaning
    return meaning
  }

  private mutating func learnUnit(_ symbol: Int32, _ drop: Drop, _ figures: inout PlainFigures) {
    if units[symbol] != nil { return }
    let text = drop.texts[symbol]
    let found = names.unit(text).flatMap { $0.isFolded || names.lastDay(ofUnit: text) != nil ? nil : $0 }
    units[symbol] = found.map { Int32($0.index) } ?? Self.odd
    let surplus = Int(symbol) + 1 - figures.reporters.count
    if surplus > 0 { figures.reporters.append(contentsOf: repeatElement(nil, count: surplus)) }
    if let found { figures.reporters[Int(symbol)] = plan.units[found.index].id }
  }

  private mutating func meaning(
    _ symbol: Int32, of index: Indicator.Index, _ drop: Drop, _ figures: inout PlainFigures
  ) -> Int32 {
    if symbol < 0 { return Self.odd }
    let own = classes[index].number
    if let known = periods[own][symbol] { return known }
    var meaning = Self.odd
    if let found = classes[index].plain(drop.texts[symbol], in: plan, years: names.years) {
      let due = plan.indicators[index].calendar.due(found)
      meaning = Int32(filed.count)
      filed.append(
        FiledMeaning(
          period: number(of: found, &figures), lastDay: found.end.daysSinceEpoch * 86_400,
          afterDue: (due.daysSinceEpoch + 1) * 86_400, end: found.end, due: due, hasDay: found.end >= plan.start))
    }
    periods[own][symbol] = meaning
    return meaning
  }

  private mutating func number(of period: Period, _ figures: inout PlainFigures) -> Int32 {
    if let known = periodNumbers[period] { return known }
    let number = Int32(figures.periods.count)
    figures.periods.append(period)
    periodNumbers[period] = number
    return number
  }

  private mutating func learnFacet(
    _ row: Int, _ index: Indicator.Index, _ drop: Drop, _ reader: inout RowReader, _ figures: inout PlainFigures
  ) {
    let key = FacetKey(of: row, drop)
    let number = facetNumbers[key] ?? newFacet(row, index, drop, &reader, &figures)
    facetNumbers[key] = number
    lastFacets[index] = (key, number)
  }

  private mutating func newFacet(
    _ row: Int, _ index: Indicator.Index, _ drop: Drop, _ reader: inout RowReader, _ figures: inout PlainFigures
  ) -> Int32 {
    let indicator = plan.indicators[index]
    reader.nameUnit = names.indicator(drop.texts[drop.indicator[row]])?.unit
    guard case .success(let unit) = reader.rowUnit(row, index), let factor = unit.unit.factor.narrowInteger, factor > 0,
      let vintage = Vintage(status: drop.text(drop.status[row])),
      let basis = indicator.basis(drop.text(drop.basis[row])),
      let range = PlainRange(of: indicator, factor: factor)
    else { return Self.odd }
    figures.facets.append(
      PlainFigures.Facet(
        indicator: index, factor: factor, basis: basis.name, vintage: vintage, nameUnit: reader.nameUnit))
    ranges.append(range)
    return Int32(figures.facets.count - 1)
  }
}
