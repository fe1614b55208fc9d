import Diagnostics
import Formulas
import Plans
import Quantities

extension Loader {
  /// Reads the formulas of computed indicators once every indicator is known.
  mutating func resolveFormulas() {
    for (index, fields) in declared.computed.sorted(by: { $0.key < $1.key }) {
      guard let value = fields["formula"] else { continue }
      plan.indicators[index].formula = computed(value, index, fields)
    }
    // Calendars come from what a formula reads, so those first that others read.
    for index in computedInOrder() {
      guard let fields = declared.computed[index], let formula = plan.indicators[index].formula else { continue }
      let calendar = ReportingCalendar(of: formula, in: plan)
      plan.indicators[index].calendar = self.calendar(fields, over: calendar)
    }
  }

  private mutating func computed(_ value: Value, _ index: Indicator.Index, _ fields: Fields) -> Formula? {
    guard let formula = formula(value) else { return nil }
    guard let unit = formula.unit else {
      reportType(
        value, Phrase(zh: "计算指标的公式应得数，现为条件", en: "a computed indicator is a number, and this is a condition"),
        help: Phrase(zh: "条件请写在 holds 或 checks 中", en: "conditions belong under holds or checks"))
      return nil
    }
    guard !broken.contains(index) else { return nil }
    let indicator = plan.indicators[index]
    if let converted = formula.converted(to: indicator.unit) { return converted }
    let own = unit.dimension.isNone ? Phrase(zh: "无单位的数", en: "a number without a unit") : Phrase(verbatim: unit.symbol)
    let help =
      unit.dimension.isNone && indicator.unit.dimension == .percent
      ? Phrase(zh: "比值乘以 [100 %] 才是百分数", en: "a ratio times [100 %] is a percentage")
      : Phrase(zh: "请核对公式或 `unit`", en: "check the formula, or `unit`")
    log.report(
      Diagnostic(
        FormulaCode.units.code, at: value.place,
        Phrase(
          zh: "公式得“\(own.zh)”，指标的单位是“\(indicator.unitText)”",
          en: "the formula comes to '\(own.en)', the indicator's unit is '\(indicator.unitText)'"), help: help,
        related: (fields["unit"]?.place).map {
          [Diagnostic.Related(message: Phrase(zh: "单位在这里声明", en: "the unit is declared here"), place: $0)]
        } ?? []))
    return nil
  }

  /// Computed indicators, those first that others read; circles are reported and taken apart.
  private mutating func computedInOrder() -> [Indicator.Index] {
    var order: [Indicator.Index] = []
    var done: Set<Indicator.Index> = []
    for start in declared.computed.keys.sorted() { visit(start, path: [], &done, &order) }
    return order
  }

  private mutating func visit(
    _ index: Indicator.Index, path: [Indicator.Index], _ done: inout Set<Indicator.Index>,
    _ order: inout [Indicator.Index]
  ) {
    guard !done.contains(index), let formula = plan.indicators[index].formula else { return }
    if let start = path.firstIndex(of: index) {
      reportCycle(Array(path[start...]))
      return
    }
    for reference in formula.references { visit(reference.indicator, path: path + [index], &done, &order) }
    if done.insert(index).inserted { order.append(index) }
  }

  private mutating func reportCycle(_ circle: [Indicator.Index]) {
    guard let first = circle.first, let value = declared.computed[first]?["formula"] else { return }
    let chain = (circle + [first]).map { plan.indicators[$0].id }.joined(separator: " → ")
    report(
      .formulaCycle, at: value.place,
      Phrase(zh: "计算指标互相引用：\(chain)", en: "computed indicators go in a circle: \(chain)"),
      help: Phrase(zh: "请改为引用填报的指标", en: "let one of them read filed indicators only"))
    for index in circle { plan.indicators[index].formula = nil }
  }

  /// A formula of the plan, with every error at its place; nil where there is one.
  mutating func formula(_ value: Value) -> Formula? {
    guard let text = value.wholeText else { return nil }
    let (formula, errors) = Formula.read(
      text, in: plan, unusable: broken, knowsAllNames: isComplete)
    for error in errors {
      log.report(Diagnostic(error.code, at: value.place(of: error.range), error.message, help: error.help))
    }
    if let formula { used.formUnion(formula.indicators) }
    return formula
  }

  /// A formula that is true or false.
  mutating func condition(_ value: Value) -> Formula? {
    guard let formula = formula(value) else { return nil }
    guard formula.unit != nil else { return formula }
    reportType(
      value, Phrase(zh: "此处应为条件，现为数", en: "a condition is wanted here, not a number"),
      help: Phrase(zh: "请写成比较，如 approved <= received", en: "write a comparison, such as approved <= received"))
    return nil
  }

  private mutating func reportType(_ value: Value, _ message: Phrase, help: Phrase) {
    log.report(Diagnostic(FormulaCode.type.code, at: value.place, message, help: help))
  }

  /// What a condition may say of how it is judged.
  static let judgesConditions = ["judge", "in", "from"]

  /// How a condition may be judged: it has no mean.
  static let conditionJudgings = QuantityTest.Judging.allCases.filter { $0 != .mean }.map(\.rawValue)

  mutating func holds(_ value: Value, _ fields: Fields, _ context: Context) -> Requirement? {
    let formula = condition(value)
    let judging = choice(fields, "judge", QuantityTest.Judging.self) ?? .end
    if judging == .mean, let value = fields["judge"] {
      reportUnknownWord(value, "mean", of: "judge", words: Self.conditionJudgings)
    }
    let from = fields["from"].flatMap { dateWithin($0, context) }
    let period = fields["in"].flatMap { periodWithin($0, context) }
    guard let formula else { return nil }
    return .holds(Condition(formula: formula, in: plan, judging: judging, period: period, from: from))
  }

  mutating func decodeChecks(_ document: Fields) {
    for value in document["checks"]?.items ?? [] {
      guard let fields = fields(value, .check) else { continue }
      let id = identifier(fields, "id")
      let formula = fields["formula"].flatMap { condition($0) }
      let isHard = boolean(fields, "hard") ?? false
      let message = phrase(fields, "message")
      guard let id, isNew(id, as: .check, at: fields["id"]), let formula, let message else { continue }
      plan.checks.append(
        FigureCheck(
          id: id, formula: formula, in: plan, isHard: isHard, message: message,
          place: fields["id"]?.place ?? fields.place))
    }
  }
}
