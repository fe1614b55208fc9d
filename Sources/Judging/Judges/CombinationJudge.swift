import Diagnostics
import Findings
import Plans
import Quantities

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
    judgement.message = Phrase(
      chinese: judged.map { "\($0.part.name.zh)：\($0.judgement.message.zh)" }.joined(separator: "；"),
      english: judged.map { "\($0.part.name.en): \($0.judgement.message.en)" }.joined(separator: "; "))
    if bench.explains {
      judgement.steps = [combination.rule.words]
      for (part, own) in judged {
        judgement.steps += own.steps.map { Phrase(zh: "\(part.name)｜\($0)", en: "\(part.name) | \($0)") }
        judgement.steps.append(
          Phrase(zh: "\(part.name)｜\(own.reason.label)", en: "\(part.name) | \(own.reason.label)"))
      }
    }
    return judgement
  }
}

extension Combination.Rule {
  /// What it is called in a step.
  fileprivate var words: Phrase {
    switch self {
    case .all: Phrase(zh: "各项均须达标", en: "all parts must hold")
    case .any: Phrase(zh: "任一项达标即可", en: "any part will do")
    case .atLeast(let count): Phrase(zh: "至少\(count)项达标", en: "at least \(count) parts must hold")
    }
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
