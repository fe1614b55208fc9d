import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Judges a value against a line with a margin: a ceiling on a level (c1), and a rate to hold in every period (b3).
struct LimitJudge {
  let measured: MeasureCase

  init(_ measured: MeasureCase) {
    self.measured = measured
  }

  /// A ceiling of which only the year's end counts: over it is red.
  func judge(_ last: Observation) -> Judgement {
    judge(last, last.number ?? .zero, over: .red(.overLimit))
  }

  /// On the good side by a margin, inside it, or on the bad side, which is judged as `over`.
  func judge(_ last: Observation, _ value: Rational, over: Judgement) -> Judgement {
    let goal = measured.goal
    let isCeiling = goal.side == .ceiling
    let margin = margin
    let safe = isCeiling ? goal.line - margin : goal.line + margin
    var judgement: Judgement
    if !goal.isMet(by: value) {
      judgement = over
    } else if isCeiling ? value <= safe : value >= safe {
      judgement = .pass(goal.isWithinTolerance(value) ? .withinTolerance : .onPace)
    } else {
      judgement = .yellow(.nearLimit)
    }
    measured.place(value, of: last, in: &judgement)
    guard measured.bench.speaks else { return judgement }
    let words = measured.words
    let (when, amount) = (measured.when(last.period), words.amount(value))
    let short = measured.shortfall(value)
    let move = words.difference(margin, against: short.magnitude)
    judgement.message =
      VerdictSentences.standing(measured.asked, amount, when) + outcome(judgement.reason, move, short)
    guard measured.bench.explains else { return judgement }
    measured.writeGoal(&judgement)
    let (line, width, end) = (words.amount(goal.line), words.number(margin), words.amount(safe))
    judgement.steps += [
      VerdictSentences.moveStep(move),
      VerdictSentences.safeLineStep(line, margin: width, isCeiling: isCeiling, end, actual: amount),
    ]
    return judgement
  }

  private func outcome(_ reason: Reason, _ move: Phrase, _ short: Rational) -> Phrase {
    switch reason {
    case .nearLimit: VerdictSentences.nearLimit(move: move)
    case .onPace, .withinTolerance: VerdictSentences.clearOfLimit(move: move)
    default:
      VerdictSentences.beyondLimit(by: measured.words.difference(short), isCeiling: measured.goal.side == .ceiling)
    }
  }

  /// An ordinary move between reports, cut so that the best value of the indicator's range still passes.
  private var margin: Rational {
    let line = measured.goal.line
    if let fixed = measured.test.margin?.rational { return cut(fixed) }
    let values = measured.points.compactMap(\.number)
    let move = values.count >= 4 ? Statistics.ordinaryMove(values) : nil
    return cut(move ?? line.magnitude * Rational(5, 100))
  }

  private func cut(_ margin: Rational) -> Rational {
    let line = measured.goal.line
    switch measured.goal.side {
    case .ceiling:
      guard let best = measured.series.indicator.value.minimum else { return margin }
      return max(.zero, min(margin, line - best))
    case .floor, .band:
      guard let best = measured.series.indicator.value.maximum else { return margin }
      return max(.zero, min(margin, best - line))
    }
  }
}
