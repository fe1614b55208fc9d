package import Diagnostics
package import Quantities

/// Numbers and periods as people read them in a sentence.
///
/// Numbers are given in the unit in which they are kept.
package struct Words {
  /// In which numbers are shown.
  package let unit: WrittenUnit
  /// What the sentence holds its numbers against, as shown: no number is shown on another side of them than it lies.
  private let lines: [Rational]

  package init(_ unit: WrittenUnit) {
    self.unit = unit
    lines = []
  }

  package init(_ indicator: Indicator) {
    self.init(indicator.written)
  }

  /// In the unit in which the rule writes its bound, where the numbers are of its kind; the goal's lines are what they
  /// are held against.
  package init(_ bound: Bound, _ indicator: Indicator, _ goal: Goal) {
    unit = bound.written.base == indicator.unit.symbol ? bound.written : indicator.written
    lines = [unit.value(ofBase: goal.line), unit.value(ofBase: goal.upper), unit.value(ofBase: goal.nominal)]
  }

  /// A value with its unit: `38家`, `6.5%`; on its own side of whatever else it is held against.
  package func amount(_ value: Rational, places: Int? = nil, against others: Rational...) -> Phrase {
    unit.amount(unit.value(ofBase: value), places: places, against: beside(others))
  }

  package func number(_ value: Rational, places: Int? = nil, against others: Rational...) -> Phrase {
    unit.number(unit.value(ofBase: value), places: places, against: beside(others))
  }

  private func beside(_ others: [Rational]) -> [Rational] {
    others.isEmpty ? lines : lines + others.map(unit.value(ofBase:))
  }

  /// A line with its unit, and every digit that it has where they end.
  package func line(_ value: Rational) -> Phrase {
    let shown = unit.value(ofBase: value)
    return unit.amount(shown, places: shown.exactDecimal == nil ? nil : 40)
  }

  /// A share of one as per cent: `50%`.
  package static func percent(_ share: Rational, places: Int = 1, against lines: Rational...) -> String {
    NumberText.plain(share * 100, places: places, against: lines.map { $0 * 100 }) + "%"
  }

  /// A share of one as points: `12`.
  package static func points(_ share: Rational, against lines: Rational...) -> String {
    NumberText.plain(share * 100, places: 1, against: lines.map { $0 * 100 })
  }

  /// A difference of percentages in points, of places in places, else in the unit.
  package func difference(_ value: Rational, against lines: Rational...) -> Phrase {
    let shown = unit.base == "%" ? WrittenUnit.points : unit.isPlace ? .places : unit
    return shown.amount(shown.value(ofBase: value), against: lines.map { shown.value(ofBase: $0) })
  }

  package static func period(_ period: Period) -> Phrase {
    let year = period.end.year
    switch period.isOfCalendarYear ? period.cadence : .span {
    case .month: return Phrase(zh: "\(year)年\(period.end.month)月", en: "\(period)")
    case .quarter: return Phrase(zh: "\(year)年第\((period.end.month + 2) / 3)季度", en: "\(period)")
    case .half: return Phrase(zh: "\(year)年\(period.end.month == 6 ? "上" : "下")半年", en: "\(period)")
    case .year: return Phrase(zh: "\(year)年", en: "\(period)")
    case .day: return date(period.end)
    case .week:
      let text = period.description
      let (year, week) = (text.prefix { $0 != "-" }, text.drop { $0 != "W" }.dropFirst().drop { $0 == "0" })
      return Phrase(zh: "\(year)年第\(week)周", en: "\(text)")
    case .span:
      let from = period.start
      guard period.months > 0 else {
        return Phrase(zh: "\(date(from).zh)至\(date(period.end).zh)", en: "\(period)")
      }
      return Phrase(
        zh: from.year == year
          ? "\(year)年\(from.month)—\(period.end.month)月" : "\(from.year)年\(from.month)月—\(year)年\(period.end.month)月",
        en: "\(period)")
    }
  }

  /// So many reports running: `3个月`, `3 months`.
  package static func span(_ count: Int, _ cadence: Period.Cadence) -> Phrase {
    func words(_ zh: String, _ en: String) -> Phrase {
      Phrase(zh: "\(count)\(zh)", en: "\(count) \(en)\(count == 1 ? "" : "s")")
    }
    return switch cadence {
    case .day: words("天", "day")
    case .week: words("周", "week")
    case .month, .span: words("个月", "month")
    case .quarter: words("个季度", "quarter")
    case .half: words("个半年", "half-year")
    case .year: words("年", "year")
    }
  }

  package static func date(_ date: CalendarDate) -> Phrase {
    Phrase(zh: "\(date.year)年\(date.month)月\(date.day)日", en: "\(date)")
  }

  /// What one report is called: 月, 季.
  package static func report(_ cadence: Period.Cadence) -> Phrase {
    switch cadence {
    case .day: Phrase(zh: "每日", en: "a day")
    case .week: Phrase(zh: "每周", en: "a week")
    case .month, .span: Phrase(zh: "每月", en: "a month")
    case .quarter: Phrase(zh: "每季", en: "a quarter")
    case .half: Phrase(zh: "每半年", en: "a half-year")
    case .year: Phrase(zh: "每年", en: "a year")
    }
  }
}

extension Phrase {
  /// Two sentences one after the other.
  package static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(chinese: left.zh + right.zh, english: left.en + right.en)
  }
}
