import Plans
import Quantities

/// The planned share P of a target by a day, between a start and a deadline that both count.
struct Timeline {
  let start: CalendarDate
  let deadline: CalendarDate

  private var wholeMonths: Bool { start.day == 1 && deadline == deadline.lastDayOfMonth }

  /// Months from the start to the end of a day: whole ones, and the days of the month in which it lies.
  private func months(through day: CalendarDate) -> Rational {
    let whole = Rational((day.year - start.year) * 12 + day.month - start.month)
    return whole + Rational(day.day, day.lastDayOfMonth.day)
  }

  /// The share by even pace: months where start and deadline lie between months, else days.
  func linear(through day: CalendarDate) -> Rational {
    if day < start { return .zero }
    if day >= deadline { return .one }
    if wholeMonths {
      return months(through: day).divided(by: months(through: deadline)) ?? .one
    }
    return Rational(CalendarDate.days(from: start, to: day) + 1, CalendarDate.days(from: start, to: deadline) + 1)
  }

  /// The share by a list of cumulative shares at the ends of steps of so many months, straight between them.
  func listed(_ shares: [Rational], stepMonths: Int, through day: CalendarDate) -> Rational {
    if day < start { return .zero }
    if day >= deadline { return .one }
    guard let position = months(through: day).divided(by: Rational(stepMonths)) else { return .zero }
    let below = position.floor()
    guard let index = below.intValue else { return .zero }
    let from = index == 0 ? Rational.zero : index - 1 < shares.count ? shares[index - 1] : .one
    let to = index < shares.count ? shares[index] : .one
    return from + (to - from) * (position - below)
  }

  /// Nil where last year's shares are wanted.
  func share(_ pace: Pace, through day: CalendarDate) -> Rational? {
    switch pace {
    case .linear: linear(through: day)
    case .monthly(let shares): listed(shares, stepMonths: 1, through: day)
    case .quarterly(let shares): listed(shares, stepMonths: 3, through: day)
    case .step: day >= deadline ? .one : .zero
    case .lastYear: day >= deadline ? .one : nil
    }
  }

  /// The day on which an even pace reaches a share.
  func day(atLinearShare share: Rational) -> CalendarDate {
    let days = Rational(CalendarDate.days(from: start, to: deadline) + 1)
    return start.adding(days: (days * share).floor().intValue ?? 0)
  }
}
