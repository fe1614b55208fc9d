import Diagnostics
import Findings
import Plans
import Quantities
import Sentences

/// Judges requirements joined by a rule: all, any, or so many of them.
struct CombinationJudge {
  let bench: Bench
  let combination: Combination

  init(_ bench: Bench, _ combination: Combination) {
    (self.bench, self.combination) = (bench, combination)
  }

  /// The judgement of the part that decides, with every part beside it.
  func judge() -> Judgement {
    let judge = Judge(bench)
    let judged = combination.parts.map { (part: $0, judgement: judge.judge($0.requirement)) }
    let parts = judged.map {
      VerdictAlgebra.Part(
        $0.judgement.verdict, $0.judgement.light, leaves: $0.judgement.reason == .nothingToMeasure)
    }
    guard let deciding = VerdictAlgebra.deciding(combination.rule, parts) else {
      return .noData(.nothingToMeasure)
    }
    var judgement = judged[deciding].judgement
    judgement.misses = Judgement.misses(ofParts: judged.map(\.judgement))
    judgement.parts = judged.map { Finding.Part($0.part.name, $0.judgement) }
    judgement.message = VerdictSentences.parts(judged.map { ($0.part.name, $0.judgement.message) })
    if bench.explains {
      judgement.steps = [VerdictSentences.rule(combination.rule)]
      for (part, own) in judged {
        judgement.steps += own.steps.map { VerdictSentences.partStep(part.name, $0) }
        judgement.steps.append(VerdictSentences.partStep(part.name, own.reason))
      }
    }
    return judgement
  }
}

extension Finding.Part {
  /// A part as it was judged by itself.
  init(_ name: Phrase, _ judgement: Judgement) {
    self.init(
      name: name, verdict: judgement.verdict, light: judgement.light, reason: judgement.reason,
      message: judgement.message, location: nil)
  }
}
