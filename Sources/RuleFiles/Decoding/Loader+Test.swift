import Diagnostics
import Plans
import Quantities

extension Loader {
  /// A subject held against a bound, or a subject whose number is set elsewhere.
  mutating func test(_ fields: Fields, _ context: Context) -> Requirement? {
    let subjects = fields.given(RequirementShapes.subjects)
    let bounds = fields.given(RequirementShapes.bounds)
    reportSecond(subjects, .severalSubjects, fields, Phrase(zh: "指标", en: "subject"))
    reportSecond(bounds, .severalBounds, fields, Phrase(zh: "目标值", en: "bound"))
    if fields.has("statement") {
      reportIdle(fields, "statement", Phrase(zh: "有目标值的标准", en: "a standard with a number"))
    }
    let measured = subjects.first.flatMap { key in fields[key].flatMap { subject(key, $0) } }
    if fields.has("target_set_by") {
      let judging = fields.given(RequirementShapes.judging).filter { !Self.datesThresholds.contains($0) }
      for key in bounds + judging {
        reportIdle(fields, key, Phrase(zh: "目标值由别处下达的标准", en: "a standard whose number is set elsewhere"))
      }
      let from = fields["from"].flatMap { dateWithin($0, context) }
      let period = fields["in"].flatMap { periodWithin($0, context) }
      guard let setBy = text(fields, "target_set_by"), subjects.isEmpty || measured != nil else { return nil }
      return .unsetThreshold(UnsetThreshold(subject: measured?.subject, setBy: setBy, period: period, from: from))
    }
    if subjects.isEmpty, bounds.isEmpty {
      report(
        .noRequirement, at: fields.place,
        Phrase(zh: "没有写要达到什么", en: "nothing says what is to be reached"),
        help: Phrase(
          zh: "请写指标和目标值（如 indicator 与 at_least），或 milestone、manual 等",
          en: "give a subject and a bound (such as indicator and at_least), or milestone, manual …"))
      return nil
    }
    if subjects.isEmpty, let bound = bounds.first {
      report(
        .subjectMissing, at: fields.keyPlace(bound), Phrase(zh: "有目标值而没有指标", en: "a bound without a subject"),
        help: Phrase(zh: "请写 indicator、share、per_head 或 growth", en: "give indicator, share, per_head or growth"))
    }
    guard let key = bounds.first else {
      report(
        .boundMissing, at: fields.keyPlace(subjects.first ?? ""),
        Phrase(zh: "有指标而没有目标值", en: "a subject without a bound"),
        help: Phrase(
          zh: "请写 at_least 等目标值；由别处下达的写 target_set_by",
          en: "give a bound such as at_least, or target_set_by where the number is set elsewhere"))
      return nil
    }
    guard let value = fields[key], let comparison = Bound.Operator(rawValue: key), let measured else { return nil }
    let bound = bound(comparison, value, measured)
    let test = judged(fields, measured, bound, context)
    guard let test, bound != nil, subjects.count == 1, bounds.count == 1 else { return nil }
    boundPlaces[context.id, default: [:]][test.bound.text] = value.place
    checkDirection(of: test, value)
    claim(.quantity(test), at: value.place, context)
    return .quantity(test)
  }

  /// What may stand beside a number that is set elsewhere: when its figure is due.
  static let datesThresholds = ["in", "from"]

