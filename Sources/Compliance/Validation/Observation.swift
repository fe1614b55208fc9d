public import Quantities

/// One accepted figure.
public struct Observation: Sendable, Hashable {
  public enum Value: Sendable, Hashable {
    /// In the indicator's unit.
    case number(Rational)
    /// Known only to lie on one side of a number, with the words as filed: `超100`.
    indirect case bound(WrittenBound.Sense, Rational, text: String)
    /// A stage's place on its ladder, from 0.
    case stage(Int)
    case date(CalendarDate)
    /// Of a record, in its own unit.
    indirect case amount(Rational, MeasureUnit)
    case text(String)
  }

  public let period: Period
  public let value: Value
  public internal(set) var vintage: Vintage
  public let basis: String?
  public let submittedAt: Timestamp?
  public let reporter: String?
  /// The row of the drop.
  public let row: Int
  /// Half of the last digit of a text that is rounded by its writing: `1.3万` is known to ±500.
  public var halfWidth: Rational?
  /// Of a computed figure that rests on another one's absence: the day at whose end that is certain.
  var heldFrom: CalendarDate?
  /// The day by which it was filed, where periods are filed.
  var filedDay: CalendarDate?

  public init(
    period: Period, value: Value, vintage: Vintage = .final, basis: String? = nil, submittedAt: Timestamp? = nil,
    reporter: String? = nil, row: Int
  ) {
    self.period = period
    self.value = value
    self.vintage = vintage
    self.basis = basis
    self.submittedAt = submittedAt
    self.reporter = reporter
    self.row = row
  }

  /// Whether it may be used at the end of a day.
  func isHeld(on day: CalendarDate) -> Bool { heldFrom.map { $0 <= day } ?? true }

  /// Whether it was filed by a day inside its period.
  var isOfDayInside: Bool {
    filedDay.map { $0 != period.start && $0 != period.end && period.contains($0) && period.cadence != .day } ?? false
  }

  /// The same figure of another period.
  func of(_ period: Period) -> Observation {
    var moved = Observation(
      period: period, value: value, vintage: vintage, basis: basis, submittedAt: submittedAt, reporter: reporter,
      row: row)
    moved.halfWidth = halfWidth
    moved.heldFrom = heldFrom
    moved.filedDay = filedDay
    return moved
  }

  public var number: Rational? {
    if case .number(let number) = value { number } else { nil }
  }

  public var stage: Int? {
    if case .stage(let rank) = value { rank } else { nil }
  }

  public var date: CalendarDate? {
    if case .date(let date) = value { date } else { nil }
  }
}
