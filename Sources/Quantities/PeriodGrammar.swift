/// The spellings of periods: for each shape what its numbers mean.
///
/// `PeriodGrammarTests` has a text for every one.
enum PeriodGrammar {
  typealias Numbers = PeriodNumbers
  typealias Meaning = PeriodNumbers.Meaning
  typealias Reading = @Sendable (PeriodNumbers) -> Meaning

  /// Every shape that is read.
  static var shapes: [String] { table.keys.sorted() }

  static func meaning(of spelling: PeriodSpelling, understood: Int?, fiscalYear: FiscalYear) -> Meaning {
    guard let read = table[spelling.shape] else { return .unreadable }
    return read(PeriodNumbers(numbers: spelling.numbers, understood: understood, fiscalYear: fiscalYear))
  }

  private static let table: [String: Reading] = {
    var table: [String: Reading] = [:]
    for (shapes, reading) in years + months + days + spans + partsOfYears + weeks {
      for shape in shapes { table[shape] = reading }
    }
    return table
  }()

  private static let years: [([String], Reading)] = [
    (["N"], bareNumber),
    (["N年"], { n in n.inYear(0) { n.made(.year($0)) } }),
    (["全年"], { n in n.inUnderstoodYear { n.made(n.fiscalYear.period($0)) } }),
    (["FN", "NF"], { n in n.fiscal(n.year(0), n.fiscalYear.period) }),
    (["FN-N", "FN/N", "N-NF", "N/NF"], { n in n.fiscal(n.fiscalPair(0, 1), n.fiscalYear.period) }),
    (["FNQN", "FN-QN", "NFN季"], { n in n.fiscal(n.year(0)) { n.fiscalYear.quarter($0, n.value(1)) } }),
    (["QNFN", "NQFN"], { n in n.fiscal(n.year(1)) { n.fiscalYear.quarter($0, n.value(0)) } }),
    (["FN-NQN", "FN/NQN"], { n in n.fiscal(n.fiscalPair(0, 1)) { n.fiscalYear.quarter($0, n.value(2)) } }),
    (["FNHN", "FN-HN"], { n in n.fiscal(n.year(0)) { n.fiscalYear.half($0, n.value(1)) } }),
    (["HNFN", "NHFN"], { n in n.fiscal(n.year(1)) { n.fiscalYear.half($0, n.value(0)) } }),
    (["NF上半年"], { n in n.fiscal(n.year(0)) { n.fiscalYear.half($0, 1) } }),
    (["NF下半年"], { n in n.fiscal(n.year(0)) { n.fiscalYear.half($0, 2) } }),
  ]

  private static let months: [([String], Reading)] = [
    (["N年N月", "N年N", "N/N月", "N.N月", "N年L", "N年MN"], { n in n.inYear(0) { n.month($0, 1) } }),
    (["N-MN", "NMN", "NN"], { n in n.inFullYear(0) { n.month($0, 1) } }),
    (["N-N", "N/N"], yearAndMonth),
    (["N.N"], dotted),
    (["N-N月"], { n in n.digits(0) == 4 ? n.month(n.value(0), 1) : n.inUnderstoodYear { n.months($0, 0, 1) } }),
    (["N月N年"], { n in n.inYear(1) { n.month($0, 0) } }),
    (["N月N"], { n in n.digits(1) == 4 ? n.month(n.value(1), 0) : n.inUnderstoodYear { n.day($0, 0, 1) } }),
    (["N月"], { n in n.inUnderstoodYear { n.month($0, 0) } }),
    (["L"], { n in n.inUnderstoodYear { n.month($0, 0) } }),
    (["L-N", "L/N", "L.N"], { n in n.inYear(1) { n.month($0, 0) } }),
    (["LN"], { n in monthOrDay(n, month: 0, other: 1) }),
    (["NL", "N-L", "N/L"], { n in monthOrDay(n, month: 1, other: 0) }),
  ]

  private static let days: [([String], Reading)] = [
    (["N年N月N日", "N年N月N"], { n in n.inYear(0) { n.day($0, 1, 2) } }),
    (["N-N-N", "N/N/N"], { n in n.dayInSomeOrder(dayFirstOnly: false) }),
    (["N.N.N"], { n in n.dayInSomeOrder(dayFirstOnly: true) }),
    (["NNN"], { n in n.inFullYear(0) { n.day($0, 1, 2) } }),
    (["N月N日"], { n in n.inUnderstoodYear { n.day($0, 0, 1) } }),
    (
      ["NLN", "N-L-N", "N/L/N", "N.LN"],
      { n in
        n.digits(0) == 4 ? n.day(n.value(0), 1, 2) : n.inYear(2) { n.day($0, 1, 0) }
      }
    ),
    (["LNN", "L-N-N"], { n in n.inYear(2) { n.day($0, 0, 1) } }),
  ]

