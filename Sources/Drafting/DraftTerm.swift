import PlanDocuments
package import Quantities

/// The year or years that a document plans for.
package struct DraftTerm: Sendable, Hashable {
  /// The year by which the plan is called.
  package let year: Int
  package let start: CalendarDate
  package let deadline: CalendarDate

  /// Whether it runs for more than a year.
  var isLong: Bool { deadline.year - start.year > 1 }

  /// Whether a year, or the fiscal year that begins in it, belongs to the term.
  func contains(_ year: Int) -> Bool { (start.year...deadline.year).contains(year) }

  /// A calendar year.
  package init?(year: Int) {
    guard let start = CalendarDate(year: year, month: 1, day: 1),
      let deadline = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    (self.year, self.start, self.deadline) = (year, start, deadline)
  }

  /// That of a plan.
  package init(start: CalendarDate, deadline: CalendarDate, year: Int) {
    (self.year, self.start, self.deadline) = (year, start, deadline)
  }

  private init?(years: ClosedRange<Int>) {
    guard let start = CalendarDate(year: years.lowerBound, month: 1, day: 1),
      let deadline = CalendarDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    (year, self.start, self.deadline) = (years.upperBound, start, deadline)
  }

  private init?(fiscal years: ClosedRange<Int>, closing month: Int) {
    guard let opening = CalendarDate(year: years.lowerBound, month: month, day: 1)?.lastDayOfMonth,
      let closing = CalendarDate(year: years.upperBound, month: month, day: 1)?.lastDayOfMonth
    else { return nil }
    (year, start, deadline) = (years.upperBound, opening.adding(days: 1), closing)
  }

  /// Whether its years end in another month than December.
  var isFiscal: Bool { deadline.month != 12 }

  /// The last day of a year of the term; of a fiscal year by the year in which it ends.
  func end(of year: Int) -> CalendarDate? {
    CalendarDate(year: year, month: deadline.month, day: 1)?.lastDayOfMonth
  }

  private init?(fiscal year: Int, closing month: Int) {
    guard let closing = CalendarDate(year: year + 1, month: month, day: 1)?.lastDayOfMonth else { return nil }
    (self.year, start, deadline) = (year, closing.adding(months: -12).adding(days: 1), closing)
  }

  /// What the title says, else the number of the document, else the year that it names most; nil where it names none.
  ///
  /// `year` says which one where it is known; a fiscal year is still read from the title.
  init?(of passage: Passage, title: Range<Int>, year: Int? = nil) {
    let years = YearWord.all(in: passage, 0..<passage.count)
    let titled = years.filter { title.overlaps($0.range) }
    if let year {
      if let fiscal = years.first(where: { $0.isFiscal && $0.years.lowerBound == year }) {
        self.init(fiscal: fiscal.years.lowerBound, closing: Self.closingMonth(passage, after: year))
      } else if let span = titled.first(where: { $0.years.count > 1 && !$0.isFiscal && $0.years.contains(year) }) {
        self.init(years: span.years)
      } else {
        self.init(year: year)
      }
      return
    }
    let planned = titled.first { $0.years.count > 1 } ?? titled.last ?? Self.numbered(passage, years)
    if let planned {
      if planned.isFiscal {
        let first = planned.years.lowerBound
        self.init(fiscal: first, closing: Self.closingMonth(passage, after: first))
      } else if planned.years.count > 1 {
        // 2025–2028 of years such as 2027/28.
        let ends = years.filter { $0.isFiscal && planned.years.contains($0.years.lowerBound) }.map(\.years.upperBound)
        if ends.max() == planned.years.upperBound {
          self.init(
            fiscal: planned.years, closing: Self.closingMonth(passage, after: planned.years.upperBound - 1))
        } else {
          self.init(years: planned.years)
        }
      } else {
        self.init(year: planned.years.upperBound)
      }
      return
    }
    if let fiscal = Self.fiscal(passage, years) {
      self.init(fiscal: fiscal, closing: Self.closingMonth(passage, after: fiscal))
      return
    }
    var counts: [Int: Int] = [:]
    for word in years where word.years.count == 1 { counts[word.years.upperBound, default: 0] += 1 }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
    self.init(year: most)
  }

  /// The fiscal year of which a text that names no year in its title speaks: that of its days, 1 April 2024 to 31 March
  /// 2025, else the latest of those that it names, where it names such years more often than others.
  private static func fiscal(_ passage: Passage, _ years: [YearWord]) -> Int? {
    for (first, last) in [("1 april", "31 march"), ("1 july", "30 june"), ("1 october", "30 september")] {
      let named = Set(years.filter { $0.years.count == 1 }.map(\.years.lowerBound)).sorted()
      let found = named.first { year in
        !passage.places(of: "\(first) \(year)", in: 0..<passage.count).isEmpty
          && !passage.places(of: "\(last) \(year + 1)", in: 0..<passage.count).isEmpty
      }
      if let found { return found }
    }
    let fiscal = years.filter(\.isFiscal)
    return fiscal.count * 2 > years.count ? fiscal.map(\.years.lowerBound).max() : nil
  }

  /// The year in the number of a document: 〔2023〕7号.
  private static func numbered(_ passage: Passage, _ years: [YearWord]) -> YearWord? {
    years.first { word in
      let before = word.range.lowerBound > 0 ? passage.text[word.range.lowerBound - 1] : nil
      return before == "〔" || before == "["
    }
  }

  /// The month in which a fiscal year ends: that of a day in its second year, as the document writes it; March else.
  private static func closingMonth(_ passage: Passage, after year: Int) -> Int {
    let endings = [
      ("31 march", 3), ("march 31", 3), ("30 june", 6), ("june 30", 6), ("30 september", 9), ("september 30", 9),
    ]
    var best = (month: 3, count: 0)
    for (words, month) in endings {
      let count =
        passage.places(of: words + " \(year + 1)", in: 0..<passage.count).count
        + passage.places(of: words + ", \(year + 1)", in: 0..<passage.count).count
      if count > best.count { best = (month, count) }
    }
    return best.month
  }
}

