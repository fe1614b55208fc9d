import Compliance
import Diagnostics
import Quantities

/// Numbers, targets, names and places in words of one language, safe for a terminal.
struct Wording {
  let language: Language
  let units: [String: Phrase]
  let leaders: [String: Phrase]

  init(_ language: Language, units: [ResponsibleUnit], leaders: [Leader]) {
    self.language = language
    self.units = Dictionary(units.map { ($0.id, $0.name) }) { first, _ in first }
    self.leaders = Dictionary(leaders.map { ($0.id, $0.name) }) { first, _ in first }
  }

  func callAsFunction(_ phrase: Phrase) -> String { HarmlessText.line(phrase[language]) }

  func callAsFunction(zh: String, en: String) -> String { HarmlessText.line(language == .zh ? zh : en) }

  /// Names of units in a row; one that the register does not know stands as it is.
  func units(_ ids: [String]) -> String { list(ids.map { units[$0] ?? Phrase(verbatim: $0) }) }

  func leaders(_ ids: [String]) -> String { list(ids.map { leaders[$0] ?? Phrase(verbatim: $0) }) }

  private func list(_ names: [Phrase]) -> String {
    HarmlessText.line(names.map { $0[language] }.joined(separator: language == .zh ? "、" : ", "))
  }

  func count(_ number: Int) -> String { language == .zh ? String(number) : Self.grouped(String(number)) }

  /// `count(1, "file")` is `1 file`, of 2 `2 files`.
  func count(_ number: Int, _ noun: String) -> String { "\(count(number)) \(noun)\(number == 1 ? "" : "s")" }

  // MARK: Numbers

  /// The number as a person reads it and what stands behind it: `1.17`, `万人`.
  private func split(_ value: Rational, _ unit: String) -> (number: String, unit: String) {
    if language == .zh {
      for (power, scale) in [(100_000_000, "亿"), (10_000, "万")] where value.magnitude >= Rational(power) {
        // A scale that would need rounding is not used: nobody may read a miss as a hit.
        if !unit.hasPrefix("%"), let scaled = value.divided(by: Rational(power)), let text = Self.short(scaled) {
          return (text, scale + unit)
        }
      }
      return (Self.short(value) ?? Self.cut(value), unit)
    }
    return (Self.grouped(Self.short(value) ?? Self.cut(value)), unit == "百分点" ? "points" : unit)
  }

  private func joined(_ number: String, _ unit: String) -> String {
    let unit = language == .zh && unit == "百分点" ? "个百分点" : unit
    let isTight = unit.isEmpty || unit.hasPrefix("%") || (language == .zh && unit.first?.isASCII == false)
    return HarmlessText.line(isTight ? number + unit : number + " " + unit)
  }

  func amount(_ amount: Finding.Amount) -> String {
    let parts = split(amount.value, amount.unit)
    return joined(parts.number, parts.unit)
  }

  func amount(_ value: ExactDecimal, _ unit: String) -> String { amount(Finding.Amount(value.rational, unit)) }

  /// Exact with at most four places, else nil.
  private static func short(_ value: Rational) -> String? {
    let text = value.decimalText(maxPlaces: 4)
    return value.rounded(places: 4) == value ? text : nil
  }

  /// Two places; of what is smaller than one hundredth, four digits, so that a miss by little does not read as a hit.
  private static func cut(_ value: Rational) -> String {
    var places = 2
    var scaled = value.magnitude * 100
    while scaled < 1, !scaled.isZero, places < 12 {
      scaled = scaled * 10
      places += 1
    }
    return value.decimalText(maxPlaces: places == 2 ? 2 : places + 3)
  }

  private static func grouped(_ text: String) -> String {
    let point = text.firstIndex(of: ".") ?? text.endIndex
    var result = ""
    for (offset, digit) in text[..<point].reversed().enumerated() {
      if offset > 0, offset % 3 == 0, digit != "-" { result.append(",") }
      result.append(digit)
    }
    return String(result.reversed()) + text[point...]
  }

  // MARK: Value against target

