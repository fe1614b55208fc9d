public import Plans
import Quantities

/// Where the series of a book stand, so that nobody goes through all of them to find a few.
package struct FigureIndex: Sendable {
  /// An indicator in an area.
  package struct Place: Hashable {
    let indicator: Indicator.Index
    let area: Int

    package init(indicator: Indicator.Index, area: Int) {
      self.indicator = indicator
      self.area = area
    }
  }

  private(set) var keys: [Indicator.Index: [FigureBook.Key]] = [:]
  package private(set) var items: [Place: [String]] = [:]
  /// Series in which some figure is known only to a bound.
  package private(set) var bounds: [Place: [FigureBook.Key]] = [:]

  init() {}

  init(_ series: [FigureBook.Key: [Observation]]) {
    for (key, figures) in series { note(key, figures) }
    for place in items.keys { items[place]?.sort() }
  }

  /// Takes in one more series.
  mutating func add(_ key: FigureBook.Key, _ figures: [Observation]) {
    note(key, figures)
    if key.item != nil { items[Place(indicator: key.indicator, area: key.area)]?.sort() }
  }

  private mutating func note(_ key: FigureBook.Key, _ figures: [Observation]) {
    keys[key.indicator, default: []].append(key)
    let place = Place(indicator: key.indicator, area: key.area)
    if let item = key.item { items[place, default: []].append(item) }
    if figures.contains(where: \.isBound) { bounds[place, default: []].append(key) }
  }
}

extension FigureBook {
  /// Whether some figure is known only to a bound.
  package var hasBounds: Bool { !index.bounds.isEmpty }

  /// The series of an indicator, wherever it is filed.
  package func keys(of indicator: Indicator.Index) -> [Key] {
    (columns?.areas(of: indicator) ?? []).map { Key(indicator, area: $0) } + (index.keys[indicator] ?? [])
  }

  /// The series of some indicators in an area in which some figure is known only to a bound.
  package func boundKeys(of indicators: Set<Indicator.Index>, area: Int) -> [Key] {
    guard hasBounds else { return [] }
    return indicators.sorted().flatMap { index.bounds[FigureIndex.Place(indicator: $0, area: area)] ?? [] }
  }

  /// Items of an indicator that have figures in an area, in alphabetical order.
  public func items(of indicator: Indicator.Index, area: Int) -> [String] {
    index.items[FigureIndex.Place(indicator: indicator, area: area)] ?? []
  }
}