  private static let spans: [([String], Reading)] = [
    (["N年N-N月", "N年N月-N月", "N.N-N月", "N/N-N月", "N-N-N月", "N年N-N"], { n in n.inYear(0) { n.months($0, 1, 2) } }),
    (["N.N-N", "N/N-N"], { n in n.inFullYear(0) { n.months($0, 1, 2) } }),
    (["N-N月N年", "N-N月N", "N月-N月N年"], { n in n.inYear(2) { n.months($0, 0, 1) } }),
    (["N年N月-N年N月", "N-N/N-N", "N/N-N/N", "N.N-N.N"], { n in n.months(n.year(0), 1, n.year(2), 3) }),
    (["N月-N月"], { n in n.inUnderstoodYear { n.months($0, 0, 1) } }),
    (["N年前N月"], { n in n.inYear(0) { n.toDate($0, months: n.value(1)) } }),
    (["前N月"], { n in n.inUnderstoodYear { n.toDate($0, months: n.value(0)) } }),
    (["N年初-N月"], { n in n.inYear(0) { fromYearStart(n, $0, 1) } }),
    (["年初-N月"], { n in n.inUnderstoodYear { fromYearStart(n, $0, 0) } }),
    (["L-LN"], { n in n.inYear(2) { n.months($0, 0, 1) } }),
    (["NL-L"], { n in n.inYear(0) { n.months($0, 1, 2) } }),
    (["LN-LN"], { n in n.months(n.year(1), 0, n.year(3), 2) }),
    (["L-L"], { n in n.inUnderstoodYear { n.months($0, 0, 1) } }),
    (
      ["N-N-N/N-N-N", "N/N/N-N/N/N", "N.N.N-N.N.N", "N年N月N日-N年N月N日"],
      { n in
        n.days(n.inYear(0) { n.day($0, 1, 2) }, n.inYear(3) { n.day($0, 4, 5) })
      }
    ),
    (
      ["N年N月N日-N月N日", "N.N.N-N.N", "N/N/N-N/N"],
      { n in
        n.days(n.inYear(0) { n.day($0, 1, 2) }, n.inYear(0) { n.day($0, 3, 4) })
      }
    ),
    (
      ["N年N月N-N日", "N年N月N日-N日"],
      { n in
        n.days(n.inYear(0) { n.day($0, 1, 2) }, n.inYear(0) { n.day($0, 1, 3) })
      }
    ),
    (
      ["N月N日-N月N日"],
      { n in
        n.days(n.inUnderstoodYear { n.day($0, 0, 1) }, n.inUnderstoodYear { n.day($0, 2, 3) })
      }
    ),
    (
      ["N月N-N日", "N月N日-N日"],
      { n in
        n.days(n.inUnderstoodYear { n.day($0, 0, 1) }, n.inUnderstoodYear { n.day($0, 0, 2) })
      }
    ),
  ]

  private static let partsOfYears: [([String], Reading)] = [
    (["N年上半年", "N上半年"], { n in n.inYear(0) { n.half($0, 1) } }),
    (["N年下半年", "N下半年"], { n in n.inYear(0) { n.half($0, 2) } }),
    (["上半年"], { n in n.inUnderstoodYear { n.half($0, 1) } }),
    (["下半年"], { n in n.inUnderstoodYear { n.half($0, 2) } }),
    (["N-HN", "N-SN", "NSN", "N年HN"], { n in n.inYear(0) { n.half($0, n.value(1)) } }),
    (["NHN"], { n in inYearBeside(n) { n.half($0, n.value($1)) } }),
    (["HNN", "HN-N", "HN/N"], { n in n.inYear(1) { n.half($0, n.value(0)) } }),
    (["HN", "NH"], { n in n.inUnderstoodYear { n.half($0, n.value(0)) } }),
    (["N年N季", "N-QN", "N年QN"], { n in n.inYear(0) { n.quarter($0, 1) } }),
    (["NQN"], { n in inYearBeside(n) { n.quarter($0, $1) } }),
    (["QNN", "QN-N", "QN/N", "N季N年"], { n in n.inYear(1) { n.quarter($0, 0) } }),
    (["N季", "QN", "NQ"], { n in n.inUnderstoodYear { n.quarter($0, 0) } }),
    (["N-N季"], { n in n.digits(0) == 4 ? n.quarter(n.value(0), 1) : n.inUnderstoodYear { n.quarters($0, 0, 1) } }),
    (["N年N-N季", "N年N季-N季", "NQN-QN"], { n in n.inYear(0) { n.quarters($0, 1, 2) } }),
    (["N季-N季", "QN-QN"], { n in n.inUnderstoodYear { n.quarters($0, 0, 1) } }),
    (
      ["N-QN/N-QN", "NQN-NQN", "N年N季-N年N季"],
      { n in
        n.days(n.inYear(0) { n.quarter($0, 1) }, n.inYear(2) { n.quarter($0, 3) })
      }
    ),
    (["QN-QNN"], { n in n.inYear(2) { n.quarters($0, 0, 1) } }),
    (["N年前N季"], { n in n.inYear(0) { n.toDate($0, months: n.value(1) * 3) } }),
    (["前N季"], { n in n.inUnderstoodYear { n.toDate($0, months: n.value(0) * 3) } }),
  ]

