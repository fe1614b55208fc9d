import Diagnostics
import Findings
import Plans
import Quantities

extension Judge {
  func judge(_ combination: Combination) -> Judgement {
    let judged = combination.parts.map { (part: $0, judgement: judge($0.requirement)) }
    let parts = judged.map {
      VerdictAlgebra.Part(
        $0.judgement.verdict, $0.judgement.light, leaves: $0.judgement.reason == .nothingToMeasure)
    }
    guard let deciding = VerdictAlgebra.deciding(combination.rule, parts) else {
      return .noData(.nothingToMeasure)
    }
    var judgement = judged[deciding].judgement
    judgement.misses = Judgement.misses(ofParts: judged.map(\.judgement))
    judgement.parts = judged.map { part, judgement in
      Finding.Part(
        name: part.name, verdict: judgement.verdict, light: judgement.light, reason: judgement.reason,
        message: judgement.message, location: nil)
    }
    let rule: Phrase =
      switch combination.rule {
      case .all: Phrase(zh: "各项均须达标", en: "all parts must hold")
      case .any: Phrase(zh: "任一项达标即可", en: "any part will do")
      case .atLeast(let count): Phrase(zh: "至少\(count)项达标", en: "at least \(count) parts must hold")
      }
    judgement.message = Phrase(
      chinese: judged.map { "\($0.part.name.zh)：\($0.judgement.message.zh)" }.joined(separator: "；"),
      english: judged.map { "\($0.part.name.en): \($0.judgement.message.en)" }.joined(separator: "; "))
    if explains {
      judgement.steps = [rule]
      for (part, own) in judged {
        judgement.steps += own.steps.map { Phrase(zh: "\(part.name.zh)｜\($0.zh)", en: "\(part.name.en) | \($0.en)") }
        judgement.steps.append(
          Phrase(zh: "\(part.name.zh)｜\(own.reason.label.zh)", en: "\(part.name.en) | \(own.reason.label.en)"))
      }
    }
    return judgement
  }
}
