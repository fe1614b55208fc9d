import Diagnostics
import Figures
import Plans
import Quantities

/// What plan.yaml says of the plan itself.
struct HeadReader {
  let context: ReadingContext
  let zones: ZoneFiles

  func read(_ fields: Fields) {
    for key in PlanShapes.head where ["title", "year"].contains(key.name) && !fields.has(key.name) {
      context.log.report(
        .missingKey, at: fields.place, Phrase(zh: "方案缺少 `\(key.name)`", en: "the plan lacks `\(key.name)`"),
        help: Phrase(zh: "请补写 `\(key.name)`：\(key.about.zh)", en: "add `\(key.name)`: \(key.about.en)"))
    }
    context.plan.id = fields.identifier("plan") ?? ""
    context.plan.title = fields.phrase("title") ?? context.plan.title
    context.plan.issuer = fields.phrase("issuer")
    readDates(fields)
    context.plan.calendar = context.plan.calendar.counting(FiscalYearReader(context: context).read(fields))
    if let zone = TimeZoneReader(log: context.log, zones: zones).read(fields) { context.plan.timeZone = zone }
    context.plan.profile = ProfileReader(quantities: context.quantities).read(fields) ?? .standard
    if let keys = fields.mapping("reporting", .reporting) {
      context.plan.calendar = CalendarReader(context: context).read(keys, over: context.plan.calendar)
    }
    RegisterReader(context: context).read(fields)
    context.plan.submissions = SubmissionPolicyReader(context: context).read(fields)
    // Periods without a year in drops are of the plan's; what else is said of their tables names indicators, and is read
    // after them.
    context.plan.drops = Drop.Mapping(year: context.plan.year, fiscalYear: context.plan.calendar.fiscalYear)
  }

  private func readDates(_ fields: Fields) {
    let year = fields.whole("year", in: 1900...2999)
    let start = fields.date("start")
    let deadline = fields.date("deadline")
    context.plan.year = year ?? deadline?.year ?? start?.year ?? 1
    defer {
      if context.plan.deadline < context.plan.start, let value = fields["deadline"] ?? fields["start"] {
        context.terms.reportReversed(value, context.plan.start, context.plan.deadline)
      }
    }
    if let year {
      context.plan.start = start ?? CalendarDate(year: year, month: 1, day: 1) ?? .first
      context.plan.deadline = deadline ?? CalendarDate(year: year, month: 12, day: 31) ?? .last
      guard context.plan.start <= context.plan.deadline else { return }
      for (key, day) in [("start", start), ("deadline", deadline)] {
        guard let day, key == "start" ? day.year > year : day.year < year, let value = fields[key] else { continue }
        context.log.report(
          .dateOutsidePlan, at: value.place,
          Phrase(zh: "\(day) 使方案年度 \(year) 落在期限之外", en: "with \(day) the plan's year \(year) lies outside its term"),
          help: Phrase(zh: "请核对 year、start、deadline", en: "check year, start and deadline"))
      }
    } else {
      context.plan.start = start ?? .first
      context.plan.deadline = deadline ?? .last
    }
  }
}
