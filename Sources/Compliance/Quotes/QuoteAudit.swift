public import Diagnostics
import Quantities

/// Holds what every standard asks for against the words that it quotes: number, unit, direction, day, weight.
public struct QuoteAudit {
  private let plan: Plan
  private let severity: Diagnostic.Severity
  private let reader: QuoteReader
  private var diagnostics: [Diagnostic] = []

  /// A reading of words is never sure: a warning where rules are written, an error where they are held against their
  /// document.
  public init(_ plan: Plan, severity: Diagnostic.Severity) {
    (self.plan, self.severity) = (plan, severity)
    reader = QuoteReader(measures: plan.measures)
  }

  public func faults() -> [Diagnostic] {
    var audit = self
    for standard in plan.standards { audit.check(standard) }
    return audit.diagnostics
  }

  private mutating func check(_ standard: Standard) {
    // Most words without a numeral have nothing to say here.
    let asked = Asked.all(of: standard.requirement, in: plan)
    let numbers = reader.numbers(in: standard.quote)
    let promised = numbers.filter { $0.role == .promise }
    if !promised.isEmpty {
      for number in asked { check(number, promised, numbers, standard) }
      checkOpen(promised, asked, standard)
    }
    checkCadence(standard)
    checkDays(standard)
    if standard.severity != .striving, reader.isStriving(standard.quote) {
      report(
        .severityAgainstQuote, standard, at: standard.places.quote,
        Phrase(
          zh: "原文是力争、争创，规则的性质是 `\(standard.severity.rawValue)`",
          en: "the quote strives for it, the rule's severity is `\(standard.severity.rawValue)`"),
        help: Phrase(zh: "请写 `severity: striving`", en: "write `severity: striving`"))
    }
  }

  private mutating func report(
    _ code: QuoteCode, _ standard: Standard, at place: Diagnostic.Place?, _ message: Phrase, help: Phrase
  ) {
    let related = standard.places.quote.map {
      [Diagnostic.Related(message: Phrase(zh: "所引原文在这里", en: "the quote is here"), place: $0)]
    }
    diagnostics.append(
      Diagnostic(
        code.code, severity, at: place ?? standard.place,
        Phrase(zh: "`\(standard.id)`：\(message.zh)", en: "`\(standard.id)`: \(message.en)"), help: help,
        related: place == standard.places.quote ? [] : related ?? []))
  }

  // MARK: Number, unit, direction

  private mutating func check(
    _ asked: Asked, _ promised: [QuotedNumber], _ numbers: [QuotedNumber], _ standard: Standard
  ) {
    if case .bound(_, isCompared: true) = asked.form, asked.value.isZero { return }
    let place = standard.places.bounds[asked.text]
    let meant = numbers.filter { $0.role == .promise || $0.role == .condition }
    let same = meant.filter { asked.match($0) == .same }
    if let first = same.first {
      guard !same.contains(where: asked.agrees) else {
        checkOwn(asked, first, promised, standard)
        return
      }
      report(
        .directionAgainstQuote, standard, at: place,
        Phrase(
          zh: "原文要求“\(asked.words(of: first).zh)”，规则写 \(asked.rule.zh)",
          en: "the quote asks for '\(asked.words(of: first).en)', the rule says \(asked.rule.en)"),
        help: Phrase(zh: "请核对比较方式与原文", en: "check the comparison against the quote"))
      return
    }
    if let other = meant.first(where: { asked.match($0) == .otherUnit }) {
      if isSaidElsewhere(asked, standard) { return }
      report(
        .unitAgainstQuote, standard, at: place,
        Phrase(
          zh: "原文写“\(other.text)”，规则写“\(asked.text)”，单位不同",
          en: "the quote says '\(other.text)', the rule '\(asked.text)': another unit"),
        help: Phrase(zh: "请核对单位与原文", en: "check the unit against the quote"))
      return
    }
    guard let nearest = promised.first(where: asked.isComparable) ?? promised.first else { return }
    if isSaidElsewhere(asked, standard) { return }
    report(
      .boundAgainstQuote, standard, at: place,
      Phrase(
        zh: "原文写“\(nearest.text)”，规则写“\(asked.text)”", en: "the quote says '\(nearest.text)', the rule '\(asked.text)'"),
      help: Phrase(zh: "请核对目标值与原文", en: "check the bound against the quote"))
  }