/// A year, a span of years or a five-year plan as a text names it.
struct YearWord {
  let range: Range<Int>
  let years: ClosedRange<Int>
  /// 2025/26: the years from one to the next.
  let isFiscal: Bool

  private static let fiveYears: [(words: String, start: Int)] = [
    ("十二五", 2011), ("十三五", 2016), ("十四五", 2021), ("十五五", 2026), ("十六五", 2031), ("第十二个五年", 2011), ("第十三个五年", 2016),
    ("第十四个五年", 2021), ("第十五个五年", 2026), ("第十六个五年", 2031),
  ]
  private static let index = WordIndex(fiveYears.map { ($0.words, $0.start) })

  static func all(in passage: Passage, _ range: Range<Int>) -> [YearWord] {
    var found: [YearWord] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let word = index.longest(in: passage.text, at: position) {
        found.append(YearWord(range: position..<word.end, years: word.meaning...(word.meaning + 4), isFiscal: false))
        position = word.end
      } else if let word = year(passage, position, range.upperBound) {
        found.append(word)
        position = word.range.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  private static func digits(_ passage: Passage, _ start: Int, _ end: Int) -> (value: Int, end: Int)? {
    var position = start
    var value = 0
    while position < end, position - start < 5, let scalar = passage.text[position], QuoteText.isDigit(scalar) {
      value = value * 10 + Int(scalar.value - 0x30)
      position += 1
    }
    return position > start ? (value, position) : nil
  }

  private static func year(_ passage: Passage, _ start: Int, _ end: Int) -> YearWord? {
    if start > 0, let before = passage.text[start - 1] {
      if QuoteText.isDigit(before) || before == "£" || before == "$" { return nil }
      let isInner = before == "." || before == ","
      if isInner, start > 1, passage.text[start - 2].map(QuoteText.isDigit) == true, passage.text[start + 4] != "年" {
        return nil
      }
    }
    guard let first = digits(passage, start, end), first.end - start == 4, (1980...2100).contains(first.value) else {
      return nil
    }
    let next = passage.text[first.end]
    if next == "年" {
      return YearWord(range: start..<(first.end + 1), years: first.value...first.value, isFiscal: false)
    }
    if let mark = next, ["/", "-", "–", "—", "至", "~"].contains(mark), let second = digits(passage, first.end + 1, end)
    {
      if second.end - first.end == 3, (first.value + 1) % 100 == second.value, mark == "/" || mark == "-" || mark == "–"
      {
        return YearWord(range: start..<second.end, years: first.value...(first.value + 1), isFiscal: true)
      }
      if second.end - first.end == 5, second.value > first.value, second.value < first.value + 30 {
        let closed = passage.text[second.end] == "年" ? second.end + 1 : second.end
        let isFiscal = mark == "/" && second.value == first.value + 1
        return YearWord(range: start..<closed, years: first.value...second.value, isFiscal: isFiscal)
      }
    }
    // A bare number is a year only where nothing is counted by it.
    if let next,
      QuoteText.isDigit(next) || next == "%" || next == ","
        || !next.isASCII && next != "〕" && next != "）" && next != "，" && next != "。" && next != "；"
    {
      return nil
    }
    if passage.text.countsWord(start..<first.end) { return nil }
    if next == ".", passage.text[first.end + 1].map(QuoteText.isDigit) == true { return nil }
    return YearWord(range: start..<first.end, years: first.value...first.value, isFiscal: false)
  }
}
