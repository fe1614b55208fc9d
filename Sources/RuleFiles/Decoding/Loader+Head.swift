import Diagnostics
import Plans
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
    plan.calendar = plan.calendar.counting(fiscalYear(fields))
    decodeTimeZone(fields)
    plan.profile = profile(fields) ?? .standard
    if let reporting = fields["reporting"], let keys = self.fields(reporting, .reporting) {
      plan.calendar = calendar(keys, over: plan.calendar)
    }
    decodeRegisters(fields)
    decodeSubmissions(fields)
    decodeDrops()
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
}
