import Diagnostics
import Findings
import Plans
import Quantities
import Sentences

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
      VerdictSentences.milestone(
        stage, done: done, of: states.count, worst: states.count > 1 ? worst.item : nil)
      + worst.judgement.message
    if bench.explains { judgement.steps = steps(states, stage) }
    return judgement
  }

  private func steps(_ states: [ItemState], _ stage: Phrase) -> [Phrase] {
    let target = VerdictSentences.milestoneTargetStep(stage, states.count, by: bench.standard.deadline)
    let items = states.map { VerdictSentences.itemStep($0.item, $0.judgement.message, $0.judgement.reason) }
    return [target] + items + [VerdictSentences.worstItemDecides]
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
