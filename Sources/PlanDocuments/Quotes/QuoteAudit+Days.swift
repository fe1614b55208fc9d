import Diagnostics
import Plans
import Quantities

/// Days and cadences of the rules against those of their quotes.
extension QuoteAudit {
  mutating func checkDays(_ standard: Standard) {
    let phrases = QuoteDays(standard.quote, from: plan.start, through: plan.deadline).phrases
    guard let first = phrases.first else { return }
    let days = standard.requirement.days + [standard.deadline] + (standard.earlier.map { [$0.deadline] } ?? [])
    guard !phrases.contains(where: { !$0.days.isDisjoint(with: days) }) else { return }
    let place = standard.places.deadline
    report(
      .deadlineAgainstQuote, standard, at: place ?? standard.places.quote,
      Phrase(
        zh: "原文的时限是“\(first.words)”，规则的时限是 \(standard.deadline)",
        en: "the quote says '\(first.words)', the rule's deadline is \(standard.deadline)"),
      help: Phrase(zh: "请核对 `deadline` 与原文", en: "check `deadline` against the quote"))
  }

  private static let cadences = WordIndex<Period.Cadence>([
    ("每周", .week), ("每月", .month), ("每个月", .month), ("按月", .month), ("每季度", .quarter), ("每季", .quarter),
    ("每个季度", .quarter),
    ("按季", .quarter), ("每半年", .half), ("每年", .year), ("每年度", .year), ("weekly", .week), ("every week", .week),
    ("a week", .week), ("monthly", .month), ("every month", .month), ("each month", .month), ("a month", .month),
    ("per month", .month),
    ("every six months", .half), ("every 6 months", .half), ("every three months", .quarter),
    ("every 3 months", .quarter),
    ("every twelve months", .year), ("every 12 months", .year), ("twice-yearly", .half),
    ("quarterly", .quarter), ("every quarter", .quarter), ("each quarter", .quarter), ("a quarter", .quarter),
    ("per quarter", .quarter), ("every half-year", .half), ("each half of the year", .half), ("annually", .year),
    ("yearly", .year),
    ("every year", .year), ("each year", .year), ("a year", .year), ("per year", .year),
  ])

  mutating func checkCadence(_ standard: Standard) {
    let every: Period.Cadence
    switch standard.requirement {
    case .frequency(let frequency): every = frequency.every
    case .filing(let duty): every = duty.calendar.cadence
    default: return
    }
    let text = QuoteText(standard.quote)
    let said = text.scalars.indices.compactMap { Self.cadences.longest(in: text, at: $0)?.meaning }
    guard let first = said.first, !said.contains(every) else { return }
    report(
      .cadenceAgainstQuote, standard, at: standard.places.bounds["every"] ?? standard.places.quote,
      Phrase(
        zh: "原文的周期是 `\(first.rawValue)`，规则写 `every: \(every.rawValue)`",
        en: "the quote says every \(first.rawValue), the rule `every: \(every.rawValue)`"),
      help: Phrase(zh: "请核对 `every` 与原文", en: "check `every` against the quote"))
  }
}

extension Requirement {
  /// Days on which something of it is due, beside the deadline.
  fileprivate var days: [CalendarDate] {
    switch self {
    case .milestone(let milestone): milestone.planned.map(\.by)
    case .combination(let combination): combination.parts.flatMap(\.requirement.days)
    default:
      quantityTests.flatMap { test in [test.period?.end, test.from].compactMap(\.self) + test.staged.map(\.period.end) }
    }
  }
}
