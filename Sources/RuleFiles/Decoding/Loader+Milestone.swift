import Diagnostics
import Plans
import Quantities

extension Loader {
  mutating func milestone(_ value: Value, _ context: Context) -> Requirement? {
    guard let fields = fields(value, .milestone) else { return nil }
    let states = states(fields, context)
    let items = uniqueTexts(fields["items"], of: "items")
    if let states { check(items, of: states) }
    let ladder = ladder(fields, states)
    guard let ladder else { return nil }
    let rank = fields["stage"].flatMap { self.rank($0, on: ladder) }
    if let stage = fields["stage"] { boundPlaces[context.id, default: [:]]["stage"] = stage.place }
    let planned = planned(fields, ladder, context)
    guard let states, let rank, !items.isEmpty else { return nil }
    let forecast = forecast(fields, states)
    if let forecast, plan.indicators[forecast].kind == .date { check(items, of: forecast) }
    return .milestone(
      Milestone(
        states: states, forecast: forecast, ladder: ladder, rank: rank, items: items.compactMap(\.text),
        planned: planned))
  }

  /// The state indicator: the one named, else the standard's own.
  private mutating func states(_ fields: Fields, _ context: Context) -> Indicator.Index? {
    guard let value = fields["of"] else {
      guard !fields.has("of"), let own = declared.indicators[context.id] else { return nil }
      used.insert(own)
      return plan.indicators[own].kind == .state ? own : nil
    }
    guard let index = indicator(value) else { return nil }
    if broken.contains(index) || plan.indicators[index].kind == .state { return index }
    reportKind(value, index, wanted: [.state])
    return nil
  }

  private mutating func forecast(_ fields: Fields, _ states: Indicator.Index) -> Indicator.Index? {
    guard let value = fields["forecast"] else {
      let own = declared.indicators[plan.indicators[states].id + "-forecast"]
      if let own { used.insert(own) }
      return own.flatMap { plan.indicators[$0].kind == .date ? $0 : nil }
    }
    guard let index = indicator(value) else { return nil }
    if plan.indicators[index].kind != .date { reportKind(value, index, wanted: [.date]) }
    return index
  }

  /// A declared list of items is closed; an indicator without one takes the items of its milestones.
  private mutating func check(_ items: [Value], of states: Indicator.Index) {
    let known = plan.indicators[states].items
    if known.isEmpty { itemsFromMilestones.insert(states) }
    if itemsFromMilestones.contains(states) {
      plan.indicators[states].items += items.compactMap(\.text).filter { !known.contains($0) }
      return
    }
    for item in items where !known.contains(item.text ?? "") {
      reportUnknown(
        .unknownItem, item, item.text ?? "", Phrase(zh: "项目", en: "item"), among: known,
        otherwise: Phrase(
          zh: "请在指标 `\(plan.indicators[states].id)` 的 items 中登记",
          en: "enter it under items of the indicator `\(plan.indicators[states].id)`"))
    }
  }

  /// The ladder named, else the indicator's, else the only one that knows the stage.
  private mutating func ladder(_ fields: Fields, _ states: Indicator.Index?) -> Int? {
    let given = fields["ladder"].flatMap { ladder($0) }
    if fields.has("ladder"), given == nil { return nil }
    let own = states.flatMap { plan.indicators[$0].ladder }
    if let given, let own, given != own, let value = fields["ladder"] {
      report(
        .ladderUnclear, at: value.place,
        Phrase(
          zh: "指标 `\(states.map { plan.indicators[$0].id } ?? "")` 用的是阶段序列 `\(plan.ladders[own].id)`",
          en: "the indicator `\(states.map { plan.indicators[$0].id } ?? "")` uses the ladder `\(plan.ladders[own].id)`"
        ),
        help: Phrase(
          zh: "一个指标只用一个阶段序列；请另设指标，用 `of` 引用", en: "one indicator has one ladder; declare another and name it with `of`")
      )
      return nil
    }
    guard let found = given ?? own ?? ladderKnowing(fields["stage"]) else { return nil }
    if let states { plan.indicators[states].ladder = found }
    return found
  }

  private mutating func ladderKnowing(_ stage: Value?) -> Int? {
    guard let stage, let text = stage.text, hasHead else { return nil }
    let known = plan.ladders.indices.filter { plan.ladders[$0].rank(of: text) != nil }
    if known.count == 1 { return known.first }
    guard known.isEmpty else {
      let names = known.map { plan.ladders[$0].id }
      report(
        .ladderUnclear, at: stage.place,
        Phrase(
          zh: "“\(text)”在几个阶段序列中都有：" + names.joined(separator: "、"),
          en: "'\(text)' stands on several ladders: " + names.joined(separator: ", ")),
        help: Phrase(zh: "请写 `ladder`", en: "give `ladder`"))
      return nil
    }
    reportUnknown(
      .unknownStage, stage, text, Phrase(zh: "阶段", en: "stage"),
      among: plan.ladders.flatMap { $0.stages.flatMap { [$0.id] + $0.aliases } },
      otherwise: Phrase(zh: "请在 plan.yaml 的 stages 中登记", en: "enter it under stages in plan.yaml"))
    return nil
  }

  private mutating func planned(_ fields: Fields, _ ladder: Int, _ context: Context) -> [Milestone.PlannedStage] {
    var planned: [(stage: Milestone.PlannedStage, place: Diagnostic.Place)] = []
    for (key, value) in table(fields["plan"]) {
      let rank = rank(key, on: ladder)
      let date = dateWithin(value, context)
      if let rank, let date { planned.append((Milestone.PlannedStage(rank: rank, by: date), value.place)) }
    }
    planned.sort { ($0.stage.rank, $0.stage.by) < ($1.stage.rank, $1.stage.by) }
    for (earlier, later) in zip(planned, planned.dropFirst())
    where later.stage.by < earlier.stage.by || later.stage.rank == earlier.stage.rank {
      report(
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