  /// In 新增A100家、B200家 the number of A is no bound for B: it is another standard's, and that of B nobody's.
  private mutating func checkOwn(
    _ asked: Asked, _ found: QuotedNumber, _ promised: [QuotedNumber], _ standard: Standard
  ) {
    let all = Asked.all(of: standard.requirement, in: plan)
    let others = promised.filter { number in !all.contains { $0.match(number) == .same } }
    guard let own = others.first(where: { asked.isComparable($0) && $0.isCount && !isAccounted($0, standard) }),
      isAccounted(found, standard)
    else { return }
    report(
      .boundAgainstQuote, standard, at: standard.places.bounds[asked.text],
      Phrase(
        zh: "原文的“\(found.text)”属于另一条标准，“\(own.text)”没有标准，规则写“\(asked.text)”",
        en:
          "'\(found.text)' of the quote is another standard's and '\(own.text)' is nobody's; the rule says '\(asked.text)'"
      ),
      help: Phrase(zh: "请核对目标值与原文", en: "check the bound against the quote"))
  }

  /// Where the document says it twice in different words, and the conflict is on record, either of them will do.
  private func isSaidElsewhere(_ asked: Asked, _ standard: Standard) -> Bool {
    standard.conflicts.contains { conflict in
      guard let other = plan.standards.first(where: { $0.id == conflict.standard }) else { return false }
      return reader.numbers(in: other.quote).contains { asked.match($0) == .same }
    }
  }

  // MARK: Numbers that nothing asks for

  /// A number in the quote of a standard that asks for none: one for a person to judge, one set elsewhere, or named items
  /// that are another number.
  private mutating func checkOpen(_ promised: [QuotedNumber], _ asked: [Asked], _ standard: Standard) {
    let items: Int?
    switch standard.requirement {
    case .manual, .unsetThreshold: items = nil
    case .milestone(let milestone): items = milestone.items.count
    default: return
    }
    for number in promised where number.isCount && !isAccounted(number, standard) {
      if let items,
        number.value == Rational(items) || number.value < Rational(items) && number.upper == nil && number.unit == nil
      {
        continue
      }
      if let items {
        report(
          .quoteNumberOpen, standard, at: standard.places.quote,
          Phrase(
            zh: "原文有“\(number.text)”，规则列名 \(items) 项",
            en: "the quote holds '\(number.text)', and the rule names \(items) items"),
          help: Phrase(zh: "请列全项目，或为这个数另设标准", en: "name all of them, or give the number a standard of its own"))
      } else {
        report(
          .quoteNumberOpen, standard, at: standard.places.quote,
          Phrase(
            zh: "原文有数“\(number.text)”，规则却没有目标值",
            en: "the quote holds the number '\(number.text)', and the rule has no bound"),
          help: Phrase(
            zh: "请写指标和目标值；不是目标的数记入 not_standards 并写明理由",
            en: "give a subject and a bound; a number that is no target goes under not_standards with its reason"))
      }
      return
    }
  }

  /// Whether a record says that the number sets no standard, or another standard over the same words asks for it.
  private func isAccounted(_ number: QuotedNumber, _ standard: Standard) -> Bool {
    func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
    let (words, quote) = (folded(number.text), folded(standard.quote))
    if plan.notStandards.contains(where: { folded($0.quote).contains(words) && quote.contains(folded($0.quote)) }) {
      return true
    }
    return plan.standards.contains { other in
      other.id != standard.id && folded(other.quote).contains(words)
        && (quote.contains(folded(other.quote)) || folded(other.quote).contains(quote))
        && Asked.all(of: other.requirement, in: plan).contains { $0.match(number) == .same }
    }
  }

  // MARK: Days and cadences

  private mutating func checkDays(_ standard: Standard) {
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
    ("quarterly", .quarter), ("every quarter", .quarter), ("each quarter", .quarter), ("a quarter", .quarter),
    ("per quarter", .quarter), ("every half-year", .half), ("each half of the year", .half), ("annually", .year),
    ("yearly", .year),
    ("every year", .year), ("each year", .year), ("a year", .year), ("per year", .year),
  ])

  private mutating func checkCadence(_ standard: Standard) {
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

extension Asked {
  /// What the rule writes.
  fileprivate var rule: Phrase {
    switch form {
    case .bound(let comparison, _):
      Phrase(zh: "`\(comparison.rawValue): \(text)`", en: "`\(comparison.rawValue): \(text)`")
    case .reduction: Phrase(zh: "下降 \(text)（`reduction`）", en: "a `reduction` by \(text)")
    case .times, .plain: Phrase(verbatim: "`\(text)`")
    }
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
