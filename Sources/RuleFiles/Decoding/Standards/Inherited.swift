import Diagnostics
import Plans
import Quantities

/// What a standard takes from its file and groups where it says nothing itself.
struct Inherited {
  var source = Standard.Source()
  var leaders: [String]?
  var lead: [String]?
  var support: [String]?
  var start: CalendarDate
  var deadline: CalendarDate
  var severity: Standard.Severity = .binding
  var pace = Course()
  var profile: ToleranceProfile?
  var places = Standard.Places()

  /// A pace and where it is written, because it is held against each standard's own dates and indicator.
  struct Course {
    var pace: Pace = .linear
    var list: Value?
    var place: Diagnostic.Place?
  }
}
