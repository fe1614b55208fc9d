/// From which day a workbook counts its dates.
enum DateSystem: Sendable {
  /// Day 1 is the first of 1900, and a 29 February 1900 that never was is day 60.
  case from1900
  /// Day 0 is the first of 1904.
  case from1904

  /// A date as text in as many parts as the format shows: `2022`, `2022-06`, `2022-06-30`, `2022-06-30 14:06`.
  ///
  /// A time alone, of a day or elapsed, is always hours, minutes and seconds (`36:20:00`), so that nobody takes hours
  /// for minutes.
  ///
  /// `serial` is a plain decimal. Nil where it is no date.
  func text(of serial: some Collection<UInt8>, as parts: NumberFormat.DateParts) -> String? {
    let point = serial.firstIndex(of: UInt8(ascii: "."))
    let whole = serial[..<(point ?? serial.endIndex)]
    guard whole.count <= 7, var day = Int(String(decoding: whole, as: UTF8.self)), day >= 0 else { return nil }
    let isElapsed = parts.contains(.elapsed) && parts.isSubset(of: [.time, .elapsed])
    if isElapsed || parts == .time && day == 0 {
      return Self.clock(day * 86_400_000 + Self.share(of: 86_400_000, point.map { serial[serial.index(after: $0)...] }))
    }
    var seconds = 0
    if parts.contains(.time), let point { seconds = Self.share(of: 86_400, serial[serial.index(after: point)...]) }
    if seconds >= 86_400 {
      day += 1
      seconds -= 86_400
    }
    guard let date = date(of: day) else { return nil }
    let text = "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))"
    if parts.contains(.time) { return "\(text) \(Self.time(seconds))" }
    if parts == .year { return Self.padded(date.year, 4) }
    return parts == [.year, .month] ? String(text.dropLast(3)) : text
  }

  private func date(of serial: Int) -> (year: Int, month: Int, day: Int)? {
    // Days from 1 March of the year 0, which makes leap days come last.
    let days: Int
    switch self {
    case .from1900:
      guard serial >= 1, serial != 60, serial <= 2_958_465 else { return nil }
      days = serial + 693_899 + (serial < 60 ? 1 : 0)
    case .from1904:
      guard serial <= 2_957_003 else { return nil }
      days = serial + 693_899 + 1_462
    }
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// So much of a whole, given the decimals of a fraction, rounded.
  ///
  /// Nine places are finer than a millisecond of a day; more cannot change the rounding of a time that people entered.
  private static func share(of whole: Int, _ decimals: (some Collection<UInt8>)?) -> Int {
    guard let places = decimals?.prefix(9) else { return 0 }
    let scaled = places.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let unit = places.reduce(1) { result, _ in result * 10 }
    return (scaled * whole * 2 + unit) / (unit * 2)
  }

  /// `36:20:00`, `00:00:20.5`.
  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    var text = "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    if milliseconds % 1000 > 0 {
      text += "." + padded(milliseconds % 1000, 3)
      while text.last == "0" { text.removeLast() }
    }
    return text
  }

  private static func time(_ seconds: Int) -> String {
    let minutes = "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2))"
    return seconds % 60 == 0 ? minutes : "\(minutes):\(padded(seconds % 60, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
