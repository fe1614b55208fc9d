import Diagnostics
import Plans

/// What is known of indicators beside what the plan says of them: where they are written, and who reads them.
struct DeclaredIndicators {
  var indices: [String: Indicator.Index] = [:]
  /// Where the unit of an indicator is written.
  var unitPlaces: [Indicator.Index: Diagnostic.Place] = [:]
  /// Own growths as written, resolved once every indicator is known.
  var ownGrowths: [Indicator.Index: Value] = [:]
  /// Indicators whose declaration may name others, resolved once every indicator is known.
  var relations: [(Indicator.Index, Fields)] = []
  /// Computed indicators as written, resolved likewise.
  var computed: [Indicator.Index: Fields] = [:]
  /// What the requirements refer to.
  var used: Set<Indicator.Index> = []
  /// Indicators whose declaration is not usable: nothing is held against their unit.
  var broken: Set<Indicator.Index> = []
  /// Indicators without a list of items of their own: their items are those of the milestones that read them.
  var itemsFromMilestones: Set<Indicator.Index> = []

}
