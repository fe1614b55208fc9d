import Compliance
import Diagnostics
import Quantities

extension Loader {
  /// What plan.yaml says of the plan itself.
  mutating func decodeHead(_ fields: Fields) {
    for key in PlanShapes.head where ["title", "year"].contains(key.name) && !fields.has(key.name) {
      report(
        .missingKey, at: fields.place, Phrase(zh: "方案缺少 `\(key.name)`", en: "the plan lacks `\(key.name)`"),
        help: Phrase(zh: "请补写 `\(key.name)`：\(key.about.zh)", en: "add `\(key.name)`: \(key.about.en)"))
    }
    plan.id = identifier(fields, "plan") ?? ""
    plan.title = phrase(fields, "title") ?? plan.title
    plan.issuer = phrase(fields, "issuer")
    decodeDates(fields)
    decodeTimeZone(fields)
    plan.profile = profile(fields) ?? .standard
    if let reporting = fields["reporting"], let keys = self.fields(reporting, .reporting) {
      plan.calendar = calendar(keys, over: plan.calendar)
    }
    decodeRegisters(fields)
    decodeSubmissions(fields)
    decodeDrops(fields)
  }

  private mutating func decodeDates(_ fields: Fields) {
    let year = whole(fields, "year", in: 1900...2999)
    let start = date(fields, "start")
    let deadline = date(fields, "deadline")
    plan.year = year ?? deadline?.year ?? start?.year ?? 1
    defer {
      if plan.deadline < plan.start, let value = fields["deadline"] ?? fields["start"] {
        reportReversed(value, plan.start, plan.deadline)
      }
    }
    if let year {
      plan.start = start ?? CalendarDate(year: year, month: 1, day: 1) ?? .first
      plan.deadline = deadline ?? CalendarDate(year: year, month: 12, day: 31) ?? .last
      guard plan.start <= plan.deadline else { return }
      for (key, day) in [("start", start), ("deadline", deadline)] {
        guard let day, key == "start" ? day.year > year : day.year < year, let value = fields[key] else { continue }
        report(
          .dateOutsidePlan, at: value.place,
          Phrase(zh: "\(day) 使方案年度 \(year) 落在期限之外", en: "with \(day) the plan's year \(year) lies outside its term"),
          help: Phrase(zh: "请核对 year、start、deadline", en: "check year, start and deadline"))
      }
    } else {
      plan.start = start ?? .first
      plan.deadline = deadline ?? .last
    }
  }

  mutating func reportReversed(_ value: Value, _ start: CalendarDate, _ deadline: CalendarDate) {
    report(
      .deadlineBeforeStart, at: value.place,
      Phrase(zh: "完成时限 \(deadline) 早于起算日 \(start)", en: "the deadline \(deadline) lies before the start \(start)"),
      help: Phrase(zh: "请核对两个日期", en: "check both dates"))
  }

  private mutating func decodeTimeZone(_ fields: Fields) {
    guard let value = fields["time_zone"], let text = value.text else { return }
    if let zone = PlanTimeZone(text) {
      plan.timeZone = zone
      return
    }
    report(
      .unknownTimeZone, at: value.place, Phrase(zh: "不认识时区“\(text)”", en: "unknown time zone '\(text)'"),
      help: NearestName.to(text, among: PlanTimeZone.names).map {
        Phrase(zh: "是否想写 `\($0)`？", en: "did you mean `\($0)`?")
      } ?? Phrase(zh: "可写 Asia/Shanghai 或 +08:00", en: "write Asia/Shanghai or +08:00"))
  }

  /// A reporting calendar whose absent keys are those of another.
  mutating func calendar(_ fields: Fields, over other: ReportingCalendar, cadenceKey: String = "cadence")
    -> ReportingCalendar
  {
    let cadence = choice(fields, cadenceKey, Period.Cadence.self) ?? other.cadence
    let days = cadence == .day || cadence == .week ? 0...366 : 1...31
    let dueDay = whole(fields, "due_day", in: days, code: .badDueDay) ?? other.dueDay
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
      cadence: cadence, dueDay: dueDay, dueMonthOffset: other.dueMonthOffset, weekends: weekends,
      holidays: fields.has("holidays") ? Set(holidays) : other.holidays,
      mergedMonths: boolean(fields, "months_merged") ?? other.mergedMonths)
  }
}
