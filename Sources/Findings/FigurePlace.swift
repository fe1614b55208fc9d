package import Diagnostics
package import Figures
import Plans

/// Where a figure stands: found when it is shown, because reading its row again costs a microsecond.
package enum FigurePlace: Sendable {
  case known(Boxed<Diagnostic.Place>)
  case row(Int, PlaceFinder)

  init(_ place: Diagnostic.Place) { self = .known(Boxed(place)) }

  package init(row: Int, _ places: PlaceFinder) { self = .row(row, places) }

  var place: Diagnostic.Place {
    switch self {
    case .known(let place): place.value
    case .row(let row, let places): places.drop.place(ofRow: row, .value)
    }
  }
}

/// Finds the values of a drop's rows.
package final class PlaceFinder: Sendable {
  package let drop: Drop

  package init(_ drop: Drop) { self.drop = drop }
}
