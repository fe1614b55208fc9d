import Diagnostics
import Plans
import Quantities

/// The days on which a week may end, in the order of the calendar's numbers.
enum Weekday: String, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// 1 is Monday, 7 Sunday.
  var number: Int { (Self.allCases.firstIndex(of: self) ?? 6) + 1 }
}

extension Loader {
  /// The year over which totals to date are counted: as `year_starts` says, else from the start of a plan of twelve months,
  /// else from 1 January. Twelve months that end in the plan's year and begin in the one before are called after their end.
  mutating func fiscalYear(_ fields: Fields) -> FiscalYear {
    let isTwelveMonths = plan.deadline == plan.start.adding(months: 12) + -1
    var year = FiscalYear.calendar
    if let value = fields["year_starts"], let text = value.text {
      guard let written = FiscalYear(text) else {
        report(
          .badYearStart, at: value.place,
          Phrase(zh: "“\(text)”不是每年都有的一天", en: "'\(text)' is no day of every year"),
          help: Phrase(zh: "写月和日，如 04-01", en: "write month and day, as in 04-01"))
        return year
      }
      year = written
    } else if isTwelveMonths, plan.start.month > 1, let own = FiscalYear(month: plan.start.month, day: plan.start.day) {
      year = own
    }
    let isCalledByEnd = isTwelveMonths && year.isFirstDay(plan.start) && plan.year > plan.start.year
    return FiscalYear(month: year.month, day: year.day, isNamedByEnd: isCalledByEnd) ?? year
  }

  /// The zone in which the plan's days end: one of a fixed offset, or one of the system's zone files.
  mutating func decodeTimeZone(_ fields: Fields) {
    guard let value = fields["time_zone"], let text = value.text else { return }
    if let zone = PlanTimeZone(text) {
      plan.timeZone = zone
      return
    }
    switch PlanTimeZone.isFileName(text) ? zones.find(text) : .unknown {
    case .file(let bytes):
      if let zone = PlanTimeZone(text, file: bytes) {
        plan.timeZone = zone
        return
      }
      report(
        .unknownTimeZone, at: value.place,
        Phrase(zh: "时区“\(text)”的数据无法读取", en: "the zone file of '\(text)' cannot be read"),
        help: Phrase(zh: "请重新安装时区数据（tzdata）", en: "install the time zone data (tzdata) anew"))
    case .unknown:
      report(
        .unknownTimeZone, at: value.place, Phrase(zh: "不认识时区“\(text)”", en: "unknown time zone '\(text)'"),
        help: NearestName.to(text, among: PlanTimeZone.names + zones.names()).map {
          Phrase(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?")
        }
          ?? Phrase(
            zh: "写时区名或固定时差，如 Asia/Shanghai、Europe/London、+08:00",
            en: "write a zone or a fixed offset, such as Asia/Shanghai, Europe/London or +08:00"))
    case .notInstalled:
      report(
        .unknownTimeZone, at: value.place,
        Phrase(
          zh: "本机没有安装时区数据，不能使用时区“\(text)”",
          en: "the time zone '\(text)' needs the system's time zone data, which is not installed"),
        help: Phrase(zh: "请安装时区数据（软件包 tzdata）", en: "install the package tzdata"))
    }
  }

  /// A reporting calendar whose absent keys are those of another.
  mutating func calendar(_ fields: Fields, over other: ReportingCalendar, cadenceKey: String = "cadence")
    -> ReportingCalendar
  {
    let cadence = choice(fields, cadenceKey, Period.Cadence.self) ?? other.cadence
    let days = cadence == .day || cadence == .week ? 0...366 : 1...31
    let dueDay = whole(fields, "due_day", in: days, code: .badDueDay)
    let dueAfter = dueAfter(fields)
    if dueDay != nil, fields.has("due_after") {
      reportIdle(fields, "due_day", Phrase(zh: "已写 `due_after` 的日历", en: "a calendar that has `due_after`"))
    }
    let weekEnds = choice(fields, "week_ends", Weekday.self)
    if weekEnds != nil, cadence != .week, cadenceKey == "cadence", fields.shape != .reporting {
      reportIdle(fields, "week_ends", Phrase(zh: "不按周报送的指标", en: "an indicator that is not filed by the week"))
    }
    var weekends = other.weekends
    if let value = fields["weekends"], let text = value.text {
      switch text {
      case "none": weekends = .none
      case "next-workday": weekends = .nextWorkday
      default: reportUnknownWord(value, text, of: "weekends", words: ["none", "next-workday"])
      }
    }
    let holidays = uniqueTexts(fields["holidays"], of: "holidays").compactMap { date($0) }
    return ReportingCalendar(
      cadence: cadence, dueDay: dueDay ?? other.dueDay, dueMonthOffset: other.dueMonthOffset,
      dueAfter: dueDay == nil ? dueAfter ?? other.dueAfter : dueAfter, weekends: weekends,
      holidays: fields.has("holidays") ? Set(holidays) : other.holidays,
      mergedMonths: boolean(fields, "months_merged") ?? other.mergedMonths, fiscalYear: other.fiscalYear,
      weekEnds: weekEnds?.number ?? other.weekEnds)
  }

  /// So many days after a period's end.
  private mutating func dueAfter(_ fields: Fields) -> Int? {
    guard let value = fields["due_after"], let quantity = quantity(value) else { return nil }
    let days = plan.measures.unit("天").flatMap { quantity.converted(to: $0.unit) }?.intValue
    if let days, (0...3660).contains(days) { return days }
    report(
      .badDueDay, at: value.place,
      Phrase(zh: "“\(value.text ?? "")”不是整日数", en: "'\(value.text ?? "")' is no whole number of days"),
      help: Phrase(zh: "写期末后多少天，如 45 天", en: "write how many days after the period's end, as in 45 days"))
    return nil
  }
}
