/// Numbers of series by indicator and area, in the order in which they are first asked for.
///
/// Of each indicator there is room up to its last area: a million areas of one indicator are four megabytes.
package struct SeriesPlaces: Sendable {
  /// By indicator and area; -1 for a series that was never asked for.
  private var places: [[Int32]]
  private(set) var count = 0

  /// Of a plan with so many indicators.
  package init(indicators: Int) { places = Array(repeating: [], count: indicators) }

  /// Nil for a series that was never asked for.
  package subscript(indicator: Int, area: Int) -> Int? {
    let own = places[indicator]
    guard area >= 0, area < own.count, own[area] >= 0 else { return nil }
    return Int(own[area])
  }

  /// The number of a series, a new one where it has none.
  package mutating func place(_ indicator: Int, _ area: Int) -> Int {
    if let known = self[indicator, area] { return known }
    let missing = area + 1 - places[indicator].count
    if missing > 0 { places[indicator].append(contentsOf: repeatElement(-1, count: missing)) }
    let place = count
    places[indicator][area] = Int32(truncatingIfNeeded: place)
    count += 1
    return place
  }
}
