import Figures
package import Plans
package import Diagnostics

extension Finding {
  /// The finding for all areas, of which this one decides: its verdict, and where its figure stands.
  ///
  /// What is one area's own is left out: its numbers, its course, its misses.
  package func forAllAreas(
    severity: Standard.Severity, value: Amount, target: Target, message: Phrase, steps: [Phrase], parts: [Part]
  ) -> Finding {
    let standing = facts.value.standing.changed { $0.target = target }
    let rare = Rare(
      basis: basis, steps: steps, parts: parts, withdrawal: withdrawal, waiver: waiver, baseline: baseline)
    var all = self
    all.change {
      $0.standing = standing
      $0.site = Boxed(Site(area: AreaScope.all))
      $0.rare = rare.kept
      ($0.severity, $0.isOneOfMany) = (severity, false)
      ($0.trend, $0.value, $0.said) = (nil, value, .now(message))
    }
    return all
  }
}
