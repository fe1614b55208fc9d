import Diagnostics
import Quantities

/// What a quantity is held against: the unit, and where and as what it was declared.
struct Measure {
  let unit: MeasureUnit
  /// The unit as declared.
  let text: String
  let what: Phrase
  let place: Diagnostic.Place?
  /// Whether numbers are places in a ranking.
  var isPlace = false

  static let percent = UnitTable.standard.unit("%")?.unit ?? .none

  /// Per cents of what is called `what`.
  static func inPercent(_ what: Phrase) -> Measure {
    Measure(unit: percent, text: "%", what: what, place: nil)
  }
}
