/// A rule for the offset of a time zone in every year, as POSIX writes it: `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable, Hashable {
  /// Seconds east of UTC.
  let standard: Int
  let summer: Summer?

  struct Summer: Sendable, Hashable {
    let offset: Int
    let begins: Turn
    let ends: Turn
  }

  /// A day of the year and a time of it, which may lie before or after that day.
  struct Turn: Sendable, Hashable {
    enum Day: Sendable, Hashable {
      /// 1 to 365; 29 February is not counted.
      case withoutLeapDay(Int)
      /// 0 to 365.
      case ofYear(Int)
      /// The `week`-th (5: last) `weekday` (0 is Sunday) of a month.
      case weekday(month: Int, week: Int, weekday: Int)
    }

    let day: Day
    let seconds: Int

    /// In local seconds since 1970-01-01T00:00:00.
    func local(in year: Int) -> Int {
      let newYear = CalendarDate(known: year, 1, 1)
      let date: CalendarDate
      switch day {
      case .withoutLeapDay(let number):
        date = newYear + (number - 1 + (CalendarDate.isLeap(year) && number > 59 ? 1 : 0))
      case .ofYear(let number): date = newYear + number
      case .weekday(let month, let week, let weekday):
        let first = CalendarDate(known: year, month, 1)
        let day = 1 + (weekday - first.weekday % 7 + 7) % 7 + (week - 1) * 7
        date = CalendarDate(known: year, month, day > CalendarDate.lastDay(ofMonth: month, year: year) ? day - 7 : day)
      }
      return date.daysSinceEpoch * 86_400 + seconds
    }
  }

  func offset(at moment: Int) -> Int {
    guard let summer else { return standard }
    let year = CalendarDate(daysSinceEpoch: (moment + standard).flooredQuotient(86_400)).year
    let begins = summer.begins.local(in: year) - standard
    let ends = summer.ends.local(in: year) - summer.offset
    // South of the equator summer runs over the new year.
    let isSummer = begins < ends ? begins <= moment && moment < ends : !(ends <= moment && moment < begins)
    return isSummer ? summer.offset : standard
  }
}

extension ZoneRule {
  /// Nil for a text that is no such rule, and for summer time without its days.
  init?(_ text: String) {
    var reader = RuleReader(text)
    guard reader.name(), let west = reader.clock() else { return nil }
    standard = -west
    if reader.isAtEnd {
      summer = nil
      return
    }
    guard reader.name() else { return nil }
    let offset: Int
    if reader.peek == UInt8(ascii: ",") {
      offset = standard + 3600
    } else {
      guard let west = reader.clock() else { return nil }
      offset = -west
    }
    guard reader.take(","), let begins = reader.turn(), reader.take(","), let ends = reader.turn(), reader.isAtEnd
    else {
      return nil
    }
    summer = Summer(offset: offset, begins: begins, ends: ends)
  }
}

/// Takes the text of a rule apart.
private struct RuleReader {
  private var rest: ArraySlice<UInt8>

  init(_ text: String) { rest = Array(text.utf8)[...] }

  var isAtEnd: Bool { rest.isEmpty }
  var peek: UInt8? { rest.first }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: scalar) else { return false }
    rest.removeFirst()
    return true
  }

  /// `CET`, `<+03>`.
  mutating func name() -> Bool {
    if take("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let letters = rest.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    rest = rest[letters.endIndex...]
    return letters.count >= 3
  }

  mutating func number(upTo limit: Int) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest[digits.endIndex...]
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number <= limit ? number : nil
  }

  /// `[+-]hh[:mm[:ss]]` in seconds.
  mutating func clock() -> Int? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(upTo: 167) else { return nil }
    var seconds = hours * 3600
    if take(":") {
      guard let minutes = number(upTo: 59) else { return nil }
      seconds += minutes * 60
      if take(":") {
        guard let rest = number(upTo: 59) else { return nil }
        seconds += rest
      }
    }
    return isNegative ? -seconds : seconds
  }

  mutating func turn() -> ZoneRule.Turn? {
    let day: ZoneRule.Turn.Day
    if take("M") {
      guard let month = number(upTo: 12), month > 0, take("."), let week = number(upTo: 5), week > 0, take("."),
        let weekday = number(upTo: 6)
      else { return nil }
      day = .weekday(month: month, week: week, weekday: weekday)
    } else if take("J") {
      guard let number = number(upTo: 365), number > 0 else { return nil }
      day = .withoutLeapDay(number)
    } else {
      guard let number = number(upTo: 365) else { return nil }
      day = .ofYear(number)
    }
    guard take("/") else { return ZoneRule.Turn(day: day, seconds: 7200) }
    return clock().map { ZoneRule.Turn(day: day, seconds: $0) }
  }
}

extension Int {
  /// Divided and rounded down.
  func flooredQuotient(_ divisor: Int) -> Int { self >= 0 ? self / divisor : (self + 1) / divisor - 1 }
}
