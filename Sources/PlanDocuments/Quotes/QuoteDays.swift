package import Quantities

/// The days by which a promise is to be kept, as its words say: 6月底前, 上半年, 年内, `by the end of June`.
package struct QuoteDays {
  private let start: CalendarDate
  private let deadline: CalendarDate
  private let text: QuoteText

  /// Years that the words leave out are those of the term.
  package init(_ quote: String, from start: CalendarDate, through deadline: CalendarDate) {
    (self.start, self.deadline) = (start, deadline)
    text = QuoteText(quote)
  }

  /// One phrase: any of the days may be meant (6月前 is before June or before its end).
  package struct Phrase: Sendable, Hashable {
    package let words: String
    package let days: Set<CalendarDate>
  }

  /// Every phrase that names a day within the term.
  package var phrases: [Phrase] {
    var found: [Phrase] = []
    var position = 0
    while position < text.scalars.count {
      if let (end, days) = chinese(position) ?? english(position) {
        let within = days.filter { start <= $0 && $0 <= deadline }
        if !within.isEmpty { found.append(Phrase(words: text.text(position..<end), days: Set(within))) }
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  /// The last days that a cell for a deadline may mean: 2022年12月, 6月底, `31 March 2026`, 2022-06-30; none where it names
  /// none within the term.
  package static func days(of cell: String, from start: CalendarDate, through deadline: CalendarDate) -> Set<
    CalendarDate
  > {
    let plain = cell.filter { !$0.isWhitespace }
    // In a cell nothing has to say that the day is the last.
    for words in [plain + "底", plain, "by " + cell, "by the end of " + cell] {
      let days = QuoteDays(words, from: start, through: deadline).phrases.flatMap(\.days)
      if !days.isEmpty { return Set(days) }
    }
    return []
  }

  private typealias Found = (end: Int, days: [CalendarDate])

  private var years: ClosedRange<Int> { start.year...max(start.year, deadline.year) }

  private func days(_ year: Int?, _ month: Int, _ day: Int?) -> [CalendarDate] {
    (year.map { $0...$0 } ?? years).compactMap { year in
      if let day { return CalendarDate(year: year, month: month, day: day) }
      return CalendarDate(year: year, month: month, day: 1)?.lastDayOfMonth
    }
  }

  // MARK: Chinese

  private static let halves: [(words: String, month: Int)] = [
    ("上半年", 6), ("下半年", 12), ("前三季度", 9), ("三季度末", 9), ("第一季度", 3), ("第二季度", 6), ("第三季度", 9), ("第四季度", 12), ("一季度", 3),
    ("二季度", 6), ("三季度", 9), ("四季度", 12),
  ]
  private static let halfIndex = WordIndex(halves.map { ($0.words, $0.month) })
  private static let yearEnds = WordIndex(["年底", "年末", "年内", "年终", "全年"].map { ($0, true) })
  private static let closings = WordIndex(
    ["底前", "末前", "底之前", "底以前", "底", "末", "前", "之前", "以前", "止", "内"].map { ($0, $0) })

  private func chinese(_ position: Int) -> Found? {
    // 每月25日前 recurs, and a number in the middle of another one is none.
    if position > 0, text[position - 1] == "每" || text[position - 1].map(QuoteText.isDigit) == true { return nil }
    if let found = Self.halfIndex.longest(in: text, at: position) {
      return (closed(found.end)?.end ?? found.end, days(nil, found.meaning, nil))
    }
    if let found = Self.yearEnds.longest(in: text, at: position) {
      guard position == 0 || !NumberMention.isNumeral(text.scalars[position - 1]) else { return nil }
      return (closed(found.end)?.end ?? found.end, days(nil, 12, nil) + [deadline])
    }
    guard let first = number(position) else { return nil }
    if text[first.end] == "年", (1900...2100).contains(first.value) {
      if let month = number(first.end + 1), text[month.end] == "月" {
        return month12(first.value, month.value, month.end + 1)
      }
      if let closing = closed(first.end + 1), closing.word != "前" || text[closing.end] == nil {
        return (closing.end, days(first.value, 12, nil))
      }
      if let half = Self.halfIndex.longest(in: text, at: first.end + 1) {
        return (half.end, days(first.value, half.meaning, nil))
      }
      return nil
    }
    return text[first.end] == "月" ? month12(nil, first.value, first.end + 1) : nil
  }

  /// 6月底前, 6月30日前, 9月中旬: behind the month.
  private func month12(_ year: Int?, _ month: Int, _ end: Int) -> Found? {
    guard (1...12).contains(month) else { return nil }
    if let day = number(end), text[day.end] == "日" || text[day.end] == "号" {
      guard let closing = closed(day.end + 1), let last = days(year, month, day.value).first else { return nil }
      // 6月30日前 takes the 30th in, in the words of the law; some mean the day before.
      return (closing.end, days(year, month, day.value) + [last.adding(days: -1)])
    }
    if text[end] == "中", text[end + 1] == "旬" { return (end + 2, days(year, month, 20)) }
    if text[end] == "上", text[end + 1] == "旬" { return (end + 2, days(year, month, 10)) }
    guard let closing = closed(end) else { return nil }
    let last = days(year, month, nil)
    let isBefore = ["前", "之前", "以前"].contains(closing.word)
    let before = days(year, month, 1).map { $0.adding(days: -1) }
    return (closing.end, isBefore ? last + before : last)
  }

  private func closed(_ position: Int) -> (end: Int, word: String)? {
    Self.closings.longest(in: text, at: position).map { ($0.end, $0.meaning) }
  }

  private func number(_ start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while let scalar = text[end], QuoteText.isDigit(scalar), end - start < 4 {
      value = value * 10 + Int(scalar.value - 0x30)
      end += 1
    }
    if end > start { return text[end].map(QuoteText.isDigit) == true ? nil : (value, end) }
    while let scalar = text[end], NumberMention.isNumeral(scalar), end - start < 3 { end += 1 }
    guard end > start, let numeral = ChineseNumeral.parse(text.text(start..<end))?.intValue else { return nil }
    return (numeral, end)
  }

  // MARK: English

  private static let leads = WordIndex(
    ["by the end of", "before the end of", "by end of", "by", "before", "no later than", "not later than", "until"].map
    { ($0, $0) })
  private static let months = WordIndex(
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december",
    ].enumerated().map { ($1, $0 + 1) })
  private static let spans = WordIndex<Int>([
    ("the year", 12), ("year end", 12), ("year-end", 12), ("mid-year", 6), ("q1", 3), ("q2", 6), ("q3", 9), ("q4", 12),
    ("the first quarter", 3), ("the second quarter", 6), ("the third quarter", 9), ("the fourth quarter", 12),
  ])

  private func english(_ position: Int) -> Found? {
    guard let lead = Self.leads.longest(in: text, at: position), text[lead.end] == " " else { return nil }
    var place = lead.end + 1
    if let span = Self.spans.longest(in: text, at: place) {
      let year = self.year(span.end)
      let ends = days(year?.value, span.meaning, nil)
      return (year?.end ?? span.end, span.meaning == 12 ? ends + [deadline] : ends)
    }
    if let iso = CalendarDate(text.text(place..<min(place + 10, text.scalars.count))) { return (place + 10, [iso]) }
    var day: Int?
    if let number = number(place) {
      day = number.value
      place = number.end
      while let scalar = text[place], QuoteText.isLetter(scalar) { place += 1 }
      guard text[place] == " " else { return nil }
      place += 1
    }
    guard let month = Self.months.longest(in: text, at: place) else { return nil }
    var end = month.end
    if day == nil, text[end] == " ", let number = number(end + 1), number.value < 32 {
      (day, end) = (number.value, number.end)
    }
    let year = self.year(end)
    let last = days(year?.value, month.meaning, day)
    let before =
      lead.meaning == "before"
      ? last.map { $0.adding(days: -1) } + days(year?.value, month.meaning, 1).map { $0.adding(days: -1) } : []
    return (year?.end ?? end, last + before)
  }

  private func year(_ position: Int) -> (value: Int, end: Int)? {
    let start = text[position] == "," ? position + 2 : position + 1
    guard let found = number(start), (1900...2100).contains(found.value) else { return nil }
    return found
  }
}
