import Diagnostics
import Formulas
import Plans
import Quantities

/// The formulas of computed indicators, read once every indicator is known.
struct ComputedIndicatorReader {
  let context: ReadingContext

  func readAll() {
    for (index, fields) in context.indicators.computed.sorted(by: { $0.key < $1.key }) {
      guard let value = fields["formula"] else { continue }
      context.plan.indicators[index].formula = computed(value, index, fields)
    }
    // Calendars come from what a formula reads, so those first that others read.
    for index in computedInOrder() {
      guard let fields = context.indicators.computed[index], let formula = context.plan.indicators[index].formula else {
        continue
      }
      let calendar = ReportingCalendar(of: formula, in: context.plan)
      context.plan.indicators[index].calendar = CalendarReader(context: context).read(fields, over: calendar)
    }
  }

  private func computed(_ value: Value, _ index: Indicator.Index, _ fields: Fields) -> Formula? {
    guard let formula = FormulaReader(context: context).formula(value) else { return nil }
    guard let unit = formula.unit else {
      FormulaReader(context: context).reportType(
        value, Phrase(zh: "计算指标的公式应得数，现为条件", en: "a computed indicator is a number, and this is a condition"),
        help: Phrase(zh: "条件请写在 holds 或 checks 中", en: "conditions belong under holds or checks"))
      return nil
    }
    guard !context.indicators.broken.contains(index) else { return nil }
    let indicator = context.plan.indicators[index]
    if let converted = formula.converted(to: indicator.unit) { return converted }
    let own = unit.dimension.isNone ? Phrase(zh: "无单位的数", en: "a number without a unit") : Phrase(verbatim: unit.symbol)
    let help =
      unit.dimension.isNone && indicator.unit.dimension == .percent
      ? Phrase(zh: "比值乘以 [100 %] 才是百分数", en: "a ratio times [100 %] is a percentage")
      : Phrase(zh: "请核对公式或 `unit`", en: "check the formula, or `unit`")
    context.log.report(
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
  private func computedInOrder() -> [Indicator.Index] {
    var order: [Indicator.Index] = []
    var done: Set<Indicator.Index> = []
    for start in context.indicators.computed.keys.sorted() { visit(start, path: [], &done, &order) }
    return order
  }

  private func visit(
    _ index: Indicator.Index, path: [Indicator.Index], _ done: inout Set<Indicator.Index>,
    _ order: inout [Indicator.Index]
  ) {
    guard !done.contains(index), let formula = context.plan.indicators[index].formula else { return }
    if let start = path.firstIndex(of: index) {
      reportCycle(Array(path[start...]))
      return
    }
    for reference in formula.references { visit(reference.indicator, path: path + [index], &done, &order) }
    if done.insert(index).inserted { order.append(index) }
  }

  private func reportCycle(_ circle: [Indicator.Index]) {
    guard let first = circle.first, let value = context.indicators.computed[first]?["formula"] else { return }
    let chain = (circle + [first]).map { context.plan.indicators[$0].id }.joined(separator: " → ")
    context.log.report(
      .formulaCycle, at: value.place,
      Phrase(zh: "计算指标互相引用：\(chain)", en: "computed indicators go in a circle: \(chain)"),
      help: Phrase(zh: "请改为引用填报的指标", en: "let one of them read filed indicators only"))
    for index in circle { context.plan.indicators[index].formula = nil }
  }
}
