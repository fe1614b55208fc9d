/// How firm a figure is; a later case outranks an earlier one.
public enum Vintage: String, Sendable, Hashable, Comparable, CaseIterable {
  case estimate
  case preliminary
  case final

  /// Orders by firmness: an estimate is less than a final figure.
  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .estimate: 0
    case .preliminary: 1
    case .final: 2
    }
  }
}
