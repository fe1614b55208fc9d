/// Numbers of series by indicator and area, in the order in which they are first asked for.
///
/// The series that an indicator had last is looked at first: rows of one area follow one another in nearly every file.
package struct SeriesPlaces: Sendable {
  private var places: [UInt64: Int32] = [:]
  private var latest: [Latest]
  private(set) var count = 0

  private struct Latest {
    var area: Int32 = -1
    var place: Int32 = -1
  }

  /// Of a plan with so many indicators.
  package init(indicators: Int) { latest = [Latest](repeating: Latest(), count: indicators) }

  private static func word(_ indicator: Int, _ area: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: indicator) << 32 | UInt64(UInt32(truncatingIfNeeded: area))
  }

  /// Nil for a series that was never asked for.
  package subscript(indicator: Int, area: Int) -> Int? { places[Self.word(indicator, area)].map(Int.init) }

  /// The number of a series, a new one where it has none.
  package mutating func place(_ indicator: Int, _ area: Int) -> Int {
    let last = latest[indicator]
    if last.area == Int32(truncatingIfNeeded: area) { return Int(last.place) }
    let word = Self.word(indicator, area)
    let place: Int32
    if let known = places[word] {
      place = known
    } else {
      place = Int32(truncatingIfNeeded: count)
      places[word] = place
      count += 1
    }
    latest[indicator] = Latest(area: Int32(truncatingIfNeeded: area), place: place)
    return Int(place)
  }
}
