import Plans
import Quantities

/// Years, fiscal years and quarters that a text names, by the term of a plan: the head of a column, mostly.
struct PeriodWords {
  private let start: CalendarDate
  private let deadline: CalendarDate

  init(_ plan: Plan) {
    (start, deadline) = (plan.start, plan.deadline)
  }

  private static let quarters: [(words: String, quarter: Int)] = [
    ("一季度", 1), ("二季度", 2), ("三季度", 3), ("四季度", 4), ("1季度", 1), ("2季度", 2), ("3季度", 3), ("4季度", 4), ("上半年", 2),
    ("q1", 1),
    ("q2", 2), ("q3", 3), ("q4", 4), ("quarter 1", 1), ("quarter 2", 2), ("quarter 3", 3), ("quarter 4", 4),
  ]

  /// The last days of what is named.
  func ends(of words: String) -> Set<CalendarDate> {
    let small = words.lowercased()
    var ends: Set<CalendarDate> = []
    for (word, quarter) in Self.quarters where small.contains(word) {
      ends.insert(start.adding(months: quarter * 3).adding(days: -1))
    }
    for year in years(of: Array(small)) {
      if let last = CalendarDate(year: year, month: 12, day: 31) { ends.insert(last) }
      if let last = CalendarDate(year: year, month: deadline.month, day: 1)?.lastDayOfMonth { ends.insert(last) }
    }
    return ends
  }

  /// 2025年 and `2025`, and 2026 for `2025/26`.
  private func years(of characters: [Character]) -> Set<Int> {
    var years: Set<Int> = []
    var place = 0
    while place < characters.count {
      let digits = characters[place...].prefix { $0.isASCII && $0.isNumber }
      if digits.count == 4, let year = Int(String(digits)), (1900...2200).contains(year) {
        years.insert(year)
        let end = place + 4
        if end + 2 < characters.count, ["/", "-", "–"].contains(characters[end]),
          let next = Int(String(characters[(end + 1)...(end + 2)])), next == (year + 1) % 100
        {
          years.insert(year + 1)
        }
      }
      place += max(1, digits.count)
    }
    return years
  }
}
