import Diagnostics
import Plans
import Quantities

/// A subject held against a bound, or a subject whose number is set elsewhere.
struct QuantityTestReader {
  let context: ReadingContext
  let scope: StandardScope

  func read(_ fields: Fields) -> Requirement? {
    let subjects = fields.given(RequirementShapes.subjects)
    let bounds = fields.given(RequirementShapes.bounds)
    reportSecond(subjects, .severalSubjects, fields, Phrase(zh: "指标", en: "subject"))
    reportSecond(bounds, .severalBounds, fields, Phrase(zh: "目标值", en: "bound"))
    if fields.has("statement") {
      fields.reportIdle("statement", Phrase(zh: "有目标值的标准", en: "a standard with a number"))
    }
    let measured = subjects.first.flatMap { key in
      fields[key].flatMap { SubjectReader(context: context).read(key, $0) }
    }
    if fields.has("target_set_by") {
      return UnsetThresholdReader(context: context, scope: scope).read(fields, measured)
    }
    if subjects.isEmpty, bounds.isEmpty {
      context.log.report(
        .noRequirement, at: fields.place,
        Phrase(zh: "没有写要达到什么", en: "nothing says what is to be reached"),
        help: Phrase(
          zh: "请写指标和目标值（如 indicator 与 at_least），或 milestone、manual 等",
          en: "give a subject and a bound (such as indicator and at_least), or milestone, manual …"))
      return nil
    }
    if subjects.isEmpty, let bound = bounds.first {
      context.log.report(
        .subjectMissing, at: fields.keyPlace(bound), Phrase(zh: "有目标值而没有指标", en: "a bound without a subject"),
        help: Phrase(zh: "请写 indicator、share、per_head 或 growth", en: "give indicator, share, per_head or growth"))
    }
    guard let key = bounds.first else {
      context.log.report(
        .boundMissing, at: fields.keyPlace(subjects.first ?? ""),
        Phrase(zh: "有指标而没有目标值", en: "a subject without a bound"),
        help: Phrase(
          zh: "请写 at_least 等目标值；由别处下达的写 target_set_by",
          en: "give a bound such as at_least, or target_set_by where the number is set elsewhere"))
      return nil
    }
    guard let value = fields[key], let comparison = Bound.Operator(rawValue: key), let measured else { return nil }
    let bound = BoundReader(quantities: context.quantities).read(comparison, value, measured)
    let test = judged(fields, measured, bound)
    guard let test, bound != nil, subjects.count == 1, bounds.count == 1 else { return nil }
    context.boundPlaces[scope.id, default: [:]][test.bound.text] = value.place
    DirectionChecker(context: context).check(test, value)
    ClaimChecker(context: context).note(.quantity(test), at: value.place, of: scope)
    return .quantity(test)
  }

  private func reportSecond(_ given: [String], _ code: RuleCode, _ fields: Fields, _ what: Phrase) {
    guard given.count > 1, let first = given.first else { return }
    for second in given.dropFirst() {
      context.log.report(
        code, at: fields.keyPlace(second),
        Phrase(zh: "第二个\(what.zh) `\(second)`", en: "a second \(what.en), `\(second)`"),
        help: Phrase(zh: "请只写一个；要同时达到的用 all_of", en: "keep one, or combine them under all_of"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "第一个在这里", en: "the first is here"), place: fields.keyPlace(first))
        ])
    }
  }

  /// How the bound is judged.
  ///
  /// Nil where the bound is, once its other keys have been looked at.
  private func judged(_ fields: Fields, _ measured: Measured, _ bound: Bound?) -> QuantityTest? {
    let judging = fields.choice("judge", QuantityTest.Judging.self) ?? .end
    let misses = fields.whole("allowed_misses", in: 0...366)
    if misses != nil, judging != .every, let value = fields["allowed_misses"] {
      context.log.report(
        .missesWithoutEvery, at: value.place,
        Phrase(zh: "`allowed_misses` 只用于 `judge: every`", en: "`allowed_misses` belongs to `judge: every`"),
        help: Phrase(zh: "请写 `judge: every`，或删去它", en: "write `judge: every`, or remove it"))
    }
    let margin = measured.measure.flatMap { context.quantities.difference(fields["margin"], in: $0, of: "margin") }
    if let margin, margin.isNegative, let value = fields["margin"] { context.log.reportNegative(value, "margin") }
    let base = measured.measure.flatMap { context.quantities.amount(fields["base"], in: $0) }
    if let kind = measured.indicator?.kind, kind.accumulates, fields.has("base") {
      fields.reportIdle("base", Phrase(zh: "从零累计的指标", en: "an indicator that starts from nothing"))
    }
    let from = fields["from"].flatMap { context.terms.date($0, within: scope) }
    let calendar = measured.indicator?.calendar ?? context.plan.calendar
    let period = fields["in"].flatMap { context.terms.period($0, within: scope) }.map { calendar.own($0) ?? $0 }
    let staged = staged(fields, measured)
    let decimals = fields.whole("compare_rounded", in: 0...12)
    let window = WindowReader(quantities: context.quantities).rolling(fields)
    let run = WindowReader(quantities: context.quantities).running(fields)
    let exempt = context.names.reference(fields["exempt"], among: [.cumulative, .net, .flow, .level])
    WindowChecker(context: context).check(fields, measured, exempt)
    let paces = PaceChecker(log: context.log, scope: scope)
    let pace = paces.pace()
    paces.checkCourse(
      accumulates: accumulates(measured.subject, judging) && window == nil && run == nil,
      at: fields.keyPlace(fields.given(RequirementShapes.subjects).first ?? ""))
    guard let bound else { return nil }
    let test = QuantityTest(
      subject: measured.subject, bound: bound, judging: judging, pace: pace, period: period, from: from,
      allowedMisses: misses ?? 0, margin: margin, base: base, staged: staged, comparedDecimals: decimals,
      rolling: window, running: run, exempt: exempt)
    ReachChecker(context: context, scope: scope).check(test, fields, measured)
    return test
  }

  /// Whether what is judged adds up from the start to the deadline.
  private func accumulates(_ subject: Subject, _ judging: QuantityTest.Judging) -> Bool {
    switch subject {
    case .indicator(let of), .share(let of, _), .perHead(let of, _):
      let kind = context.plan.indicators[of.indicator].kind
      return context.indicators.broken.contains(of.indicator) || kind.accumulates && !(kind == .flow && judging != .end)
    case .growth, .compared, .rank: return false
    }
  }

  private func staged(_ fields: Fields, _ measured: Measured) -> [QuantityTest.Stage] {
    var stages: [QuantityTest.Stage] = []
    for (key, value) in fields.table("staged") {
      let calendar = measured.indicator?.calendar ?? context.plan.calendar
      let period = context.terms.period(key, within: scope).map { calendar.own($0) ?? $0 }
      let promised = measured.measure.flatMap { context.quantities.amount(value, in: $0) }
      if let period, let promised { stages.append(QuantityTest.Stage(period: period, value: promised)) }
    }
    return stages.sorted { $0.period < $1.period }
  }
}
