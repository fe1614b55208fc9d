/// A bound as offices write it in place of a number.
public enum WrittenBound {
  /// On which side of the number the figure lies; "at" takes the number itself in.
  public enum Sense: Sendable, Hashable {
    case moreThan
    case atLeast
    case lessThan
    case atMost

    package var isLower: Bool { self == .moreThan || self == .atLeast }
    package var isStrict: Bool { self == .moreThan || self == .lessThan }
  }
}
