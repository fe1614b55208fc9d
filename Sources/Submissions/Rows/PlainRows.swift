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
  struct Place: Sendable {
    /// Where its facet, which knows its indicator, stands.
    let facet: Int32
    let period: Int32
    let area: Int32
    let isLate: Bool
  }

  private(set) var figures: PlainFigures
  private(set) var places: SeriesPlaces
  /// What texts mean that were met.
  private(set) var meanings: PlainMeanings

  init(plan: Plan, drop: Drop, index: PlanIndex, knownBy: Timestamp?) {
    figures = PlainFigures(rows: drop.rowCount)
    places = SeriesPlaces(indicators: plan.indicators.count)
    meanings = PlainMeanings(plan: plan, index: index, knownBy: knownBy)
  }

  /// What a row is.
  ///
  /// `reader` reads what is not plain, and lends what it knows of units.
  mutating func read(_ row: Int, _ drop: Drop, _ reader: inout RowReader) -> Reading {
    let above = reader.lastArea.file == drop.fileOfRow[row] ? reader.lastArea.area : 0
    var known = meanings.reading(of: row, drop, below: above)
    if known == nil {
      meanings.learn(row, drop, &reader, &figures)
      known = meanings.reading(of: row, drop, below: above)
    }
    let reading = known ?? .other
    note(reading, of: row, drop, &reader)
    return reading
  }

  /// Names the area for rows below that leave it blank.
  func note(_ reading: Reading, of row: Int, _ drop: Drop, _ reader: inout RowReader) {
    switch reading {
    case .plain(let place), .doubtful(let place):
      if drop.area[row] >= 0 { reader.lastArea = (drop.fileOfRow[row], Int(place.area)) }
    case .other: break
    }
  }

  /// Puts the figure of a row into its series, whose number it gives.
  ///
  /// Rows come in order.
  mutating func take(_ row: Int, _ drop: Drop, at place: Place) -> Int {
    let number = number(figures.facets[Int(place.facet)].indicator, Int(place.area))
    figures.links[row] = PlainFigures.Link(
      previous: figures.series[number].last, period: place.period, facet: place.facet, scale: drop.valueScale[row])
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

  /// Keeps the figures of a series one by one from here on.
  mutating func disown(_ number: Int) { figures.series[number].isOwn = true }
}
