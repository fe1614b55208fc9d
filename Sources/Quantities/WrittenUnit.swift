public import Diagnostics
import Synchronization

/// A unit as a plan writes it, scale and all: 亿元, 批次/千人, 小时, min.
///
/// Numbers are shown to people in it.
///
/// Findings carry many of them, so that one is a reference to facts that never change.
public struct WrittenUnit: Sendable {
  private final class Facts: Sendable {
    let symbol: String
    let base: String
    let factor: Rational
    let isClock: Bool
    let isPlace: Bool
    private let spoken = Mutex<Spoken?>(nil)

    init(_ symbol: String, _ base: String, _ factor: Rational, isClock: Bool, isPlace: Bool) {
      self.symbol = symbol
      self.base = base
      self.factor = factor
      self.isClock = isClock
      self.isPlace = isPlace
    }

    /// What it is called: worked out when somebody asks, since a plan names many units and speaks of few.
    var names: Spoken {
      spoken.withLock { spoken in
        let names = spoken ?? Spoken(symbol)
        spoken = names
        return names
      }
    }
  }

  private final class Spoken: Sendable {
    let words: UnitNames.Words
    /// The same with what stands between a number and them.
    let behind: (one: Phrase, many: Phrase)

    init(_ symbol: String) {
      words = UnitNames.words(symbol)
      behind = (Self.behind(words.one), Self.behind(words.many))
    }

    private static func behind(_ name: Phrase) -> Phrase {
      Phrase(
        chinese: WrittenUnit.joined("", name.zh, in: .zh), english: WrittenUnit.joined("", name.en, in: .en))
    }
  }

  private let facts: Facts

  /// As written; empty for a bare number.
  public var symbol: String { facts.symbol }
  /// The unit in which values of its kind are kept.
  public var base: String { facts.base }
  /// How many of the base one of it is: 100000000 for 亿元.
  public var factor: Rational { facts.factor }
  /// Whether numbers stand as minutes and seconds, `36:20`; the unit is then the second.
  public var isClock: Bool { facts.isClock }
  /// Whether numbers are places in a ranking; English says `rank 10`.
  public var isPlace: Bool { facts.isPlace }

  /// `isPlace` needs no saying where the unit is a word for places (位次, 名次); 位 may be seats too.
  public init(_ symbol: String, base: String, factor: Rational, isClock: Bool = false, isPlace: Bool = false) {
    let spelled = UnitNames.spelled(FoldedText.scalars(symbol)[...])
    facts = Facts(
      spelled, base, factor, isClock: isClock, isPlace: isPlace || ["位次", "名次"].contains(spelled))
  }

  /// A unit that is its own base.
  public init(_ symbol: String) {
    self.init(symbol, base: symbol, factor: 1)
  }

  /// A unit as values are kept in it.
  public init(_ unit: MeasureUnit) {
    self.init(unit.symbol)
  }

  /// The difference of two per cents.
  public static let points = WrittenUnit("百分点")

  /// The difference of two places in a ranking.
  public static let places = WrittenUnit("个位次")

  static let clock = WrittenUnit("秒", base: "秒", factor: 1, isClock: true)

  /// A number kept in the base, in this unit.
  public func value(ofBase number: Rational) -> Rational {
    facts.factor == 1 ? number : number.divided(by: facts.factor) ?? number
  }

  /// What it is called; as written where that is read in both languages, or where the other has no word for it.
  public var name: Phrase { facts.names.words.many }

  /// Whether it is per cent; percentage points are not.
  public var isPercent: Bool { symbol == "%" }

  /// The unit for a reader of data: as the plan writes it; what no plan writes (points, steps of a ranking, seconds of
  /// `36:20`) in the language of the report.
  public func token(_ language: Language) -> String {
    isClock || self == .points || self == .places || Self.counted.contains(symbol) ? name[language] : symbol
  }

  /// The unit that a token names, whatever the language of the report that it was read from.
  public init(token: String) {
    self = Self.ofReports.first { $0.name.en == token || $0.name.zh == token } ?? WrittenUnit(token)
  }

  /// Units of counts that are no plan's: items that reached a stage, areas that hold.
  private static let counted: Set<String> = ["项", "个地区"]

