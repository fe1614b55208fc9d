public import Diagnostics
public import Plans
import Quantities

/// Holds what every standard asks for against the words that it quotes: number, unit, direction, day, weight.
public struct QuoteAudit {
  let plan: Plan
  let severity: Diagnostic.Severity
  let reader: QuoteReader
  private var diagnostics: [Diagnostic] = []

  /// A reading of words is never sure: a warning where rules are written, an error where they are held against their
  /// document.
  public init(_ plan: Plan, severity: Diagnostic.Severity) {
    (self.plan, self.severity) = (plan, severity)
    reader = QuoteReader(measures: plan.measures)
  }

  /// What does not agree, in the order of the standards; each at the place of its rule.
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
    } else {
      for number in asked { checkUnsaid(number, numbers, standard) }
    }
    checkStage(standard)
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

  mutating func report(
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

  mutating func check(
    _ asked: Asked, _ promised: [QuotedNumber], _ numbers: [QuotedNumber], _ standard: Standard
  ) {
    if case .bound(_, isCompared: true) = asked.form, asked.value.isZero { return }
    let place = standard.places.bounds[asked.text]
    // 所有…满意率达90%: which things are meant is no bound where the quote names one in per cent.
    let isNumbered = promised.contains { $0.unit?.isPercent == true && !$0.isWhole && !isAccounted($0, standard) }
    let meant = numbers.filter { ($0.role == .promise || $0.role == .condition) && !($0.isWhole && isNumbered) }
    let same = meant.filter { asked.match($0) == .same }
    if let first = same.first {
      guard !same.contains(where: asked.agrees) else {
        checkOwn(asked, first, promised, standard)
        return
      }
      reportDirection(asked, first, standard)
      return
    }
    if let other = meant.first(where: { asked.match($0) == .otherUnit }) {
      let elsewhere = saidElsewhere(asked, standard)
      if !elsewhere.isEmpty {
        if !(elsewhere + [other]).contains(where: asked.agrees) { reportDirection(asked, other, standard) }
        return
      }
      report(
        .unitAgainstQuote, standard, at: place,
        Phrase(
          zh: "原文写“\(other.text)”，规则写“\(asked.text)”，单位不同",
          en: "the quote says '\(other.text)', the rule '\(asked.text)': another unit"),
        help: Phrase(zh: "请核对单位与原文", en: "check the unit against the quote"))
      return
    }
    guard let nearest = promised.first(where: asked.isComparable) ?? promised.first else { return }
    if !saidElsewhere(asked, standard).isEmpty { return }
    report(
      .boundAgainstQuote, standard, at: place,
      Phrase(
        zh: "原文写“\(nearest.text)”\(nearest.isWhole ? "，即 100 %" : "")，规则写“\(asked.text)”",
        en: "the quote says '\(nearest.text)'\(nearest.isWhole ? ", that is 100 %" : ""), the rule '\(asked.text)'"),
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
  func saidElsewhere(_ asked: Asked, _ standard: Standard) -> [QuotedNumber] {
    standard.conflicts.flatMap { conflict in
      guard let other = plan.standards.first(where: { $0.id == conflict.standard }) else { return [QuotedNumber]() }
      return reader.numbers(in: other.quote).filter { asked.match($0) == .same }
    }
  }

  private mutating func reportDirection(_ asked: Asked, _ number: QuotedNumber, _ standard: Standard) {
    report(
      .directionAgainstQuote, standard, at: standard.places.bounds[asked.text],
      Phrase(
        zh: "原文要求“\(asked.words(of: number).zh)”，规则写 \(asked.rule.zh)",
        en: "the quote asks for '\(asked.words(of: number).en)', the rule says \(asked.rule.en)"),
      help: Phrase(zh: "请核对比较方式与原文", en: "check the comparison against the quote"))
  }

  // MARK: Numbers that nothing asks for

  /// A number in the quote of a standard that asks for none: one for a person to judge, one set elsewhere, or named
  /// items that are another number.
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
}

extension Asked {
  /// What the rule writes.
  var rule: Phrase {
    switch form {
    case .bound(let comparison, _):
      Phrase(zh: "`\(comparison.rawValue): \(text)`", en: "`\(comparison.rawValue): \(text)`")
    case .reduction: Phrase(zh: "下降 \(text)（`reduction`）", en: "a `reduction` by \(text)")
    case .times, .plain: Phrase(verbatim: "`\(text)`")
    }
  }
}
