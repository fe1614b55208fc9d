public import Quantities

/// One accepted figure.
public struct Observation: Sendable {
  /// What a figure says.
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

  /// What else is known of a figure, beside those that a verdict goes through one after another.
  private enum Details: Sendable {
    case none
    /// Read from the row when it is asked for.
    case row(FigureColumns)
    case own(Boxed<Filed>)
  }

  /// How a figure was filed.
  private struct Filed: Sendable {
    var basis: String?
    var submittedAt: Timestamp?
    var reporter: String?
    var halfWidth: Rational?
    var heldFrom: CalendarDate?
    var filedDay: CalendarDate?
  }

  /// The period of which the figure is.
  public let period: Period
  /// What the figure says.
  public let value: Value
  /// How firm the figure is.
  public package(set) var vintage: Vintage
  /// The row of the drop.
  public let row: Int
  private var details: Details

  /// A figure whose text is exact; `halfWidth` is set afterwards where it is rounded by its writing.
  public init(
    period: Period, value: Value, vintage: Vintage = .final, basis: String? = nil, submittedAt: Timestamp? = nil,
    reporter: String? = nil, row: Int
  ) {
    self.period = period
    self.value = value
    self.vintage = vintage
    self.row = row
    details =
      basis == nil && submittedAt == nil && reporter == nil
      ? .none : .own(Boxed(Filed(basis: basis, submittedAt: submittedAt, reporter: reporter)))
  }

  /// A plain figure, the rest of which stands in its columns.
  init(period: Period, number: Rational, vintage: Vintage, row: Int, of columns: FigureColumns) {
    (self.period, self.value, self.vintage, self.row) = (period, .number(number), vintage, row)
    details = .row(columns)
  }

  private init(_ other: Observation, period: Period, value: Value, details: Details) {
    (self.period, self.value, self.vintage, self.row) = (period, value, other.vintage, other.row)
    self.details = details
  }

  /// The basis on which it was filed; nil where none is named or distinguished.
  public var basis: String? {
    switch details {
    case .none: nil
    case .row(let columns): columns.basis(ofRow: row)
    case .own(let filed): filed.value.basis
    }
  }

  /// Whether another figure is on the same basis.
  func isOnBasis(of other: Observation) -> Bool {
    switch (details, other.details) {
    case (.none, .none): true
    case (.row(let columns), .row(let others)) where columns === others:
      columns.areOnOneBasis(row, other.row)
    default: basis == other.basis
    }
  }

  /// When it was handed in; nil where the row does not say.
  public var submittedAt: Timestamp? {
    switch details {
    case .none: nil
    case .row(let columns): columns.moment(ofRow: row)
    case .own(let filed): filed.value.submittedAt
    }
  }

  /// The id of the unit that filed it; nil where the row names none.
  public var reporter: String? {
    switch details {
    case .none: nil
    case .row(let columns): columns.reporter(ofRow: row)
    case .own(let filed): filed.value.reporter
    }
  }

  /// Half of the last digit of a text that is rounded by its writing: `1.3万` is known to ±500.
  public var halfWidth: Rational? {
    get { own?.halfWidth }
    set { if newValue != nil || halfWidth != nil { change { $0.halfWidth = newValue } } }
  }

  /// Of a computed figure that rests on another one's absence: the day at whose end that is certain.
  package var heldFrom: CalendarDate? {
    get { own?.heldFrom }
    set { if newValue != nil || heldFrom != nil { change { $0.heldFrom = newValue } } }
  }

  /// The day by which it was filed, where periods are filed.
  package var filedDay: CalendarDate? {
    get { own?.filedDay }
    set { if newValue != nil || filedDay != nil { change { $0.filedDay = newValue } } }
  }

  private var own: Filed? { if case .own(let filed) = details { filed.value } else { nil } }

  private mutating func change(_ body: (inout Filed) -> Void) {
    var filed = own ?? Filed(basis: basis, submittedAt: submittedAt, reporter: reporter)
    body(&filed)
    details = .own(Boxed(filed))
  }

  /// Whether it may be used at the end of a day.
  package func isHeld(on day: CalendarDate) -> Bool {
    guard case .own(let filed) = details, let heldFrom = filed.value.heldFrom else { return true }
    return heldFrom <= day
  }

  /// Whether it was filed by a day inside its period.
  var isOfDayInside: Bool {
    filedDay.map { $0 != period.start && $0 != period.end && period.contains($0) && period.cadence != .day } ?? false
  }

  /// The same figure of another period.
  package func of(_ period: Period) -> Observation { Observation(self, period: period, value: value, details: details) }

  /// The same figure with another number: a sum in place of its last addend.
  ///
  /// What it rests on besides makes it no firmer than that.
  package func with(_ number: Rational, restingOn others: Vintage?...) -> Observation {
    var other = Observation(self, period: period, value: .number(number), details: details)
    if halfWidth != nil || heldFrom != nil || filedDay != nil {
      other.change { ($0.halfWidth, $0.heldFrom, $0.filedDay) = (nil, nil, nil) }
    }
    for vintage in others { if let vintage, vintage < other.vintage { other.vintage = vintage } }
    return other
  }

  /// The same figure, no firmer than another one that it is shown with.
  package func restingOn(_ other: Vintage) -> Observation {
    if other >= vintage { return self }
    var weaker = self
    weaker.vintage = other
    return weaker
  }

  /// The number, in the indicator's unit; nil for anything else, bounds and amounts of records included.
  public var number: Rational? {
    if case .number(let number) = value { number } else { nil }
  }

  /// Whether it is known only to lie on one side of a number.
  package var isBound: Bool {
    if case .bound = value { true } else { false }
  }

  /// The stage's place on its ladder, from 0; nil for anything else.
  public var stage: Int? {
    if case .stage(let rank) = value { rank } else { nil }
  }

  /// The day that was filed; nil for anything else.
  public var date: CalendarDate? {
    if case .date(let date) = value { date } else { nil }
  }
}

extension Observation: Hashable {
  /// Whether two figures say the same and come from the same row; when and by whom they were filed does not matter.
  public static func == (one: Self, other: Self) -> Bool {
    one.row == other.row && one.period == other.period && one.value == other.value && one.vintage == other.vintage
      && one.basis == other.basis
  }

  /// Leaves the vintage and the basis out, which seldom tell figures of one row apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(row)
    hasher.combine(period)
    hasher.combine(value)
  }
}
