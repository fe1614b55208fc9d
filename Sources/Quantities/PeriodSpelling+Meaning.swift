extension PeriodSpelling {
  enum Meaning {
    case period(Period)
    case impossible
    case ambiguous(year: Int)
    case yearMissing
    case unreadable
  }

  /// What the spelling means; `understood` is the year of spellings that name none.
  func meaning(_ understood: Int?) -> Meaning {
    if let meaning = yearless(understood) { return meaning }
    let values = numbers.map(\.value)
    switch shape {
    case "N": return bareNumber
    case "N年": return made(year(0).flatMap { Period.year($0) })
    case "N.N": return dotted
    case "N年N月", "N年N", "N-N月", "N/N月", "N.N月": return made(year(0).flatMap { Period.month($0, values[1]) })
    case "N-N", "N/N", "N-MN", "NMN": return fullYear.map { made(Period.month($0, values[1])) } ?? .unreadable
    case "N年N月N日", "N年N月N": return made(day(0, 1, 2).map { Period.day($0) })
    case "N-N-N", "N/N/N", "N.N.N": return fullYear == nil ? .unreadable : made(day(0, 1, 2).map { Period.day($0) })
    case "N年N-N月", "N年N月-N月", "N.N-N月", "N/N-N月", "N-N-N月", "N年N-N":
      return made(year(0).flatMap { Period.span($0, from: values[1], to: values[2]) })
    case "N.N-N", "N/N-N":
      return fullYear.map { made(Period.span($0, from: values[1], to: values[2])) } ?? .unreadable
    case "N-N月N年", "N-N月N", "N月-N月N年":
      return made(year(2).flatMap { Period.span($0, from: values[0], to: values[1]) })
    case "N月N年": return made(year(1).flatMap { Period.month($0, values[0]) })
    case "N年N月-N年N月", "N-N/N-N", "N/N-N/N", "N.N-N.N":
      return made(months(year(0), values[1], year(2), values[3]))
    case "N年上半年", "N上半年": return made(year(0).flatMap { Period.half($0, 1) })
    case "N年下半年", "N下半年": return made(year(0).flatMap { Period.half($0, 2) })
    case "NHN", "N-HN", "NSN", "N-SN", "N年HN": return made(year(0).flatMap { Period.half($0, values[1]) })
    case "N年N季", "NQN", "N-QN", "N年QN", "N-N季": return made(year(0).flatMap { Period.quarter($0, values[1]) })
    case "N年前N季": return made(year(0).flatMap { toDate($0, months: values[1] * 3) })
    case "N年前N月": return made(year(0).flatMap { toDate($0, months: values[1]) })
    case "N-WN", "NWN", "N年N周", "N年WN": return made(year(0).flatMap { Period.week($0, values[1]) })
    case "N-N-N/N-N-N", "N/N/N-N/N/N", "N.N.N-N.N.N", "N年N月N日-N年N月N日":
      return made(days(day(0, 1, 2), day(3, 4, 5)))
    case "N年N月N日-N月N日", "N.N.N-N.N", "N/N/N-N/N":
      return made(days(day(0, 1, 2), sameYearDay(3, 4)))
    case "N年N月N-N日", "N年N月N日-N日": return made(days(day(0, 1, 2), sameMonthDay(3)))
    default: return .unreadable
    }
  }

  /// Shapes that name no year.
  private func yearless(_ understood: Int?) -> Meaning? {
    let values = numbers.map(\.value)
    let make: (Int) -> Period?
    switch shape {
    case "N月": make = { Period.month($0, values[0]) }
    case "N-N月", "N月-N月":
      // 2022-6月 is a month with its year.
      if numbers[0].digits == 4 { return nil }
      make = { Period.span($0, from: values[0], to: values[1]) }
    case "N季": make = { Period.quarter($0, values[0]) }
    case "QN": make = { Period.quarter($0, values[0]) }
    case "上半年": make = { Period.half($0, 1) }
    case "下半年": make = { Period.half($0, 2) }
    case "前N季": make = { toDate($0, months: values[0] * 3) }
    case "前N月": make = { toDate($0, months: values[0]) }
    case "全年": make = { Period.year($0) }
    default: return nil
    }
    guard let understood else { return .yearMissing }
    return made(make(understood))
  }

  private func made(_ period: Period?) -> Meaning { period.map { .period($0) } ?? .impossible }

  /// `2022`, `202206`, `20220630`.
  private var bareNumber: Meaning {
    let value = numbers[0].value
    switch numbers[0].digits {
    case 4: return made(Period.year(value))
    case 6: return made(Period.month(value / 100, value % 100))
    case 8:
      return made(CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100).map { .day($0) })
    default: return .unreadable
    }
  }

  /// `2022.06`, `22.6`; a single 1 may be what a spreadsheet left of 10.
  private var dotted: Meaning {
    guard let year = year(0) else { return .unreadable }
    if numbers[1].digits == 1, numbers[1].value == 1 { return .ambiguous(year: year) }
    return made(Period.month(year, numbers[1].value))
  }

  private var fullYear: Int? { numbers[0].digits == 4 ? numbers[0].value : nil }

  /// Four digits, or two for this century.
  private func year(_ index: Int) -> Int? {
    switch numbers[index].digits {
    case 4: numbers[index].value
    case 2: 2000 + numbers[index].value
    default: nil
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    self.year(year).flatMap { CalendarDate(year: $0, month: numbers[month].value, day: numbers[day].value) }
  }

  private func sameYearDay(_ month: Int, _ day: Int) -> CalendarDate? {
    year(0).flatMap { CalendarDate(year: $0, month: numbers[month].value, day: numbers[day].value) }
  }

  private func sameMonthDay(_ day: Int) -> CalendarDate? {
    year(0).flatMap { CalendarDate(year: $0, month: numbers[1].value, day: numbers[day].value) }
  }

  /// 前三季度: from January.
  private func toDate(_ year: Int, months: Int) -> Period? {
    (1...12).contains(months) ? Period.span(year, from: 1, to: months) : nil
  }

  private func months(_ year: Int?, _ month: Int, _ lastYear: Int?, _ lastMonth: Int) -> Period? {
    guard let year, let lastYear, let first = Period.month(year, month), let last = Period.month(lastYear, lastMonth)
    else { return nil }
    return Period.span(from: first, through: last)
  }

  /// Two days that are the ends of a week, of a month, a quarter, a half or a year, or of whole months.
  private func days(_ first: CalendarDate?, _ last: CalendarDate?) -> Period? {
    guard let first, let last, first <= last else { return nil }
    if first == last { return .day(first) }
    for cadence in [Period.Cadence.week, .month, .quarter, .half, .year] {
      if let period = Period.containing(first, cadence), period.start == first, period.end == last { return period }
    }
    guard first.day == 1, last == last.lastDayOfMonth else { return nil }
    return months(first.year, first.month, last.year, last.month)
  }
}
