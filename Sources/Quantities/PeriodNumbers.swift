/// The numbers of a spelling, and what periods can be made of them.
struct PeriodNumbers {
  /// What a spelling comes to.
  enum Meaning {
    case period(Period)
    /// Several periods, and nothing that says which.
    case ambiguous([Period])
    case impossible(Fault)
    case yearMissing
    case unreadable
  }

  /// Why there is no such period.
  enum Fault: Equatable {
    case month(Int)
    case day(month: Int, last: Int)
    case week(year: Int, last: Int)
    case reversed
    /// A year of two calendar years, where the plan's is one of them.
    case twoYears
    case other
  }

  let numbers: [PeriodSpelling.Number]
  /// The year of spellings that name none.
  let understood: Int?
  let fiscalYear: FiscalYear

  func value(_ index: Int) -> Int { numbers[index].value }
  func digits(_ index: Int) -> Int { numbers[index].digits }

  // MARK: Years

  /// Four digits, or two for this century.
  func year(_ index: Int) -> Int? {
    switch digits(index) {
    case 4: value(index)
    case 2: 2000 + value(index)
    default: nil
    }
  }

  func inYear(_ index: Int, _ make: (Int) -> Meaning) -> Meaning {
    year(index).map(make) ?? .impossible(.other)
  }

  /// The same for spellings whose year must be written out, so that 3-1 is none.
  func inFullYear(_ index: Int, _ make: (Int) -> Meaning) -> Meaning {
    digits(index) == 4 ? make(value(index)) : .unreadable
  }

  /// What is meant in the year that is understood.
  ///
  /// What is no period in any year is none in an unknown one.
  func inUnderstoodYear(_ make: (Int) -> Meaning) -> Meaning {
    if let understood { return make(understood) }
    if case .impossible(let fault) = make(2000) { return .impossible(fault) }
    return .yearMissing
  }

  /// 2021/22: the fiscal year of that name, where the year is one of two calendar years.
  func fiscalPair(_ first: Int, _ second: Int) -> Int? {
    guard digits(first) == 4 || digits(first) == 2, let begin = year(first) else { return nil }
    let isPair =
      digits(second) == 4 ? value(second) == begin + 1 : digits(second) == 2 && value(second) == (begin + 1) % 100
    return isPair ? begin + (fiscalYear.isNamedByEnd ? 1 : 0) : nil
  }

  func fiscal(_ number: Int?, _ make: (Int) -> Period?) -> Meaning {
    guard let number else { return .impossible(.other) }
    return made(make(number))
  }

  // MARK: Months, days, weeks

  func made(_ period: Period?, else fault: Fault = .other) -> Meaning {
    period.map { .period($0) } ?? .impossible(fault)
  }

  func month(_ year: Int, _ index: Int) -> Meaning { made(.month(year, value(index)), else: .month(value(index))) }

  func months(_ year: Int, _ from: Int, _ to: Int) -> Meaning { span(year, from: value(from), to: value(to)) }

  func span(_ year: Int, from: Int, to: Int) -> Meaning {
    for month in [from, to] where !(1...12).contains(month) { return .impossible(.month(month)) }
    return made(.span(year, from: from, to: to), else: .reversed)
  }

  /// From a month to one of a year that may be another.
  func months(_ year: Int?, _ month: Int, _ lastYear: Int?, _ lastMonth: Int) -> Meaning {
    guard let year, let lastYear else { return .impossible(.other) }
    guard let first = Period.month(year, value(month)) else { return .impossible(.month(value(month))) }
    guard let last = Period.month(lastYear, value(lastMonth)) else { return .impossible(.month(value(lastMonth))) }
    return made(.span(from: first, through: last), else: .reversed)
  }

  func day(_ year: Int, _ month: Int, _ day: Int) -> Meaning { date(year, value(month), value(day)) }

  func date(_ year: Int, _ month: Int, _ day: Int) -> Meaning {
    if let date = CalendarDate(year: year, month: month, day: day) { return .period(.day(date)) }
    guard (1...12).contains(month), (1...9999).contains(year) else { return .impossible(.month(month)) }
    return .impossible(.day(month: month, last: CalendarDate.lastDay(ofMonth: month, year: year)))
  }

  /// Three numbers in the order of some country; those of one order are the day, those of several name them all.
  func dayInSomeOrder(dayFirstOnly: Bool) -> Meaning {
    if digits(0) == 4 { return day(value(0), 1, 2) }
    guard numbers.allSatisfy({ $0.digits <= 2 || $0.digits == 4 }), digits(1) <= 2 else { return .unreadable }
    var orders: [(year: Int, month: Int, day: Int)] = []
    if digits(2) == 4 || digits(2) == 2 {
      orders.append((2, 1, 0))
      if !dayFirstOnly { orders.append((2, 0, 1)) }
    }
    if digits(0) == 2, digits(2) <= 2 { orders.append((0, 1, 2)) }
    var readings: [Period] = []
    for order in orders {
      guard let year = year(order.year), case .period(let day) = day(year, order.month, order.day),
        !readings.contains(day)
      else { continue }
      readings.append(day)
    }
    if readings.count > 1 { return .ambiguous(readings.sorted()) }
    if let only = readings.first { return .period(only) }
    guard let order = orders.first, let year = year(order.year) else { return .unreadable }
    return day(year, order.month, order.day)
  }

  func week(_ year: Int, _ index: Int) -> Meaning {
    let last = Period.week(year, 53) == nil ? 52 : 53
    return made(.week(year, value(index)), else: .week(year: year, last: last))
  }

  /// From day to day.
  func days(_ first: Meaning, _ last: Meaning) -> Meaning {
    guard case .period(let from) = first else { return first }
    guard case .period(let to) = last else { return last }
    return made(.days(from: from.start, through: to.end), else: .reversed)
  }

  // MARK: Quarters and halves

  func quarter(_ year: Int, _ index: Int) -> Meaning {
    ofYear(.quarter(year, value(index)), fiscalYear.quarter(year, value(index)))
  }

  func half(_ year: Int, _ half: Int) -> Meaning { ofYear(.half(year, half), fiscalYear.half(year, half)) }

  /// The quarters from one to another: 1-3季度.
  func quarters(_ year: Int, _ from: Int, _ to: Int) -> Meaning {
    let (from, to) = (value(from), value(to))
    guard (1...4).contains(from), (1...4).contains(to) else { return .impossible(.other) }
    guard from <= to else { return .impossible(.reversed) }
    let own = fiscalYear.quarter(year, from).flatMap { first in
      fiscalYear.quarter(year, to).flatMap { last in Period.days(from: first.start, through: last.end) }
    }
    return ofYear(.span(year, from: from * 3 - 2, to: to * 3), own)
  }

  /// The first months of a year: 前三季度, 前5个月.
  func toDate(_ year: Int, months: Int) -> Meaning {
    guard (1...12).contains(months) else { return .impossible(.other) }
    let own = fiscalYear.period(year).flatMap { own in
      Period.days(from: own.start, through: own.start.adding(months: months - 1).lastDayOfMonth)
    }
    return ofYear(.span(year, from: 1, to: months), own)
  }

  /// A part of a year that is counted from January, or from where the plan's year begins.
  private func ofYear(_ calendar: Period?, _ own: Period?) -> Meaning {
    guard let calendar else { return .impossible(.other) }
    guard !fiscalYear.isCalendarYear, let own, own != calendar else { return .period(calendar) }
    return .ambiguous([calendar, own].sorted())
  }
}
