public import Plans

/// What reading a drop needs to know of a plan, worked out once for many drops: costs as much as a small drop itself.
public struct PlanIndex: Sendable {
  package let names: NameIndex
  package let scale: TargetScale
  /// By indicator.
  package let periods: [PeriodClass]

  /// The plan must not change as long as the index is used.
  public init(_ plan: Plan) {
    names = NameIndex(plan: plan)
    scale = TargetScale(plan: plan)
    periods = PeriodClass.ofIndicators(plan)
  }
}
