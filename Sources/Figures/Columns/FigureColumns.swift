package import Plans
package import Quantities

/// The plain series of a drop, found by indicator and area.
package final class FigureColumns: Sendable {
  private let figures: PlainFigures
  private let laid: LaidFigures
  private let places: SeriesPlaces
  /// By indicator: the series that are kept here, in the order in which the drop first names them.
  private let placesOf: [[Int32]]
  private let drop: Drop
  private let timeZone: PlanTimeZone

  package init(_ plain: PlainFigures, _ places: SeriesPlaces, plan: Plan, drop: Drop) {
    var kept = plain
    var placesOf = [[Int32]](repeating: [], count: plan.indicators.count)
    for (place, own) in plain.series.enumerated() where !own.isOwn { placesOf[own.indicator].append(Int32(place)) }
    self.placesOf = placesOf
    self.places = places
    self.drop = drop
    timeZone = plan.timeZone
    laid = LaidFigures(plain, drop)
    kept.dropLinks()
    figures = kept
  }

  private func place(of key: FigureBook.Key) -> Int? {
    guard key.item == nil, key.area >= 0, let place = places[key.indicator, key.area], !figures.series[place].isOwn
    else { return nil }
    return place
  }

  /// Whether a series is kept here.
  package func holds(_ key: FigureBook.Key) -> Bool { place(of: key) != nil }

  /// The figures of a series, oldest first; nil where it is not kept here.
  ///
  /// Some 20 ns a figure.
  func figures(of key: FigureBook.Key) -> [Observation]? {
    place(of: key).map { figures(ofSeries: $0, isFiling: true) }
  }

  /// The same without when and by whom they were filed.
  func counted(of key: FigureBook.Key) -> [Observation]? {
    place(of: key).map { figures(ofSeries: $0, isFiling: false) }
  }

  /// The figures lean on the columns; those on no basis only where their filing matters, since threads that count who
  /// leans on one thing wait for one another.
  private func figures(ofSeries place: Int, isFiling: Bool) -> [Observation] {
    laid.places(ofSeries: place).map { place in
      let figure = laid[place]
      let (facet, row) = (figure.kind.facet, Int(figure.row))
      let (period, vintage) = (figures.periods[figure.kind.period], figures.facets[facet].vintage)
      let number = figures.number(of: figure)
      return isFiling || figures.facets[facet].basis != nil
        ? Observation(period: period, number: number, vintage: vintage, row: row, of: self)
        : Observation(period: period, value: .number(number), vintage: vintage, row: row)
    }
  }

  func count(of key: FigureBook.Key) -> Int? { place(of: key).map { Int(figures.series[$0].count) } }

  /// Whether some figure names a basis.
  var nameBases: Bool { figures.nameBases }

  /// The series that are kept here.
  var keys: [FigureBook.Key] {
    figures.series.lazy.filter { !$0.isOwn }.map { FigureBook.Key($0.indicator, area: $0.area) }
  }

  /// The areas of the series of an indicator that are kept here.
  func areas(of indicator: Indicator.Index) -> [Int] { placesOf[indicator].map { figures.series[Int($0)].area } }

  /// Every period that occurs.
  var periods: [Period] { figures.periods }

  /// The periods of a series that is kept here, oldest first.
  package func periods(of key: FigureBook.Key) -> [Period] {
    place(of: key).map { laid.places(ofSeries: $0).map { figures.periods[laid[$0].kind.period] } } ?? []
  }

  package func basis(ofRow row: Int) -> String? { figures.basis(ofRow: row) }
  package func areOnOneBasis(_ row: Int, _ other: Int) -> Bool { figures.areOnOneBasis(row, other) }
  package func moment(ofRow row: Int) -> Timestamp? { figures.moment(ofRow: row, drop, in: timeZone) }
  package func reporter(ofRow row: Int) -> String? { figures.reporter(ofRow: row, drop) }
}