  /// Units whose token depends on the language of the report.
  private static let ofReports = [points, clock] + counted.sorted().map { WrittenUnit($0) }
}

extension WrittenUnit: Hashable {
  /// Whether all of symbol, base, factor and form are the same: 亿元 is not 元.
  public static func == (one: Self, other: Self) -> Bool {
    one.facts === other.facts
      || one.symbol == other.symbol && one.base == other.base && one.factor == other.factor
        && one.isClock == other.isClock && one.isPlace == other.isPlace
  }

  /// Hashes symbol, base and factor; units that differ in their form alone are rare.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(symbol)
    hasher.combine(base)
    hasher.combine(factor)
  }
}

extension WrittenUnit: ExpressibleByStringLiteral {
  /// A unit that is its own base, written as a literal: `"家"`.
  public init(stringLiteral symbol: String) {
    self.init(symbol)
  }
}

extension WrittenUnit {
  /// A number of this unit with the unit, as people read it: `38家`, `28.05亿元`; in English `1,200 requests`.
  ///
  /// `places` decimals at most, four where it is exact with them and else two if nothing is said; more where fewer
  /// would lay it on one of `lines`, on their other side, or on zero. A line that stands beside it is written with the
  /// number among its own lines.
  public func amount(_ number: Rational, places: Int? = nil, against lines: [Rational] = []) -> Phrase {
    if isClock { return clock(number, places: places, against: lines) }
    if let whole = inHoursAndMinutes(number) { return whole }
    if isPlace {
      let text = self.number(number, places: places, against: lines)
      return Phrase(chinese: text.zh + facts.names.behind.one.zh, english: "rank " + text.en)
    }
    let name = number.magnitude == .one ? facts.names.behind.one : facts.names.behind.many
    let text = self.number(number, places: places, against: lines)
    return Phrase(chinese: text.zh + name.zh, english: text.en + name.en)
  }

  /// The same without the unit.
  public func number(_ number: Rational, places: Int? = nil, against lines: [Rational] = []) -> Phrase {
    if isClock { return clock(number, places: places, against: lines) }
    let text = NumberText.plain(number, places: places, against: lines)
    return Phrase(chinese: text, english: NumberText.grouped(text))
  }

  /// A number that has been written, with the unit behind it.
  public static func joined(_ number: String, _ name: String, in language: Language) -> String {
    guard let first = name.first else { return number }
    let isTight = first == "%" || first == "‰" || language == .zh && !first.isASCII
    return isTight ? number + name : number + " " + name
  }

  // MARK: minutes and seconds

  /// `36:20`, `1:05:00`: hours only where there are any.
  private func clock(_ seconds: Rational, places: Int?, against lines: [Rational]) -> Phrase {
    let text = NumberText.plain(seconds.magnitude, places: places, against: lines.map(\.magnitude))
    let point = text.firstIndex(of: ".") ?? text.endIndex
    guard let whole = Int(text[..<point]) else { return Phrase(verbatim: text) }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    let head = hours > 0 ? "\(hours):\(two(minutes))" : String(minutes)
    return Phrase(verbatim: (seconds.isNegative ? "-" : "") + head + ":" + two(whole % 60) + text[point...])
  }

  /// `36分20秒` for whole seconds that are no easy decimal of a minute (36.5) or an hour (4.25).
  private func inHoursAndMinutes(_ number: Rational) -> Phrase? {
    guard base == "秒", factor == 60 || factor == 3600, number.rounded(places: factor == 60 ? 1 : 2) != number,
      let seconds = (number.magnitude * factor).intValue
    else { return nil }
    let parts = [(seconds / 3600, "小时", "h"), (seconds / 60 % 60, "分", "min"), (seconds % 60, "秒", "s")]
    let counted = factor == 60 ? [(seconds / 60, "分", "min"), parts[2]] : parts
    let shown = counted.filter { $0.0 > 0 }
    let sign = number.isNegative ? "-" : ""
    return Phrase(
      chinese: sign + shown.map { "\($0.0)\($0.1)" }.joined(),
      english: sign + shown.map { "\($0.0) \($0.2)" }.joined(separator: " "))
  }
}