  /// `38 / ≥100家`: the figure and what it is held against; the unit once where it is the same.
  func measure(_ finding: Finding) -> String {
    guard let target = finding.target else { return value(finding) ?? "—" }
    guard let value = finding.value else { return "\(value(finding) ?? "—") / \(self.target(target))" }
    var left = split(value.value, value.unit)
    if let bound = target.value, split(bound.rational, target.unit).unit == left.unit, target.operator != "reduction" {
      left.unit = ""
    }
    return "\(joined(left.number, left.unit)) / \(self.target(target))"
  }

  func value(_ finding: Finding) -> String? {
    finding.value.map { amount($0) } ?? finding.valueText.map { HarmlessText.line($0) }
  }

  /// `≥100家`, `60–70%`, `投入使用`.
  func target(_ target: Finding.Target) -> String {
    switch target.operator {
    case "manual": return self(zh: "定性评议", en: "judged by a person")
    case "threshold": return self(zh: "由\(target.text)下达", en: "set by \(target.text)")
    case "filing": return self(zh: "按时报送", en: "filed in time")
    default: break
    }
    guard let value = target.value, target.operator != "at_least_k" else {
      // The parts of a combination, which one text holds for both languages.
      let parts = target.text.split(separator: "；", omittingEmptySubsequences: false)
      return HarmlessText.line(parts.joined(separator: language == .zh ? "；" : "; "))
    }
    let sign = target.sign.filter { $0 != " " }
    guard let upper = target.upper else { return sign + amount(value, target.unit) }
    let (low, high) = (split(value.rational, target.unit), split(upper.rational, target.unit))
    return low.unit == high.unit
      ? low.number + "–" + joined(high.number, high.unit)
      : joined(low.number, low.unit) + "–" + joined(high.number, high.unit)
  }

  // MARK: Places and days

  /// `figures.csv:12:5`, `figures.xlsx:Sheet1!C12`.
  static func place(_ place: Diagnostic.Place) -> String {
    if let address = place.address { return HarmlessText.line("\(place.file):\(address)") }
    guard let start = place.range?.start else { return HarmlessText.line(place.file) }
    return HarmlessText.line("\(place.file):\(start.line):\(start.column)")
  }

  /// `2022年7月10日`, `2022-07-10`.
  func day(_ date: CalendarDate) -> String {
    language == .zh ? "\(date.year)年\(date.month)月\(date.day)日" : date.description
  }

  /// `2022年6月`, `2022年1—6月`, `2022-06`.
  func period(_ period: Period) -> String {
    guard language == .zh else { return period.description }
    let (start, end) = (period.start, period.end)
    switch period.isOfCalendarYear ? period.cadence : .span {
    case .day: return day(start)
    case .week:
      let (year, week) = (period.description.prefix(4), period.description.suffix(2))
      return "\(year)年第\(week.first == "0" ? week.dropFirst() : week)周"
    case .month: return "\(start.year)年\(start.month)月"
    case .quarter: return "\(start.year)年\(["一", "二", "三", "四"][(start.month - 1) / 3])季度"
    case .half: return "\(start.year)年\(start.month == 1 ? "上" : "下")半年"
    case .year: return "\(start.year)年"
    case .span where period.months == 0: return "\(day(start))至\(day(end))"
    case .span:
      return start.year == end.year
        ? "\(start.year)年\(start.month)—\(end.month)月" : "\(start.year)年\(start.month)月—\(end.year)年\(end.month)月"
    }
  }

  /// ISO 8601 with the zone: `2022-07-11T09:30:00+08:00`.
  static func moment(_ timestamp: Timestamp, in timeZone: PlanTimeZone) -> String {
    let offsetMinutes = timeZone.offset(at: timestamp.secondsSinceEpoch) / 60
    let local = timestamp.secondsSinceEpoch + offsetMinutes * 60
    let second = ((local % 86_400) + 86_400) % 86_400
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let clock = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
    let digits = String(timestamp.nanoseconds)
    var fraction = String(repeating: "0", count: max(0, 9 - digits.utf8.count)) + digits
    while fraction.last == "0" { fraction.removeLast() }
    let away = abs(offsetMinutes)
    let zone = away == 0 ? "Z" : "\(offsetMinutes < 0 ? "-" : "+")\(two(away / 60)):\(two(away % 60))"
    let day = timestamp.date(in: timeZone)
    return "\(day)T\(clock)\(fraction.isEmpty ? "" : "." + fraction)\(zone)"
  }
}
