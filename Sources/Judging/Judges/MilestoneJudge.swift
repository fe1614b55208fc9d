import Diagnostics
import Findings
import Plans
import Quantities

/// Judges named deliverables, each with its own state: row (e).
///
/// The row is judged as a whole, by its worst item.
struct MilestoneJudge {
  private struct ItemState {
    let item: String
    let judgement: Judgement
  }

  let bench: Bench
  let milestone: Milestone

  init(_ bench: Bench, _ milestone: Milestone) {
    (self.bench, self.milestone) = (bench, milestone)
  }

  /// The worst item's judgement, with how many are done.
  func judge() -> Judgement {
    let states = milestone.items.map {
      ItemState(item: $0, judgement: MilestoneItemJudge(bench, milestone, item: $0).judge())
    }
    let done = states.count { $0.judgement.verdict == .pass && $0.judgement.reason == .met }
    guard let worst = states.min(by: { rank($0.judgement) < rank($1.judgement) }) else {
      return .noData(.nothingToMeasure)
    }
    var judgement = worst.judgement
    judgement.value = Rational(done)
    judgement.unit = "项"
    judgement.parts = states.map { Finding.Part(Phrase(verbatim: $0.item), $0.judgement) }
    let stage = bench.plan.ladders[milestone.ladder].stages[milestone.rank].name
    judgement.message =
      Phrase(
        zh: "\(states.count)项须“\(stage)”，已完成\(done)项；\(states.count > 1 ? worst.item + "：" : "")",
        en: "\(done) of \(states.count) at `\(stage)`; \(states.count > 1 ? worst.item + ": " : "")")
      + worst.judgement.message
    if bench.explains { judgement.steps = steps(states, stage) }
    return judgement
  }

  private func steps(_ states: [ItemState], _ stage: Phrase) -> [Phrase] {
    let day = Words.date(bench.standard.deadline)
    let target = Phrase(
      zh: "目标：\(states.count)项均须在\(day)前达到“\(stage)”", en: "target: all \(states.count) at `\(stage)` by \(day)")
    let items = states.map { state in
      Phrase(zh: "\(state.item)：", en: "\(state.item): ") + state.judgement.message
        + Phrase(zh: "（\(state.judgement.reason.label)）", en: " (\(state.judgement.reason.label))")
    }
    return [target] + items + [Phrase(zh: "以最差一项为准", en: "the worst item decides")]
  }

  /// The worst first.
  private func rank(_ judgement: Judgement) -> Int {
    switch (judgement.verdict, judgement.light) {
    case (.error, _): 0
    case (.fail, _): 1
    case (.noData, _): 2
    case (.atRisk, .red): 3
    case (.atRisk, _): 4
    case (.notDue, _): 5
    default: judgement.reason == .met ? 7 : 6
    }
  }
}
