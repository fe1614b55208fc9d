import Plans

/// A subject and what a bound on it is measured in; no measure where an indicator's declaration is not usable.
struct Measured {
  let subject: Subject
  let measure: Measure?
  /// The indicator whose own kind, range and wholeness hold for the subject.
  let indicator: Indicator?
}
