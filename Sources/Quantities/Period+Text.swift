extension Period: CustomStringConvertible {
  /// Canonical text: `2022`, `2022-H1`, `2022-Q3`, `2022-06`, `2022-W10`, `2022-06-30`, `2022-01/2022-06`,
  /// `2022-02-19/2022-02-25`.
  ///
  /// Quarters, halves and years that are not those of the calendar year are shown by their months.
  public var description: String {
    switch cadence {
    case .day: return start.description
    case .week:
      let number = weekNumber
      return "\(CalendarDate.padded(number.year, 4))-W\(CalendarDate.padded(number.week, 2))"
    case .month: return Self.monthText(start)
    case .quarter where isOfCalendarYear: return "\(CalendarDate.padded(start.year, 4))-Q\((start.month + 2) / 3)"
    case .half where isOfCalendarYear: return "\(CalendarDate.padded(start.year, 4))-H\((start.month + 5) / 6)"
    case .year where isOfCalendarYear: return CalendarDate.padded(start.year, 4)
    case .quarter, .half, .year: return Self.monthText(start) + "/" + Self.monthText(end)
    case .span:
      return months > 0 ? Self.monthText(start) + "/" + Self.monthText(end) : "\(start)/\(end)"
    }
  }

  /// Whether a quarter, half or year is one that is counted from January.
  public var isOfCalendarYear: Bool { months == 0 || cadence == .span || (start.month - 1) % months == 0 }

  private static func monthText(_ date: CalendarDate) -> String {
    "\(CalendarDate.padded(date.year, 4))-\(CalendarDate.padded(date.month, 2))"
  }

  /// Reads canonical text and nothing else.
  public init?(_ text: some StringProtocol) {
    guard let period = Self.canonical(Array(text.utf8)), period.description == text else { return nil }
    self = period
  }

  private static func canonical(_ bytes: [UInt8]) -> Period? {
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard (4...21).contains(bytes.count), let year = number(0..<4) else { return nil }
    switch bytes.count {
    case 4: return .year(year)
    case 7:
      guard let low = number(6..<7) else { return nil }
      switch bytes[5] {
      case UInt8(ascii: "H"): return .half(year, low)
      case UInt8(ascii: "Q"): return .quarter(year, low)
      default: return number(5..<7).flatMap { .month(year, $0) }
      }
    case 8: return number(6..<8).flatMap { .week(year, $0) }
    case 10:
      guard let month = number(5..<7), let day = number(8..<10) else { return nil }
      return CalendarDate(year: year, month: month, day: day).map { .day($0) }
    case 15:
      guard let first = canonical(Array(bytes[0..<7])), let last = canonical(Array(bytes[8..<15])) else { return nil }
      return .span(from: first, through: last)
    case 21:
      guard let first = canonical(Array(bytes[0..<10])), let last = canonical(Array(bytes[11..<21])) else { return nil }
      return .days(from: first.start, through: last.end)
    default: return nil
    }
  }
}
