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
    guard start >= 0, start <= end, end <= bytes.count else { return nil }
    self.init(bytes.extracting(start..<end))
  }

  /// Nil where the whole of `cell` is spelt in any other way.
  private init?(_ cell: Span<UInt8>) {
    let count = cell.count
    guard count == 10 || count == 19 || count == 20 || count == 25, cell[4] == UInt8(ascii: "-"),
      cell[7] == UInt8(ascii: "-")
    else { return nil }
    // What is no digit shows at the end: a doubt about one is not worth a branch for each.
    var worst: UInt8 = 0
    let year = Self.twoDigits(cell, 0, &worst) &* 100 &+ Self.twoDigits(cell, 2, &worst)
    let month = Self.twoDigits(cell, 5, &worst)
    let day = Self.twoDigits(cell, 8, &worst)
    var word = Int64(year) << 9 | Int64(month) << 5 | Int64(day)
    if count == 10 {
      guard worst < 10, Self.isDate(year, month, day) else { return nil }
      self.word = word << 32
      return
    }
    let isSpaced = cell[10] == UInt8(ascii: " ")
    guard isSpaced || cell[10] == UInt8(ascii: "T"), cell[13] == UInt8(ascii: ":"), cell[16] == UInt8(ascii: ":")
    else { return nil }
    let hour = Self.twoDigits(cell, 11, &worst)
    let minute = Self.twoDigits(cell, 14, &worst)
    let second = Self.twoDigits(cell, 17, &worst)
    var form = Form.time
    var zone = 0
    if count == 20 {
      guard cell[19] == UInt8(ascii: "Z") else { return nil }
      form = .utc
    } else if count == 25 {
      guard cell[19] == UInt8(ascii: "+"), cell[22] == UInt8(ascii: ":") else { return nil }
      let hours = Self.twoDigits(cell, 20, &worst)
      let minutes = Self.twoDigits(cell, 23, &worst)
      guard hours < 14, minutes < 60 else { return nil }
      form = .zone
      zone = hours * 60 + minutes
    }
    guard worst < 10, hour < 24, minute < 60, second < 60, Self.isDate(year, month, day) else { return nil }
    // Day, seconds of it (17 bits), zone (10), the letter between (1), form (2).
    word = word << 17 | Int64(hour * 3600 + minute * 60 + second)
    word = word << 10 | Int64(zone)
    self.word = word << 5 | (isSpaced ? 16 : 0) | form.rawValue
  }

  /// The number at `index`, as long as `worst`, the greatest of what should be a digit, stays below ten.
  @inline(__always)
  private static func twoDigits(_ cell: Span<UInt8>, _ index: Int, _ worst: inout UInt8) -> Int {
    let (tens, ones) = (cell[index] &- 0x30, cell[index + 1] &- 0x30)
    worst = max(worst, tens, ones)
    return Int(tens) &* 10 &+ Int(ones)
  }

  @inline(__always)
  private static func isDate(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    // Every month has 28 days.
    if year > 0, month > 0, month <= 12, day > 0, day <= 28 { return true }
    return CalendarDate(year: year, month: month, day: day) != nil
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
