import Diagnostics
import Quantities

/// Numbers and periods as people read them in a sentence.
struct Words {
  let unit: String
  /// What one of the shown unit is worth in the unit of the values.
  let factor: Rational

  init(_ indicator: Indicator) {
    unit = indicator.unitText
    factor = indicator.unitFactor.rational
  }

  init(unit: String) {
    self.unit = unit
    factor = 1
  }

  /// A value with its unit: `38家`, `6.5%`.
  func amount(_ value: Rational, places: Int = 4) -> String {
    number(value, places: places) + unit
  }

  func number(_ value: Rational, places: Int = 4) -> String {
    (value.divided(by: factor) ?? value).decimalText(maxPlaces: places)
  }

  /// A share of one as per cent: `50%`.
  static func percent(_ share: Rational, places: Int = 1) -> String {
    (share * 100).decimalText(maxPlaces: places) + "%"
  }

  /// A share of one as points: `12`.
  static func points(_ share: Rational) -> String {
    (share * 100).decimalText(maxPlaces: 1)
  }

  /// A difference of percentages in points, else in the unit.
  func difference(_ value: Rational) -> Phrase {
    if unit == "%" {
      let text = value.decimalText(maxPlaces: 4)
      return Phrase(zh: "\(text)个百分点", en: "\(text) points")
    }
    return Phrase(verbatim: amount(value))
  }

  static func period(_ period: Period) -> Phrase {
    let year = period.end.year
    switch period.isOfCalendarYear ? period.cadence : .span {
    case .month: return Phrase(zh: "\(year)年\(period.end.month)月", en: period.description)
    case .quarter: return Phrase(zh: "\(year)年第\((period.end.month + 2) / 3)季度", en: period.description)
    case .half: return Phrase(zh: "\(year)年\(period.end.month == 6 ? "上" : "下")半年", en: period.description)
    case .year: return Phrase(zh: "\(year)年", en: period.description)
    case .day: return date(period.end)
    case .week:
      let text = period.description
      let (year, week) = (text.prefix { $0 != "-" }, text.drop { $0 != "W" }.dropFirst().drop { $0 == "0" })
      return Phrase(zh: "\(year)年第\(week)周", en: text)
    case .span:
      let from = period.start
      guard period.months > 0 else {
        return Phrase(zh: "\(date(from).zh)至\(date(period.end).zh)", en: period.description)
      }
      return Phrase(
        zh: from.year == year
          ? "\(year)年\(from.month)—\(period.end.month)月" : "\(from.year)年\(from.month)月—\(year)年\(period.end.month)月",
        en: period.description)
    }
  }

  /// So many reports running: `3个月`, `3 months`.
  static func span(_ count: Int, _ cadence: Period.Cadence) -> Phrase {
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

  static func date(_ date: CalendarDate) -> Phrase {
    Phrase(zh: "\(date.year)年\(date.month)月\(date.day)日", en: date.description)
  }

  /// What one report is called: 月, 季.
  static func report(_ cadence: Period.Cadence) -> Phrase {
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
  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(zh: left.zh + right.zh, en: left.en + right.en)
  }
}
