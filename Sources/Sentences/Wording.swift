package import Diagnostics
import Figures
package import Findings
import Layout
package import Plans
package import Quantities

/// Numbers, targets, names and places in words of one language, safe for a terminal.
package struct Wording {
  /// The language of every text made here.
  package let language: Language
  package let units: [String: Phrase]
  package let leaders: [String: Phrase]

  package init(_ language: Language, units: [ResponsibleUnit], leaders: [Leader]) {
    self.language = language
    self.units = Dictionary(units.map { ($0.id, $0.name) }) { first, _ in first }
    self.leaders = Dictionary(leaders.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// A phrase in the language, one harmless line.
  package func callAsFunction(_ phrase: Phrase) -> String { HarmlessText.line(phrase[language]) }

  /// The one of two texts that is in the language, one harmless line.
  package func callAsFunction(zh: String, en: String) -> String { HarmlessText.line(language == .zh ? zh : en) }

  /// Names of units in a row; one that the register does not know stands as it is.
  package func units(_ ids: [String]) -> String { list(ids.map { units[$0] ?? Phrase(verbatim: $0) }) }

  /// Names of leaders in a row; one that the register does not know stands as it is.
  package func leaders(_ ids: [String]) -> String { list(ids.map { leaders[$0] ?? Phrase(verbatim: $0) }) }

  private func list(_ names: [Phrase]) -> String {
    HarmlessText.line(names.map { $0[language] }.joined(separator: language == .zh ? "、" : ", "))
  }

  /// A count; digits are grouped in English.
  package func count(_ number: Int) -> String { language == .zh ? String(number) : NumberText.grouped(String(number)) }

  /// `count(1, "file")` is `1 file`, of 2 `2 files`.
  package func count(_ number: Int, _ noun: String) -> String { "\(count(number)) \(noun)\(number == 1 ? "" : "s")" }

  // MARK: Numbers

  /// A number with its unit.
  package func amount(_ amount: Finding.Amount) -> String { self(amount.unit.amount(amount.value)) }

  /// A number with its unit, all its digits.
  package func amount(_ value: ExactDecimal, _ unit: WrittenUnit) -> String {
    self(unit.amount(value.rational, places: 40))
  }

  /// One of a finding's amounts, on its own side of the target and of the figure.
  package func amount(_ amount: Finding.Amount?, of finding: Finding) -> String? {
    amount.map { self($0.unit.amount($0.value, against: finding.lines(beside: $0))) }
  }

  // MARK: Value against target

  /// `38 / ≥100家`: the figure and what it is held against; the unit once where it is the same.
  package func measure(_ finding: Finding) -> String {
    let exempted = finding.exempted.map { self(zh: "（\(self($0))）", en: " (\(self($0)))") } ?? ""
    return bareMeasure(finding) + exempted
  }

  private func bareMeasure(_ finding: Finding) -> String {
    guard let target = finding.target else { return value(finding) ?? "—" }
    guard let amount = finding.value else { return "\(value(finding) ?? "—") / \(self.target(target))" }
    // A place keeps its unit: 32位 / ≤20位 is no count of 32.
    let isSame =
      !amount.unit.isPlace && target.value != nil && target.unit == amount.unit && target.operator != "reduction"
    let number = isSame ? self(amount.unit.number(amount.value, against: finding.lines(beside: amount))) : nil
    return "\(marked(number ?? self.amount(amount, of: finding) ?? "", finding)) / \(self.target(target))"
  }

  /// The figure, marked where it is not final.
  package func value(_ finding: Finding) -> String? {
    let words = amount(finding.value, of: finding) ?? finding.valueText.map { HarmlessText.line($0) }
    return words.map { marked($0, finding) }
  }

  private func marked(_ figure: String, _ finding: Finding) -> String {
    guard let vintage = finding.vintage, vintage != .final else { return figure }
    return self(zh: "\(figure)（\(vintage.label.zh)）", en: "\(figure) (\(vintage.label.en))")
  }

  /// `≥100家`, `60–70%`, `投入使用`.
  package func target(_ target: Finding.Target) -> String { self(target.words) }

  // MARK: Places and days

  /// `figures.csv:12:5`, `figures.xlsx:Sheet1!C12`.
  package static func place(_ place: Diagnostic.Place) -> String {
    if let address = place.address { return HarmlessText.line("\(place.file):\(address)") }
    guard let start = place.range?.start else { return HarmlessText.line(place.file) }
    return HarmlessText.line("\(place.file):\(start.line):\(start.column)")
  }

  /// `2022年7月10日`, `2022-07-10`.
  package func day(_ date: CalendarDate) -> String {
    language == .zh ? "\(date.year)年\(date.month)月\(date.day)日" : date.description
  }

  /// `2022年6月`, `2022年1—6月`, `2022-06`.
  package func period(_ period: Period) -> String {
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
  package static func moment(_ timestamp: Timestamp, in timeZone: PlanTimeZone) -> String {
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
