import Diagnostics
import Quantities

// A weighted score: what passes earns its weight, what is unknown may earn it or not.

extension Judge {
  func judge(_ score: Score) -> Judgement {
    let judged = score.parts.map { (part: $0, judgement: judge($0.requirement)) }
    let counted = judged.filter { $0.judgement.reason != .nothingToMeasure && $0.judgement.verdict != .waived }
    let whole = counted.reduce(Rational.zero) { $0 + $1.part.weight.rational }
    func points(_ verdicts: Set<Verdict>) -> Rational {
      let sum = counted.reduce(Rational.zero) { verdicts.contains($1.judgement.verdict) ? $0 + $1.part.weight.rational : $0 }
      return sum.divided(by: whole).map { $0 * 100 } ?? .zero
    }
    let wanted = score.atLeast.rational
    let earned = points([.pass])
    let onTrack = points([.pass, .notDue])
    let withRisk = points([.pass, .notDue, .atRisk, .review])
    let possible = points([.pass, .notDue, .atRisk, .review, .noData])
    let isFinal = counted.allSatisfy { [.pass, .fail, .noData].contains($0.judgement.verdict) } && asOf >= standard.deadline
    let veto = counted.first { $0.part.isVeto && $0.judgement.verdict == .fail }
    var judgement: Judgement
    if counted.contains(where: { $0.judgement.verdict == .error }) {
      judgement = Judgement(.error, .none, .overflow)
    } else if veto != nil {
      judgement = .fail(.vetoed)
    } else if possible < wanted {
      judgement = .fail(isFinal ? .missed : .outOfReach)
    } else if isFinal, earned >= wanted, !counted.contains(where: { $0.part.isVeto && $0.judgement.verdict == .noData }) {
      judgement = .pass(.met)
    } else if withRisk < wanted || counted.contains(where: { $0.part.isVeto && $0.judgement.verdict == .noData }) {
      judgement = .noData(.figureMissing)
    } else if earned >= wanted || onTrack >= wanted {
      judgement = counted.allSatisfy { $0.judgement.verdict == .notDue } ? .notDue(.nothingDue) : .pass(.onPace)
      if counted.contains(where: { $0.part.isVeto && $0.judgement.verdict == .atRisk }) { judgement = .yellow(.scoreShort) }
    } else {
      judgement = .yellow(.scoreShort)
    }
    judgement.value = earned
    judgement.unit = "%"
    judgement.plan = onTrack
    judgement.forecast = possible
    judgement.observation = counted.compactMap(\.judgement.observation).max { $0.period < $1.period }
    judgement.parts = judged.map { part, own in
      Finding.Part(
        name: part.name, verdict: own.verdict, light: own.light, reason: own.reason, message: own.message, location: nil)
    }
    judgement.message = Phrase(
      zh: "须达\(score.text)，已得\(earned.decimalText(maxPlaces: 2))%，最多可得\(possible.decimalText(maxPlaces: 2))%"
        + (veto.map { "；“\($0.part.name.zh)”未达，一票否决" } ?? ""),
      en: "\(score.text) wanted: \(earned.decimalText(maxPlaces: 2))% earned, \(possible.decimalText(maxPlaces: 2))% still possible"
        + (veto.map { "; `\($0.part.name.en)` failed and vetoes the whole" } ?? ""))
    if explains {
      judgement.steps = judged.map { part, own in
        Phrase(
          zh: "\(part.name.zh)｜权重\(part.weight.normalized)\(part.isVeto ? "（一票否决）" : "")｜\(own.reason.label.zh)：\(own.message.zh)",
          en: "\(part.name.en) | weight \(part.weight.normalized)\(part.isVeto ? " (veto)" : "") | \(own.reason.label.en): \(own.message.en)")
      }
      judgement.steps.append(
        Phrase(
          zh: "得分：\(earned.decimalText(maxPlaces: 4))%（权重合计\(whole.decimalText(maxPlaces: 4))，无可计量的项不计入）",
          en: "score: \(earned.decimalText(maxPlaces: 4))% (weights in all \(whole.decimalText(maxPlaces: 4)); parts with nothing to measure leave)"))
    }
    return judgement
  }
}
