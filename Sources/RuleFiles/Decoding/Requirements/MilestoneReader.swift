import Diagnostics
import Plans
import Quantities

/// Items that are to reach a stage.
struct MilestoneReader {
  let context: ReadingContext
  let scope: StandardScope

  func read(_ value: Value) -> Requirement? {
    guard let fields = context.fields(value, .milestone) else { return nil }
    let states = states(fields)
    let items = fields.uniqueTexts("items")
    if let states { check(items, of: states) }
    let ladder = MilestoneLadder(context: context).find(fields, states)
    guard let ladder else { return nil }
    let rank = fields["stage"].flatMap { context.names.rank($0, on: ladder) }
    if let stage = fields["stage"] { context.boundPlaces[scope.id, default: [:]]["stage"] = stage.place }
    let planned = planned(fields, ladder)
    guard let states, let rank, !items.isEmpty else { return nil }
    let forecast = forecast(fields, states)
    if let forecast, context.plan.indicators[forecast].kind == .date { check(items, of: forecast) }
    return .milestone(
      Milestone(
        states: states, forecast: forecast, ladder: ladder, rank: rank, items: items.compactMap(\.text),
        planned: planned))
  }

  /// The state indicator: the one named, else the standard's own.
  private func states(_ fields: Fields) -> Indicator.Index? {
    guard let value = fields["of"] else {
      guard !fields.has("of"), let own = context.indicators.indices[scope.id] else { return nil }
      context.indicators.used.insert(own)
      return context.plan.indicators[own].kind == .state ? own : nil
    }
    guard let index = context.names.indicator(value) else { return nil }
    if context.indicators.broken.contains(index) || context.plan.indicators[index].kind == .state { return index }
    context.names.reportKind(value, index, wanted: [.state])
    return nil
  }

  private func forecast(_ fields: Fields, _ states: Indicator.Index) -> Indicator.Index? {
    guard let value = fields["forecast"] else {
      let own = context.indicators.indices[context.plan.indicators[states].id + "-forecast"]
      if let own { context.indicators.used.insert(own) }
      return own.flatMap { context.plan.indicators[$0].kind == .date ? $0 : nil }
    }
    guard let index = context.names.indicator(value) else { return nil }
    if context.plan.indicators[index].kind != .date { context.names.reportKind(value, index, wanted: [.date]) }
    return index
  }

  /// A declared list of items is closed; an indicator without one takes the items of its milestones.
  private func check(_ items: [Value], of states: Indicator.Index) {
    let known = context.plan.indicators[states].items
    if known.isEmpty { context.indicators.itemsFromMilestones.insert(states) }
    if context.indicators.itemsFromMilestones.contains(states) {
      context.plan.indicators[states].items += items.compactMap(\.text).filter { !known.contains($0) }
      return
    }
    for item in items where !known.contains(item.text ?? "") {
      context.log.reportUnknown(
        .unknownItem, item, item.text ?? "", Phrase(zh: "项目", en: "item"), among: known,
        otherwise: Phrase(
          zh: "请在指标 `\(context.plan.indicators[states].id)` 的 items 中登记",
          en: "enter it under items of the indicator `\(context.plan.indicators[states].id)`"))
    }
  }

  private func planned(_ fields: Fields, _ ladder: Int) -> [Milestone.PlannedStage] {
    var planned: [(stage: Milestone.PlannedStage, place: Diagnostic.Place)] = []
    for (key, value) in fields.table("plan") {
      let rank = context.names.rank(key, on: ladder)
      let date = context.terms.date(value, within: scope)
      if let rank, let date { planned.append((Milestone.PlannedStage(rank: rank, by: date), value.place)) }
    }
    planned.sort { ($0.stage.rank, $0.stage.by) < ($1.stage.rank, $1.stage.by) }
    for (earlier, later) in zip(planned, planned.dropFirst())
    where later.stage.by < earlier.stage.by || later.stage.rank == earlier.stage.rank {
      context.log.report(
        .plannedStagesOutOfOrder, at: later.place,
        Phrase(zh: "计划日期的先后与阶段的先后不符", en: "a later stage is planned before an earlier one, or one stage twice"),
        help: Phrase(zh: "请核对各阶段的日期", en: "check the days of the stages"),
        related: [
          Diagnostic.Related(
            message: Phrase(zh: "前一阶段的日期在这里", en: "the day of the stage before is here"), place: earlier.place)
        ])
    }
    return planned.map(\.stage).sorted { ($0.by, $0.rank) < ($1.by, $1.rank) }
  }
}
