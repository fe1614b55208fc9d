import Plans
import Quantities

extension Claim {
  private enum Side: Hashable {
    case floor
    case ceiling
    case both
  }

  private var test: QuantityTest? {
    if case .bound(let test) = ask { test } else { nil }
  }

  private var side: Side? {
    switch test?.bound.operator {
    case .atLeast, .moreThan: .floor
    case .atMost, .lessThan: .ceiling
    case .about: test?.bound.isTwoSided == true ? .both : lowerIsBetter ? .ceiling : .floor
    case .exactly, .between: .both
    case nil: nil
    }
  }

  /// Whether the value itself is not allowed.
  var isOpen: Bool {
    test?.bound.operator == .moreThan || test?.bound.operator == .lessThan
  }

  /// The lowest value allowed.
  var floor: Rational? {
    guard let bound = test?.bound else { return nil }
    switch bound.operator {
    case .atLeast, .moreThan, .exactly, .between: return bound.value.rational
    case .about:
      return lowerIsBetter && !bound.isTwoSided ? nil : bound.value.rational - (bound.within ?? .zero).rational
    case .atMost, .lessThan: return nil
    }
  }

  /// The highest value allowed.
  var ceiling: Rational? {
    guard let bound = test?.bound else { return nil }
    switch bound.operator {
    case .atMost, .lessThan, .exactly: return bound.value.rational
    case .between: return (bound.upper ?? bound.value).rational
    case .about:
      return lowerIsBetter || bound.isTwoSided ? bound.value.rational + (bound.within ?? .zero).rational : nil
    case .atLeast, .moreThan: return nil
    }
  }

  /// Whether no value meets both.
  func contradicts(_ other: Claim) -> Bool {
    // Two exact values or bands that differ are a conflict of the documents, reported as such.
    if side == .both, other.side == .both, standard != other.standard { return false }
    return crosses(other) || other.crosses(self)
  }

  /// Whether this floor lies above the other's ceiling.
  private func crosses(_ other: Claim) -> Bool {
    guard let floor, let ceiling = other.ceiling else { return false }
    return floor > ceiling || (floor == ceiling && (isOpen || other.isOpen))
  }

  /// Whether the two, which do not ask the same, cannot both be what is meant.
  func conflicts(with other: Claim) -> Bool {
    guard let test, let otherTest = other.test else { return true }
    guard test.judging == otherTest.judging else { return false }
    guard side == other.side || side == .both || other.side == .both else { return false }
    // Above 0 and 0 or more: the stricter of the two holds the other.
    let isStricter = side != .both && side == other.side && isOpen != other.isOpen && test.bound.operator != .about
    return !(isStricter && otherTest.bound.operator != .about && test.bound.value == otherTest.bound.value)
  }
}