  private static let weeks: [([String], Reading)] = [
    (["N-WN", "N年NW", "N年WN"], { n in n.inYear(0) { n.week($0, 1) } }),
    (["NWN"], { n in inYearBeside(n) { n.week($0, $1) } }),
    (["WNN", "WN-N", "WN/N"], { n in n.inYear(1) { n.week($0, 0) } }),
    (["NW", "WN"], { n in n.inUnderstoodYear { n.week($0, 0) } }),
  ]

  // MARK: - Numbers that say by their digits what they are

  /// `2022`, `202206`, `20220630`.
  private static func bareNumber(_ n: Numbers) -> Meaning {
    let value = n.value(0)
    switch n.digits(0) {
    case 4: return n.made(.year(value))
    case 6: return n.made(.month(value / 100, value % 100), else: .month(value % 100))
    case 8: return n.date(value / 10_000, value / 100 % 100, value % 100)
    default: return .unreadable
    }
  }

  /// `2022-6`, `6/2022`, `2021/22`; `2011/12` may be a month or a fiscal year.
  private static func yearAndMonth(_ n: Numbers) -> Meaning {
    if n.digits(0) <= 2, n.digits(1) == 4 { return n.month(n.value(1), 0) }
    guard n.digits(0) == 4 else { return .unreadable }
    let month = n.digits(1) <= 2 ? Period.month(n.value(0), n.value(1)) : nil
    guard let number = n.fiscalPair(0, 1) else { return n.made(month, else: .month(n.value(1))) }
    guard !n.fiscalYear.isCalendarYear, let year = n.fiscalYear.period(number) else {
      return n.made(month, else: .twoYears)
    }
    return month.map { .ambiguous([$0, year].sorted()) } ?? .period(year)
  }

  /// `2022.06`, `22.6`, `6.2022`; a single 1 may be what a spreadsheet left of 10.
  private static func dotted(_ n: Numbers) -> Meaning {
    if n.digits(0) <= 2, n.digits(1) == 4 { return n.month(n.value(1), 0) }
    guard let year = n.year(0) else { return .unreadable }
    if n.digits(1) == 1, n.value(1) == 1 {
      return .ambiguous([Period.month(year, 1), Period.month(year, 10)].compactMap { $0 })
    }
    return n.month(year, 1)
  }

  /// `June 2022`, `2022 June`; in `22 June` the number may be a day as well.
  private static func monthOrDay(_ n: Numbers, month: Int, other: Int) -> Meaning {
    if n.digits(other) == 4 { return n.month(n.value(other), month) }
    let asDay = n.inUnderstoodYear { n.day($0, month, other) }
    guard n.digits(other) == 2, let asMonth = Period.month(2000 + n.value(other), n.value(month)) else { return asDay }
    switch asDay {
    case .period(let day): return .ambiguous([day, asMonth].sorted())
    case .impossible: return .period(asMonth)
    case .ambiguous, .yearMissing, .unreadable: return asDay
    }
  }

  /// `2022Q3` and `3Q22`, `2022H1` and `1st half 2022`: the year is the number with more digits.
  private static func inYearBeside(_ n: Numbers, _ make: (Int, Int) -> Meaning) -> Meaning {
    let place = n.digits(0) >= 2 && n.digits(1) < 4 ? 0 : 1
    return n.inYear(place) { make($0, 1 - place) }
  }

  /// `年初至9月`.
  private static func fromYearStart(_ n: Numbers, _ year: Int, _ month: Int) -> Meaning {
    guard let last = Period.month(year, n.value(month)) else { return .impossible(.month(n.value(month))) }
    let first = n.fiscalYear.firstDay(of: n.fiscalYear.number(holding: last.start))
    return n.made(.days(from: first, through: last.end))
  }
}
