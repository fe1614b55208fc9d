import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

/// Judges a weighted score: what passes earns its weight, what is unknown may earn it or not.
struct ScoreJudge {
  private typealias Judged = (part: Score.Part, judgement: Judgement)

  let bench: Bench
  let score: Score

  init(_ bench: Bench, _ score: Score) {
    (self.bench, self.score) = (bench, score)
  }

  /// The score of the parts that have something to measure against the one that is wanted.
  func judge() -> Judgement {
    let judge = Judge(bench)
    let judged = score.parts.map { (part: $0, judgement: judge.judge($0.requirement)) }
    let counted = judged.filter { $0.judgement.reason != .nothingToMeasure && $0.judgement.verdict != .waived }
    let whole = counted.reduce(Rational.zero) { $0 + $1.part.weight.rational }
    guard whole.isPositive else {
      var judgement = Judgement.noData(.nothingToMeasure)
      judgement.message = VerdictSentences.noPartToMeasure
      return judgement
    }
    func points(_ isTaken: (Judgement) -> Bool) -> Rational {
      let sum = counted.reduce(Rational.zero) { isTaken($1.judgement) ? $0 + $1.part.weight.rational : $0 }
      return sum.divided(by: whole).map { $0 * 100 } ?? .zero
    }
    let earned = points { $0.verdict == .pass }
    let possible = points { $0.verdict != .fail }
    let veto = counted.first { $0.part.isVeto && $0.judgement.verdict == .fail }
    // A part that is not known decides only where it could change the outcome.
    let low = outcome(counted, isKnownToPass: false)
    let high = outcome(counted, isKnownToPass: true)
    var judgement = low.verdict == high.verdict && low.light == high.light ? high : .noData(.figureMissing)
    judgement.misses = Judgement.misses(ofParts: judged.map(\.judgement))
    judgement.value = earned
    judgement.unit = "%"
    judgement.gap = Finding.Amount(score.atLeast.rational - earned, .points)
    judgement.observation = counted.compactMap(\.judgement.observation).max { $0.period < $1.period }
    judgement.parts = judged.map { Finding.Part($0.part.name, $0.judgement) }
    let rest = veto.map { VerdictSentences.vetoed(by: $0.part.name) } ?? weakest(counted)
    judgement.message = VerdictSentences.score(score, earned: earned, possible: possible, rest: rest)
    if bench.explains { judgement.steps = steps(judged, earned, whole) }
    return judgement
  }

  private func steps(_ judged: [Judged], _ earned: Rational, _ whole: Rational) -> [Phrase] {
    judged.map { VerdictSentences.scoreStep($0.part, $0.judgement.reason, $0.judgement.message) }
      + [VerdictSentences.scoreSum(earned: earned, of: whole)]
  }

  /// The part that does worst, the heavier of two alike; nil where every part passes or is not due.
  private func weakest(_ parts: [Judged]) -> Phrase? {
    let doubtful = parts.filter { [.fail, .noData, .atRisk, .review, .error].contains($0.judgement.verdict) }
    func rank(_ part: Judged) -> (Int, Rational) {
      let own = VerdictAlgebra.Part(part.judgement.verdict, part.judgement.light)
      return (VerdictAlgebra.severity(own), -part.part.weight.rational)
    }
    guard let weak = doubtful.min(by: { rank($0) < rank($1) }) else { return nil }
    return VerdictSentences.weakest(weak.part, weak.judgement.reason)
  }

  /// The score's verdict where every unknown part passes, or every one fails.
  private func outcome(_ parts: [Judged], isKnownToPass: Bool) -> Judgement {
    func verdict(_ judgement: Judgement) -> Verdict {
      judgement.verdict == .noData ? (isKnownToPass ? .pass : .fail) : judgement.verdict
    }
    if parts.contains(where: { $0.judgement.verdict == .error }) { return Judgement(.error, .none, .overflow) }
    if parts.contains(where: { $0.part.isVeto && verdict($0.judgement) == .fail }) { return .fail(.vetoed) }
    let whole = parts.reduce(Rational.zero) { $0 + $1.part.weight.rational }
    let wanted = score.atLeast.rational * whole * Rational(1, 100)
    func weight(_ isTaken: (Judgement) -> Bool) -> Rational {
      parts.reduce(.zero) { isTaken($1.judgement) ? $0 + $1.part.weight.rational : $0 }
    }
    let isOver = bench.asOf >= bench.standard.deadline && parts.allSatisfy { $0.judgement.isSettled }
    if weight({ verdict($0) != .fail }) < wanted { return .fail(isOver ? .missed : .outOfReach) }
    let vetoes = parts.filter(\.part.isVeto).map(\.judgement)
    let isAtRisk = vetoes.contains { $0.verdict == .atRisk }
    let passed = weight { verdict($0) == .pass }
    if passed >= wanted, isOver { return .pass(.met) }
    let onTrack = weight { verdict($0) == .pass || $0.verdict == .notDue }
    if onTrack >= wanted, !isAtRisk {
      if vetoes.contains(where: { $0.verdict == .review }) { return Judgement(.review, .none, .judgedByPerson) }
      return parts.allSatisfy { $0.judgement.verdict == .notDue } ? .notDue(.nothingDue) : .pass(.onPace)
    }
    let reviewed = weight { [.pass, .notDue, .review].contains(verdict($0)) }
    if reviewed >= wanted, !isAtRisk { return Judgement(.review, .none, .judgedByPerson) }
    // Red where the score needs a part that is red.
    let yellow = weight { [.pass, .notDue, .review].contains(verdict($0)) || $0.light == .yellow }
    let isRed = yellow < wanted || vetoes.contains { $0.verdict == .atRisk && $0.light == .red }
    return isRed ? .red(.scoreShort) : .yellow(.scoreShort)
  }
}

extension Judgement {
  /// Closed for good: no figure of it is open or awaited.
  fileprivate var isSettled: Bool {
    switch verdict {
    case .fail, .noData, .review: true
    case .pass: reason == .met || reason == .noLevelHolds || reason == .filed || reason == .everyPeriodKept
    case .atRisk, .notDue, .waived, .error: false
    }
  }
}
