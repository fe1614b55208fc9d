package import Diagnostics
import Layout
package import Plans
package import Quantities

/// When the figures of a standard are due, in words.
package struct CalendarWording {
  package let plan: Plan

  package init(plan: Plan) { self.plan = plan }

  /// Of every indicator that the standard reads; those with one calendar together.
  package func sentence(_ standard: Standard) -> Phrase {
    let indicators = standard.requirement.orderedIndicators.filter(plan.indicators.indices.contains).map {
      plan.indicators[$0]
    }
    var groups: [(calendar: ReportingCalendar, names: [Phrase])] = []
    for indicator in indicators {
      if let known = groups.firstIndex(where: { $0.calendar == indicator.calendar }) {
        groups[known].names.append(indicator.name)
      } else {
        groups.append((indicator.calendar, [indicator.name]))
      }
    }
    let sentences = groups.map { group -> Phrase in
      let words = sentence(group.calendar)
      guard groups.count > 1 else { return words }
      let names = (
        zh: group.names.map(\.zh).joined(separator: "、"), en: group.names.map(\.en).joined(separator: ", ")
      )
      return Phrase(zh: "\(names.zh)：\(words.zh)", en: "\(names.en): \(words.en)")
    }
    guard !sentences.isEmpty else { return Phrase(verbatim: "") }
    var zh = sentences.map(\.zh).joined(separator: "；")
    var en = sentences.map(\.en).joined(separator: "; ")
    let year = plan.calendar.fiscalYear
    if !year.isCalendarYear, indicators.contains(where: { $0.span == .yearToDate }) {
      zh += "；年初至今的累计从\(year.month)月\(year.day)日算起"
      en += "; a year to date begins on \(year.day) \(Self.months[year.month - 1])"
    }
    return Phrase(zh: "\(zh)（\(plan.timeZone) 时间）", en: "\(en) (\(plan.timeZone) time)")
  }

  /// When figures of the calendar fall due.
  package func sentence(_ calendar: ReportingCalendar) -> Phrase {
    var how = cadence(calendar)
    let due: Phrase
    if let days = calendar.dueAfter ?? (calendar.cadence <= .week ? calendar.dueDay : nil) {
      due =
        days == 0
        ? Phrase(zh: "期末当日报送", en: "due on the last day")
        : Phrase(zh: "期末后\(days)天内报送", en: "due within \(days) \(days == 1 ? "day" : "days") of its end")
    } else {
      due = Phrase(zh: "期末次月\(calendar.dueDay)日前报送", en: "due by day \(calendar.dueDay) of the month after its end")
    }
    how = Phrase(zh: "\(how.zh)，\(due.zh)", en: "\(how.en), \(due.en)")
    if calendar.weekends == .nextWorkday { how = Phrase(zh: "\(how)，遇休息日顺延", en: "\(how) or the next workday") }
    if calendar.mergedMonths {
      how = Phrase(zh: "\(how)，一、二月合并", en: "\(how), January and February as one figure")
    }
    return how
  }

  private func cadence(_ calendar: ReportingCalendar) -> Phrase {
    switch calendar.cadence {
    case .day: Phrase(zh: "按日", en: "daily")
    case .week where calendar.weekEnds == 7: Phrase(zh: "按周", en: "weekly")
    case .week:
      Phrase(
        zh: "按周（到周\(Self.weekdays[calendar.weekEnds - 1].zh)止）",
        en: "weekly (to \(Self.weekdays[calendar.weekEnds - 1].en))")
    case .month, .span: Phrase(zh: "按月", en: "monthly")
    case .quarter: Phrase(zh: "按季度", en: "quarterly")
    case .half: Phrase(zh: "按半年", en: "half-yearly")
    case .year: Phrase(zh: "按年", en: "yearly")
    }
  }

  private static let weekdays = [
    Phrase(zh: "一", en: "Monday"), Phrase(zh: "二", en: "Tuesday"), Phrase(zh: "三", en: "Wednesday"),
    Phrase(zh: "四", en: "Thursday"), Phrase(zh: "五", en: "Friday"), Phrase(zh: "六", en: "Saturday"),
    Phrase(zh: "日", en: "Sunday"),
  ]

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
