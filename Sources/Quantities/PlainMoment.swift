/// A moment in a spelling of machines, kept in one word: `2022-07-05`, `2022-07-05T09:30:00`, the same with a space for
/// the `T`, with `Z` or `+08:00` behind it.
///
/// The word gives the very text back, so that a column of a million moments holds no million texts.
public struct PlainMoment: Sendable, Hashable {
  /// Never negative; below 2^56.
  public let word: Int64

  /// The moment of a word that `word` gave; no other word is one.
  public init(word: Int64) { self.word = word }

  /// What stands behind the day.
  private enum Form: Int64 {
    case day, time, utc, zone
  }

  /// Nil where the bytes from `start` up to `end` are spelt in any other way; 10 ns.
  public init?(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) {
    let count = end - start
    guard count == 10 || count == 19 || count == 20 || count == 25, bytes[start + 4] == UInt8(ascii: "-"),
      bytes[start + 7] == UInt8(ascii: "-"), let century = Self.twoDigits(bytes, start),
      let years = Self.twoDigits(bytes, start + 2), let month = Self.twoDigits(bytes, start + 5),
      let day = Self.twoDigits(bytes, start + 8),
      let date = CalendarDate(year: century * 100 + years, month: month, day: day)
    else { return nil }
    var word = Int64(date.year) << 9 | Int64(month) << 5 | Int64(day)
    if count == 10 {
      self.word = word << 32
      return
    }
    let isSpaced = bytes[start + 10] == UInt8(ascii: " ")
    guard isSpaced || bytes[start + 10] == UInt8(ascii: "T"), bytes[start + 13] == UInt8(ascii: ":"),
      bytes[start + 16] == UInt8(ascii: ":"), let hour = Self.twoDigits(bytes, start + 11), hour < 24,
      let minute = Self.twoDigits(bytes, start + 14), minute < 60, let second = Self.twoDigits(bytes, start + 17),
      second < 60
    else { return nil }
    var form = Form.time
    var zone = 0
    switch count {
    case 19: break
    case 20:
      guard bytes[start + 19] == UInt8(ascii: "Z") else { return nil }
      form = .utc
    default:
      guard bytes[start + 19] == UInt8(ascii: "+"), bytes[start + 22] == UInt8(ascii: ":"),
        let hours = Self.twoDigits(bytes, start + 20), hours < 14, let minutes = Self.twoDigits(bytes, start + 23),
        minutes < 60
      else { return nil }
      form = .zone
      zone = hours * 60 + minutes
    }
    // Day, seconds of it (17 bits), zone (10), the letter between (1), form (2).
    word = word << 17 | Int64(hour * 3600 + minute * 60 + second)
    word = word << 10 | Int64(zone)
    self.word = word << 5 | (isSpaced ? 16 : 0) | form.rawValue
  }

  private static func twoDigits(_ bytes: Span<UInt8>, _ index: Int) -> Int? {
    let (tens, ones) = (bytes[index] &- 0x30, bytes[index + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  private var form: Form { Form(rawValue: word & 3) ?? .day }
  private var seconds: Int { Int(word >> 15 & 0x1FFFF) }
  private var zone: Int { Int(word >> 5 & 0x3FF) }
  private var day: CalendarDate {
    CalendarDate(known: Int(word >> 41), Int(word >> 37 & 15), Int(word >> 32 & 31))
  }

  /// The moment; what names no zone is in `timeZone`, and a day alone is its 00:00.
  public func moment(in timeZone: PlanTimeZone) -> Timestamp {
    let local = day.daysSinceEpoch * 86_400 + seconds
    return switch form {
    case .utc: Timestamp(secondsSinceEpoch: local)
    case .zone: Timestamp(secondsSinceEpoch: local - zone * 60)
    case .day, .time: Timestamp(secondsSinceEpoch: timeZone.moment(ofLocal: local))
    }
  }

  /// The text that was read.
  public var text: String {
    if form == .day { return "\(day)" }
    func two(_ number: Int) -> String { CalendarDate.padded(number, 2) }
    let clock = "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    let behind =
      switch form {
      case .day, .time: ""
      case .utc: "Z"
      case .zone: "+\(two(zone / 60)):\(two(zone % 60))"
      }
    return "\(day)\(word & 16 == 0 ? "T" : " ")\(clock)\(behind)"
  }
}
