public import Diagnostics
public import Quantities

/// What the submitted figures of one period must agree on: a check between indicators.
public struct FigureCheck: Sendable, Hashable {
  /// The id, unique among the plan's checks.
  public let id: String
  /// A condition; where it is false the figure of the first indicator that it names is doubted.
  public let formula: Formula
  /// Whether that figure is refused, rather than an explanation wanted.
  public let isHard: Bool
  /// What to tell the clerk.
  public let message: Phrase
  /// The periods for which the check is made, and when the last of their figures falls due.
  public let calendar: ReportingCalendar
  /// Where the rule file declares it.
  public let place: Diagnostic.Place

  /// The calendar follows from the indicators of `formula`, which must be read for `plan`.
  public init(id: String, formula: Formula, in plan: Plan, isHard: Bool, message: Phrase, place: Diagnostic.Place) {
    self.id = id
    self.formula = formula
    self.isHard = isHard
    self.message = message
    self.calendar = ReportingCalendar(of: formula, in: plan)
    self.place = place
  }
}

extension Plan {
  /// The indicator of an index; nil for an index from another plan.
  package func indicator(_ index: Indicator.Index) -> Indicator? {
    indicators.indices.contains(index) ? indicators[index] : nil
  }

  /// Every indicator that a standard or a check reads, and those that they are computed from.
  public var indicatorsRead: Set<Indicator.Index> {
    indicatorsRead(from: standards.flatMap { $0.requirement.indicators } + checks.flatMap { $0.formula.indicators })
  }

  /// Some indicators and those that they are computed from.
  public func indicatorsRead(from indicators: [Indicator.Index]) -> Set<Indicator.Index> {
    var read: Set<Indicator.Index> = []
    var open = indicators
    while let next = open.popLast() {
      guard read.insert(next).inserted, let formula = indicator(next)?.formula else { continue }
      open += formula.indicators
    }
    return read
  }
}
