import Figures
package import Naming
package import Plans
import Quantities

/// Takes texts of tables apart into what they say.
///
/// Each text is worked out once, and only so many of them.
package struct SaysReader {
  let names: PlanNames
  private let mapped: [String: Indicator.Index]
  private var known: [String: Says] = [:]
  /// Names of indicators and of columns that the mapping explains and the table has, folded.
  private(set) var met: Set<String> = []
  private(set) var metColumns: Set<String> = []
  /// Cells and pieces of texts that were looked at so far: what reading has cost.
  private(set) var work = 0
  /// Pieces of texts that may still be tried; further texts say nothing that is known.
  private var triesLeft = 4_000_000
  private var factors: [UnitKey: Rational?] = [:]
  private var lastFactor: (key: UnitKey, factor: Rational?)?
  /// Longer texts are no headers and no names.
  private static let longest = 160

  /// `mapped` are further names of indicators.
  package init(_ names: PlanNames, mapped: [String: Indicator.Index] = [:]) {
    self.names = names
    self.mapped = Dictionary(mapped.map { (NameFold.folded($0.key), $0.value) }) { first, _ in first }
  }

  package mutating func says(_ text: String) -> Says {
    if text.isEmpty { return Says() }
    work += 1
    if let says = known[text] { return says }
    guard triesLeft > 0, text.utf8.count <= Self.longest * 4 else {
      var says = Says()
      says.rest = text
      return says
    }
    let says = read(text)
    known[text] = says
    return says
  }

  /// Counts cells that are looked at.
  mutating func look(_ cells: Int = 1) { work += cells }

  mutating func met(column name: String) { metColumns.insert(name) }

  private mutating func tried() {
    work += 1
    triesLeft -= 1
  }

  private mutating func indicator(_ text: String) -> Indicator.Index? {
    guard let index = mapped[text] else { return names.indicators[text] }
    met.insert(text)
    return index
  }

  // MARK: - Units of indicators

  private struct UnitKey: Hashable {
    let unit: String
    let indicator: Indicator.Index
  }

  /// How many of an indicator's unit one of a unit is; the cells of a column mostly ask the same.
  mutating func factor(_ unit: String, of indicator: Indicator.Index) -> Rational? {
    let key = UnitKey(unit: unit, indicator: indicator)
    if let lastFactor, lastFactor.key == key { return lastFactor.factor }
    let factor = factors[key] ?? names.factor(unit, of: indicator)
    if factors[key] == nil { factors[key] = .some(factor) }
    lastFactor = (key, factor)
    return factor
  }

  // MARK: - One text

  private mutating func read(_ text: String) -> Says {
    tried()
    let folded = NameFold.folded(text)
    if let whole = whole(folded) { return whole }
    if let units = unitLine(folded) {
      var says = Says()
      says.units = units
      says.isUnitLine = true
      return says
    }
    let name = ListMarks.stripped(folded)
    guard !name.isEmpty else { return Says() }
    return whole(name) ?? parts(of: name)
  }

  /// A text that is one known thing as a whole.
  private mutating func whole(_ text: String) -> Says? {
    var says = Says()
    says.indicator = indicator(text)
    if let index = names.areas[text] { says.area = index }
    if let index = names.offices[text] { says.office = index }
    if says.indicator != nil || says.area != nil || says.office != nil { return says }
    if let role = role(text) {
      says.role = role
      switch SaysWords.all[text] {
      case .aspect(let aspect): says.aspect = aspect
      case .span(let span): says.span = span
      case .value: says.isValue = true
      case .both, .thisYear, .filler, nil: break
      }
      return says
    }
    if take(word: text, into: &says) { return says }
    if let time = time(text) {
      take(time, into: &says)
      return says
    }
    if let unit = UnitWords.canonical(text, names) {
      says.units = [unit]
      return says
    }
    return nil
  }

  /// The kind of column that a head word names; two languages beside each other (指标 Item) say the same twice.
  private func role(_ text: String) -> Drop.Role? {
    if let role = HeadWords.roles[text.replacing("_", with: " ")] { return role }
    guard let last = text.last, last.isASCII, let first = text.first, !first.isASCII else { return nil }
    let chinese = String(text.prefix { !$0.isASCII })
    let english = String(text.dropFirst(chinese.count).drop { $0 == " " })
    guard let role = HeadWords.roles[chinese], english.count > 2, HeadWords.roles[english] != nil else { return nil }
    return role
  }

  /// A name with brackets, a unit behind a line or comma, or several words one after another.
  private mutating func parts(of text: String) -> Says {
    if let (base, inner) = Self.bracket(text) {
      var says = read(base)
      var inside = Says()
      for part in inner.split(whereSeparator: { ",，、;；".contains($0) }).map(String.init) { take(part, into: &inside) }
      says.add(inside)
      return says
    }
    for separator in ["/", ",", "、", ":", " "] {
      guard let range = text.ranges(of: separator).last, range.lowerBound > text.startIndex else { continue }
      let unit = String(text[range.upperBound...])
      // % change on year.
      if separator == " ", Self.lengthsOfTime.contains(unit) { continue }
      guard let canonical = UnitWords.canonical(unit, names) else { continue }
      var says = read(String(text[..<range.lowerBound]))
      guard says.isKnown else { continue }
      says.units = [canonical]
      return says
    }
    return scanned(text)
  }

  private static let lengthsOfTime: Set<String> = [
    "year", "years", "month", "months", "quarter", "week", "weeks", "day", "days", "hour", "年", "月", "季", "周", "日", "天",
  ]

  /// What stands in brackets: a unit, words, or a qualifier that changes nothing.
  private mutating func take(_ part: String, into says: inout Says) {
    let text = part.hasPrefix("单位") ? String(part.dropFirst(2).drop { ":：".contains($0) }) : part
    if let unit = UnitWords.canonical(text, names) {
      says.units = [unit]
    } else if !SaysWords.qualifiers.contains(where: text.hasPrefix) {
      let inside = whole(text) ?? scanned(text)
      if inside.indicator != nil || inside.area != nil, inside.isKnown {
        // 固定资产投资（民间投资） is neither.
        says.rest += text
      } else {
        says.add(inside)
      }
    }
  }

  /// Words from left to right, the longest first.
  private mutating func scanned(_ text: String) -> Says {
    let letters = Array(text)
    var says = Says()
    var rest = ""
    var index = 0
    /// Whether the letters before the place are unknown, and whether they are a name.
    var isAfterUnknown = false
    var isAfterName = false
    while index < letters.count {
      let named = says.indicator
      if let length = match(letters, at: index, into: &says) {
        let isName = says.indicator != named
        if isName, isAfterUnknown { says.isModified = true }
        isAfterName = isName
        isAfterUnknown = false
        index += length
      } else {
        let isUnknown = letters[index].isLetter
        if letters[index] == "(", let end = letters[index...].firstIndex(of: ")"), end > index + 1 {
          // 常住人口(万人)resident population.
          var inside = Says()
          take(String(letters[(index + 1)..<end]), into: &inside)
          says.add(inside)
          isAfterName = false
          isAfterUnknown = false
          index = end + 1
          continue
        }
        if !Self.isSeparator(letters[index]) {
          rest.append(letters[index])
          if isAfterName, isUnknown { says.isModified = true }
        }
        isAfterName = false
        isAfterUnknown = isUnknown
        index += 1
      }
    }
    // 2022年比2021年增长: of the first year.
    if says.times.count == 2, says.aspect == .growth || says.aspect == .change, Self.comparing.contains(rest) {
      says.times.removeLast()
      rest = ""
    }
    says.rest += rest
    return says
  }

  private static let comparing: Set<String> = ["", "比", "较", "与比", "与相比", "over", "vs"]

  private static func isSeparator(_ letter: Character) -> Bool { " -—–―~,、:;.·'’&_/\\|()".contains(letter) }

  private static let longestName = 40

  private mutating func match(_ letters: [Character], at start: Int, into says: inout Says) -> Int? {
    let atWord = start == 0 || !Self.isWord(letters[start - 1]) || !Self.isWord(letters[start])
    guard atWord else { return nil }
    if let length = timeLength(letters, at: start, into: &says) { return length }
    for length in stride(from: min(Self.longestName, letters.count - start), to: 0, by: -1) {
      let end = start + length
      if end < letters.count, Self.isWord(letters[end]), Self.isWord(letters[end - 1]) { continue }
      let part = String(letters[start..<end])
      tried()
      if length > 1 {
        if let index = indicator(part) {
          if says.indicator != nil, says.indicator != index { return nil }
          says.indicator = index
          return length
        }
        if let index = names.areas[part] {
          if says.area != nil, says.area != index { return nil }
          says.area = index
          return length
        }
      }
      if length <= SaysWords.longest, take(word: part, into: &says) { return length }
      if end == letters.count, let unit = UnitWords.canonical(part, names), part == "%" || UnitWords.isLone(part) {
        says.units = [unit]
        return length
      }
    }
    return nil
  }

  private static func isWord(_ letter: Character) -> Bool { letter.isASCII && (letter.isLetter || letter.isNumber) }

  private func take(word: String, into says: inout Says) -> Bool {
    switch SaysWords.all[word] {
    case .aspect(let aspect):
      // 目标完成率: the last word says what it is.
      says.aspect = aspect
    case .span(let span): says.span = span
    case .both(let aspect, let span): (says.aspect, says.span) = (aspect, span)
    case .value: says.isValue = true
    case .thisYear:
      says.isValue = true
      says.span = says.span ?? .toDate
    case .filler: break
    case nil: return false
    }
    return true
  }

  // MARK: - Units

  /// `单位：亿元、万美元、%`, the whole of a cell.
  private func unitLine(_ text: String) -> [String]? {
    var rest = text[...]
    while let first = rest.first, "(【[".contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, ")】]".contains(last) { rest = rest.dropLast() }
    for word in ["计量单位", "数据单位", "金额单位", "单位", "units", "unit"] where rest.hasPrefix(word) {
      let behind = rest.dropFirst(word.count).drop { $0 == " " }
      guard let sign = behind.first, ":：".contains(sign) else { return nil }
      let parts = behind.dropFirst().split { ",，、;；".contains($0) || $0 == " " }
      let units = parts.compactMap { UnitWords.canonical(String($0), names) }
      return units.isEmpty || units.count < parts.count ? nil : units
    }
    return nil
  }

  // MARK: - Periods

  private func time(_ text: String) -> Says.Time? {
    guard text.count <= 30, Self.mayBeTime(text) else { return nil }
    if let reading = names.period(text, year: nil) {
      if reading.period.cadence == .year, text.allSatisfy({ $0.isASCII && $0.isNumber }) {
        guard text.count == 4, (1949...2100).contains(reading.period.start.year) else { return nil }
      }
      return Says.Time(text: text, lacksYear: false, isYear: reading.period.cadence == .year)
    }
    return names.lacksYear(text) ? Says.Time(text: text, lacksYear: true, isYear: false) : nil
  }

  private func take(_ time: Says.Time, into says: inout Says) {
    says.times.append(time)
  }

  private static func mayBeTime(_ text: String) -> Bool {
    text.contains { $0.isNumber || "季半年月前全".contains($0) } || ListMarks.hasMonth(text)
  }

  /// The longest period at a place, taken.
  private mutating func timeLength(_ letters: [Character], at start: Int, into says: inout Says) -> Int? {
    let first = letters[start]
    guard first.isNumber || "第上下前全截至自年一二三四五六七八九十qhfjmasond".contains(first) else { return nil }
    if first.isNumber, first.isASCII, start > 0, letters[start - 1].isASCII, letters[start - 1].isNumber { return nil }
    for length in stride(from: min(26, letters.count - start), to: 1, by: -1) {
      let end = start + length
      if Self.isWord(letters[end - 1]), end < letters.count, Self.isWord(letters[end]) { continue }
      let last = letters[end - 1]
      guard last.isNumber || last.isLetter || last == ")" else { continue }
      let part = String(letters[start..<end])
      tried()
      // 年末, 全年目标 are words of their own.
      if SaysWords.all[part] != nil { return nil }
      if let time = time(part) {
        take(time, into: &says)
        return length
      }
    }
    return nil
  }

  // MARK: - Brackets

  /// The name and what stands in its last brackets, where they end the text.
  private static func bracket(_ text: String) -> (base: String, inner: String)? {
    guard text.last == ")" else { return nil }
    var depth = 0
    for index in text.indices.reversed() {
      if text[index] == ")" { depth += 1 }
      if text[index] == "(" {
        depth -= 1
        if depth == 0 {
          let base = String(text[..<index])
          let inner = String(text[text.index(after: index)...].dropLast())
          return base.isEmpty ? nil : (base, inner)
        }
      }
    }
    return nil
  }
}
