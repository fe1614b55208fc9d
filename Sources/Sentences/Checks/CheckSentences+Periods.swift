import Diagnostics
package import Plans
package import Quantities

/// What is said of the period of a row, and of days.
extension CheckSentences {
  package static func submittedAt(_ text: String, _ error: PeriodError, _ year: Int) -> Words {
    let help = Phrase(zh: "请写成 \(year)-07-05 或 \(year)-07-05 09:30", en: "write \(year)-07-05 or \(year)-07-05 09:30")
    switch error.code {
    case .periodAmbiguous, .periodImpossible:
      return (
        Phrase(zh: "报送时间有误：\(error.message.zh)", en: "the time of submission is wrong: \(error.message.en)"),
        error.code == .periodAmbiguous ? error.help : help
      )
    case .periodYearMissing:
      let message = Phrase(zh: "报送时间“\(text)”没有年份", en: "the time of submission `\(text)` names no year")
      guard case .success(let reading) = Period.read(text, year: year), reading.period.cadence == .day else {
        return (message, help)
      }
      return (
        message,
        Phrase(zh: "没有写年份，请写成 \(reading.period.end)", en: "give the year: \(reading.period.end)")
      )
    default:
      return (Phrase(zh: "报送时间“\(text)”无法识别", en: "cannot read `\(text)` as the time of submission"), help)
    }
  }

  package static func notADate(_ text: String, _ error: PeriodError?, _ period: Period) -> Words {
    let example = Phrase(zh: "请写成 \(period.end) 这样的日期", en: "write a day such as \(period.end)")
    switch error?.code {
    case .periodAmbiguous?, .periodImpossible?:
      return (error?.message ?? example, error?.code == .periodAmbiguous ? error?.help : example)
    default: return (Phrase(zh: "“\(text)”不是日期", en: "`\(text)` is not a date"), example)
    }
  }

  package static func dateYearUnderstood(_ text: String, _ date: CalendarDate, _ period: Period) -> Words {
    (
      Phrase(
        zh: "“\(text)”没有年份，按期间 \(period) 读作 \(date)",
        en: "`\(text)` names no year; by its period \(period) it is \(date)"),
      nil
    )
  }

  package static func yearMissing(_ text: String, _ reading: PeriodReading) -> Words {
    (
      Phrase(zh: "期间“\(text)”没有年份", en: "the period `\(text)` names no year"),
      Phrase(zh: "请写上年份，如 \(reading.period)", en: "give the year, as in \(reading.period)")
    )
  }

  package static func onlyReading(_ text: String, _ period: Period) -> Words {
    (
      Phrase(
        zh: "“\(text)”有几种读法，方案年度内只有 \(period)",
        en: "of the readings of `\(text)` only \(period) lies in the plan's years"),
      nil
    )
  }

  package static func notNeeded(_ text: String, first: Int, _ count: Int) -> Words {
    (
      Phrase(
        zh: "“\(text)”早于规则用到的年份（从 \(first) 年起），未采用" + (count > 1 ? "；本文件有 \(count) 行如此" : ""),
        en: "`\(text)` lies in a year that no rule reads (they begin with \(first)) and is left out"
          + (count > 1 ? "; so are \(count) rows of this file" : "")), nil
    )
  }

  /// `9月当月` where the total to date is wanted.
  package static func ownForToDate(_ text: String, _ indicator: Indicator) -> Words {
    (
      Phrase(
        zh: "“\(text)”是当期数，而\(quoted(indicator.name.zh))要填\(indicator.span.label.zh)，此数未采用",
        en:
          "`\(text)` is the period's own figure, and `\(indicator.name.en)` is filed as \(indicator.span.label.en); it is not used"
      ),
      Phrase(
        zh: "请填\(indicator.span.label.zh)的数，“当月”数不要填在这里",
        en: "file the figure of \(indicator.span.label.en) in place of the period's own")
    )
  }

