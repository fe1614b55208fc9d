/// How a value between two neighbours of the wanted precision is brought to one of them.
public enum RoundingRule: Sendable, Hashable, CaseIterable {
  /// To the nearest, ties to the even neighbour (GB/T 8170).
  case halfEven
  /// To the nearest, ties away from zero.
  case halfUp
  /// To the nearest, ties towards zero.
  case halfDown
  /// Away from zero.
  case up
  /// Towards zero.
  case down
  /// Towards positive infinity.
  case ceiling
  /// Towards negative infinity.
  case floor

  /// Where the dropped part lies against one half of the last place kept.
  enum Dropped {
    case nothing
    case belowHalf
    case half
    case aboveHalf
  }

  /// Whether the magnitude of the truncated value grows by one.
  func grows(negative: Bool, odd: Bool, dropped: Dropped) -> Bool {
    if dropped == .nothing { return false }
    switch self {
    case .halfEven: return dropped == .aboveHalf || (dropped == .half && odd)
    case .halfUp: return dropped != .belowHalf
    case .halfDown: return dropped == .aboveHalf
    case .up: return true
    case .down: return false
    case .ceiling: return !negative
    case .floor: return negative
    }
  }

  /// `numerator / denominator` as a whole number; `denominator` is positive and twice any remainder must fit the type.
  func quotient<Whole: SignedInteger>(_ numerator: Whole, _ denominator: Whole) -> Whole {
    let (truncated, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let part = remainder < 0 ? 0 - remainder : remainder
    let rest = denominator - part
    let dropped: Dropped =
      part == 0 ? .nothing : part < rest ? .belowHalf : part == rest ? .half : .aboveHalf
    let negative = numerator < 0
    guard grows(negative: negative, odd: truncated % 2 != 0, dropped: dropped) else { return truncated }
    return negative ? truncated - 1 : truncated + 1
  }
}