  private mutating func reportSecond(_ given: [String], _ code: RuleCode, _ fields: Fields, _ what: Phrase) {
    guard given.count > 1, let first = given.first else { return }
    for second in given.dropFirst() {
      report(
        code, at: fields.keyPlace(second),
        Phrase(zh: "第二个\(what.zh) `\(second)`", en: "a second \(what.en), `\(second)`"),
        help: Phrase(zh: "请只写一个；要同时达到的用 all_of", en: "keep one, or combine them under all_of"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "第一个在这里", en: "the first is here"), place: fields.keyPlace(first))
        ])
    }
  }

  /// How the bound is judged. Nil where the bound is, once its other keys have been looked at.
  private mutating func judged(_ fields: Fields, _ measured: Measured, _ bound: Bound?, _ context: Context)
    -> QuantityTest?
  {
    let judging = choice(fields, "judge", QuantityTest.Judging.self) ?? .end
    let misses = whole(fields, "allowed_misses", in: 0...366)
    if misses != nil, judging != .every, let value = fields["allowed_misses"] {
      report(
        .missesWithoutEvery, at: value.place,
        Phrase(zh: "`allowed_misses` 只用于 `judge: every`", en: "`allowed_misses` belongs to `judge: every`"),
        help: Phrase(zh: "请写 `judge: every`，或删去它", en: "write `judge: every`, or remove it"))
    }
    let margin = measured.measure.flatMap { difference(fields["margin"], in: $0, of: "margin") }
    if let margin, margin.isNegative, let value = fields["margin"] { reportNegative(value, "margin") }
    let base = measured.measure.flatMap { amount(fields["base"], in: $0) }
    if let kind = measured.indicator?.kind, kind.accumulates, fields.has("base") {
      reportIdle(fields, "base", Phrase(zh: "从零累计的指标", en: "an indicator that starts from nothing"))
    }
    let from = fields["from"].flatMap { dateWithin($0, context) }
    let calendar = measured.indicator?.calendar ?? plan.calendar
    let period = fields["in"].flatMap { periodWithin($0, context) }.map { calendar.own($0) ?? $0 }
    let staged = staged(fields["staged"], measured, context)
    let decimals = whole(fields, "compare_rounded", in: 0...12)
    let window = rolling(fields)
    let run = running(fields)
    let exempt = numeric(fields["exempt"], [.cumulative, .net, .flow, .level])
    checkWindows(fields, measured, exempt)
    let pace = pace(of: context)
    checkCourse(
      context, accumulates: accumulates(measured.subject, judging) && window == nil && run == nil,
      at: fields.keyPlace(fields.given(RequirementShapes.subjects).first ?? ""))
    guard let bound else { return nil }
    let test = QuantityTest(
      subject: measured.subject, bound: bound, judging: judging, pace: pace, period: period, from: from,
      allowedMisses: misses ?? 0, margin: margin, base: base, staged: staged, comparedDecimals: decimals,
      rolling: window, running: run, exempt: exempt)
    checkReach(of: test, fields, measured, context)
    return test
  }

  /// Whether what is judged adds up from the start to the deadline.
  private func accumulates(_ subject: Subject, _ judging: QuantityTest.Judging) -> Bool {
    switch subject {
    case .indicator(let of), .share(let of, _), .perHead(let of, _):
      let kind = plan.indicators[of.indicator].kind
      return broken.contains(of.indicator) || kind.accumulates && !(kind == .flow && judging != .end)
    case .growth, .compared, .rank: return false
    }
  }

  mutating func reportNegative(_ value: Value, _ key: String) {
    report(
      .negativeMargin, at: value.place, Phrase(zh: "`\(key)` 为负", en: "`\(key)` is below zero"),
      help: Phrase(zh: "请写不小于零的值", en: "write zero or more"))
  }

  private mutating func staged(_ value: Value?, _ measured: Measured, _ context: Context) -> [QuantityTest.Stage] {
    var stages: [QuantityTest.Stage] = []
    for (key, value) in table(value) {
      let calendar = measured.indicator?.calendar ?? plan.calendar
      let period = periodWithin(key, context).map { calendar.own($0) ?? $0 }
      let promised = measured.measure.flatMap { amount(value, in: $0) }
      if let period, let promised { stages.append(QuantityTest.Stage(period: period, value: promised)) }
    }
    return stages.sorted { $0.period < $1.period }
  }

  mutating func periodWithin(_ value: Value, _ context: Context) -> Period? {
    guard let period = period(value) else { return nil }
    if context.start <= period.end, period.end <= context.deadline || period.contains(context.deadline) {
      return period
    }
    report(
      .periodOutsideStandard, at: value.place,
      Phrase(
        zh: "\(period) 不在标准期限 \(context.start) 至 \(context.deadline) 之内",
        en: "\(period) lies outside the standard's term, \(context.start) to \(context.deadline)"),
      help: Phrase(zh: "请核对期次，或改 start、deadline", en: "check the period, or the start and the deadline"))
    return nil
  }

  mutating func dateWithin(_ value: Value, _ context: Context) -> CalendarDate? {
    guard let date = dateInPlan(value) else { return nil }
    if context.start <= date, date <= context.deadline { return date }
    report(
      .periodOutsideStandard, at: value.place,
      Phrase(
        zh: "\(date) 不在标准期限 \(context.start) 至 \(context.deadline) 之内",
        en: "\(date) lies outside the standard's term, \(context.start) to \(context.deadline)"),
      help: Phrase(zh: "请核对日期，或改 start、deadline", en: "check the date, or the start and the deadline"))
    return nil
  }
}
