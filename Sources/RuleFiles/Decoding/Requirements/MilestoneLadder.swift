import Diagnostics
import Plans

/// The ladder on which the stage of a milestone stands.
struct MilestoneLadder {
  let context: ReadingContext

  /// The ladder named, else the indicator's, else the only one that knows the stage.
  func find(_ fields: Fields, _ states: Indicator.Index?) -> Int? {
    let given = fields["ladder"].flatMap { context.names.ladder($0) }
    if fields.has("ladder"), given == nil { return nil }
    let own = states.flatMap { context.plan.indicators[$0].ladder }
    if let given, let own, given != own, let value = fields["ladder"] {
      context.log.report(
        .ladderUnclear, at: value.place,
        Phrase(
          zh: "指标 `\(states.map { context.plan.indicators[$0].id } ?? "")` 用的是阶段序列 `\(context.plan.ladders[own].id)`",
          en:
            "the indicator `\(states.map { context.plan.indicators[$0].id } ?? "")` uses the ladder `\(context.plan.ladders[own].id)`"
        ),
        help: Phrase(
          zh: "一个指标只用一个阶段序列；请另设指标，用 `of` 引用", en: "one indicator has one ladder; declare another and name it with `of`")
      )
      return nil
    }
    guard let found = given ?? own ?? knowing(fields["stage"]) else { return nil }
    if let states { context.plan.indicators[states].ladder = found }
    return found
  }

  private func knowing(_ stage: Value?) -> Int? {
    guard let stage, let text = stage.text, context.hasHead else { return nil }
    let known = context.plan.ladders.indices.filter { context.plan.ladders[$0].rank(of: text) != nil }
    if known.count == 1 { return known.first }
    guard known.isEmpty else {
      let names = known.map { context.plan.ladders[$0].id }
      context.log.report(
        .ladderUnclear, at: stage.place,
        Phrase(
          zh: "“\(text)”在几个阶段序列中都有：" + names.joined(separator: "、"),
          en: "'\(text)' stands on several ladders: " + names.joined(separator: ", ")),
        help: Phrase(zh: "请写 `ladder`", en: "give `ladder`"))
      return nil
    }
    context.log.reportUnknown(
      .unknownStage, stage, text, Phrase(zh: "阶段", en: "stage"),
      among: context.plan.ladders.flatMap { $0.stages.flatMap { [$0.id] + $0.aliases } },
      otherwise: Phrase(zh: "请在 plan.yaml 的 stages 中登记", en: "enter it under stages in plan.yaml"))
    return nil
  }
}
