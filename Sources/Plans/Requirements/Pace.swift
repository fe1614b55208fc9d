public import Quantities

/// The planned share of a target by a date, from 0 to 1.
public enum Pace: Sendable, Hashable {
  /// 序时进度: months elapsed of all months.
  case linear
  /// Cumulative shares at the ends of the months from the start, straight between them.
  case monthly([Rational])
  /// Cumulative shares at the ends of the quarters from the start, straight between them.
  case quarterly([Rational])
  /// Last year's cumulative share.
  case lastYear
  /// Nothing is due before the deadline.
  case step
}
