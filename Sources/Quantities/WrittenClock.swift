/// A time of the day as people write it behind a day, perhaps with the zone.
struct WrittenClock: Hashable {
  /// Since the beginning of the day; 86,400 for 24:00.
  var seconds = 0
  var nanoseconds = 0
  /// Minutes east of UTC, where a zone is named.
  var zone: Int?

  init() {}

  /// The day of a moment in a zone; a time that names no zone is one of the zone itself.
  func date(on day: CalendarDate, in timeZone: PlanTimeZone) -> CalendarDate {
    guard zone != nil else { return day }
    return moment(on: day, in: timeZone).date(in: timeZone)
  }

  func moment(on day: CalendarDate, in timeZone: PlanTimeZone) -> Timestamp {
    let local = day.daysSinceEpoch * 86_400 + seconds
    let moment = zone.map { local - $0 * 60 } ?? timeZone.moment(ofLocal: local)
    return Timestamp(secondsSinceEpoch: moment, nanoseconds: nanoseconds)
  }

  /// Parts a day from the time behind it: `2022/7/5 9:30`, `2022-07-05T09:30:00.25+08:00`, `20220705T0930`,
  /// `2022年7月5日 下午3时20分`, `Jul 5, 2022 9:30 PM`.
  ///
  /// Nil where no time stands behind.
  static func split(_ text: String) -> (day: String, clock: WrittenClock)? {
    let scalars = FoldedText.scalars(text)
    guard let start = clockStart(scalars) else { return nil }
    var end = start
    var isAfternoon: Bool?
    while end > 0 {
      if scalars[end - 1] == " " || scalars[end - 1] == "T" || scalars[end - 1] == "t" {
        end -= 1
      } else if end >= 2, scalars[end - 1] == "午", scalars[end - 2] == "上" || scalars[end - 2] == "下" {
        isAfternoon = scalars[end - 2] == "下"
        end -= 2
      } else {
        break
      }
    }
    guard end > 0, end < start || scalars[end - 1] == "日",
      let clock = WrittenClock(scalars[start...], isAfternoon: isAfternoon)
    else { return nil }
    return (FoldedText.string(text.unicodeScalars.prefix(end)), clock)
  }

  /// Where the hour begins: before the first colon, 时 or 点, or behind the T of the compact spelling.
  private static func clockStart(_ scalars: [Unicode.Scalar]) -> Int? {
    if let mark = scalars.firstIndex(where: { $0 == ":" || $0 == "时" || $0 == "点" }) {
      let digits = scalars[..<mark].reversed().prefix(while: FoldedText.isDigit).count
      return (1...2).contains(digits) ? mark - digits : nil
    }
    guard let mark = scalars.firstIndex(where: { $0 == "T" || $0 == "t" }), mark > 0,
      FoldedText.isDigit(scalars[mark - 1])
    else { return nil }
    let digits = scalars[(mark + 1)...].prefix(while: FoldedText.isDigit).count
    return digits == 4 || digits == 6 ? mark + 1 : nil
  }

  private init?(_ text: ArraySlice<Unicode.Scalar>, isAfternoon: Bool?) {
    var reader = ClockReader(text)
    guard var hour = reader.number(), hour <= 24 else { return nil }
    var minute = 0
    var second = 0
    let isCompact = !reader.takes(":", "时", "点")
    if let read = reader.number() { minute = read }
    if isCompact || reader.takes(":", "分"), let read = reader.number() {
      second = read
      if reader.takes(".", ",") {
        guard let fraction = reader.fraction() else { return nil }
        nanoseconds = fraction
      }
      _ = reader.takes("秒")
    }
    reader.skipSpaces()
    var afternoon = isAfternoon
    if afternoon == nil, hour <= 12, let half = reader.halfOfDay() { afternoon = half }
    if let afternoon, hour <= 12 { hour = hour % 12 + (afternoon ? 12 : 0) }
    guard minute < 60, second < 60, hour < 24 || minute == 0 && second == 0 else { return nil }
    seconds = hour * 3600 + minute * 60 + second
    reader.skipSpaces()
    guard let zone = reader.zone() else { return nil }
    self.zone = zone
  }
}

/// Takes a written time apart.
private struct ClockReader {
  private var rest: ArraySlice<Unicode.Scalar>

  init(_ text: ArraySlice<Unicode.Scalar>) { rest = text }

  mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  /// One or two digits.
  mutating func number() -> Int? {
    let digits = rest.prefix(2).prefix(while: FoldedText.isDigit)
    guard !digits.isEmpty else { return nil }
    rest = rest[digits.endIndex...]
    return Int(FoldedText.string(digits))
  }

  mutating func takes(_ scalars: Unicode.Scalar...) -> Bool {
    guard let first = rest.first, scalars.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  /// Up to nine digits of a second.
  mutating func fraction() -> Int? {
    let digits = rest.prefix(while: FoldedText.isDigit)
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest[digits.endIndex...]
    return Int(FoldedText.string(digits) + String(repeating: "0", count: 9 - digits.count))
  }

  /// `AM` or `PM`.
  mutating func halfOfDay() -> Bool? {
    let word = FoldedText.string(rest.prefix(2)).lowercased()
    guard word == "am" || word == "pm" else { return nil }
    rest.removeFirst(2)
    return word == "pm"
  }

  /// What is left must be a zone, in minutes, or nothing; nil for anything else.
  func zone() -> Int?? {
    if rest.isEmpty { return .some(nil) }
    var text = FoldedText.string(rest)
    for name in ["UTC", "GMT"] where text.hasPrefix(name) {
      text.removeFirst(name.count)
      if text.isEmpty { return 0 }
    }
    return PlanTimeZone.offset(Array(text.utf8)[...]).map { .some($0) }
  }
}
