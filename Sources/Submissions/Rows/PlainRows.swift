import Figures
import Naming
import Plans
import Quantities

/// Reads the plain rows of a drop into columns, and says of every other one that `RowReader` must read it.
///
/// A row is plain where each of its cells is: names of the plan as the plan has them, a period of its indicator, a
/// number in a unit of its indicator about which nothing is doubtful, handed in in time to be known. What a cell means
/// is worked out once for each text. Both ways give the same figures: `PlainRowTests` holds them against each other.
struct PlainRows: Sendable {
  enum Reading {
    /// A figure with nothing to say about it.
    case plain(Place)
    /// The same, but for its number: something is to be said of that.
    case doubtful(Place)
    case other
  }

  /// Where the figure of a row belongs.
  struct Place {
    let indicator: Indicator.Index
    let area: Int
    let facet: Int32
    let period: Int32
    let isLate: Bool
  }

  private(set) var figures: PlainFigures
  private(set) var places: SeriesPlaces

  private let plan: Plan
  private let names: NameIndex
  private let knownBy: Timestamp?
  private let classes: [PeriodClass]
  private var ranges: [PlainRange] = []
  private var periodNumbers: [Period: Int32] = [:]
  private var indicators = SymbolCache<Int32>()
  private var areas = SymbolCache<Int32>()
  private var units = SymbolCache<Int32>()
  private var meanings: [SymbolCache<Int32>] = []
  private var filed: [FiledMeaning] = []
  private var lastFacets: [(key: FacetKey, facet: Int32)]
  private var facetNumbers: [FacetKey: Int32] = [:]
  /// By file: whether its table says in what its values are.
  private let saysUnits: [Bool]

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
  }

  init(plan: Plan, drop: Drop, index: PlanIndex, knownBy: Timestamp?) {
    self.plan = plan
    names = index.names
    self.knownBy = knownBy
    figures = PlainFigures(rows: drop.rowCount)
    places = SeriesPlaces(indicators: plan.indicators.count)
    let none = FacetKey(indicator: -1, unit: 0, basis: 0, status: 0, file: 0)
    lastFacets = Array(repeating: (none, Self.odd), count: plan.indicators.count)
    classes = index.periods
    saysUnits = drop.files.map { $0.units != nil }
    meanings = Array(repeating: SymbolCache<Int32>(), count: (classes.map(\.number).max() ?? 0) + 1)
  }

  /// What a row is.
  ///
  /// `reader` reads what is not plain, and lends what it knows of units.
  mutating func read(_ row: Int, _ drop: Drop, _ reader: inout RowReader) -> Reading {
    let scale = drop.valueScale[row]
    guard scale >= 0, scale < 10, drop.item[row] < 0, drop.key[row] < 0 else { return .other }
    let index = indicator(drop.indicator[row], drop)
    guard index >= 0 else { return .other }
    let area = area(drop.area[row], drop, reader.lastArea.file == drop.fileOfRow[row] ? reader.lastArea.area : 0)
    guard area >= 0, isPlainReporter(drop.reporter[row], of: Int(index), drop) else { return .other }
    let meaning = meaning(drop.period[row], of: Int(index), drop)
    guard meaning >= 0 else { return .other }
    let filed = filed[Int(meaning)]
    let facet = facet(row, Int(index), drop, &reader)
    guard facet >= 0 else { return .other }
    var isLate = false
    let cell = drop.submittedAt[row]
    if !cell.isBlank {
      guard let moment = cell.plain?.moment(in: plan.timeZone) else { return .other }
      if let knownBy, moment > knownBy { return .other }
      // No zone is further than sixteen hours from UTC: nearly every moment is clear without its day.
      let seconds = moment.secondsSinceEpoch
      if seconds - Self.widest < filed.lastDay, moment.date(in: plan.timeZone) < filed.end { return .other }
      isLate =
        filed.hasDay && seconds + Self.widest >= filed.afterDue && moment.date(in: plan.timeZone) > filed.due
    }
    let place = Place(indicator: Int(index), area: Int(area), facet: facet, period: filed.period, isLate: isLate)
    if drop.area[row] >= 0 { reader.lastArea = (drop.fileOfRow[row], Int(area)) }
    let range = ranges[Int(facet)]
    return range.holds(drop.valueDigits[row], scale: Int(scale)) ? .plain(place) : .doubtful(place)
  }

  private static let widest = 16 * 3600

  /// Puts the figure of a row into its series, whose number it gives.
  ///
  /// Rows come in order.
  mutating func take(_ row: Int, _ drop: Drop, at place: Place) -> Int {
    let number = number(place.indicator, place.area)
    figures.links[row] = PlainFigures.Link(
      previous: figures.series[number].last,
      PlainFigures.Kind(facet: place.facet, period: place.period, scale: drop.valueScale[row]))
    figures.series[number].last = Int32(truncatingIfNeeded: row)
    figures.series[number].count += 1
    if place.isLate { figures.series[number].isLate = true }
    return number
  }

  /// The number of a series, which is made where it is new.
  mutating func number(_ indicator: Indicator.Index, _ area: Int) -> Int {
    let number = places.place(indicator, area)
    if number == figures.series.count { figures.series.append(PlainFigures.Series(indicator: indicator, area: area)) }
    return number
  }

  /// The number of a series all of whose figures stand in columns; nil for any other.
  func plainSeries(_ key: FigureBook.Key) -> Int? {
    guard key.item == nil, let place = places[key.indicator, key.area], !figures.series[place].isOwn else { return nil }
    return place
  }

  /// Keeps the figures of a series one by one from here on.
  mutating func disown(_ number: Int) { figures.series[number].isOwn = true }

  // MARK: - What texts mean

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

  /// A blank is the plan's first area, where no area stands above it in its file.
  private mutating func area(_ symbol: Int32, _ drop: Drop, _ above: Int) -> Int32 {
    if symbol < 0 { return above > 0 ? Self.odd : 0 }
    if let known = areas[symbol] { return known }
    let text = drop.texts[symbol]
    var meaning = Self.odd
    if let found = names.area(text), !found.isFolded, names.lastDay(ofArea: text) == nil {
      meaning = Int32(found.index)
    }
    areas[symbol] = meaning
    return meaning
  }

  private mutating func isPlainReporter(_ symbol: Int32, of indicator: Indicator.Index, _ drop: Drop) -> Bool {
    if symbol < 0 { return true }
    let unit: Int32
    if let known = units[symbol] {
      unit = known
    } else {
      let text = drop.texts[symbol]
      let found = names.unit(text).flatMap { $0.isFolded || names.lastDay(ofUnit: text) != nil ? nil : $0 }
      unit = found.map { Int32($0.index) } ?? Self.odd
      units[symbol] = unit
      let surplus = Int(symbol) + 1 - figures.reporters.count
      if surplus > 0 { figures.reporters.append(contentsOf: repeatElement(nil, count: surplus)) }
      if let found { figures.reporters[Int(symbol)] = plan.units[found.index].id }
    }
    guard unit >= 0 else { return false }
    let owed = plan.indicators[indicator].reporters
    return owed.isEmpty || owed.contains(plan.units[Int(unit)].id)
  }

  private mutating func meaning(_ symbol: Int32, of index: Indicator.Index, _ drop: Drop) -> Int32 {
    if symbol < 0 { return Self.odd }
    let own = classes[index].number
    if let known = meanings[own][symbol] { return known }
    var meaning = Self.odd
    if let found = classes[index].plain(drop.texts[symbol], in: plan, years: names.years),
      let period = number(of: found)
    {
      let due = plan.indicators[index].calendar.due(found)
      meaning = Int32(filed.count)
      filed.append(
        FiledMeaning(
          period: period, lastDay: found.end.daysSinceEpoch * 86_400,
          afterDue: (due.daysSinceEpoch + 1) * 86_400, end: found.end, due: due, hasDay: found.end >= plan.start))
    }
    meanings[own][symbol] = meaning
    return meaning
  }

  /// Nil where there are more periods than figures can name.
  private mutating func number(of period: Period) -> Int32? {
    if let known = periodNumbers[period] { return known }
    guard figures.periods.count < PlainFigures.Kind.mostPeriods else { return nil }
    let number = Int32(figures.periods.count)
    figures.periods.append(period)
    periodNumbers[period] = number
    return number
  }

  private mutating func facet(
    _ row: Int, _ index: Indicator.Index, _ drop: Drop, _ reader: inout RowReader
  ) -> Int32 {
    let file = drop.fileOfRow[row]
    let key = FacetKey(
      indicator: drop.indicator[row], unit: drop.unit[row], basis: drop.basis[row], status: drop.status[row],
      file: saysUnits[Int(file)] ? file : -1)
    if lastFacets[index].key == key { return lastFacets[index].facet }
    let number: Int32
    if let known = facetNumbers[key] {
      number = known
    } else {
      number = newFacet(row, index, drop, &reader)
      facetNumbers[key] = number
    }
    lastFacets[index] = (key, number)
    return number
  }

  private mutating func newFacet(
    _ row: Int, _ index: Indicator.Index, _ drop: Drop, _ reader: inout RowReader
  ) -> Int32 {
    let indicator = plan.indicators[index]
    reader.nameUnit = names.indicator(drop.texts[drop.indicator[row]])?.unit
    guard figures.facets.count < PlainFigures.Kind.mostFacets, case .success(let unit) = reader.rowUnit(row, index),
      let factor = unit.unit.factor.narrowInteger, factor > 0,
      let vintage = Vintage(status: drop.text(drop.status[row])),
      let basis = indicator.basis(drop.text(drop.basis[row])),
      let range = PlainRange(of: indicator, factor: factor)
    else { return Self.odd }
    figures.facets.append(
      PlainFigures.Facet(indicator: index, factor: factor, basis: basis.name, vintage: vintage))
    ranges.append(range)
    return Int32(figures.facets.count - 1)
  }
}
