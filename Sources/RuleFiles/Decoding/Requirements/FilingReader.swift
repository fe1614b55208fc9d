import Plans

/// A duty to file figures, judged by whether and when they come.
struct FilingReader {
  let context: ReadingContext

  func read(_ value: Value) -> Requirement? {
    guard let fields = context.fields(value, .filing) else { return nil }
    let of = fields["of"].flatMap { context.names.indicator($0) }
    let base = of.map { context.plan.indicators[$0].calendar } ?? context.plan.calendar
    let calendar = CalendarReader(context: context).read(fields, over: base, cadenceKey: "every")
    let from = context.names.units(fields, "from") ?? []
    guard let of else { return nil }
    return .filing(FilingDuty(of: of, calendar: calendar, from: from))
  }
}
