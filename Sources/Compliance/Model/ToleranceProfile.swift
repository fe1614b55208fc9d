/// A named set of limits between on pace, behind and far behind.
public enum ToleranceProfile: String, Sendable, Hashable, CaseIterable {
  case standard
  case strict
  case points1030 = "points-10-30"
  case shortfall30 = "shortfall-30"
  case shortfall50TwoMonths = "shortfall-50-two-months"
  case evm
}
