import Diagnostics
import Plans
import Quantities

/// Indicators that a standard brings along: a milestone without `of` is filed under the standard's own id, and its
/// expected days under `<id>-forecast`.
struct ImplicitIndicators {
  let context: ReadingContext

  /// Done before any requirement is read, so that other standards can name these indicators.
  func declare(for draft: Draft) {
    guard !draft.id.isEmpty else { return }
    let milestones = Self.milestones(in: draft.fields.value, depth: 0)
    guard milestones.contains(where: { !$0.hasKey("of") }) else { return }
    if let declaredIndex = context.indicators.indices[draft.id] {
      let indicator = context.plan.indicators[declaredIndex]
      if indicator.kind != .state, !context.indicators.broken.contains(declaredIndex) {
        context.log.report(
          .duplicateID, at: draft.place,
          Phrase(
            zh: "节点按编号“\(draft.id)”填报，而该编号已是另一指标",
            en: "the milestone is filed as '\(draft.id)', which is another indicator"),
          help: Phrase(zh: "请改用另一个编号，或用 `of` 指明阶段指标", en: "choose another id, or name a state indicator with `of`"),
          related: [
            Diagnostic.Related(
              message: Phrase(zh: "指标在这里声明", en: "the indicator is declared here"), place: indicator.place)
          ])
      }
    } else {
      declare(draft, id: draft.id, name: draft.title, kind: .state)
    }
    let forecast = draft.id + "-forecast"
    if context.indicators.indices[forecast] == nil {
      let name = Phrase(zh: "\(draft.title)预计完成日期", en: "\(draft.title), expected completion date")
      declare(draft, id: forecast, name: name, kind: .date)
    }
  }

  private func declare(_ draft: Draft, id: String, name: Phrase, kind: Indicator.Kind) {
    context.indicators.indices[id] = context.plan.indicators.count
    if let place = draft.fields["title"] {
      let names = Set([name.zh, name.en])
      for text in names.sorted() { context.declarations.noteAlias(text, of: id, as: .indicator, at: place) }
    }
    context.plan.indicators.append(
      Indicator(
        id: id, name: name, unit: .none, unitText: "", kind: kind, reporters: draft.inherited.lead ?? [],
        calendar: context.plan.calendar, span: .own, isImplicit: true, place: draft.place))
  }

  private static func milestones(in value: Value, depth: Int) -> [Value] {
    guard depth < 8 else { return [] }
    var found: [Value] = []
    for (key, value) in value.entries ?? [] {
      switch key.text {
      case "milestone": found.append(value)
      case "all_of", "any_of", "parts": found += (value.items ?? []).flatMap { milestones(in: $0, depth: depth + 1) }
      case "k_of", "score": found += milestones(in: value, depth: depth + 1)
      default: break
      }
    }
    return found
  }
}