  /// `1-9月` where the period's own figure is wanted.
  package static func toDateForOwn(_ text: String, _ indicator: Indicator) -> Words {
    let own = indicator.calendar.cadence.ownLabel
    return (
      Phrase(
        zh: "“\(text)”是累计数，而\(quoted(indicator.name.zh))要填\(own.zh)，此数未采用",
        en: "`\(text)` is a total to date, and `\(indicator.name.en)` is filed as \(own.en); it is not used"),
      Phrase(zh: "此指标要填\(own.zh)", en: "file \(own.en)")
    )
  }

  /// `3-9月`, 2022-Q2/2022-Q3: several periods that do not begin with the year.
  package static func interval(_ text: String, _ period: Period, _ indicator: Indicator) -> Words {
    let calendar = indicator.calendar
    if indicator.span == .yearToDate {
      let first = calendar.fiscalYear.firstDay(of: calendar.fiscalYear.number(holding: period.end))
      let month = PeriodReading(period: calendar.period(holding: period.end), isNormalised: true).period
      return (
        Phrase(
          zh: "“\(text)”不是从\(first.month)月起，而\(quoted(indicator.name.zh))要填\(indicator.span.label.zh)",
          en:
            "`\(text)` does not begin with the year on \(first), and `\(indicator.name.en)` is filed as \(indicator.span.label.en)"
        ),
        Phrase(
          zh: "累计应从\(first.month)月起；请填到期末为止的累计数，期间写 \(month)",
          en: "file the total since \(first), for the period \(month)"
        )
      )
    }
    let own = calendar.cadence.ownLabel
    return (
      Phrase(
        zh: "“\(text)”跨几期，而\(quoted(indicator.name.zh))要填\(own.zh)",
        en: "`\(text)` spans several periods, and `\(indicator.name.en)` is filed as \(own.en)"),
      Phrase(
        zh: "请逐期填报，例如 \(calendar.period(holding: period.end))",
        en: "file each period, such as \(calendar.period(holding: period.end))")
    )
  }

  // MARK: - Days

  package static func periodFromDay(_ text: String, _ period: Period, _ count: Int) -> Words {
    (
      Phrase(
        zh: "“\(text)”是一期的首日或末日，读作 \(period)" + (count > 1 ? "；本文件有 \(count) 行如此" : ""),
        en: "`\(text)` begins or ends a period and is read as \(period)"
          + (count > 1 ? "; so are \(count) rows of this file" : "")
      ), nil
    )
  }

  package static func datedFigure(_ text: String, _ count: Int) -> Words {
    (
      Phrase(
        zh: "“\(text)”在一期之内，作为当日的数使用，不代替期末数" + (count > 1 ? "；本文件有 \(count) 行如此" : ""),
        en:
          "`\(text)` lies inside a period: it is used as the figure of that day and does not replace the period's figure"
          + (count > 1 ? "; so are \(count) rows of this file" : "")
      ), nil
    )
  }

  package static func dayInside(_ text: String, _ period: Period) -> Words {
    (
      Phrase(
        zh: "“\(text)”在 \(period) 之内，此期没有别的数，用作此期的数",
        en: "`\(text)` lies inside \(period), which has no other figure, and is used for it"),
      Phrase(zh: "如是期末数，请把期间写成 \(period)", en: "write \(period) if it is the figure of the whole period")
    )
  }

  package static func dayBeside(_ text: String, _ period: Period) -> Words {
    (
      Phrase(
        zh: "\(period) 已有别的数，“\(text)”的数未采用", en: "\(period) has another figure, and that of `\(text)` is not used"),
      Phrase(
        zh: "一期只报一个数；这一行若不是 \(period) 的数，请删去",
        en: "file one figure a period, and remove this row unless it is that of \(period)")
    )
  }
}

extension Period.Cadence {
  /// 当月数, the month's own figure.
  fileprivate var ownLabel: Phrase {
    switch self {
    case .day: Phrase(zh: "当日数", en: "the day's own figure")
    case .week: Phrase(zh: "当周数", en: "the week's own figure")
    case .month, .span: Phrase(zh: "当月数", en: "the month's own figure")
    case .quarter: Phrase(zh: "当季数", en: "the quarter's own figure")
    case .half: Phrase(zh: "当半年数", en: "the half-year's own figure")
    case .year: Phrase(zh: "当年数", en: "the year's own figure")
    }
  }
}
