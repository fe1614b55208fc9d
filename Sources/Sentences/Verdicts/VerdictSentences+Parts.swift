package import Diagnostics
package import Plans
package import Quantities

// What is said of a requirement with parts: combinations, scores, and filings of several units.

extension VerdictSentences {
  package static func rule(_ rule: Combination.Rule) -> Phrase {
    switch rule {
    case .all: Phrase(zh: "各项均须达标", en: "all parts must hold")
    case .any: Phrase(zh: "任一项达标即可", en: "any part will do")
    case .atLeast(let count): Phrase(zh: "至少\(count)项达标", en: "at least \(count) parts must hold")
    }
  }

  /// The name of a part before what is said of it.
  package static func heading(_ name: Phrase) -> Phrase { Phrase(zh: "\(name)：", en: "\(name): ") }

  /// The sentences of parts, each after its name.
  package static func parts(_ parts: [(name: Phrase, message: Phrase)]) -> Phrase {
    Phrase(
      chinese: parts.map { "\($0.name.zh)：\($0.message.zh)" }.joined(separator: "；"),
      english: parts.map { "\($0.name.en): \($0.message.en)" }.joined(separator: "; "))
  }

  package static func partStep(_ name: Phrase, _ step: Phrase) -> Phrase {
    Phrase(zh: "\(name)｜\(step)", en: "\(name) | \(step)")
  }

  package static func partStep(_ name: Phrase, _ reason: Reason) -> Phrase { partStep(name, reason.label) }

  // MARK: - Scores

  /// What was earned and what may still be, in per cent; `rest` goes on the sentence.
  package static func score(
    _ score: Score, earned: Rational, possible: Rational, rest: Phrase?
  ) -> Phrase {
    let hundredth = Rational(1, 100)
    let line = score.atLeast.rational * hundredth
    let got = Words.percent(earned * hundredth, places: 2, against: line)
    let most = Words.percent(possible * hundredth, places: 2, against: line)
    return Phrase(
      zh: "须不低于\(score.words)，已得\(got)，最多可得\(most)\(rest)",
      en: "at least \(score.words) wanted: \(got) earned, \(most) still possible\(rest)")
  }

  package static func vetoed(by part: Phrase) -> Phrase {
    Phrase(zh: "；“\(part)”未达，一票否决", en: "; `\(part)` failed and vetoes the whole")
  }

  package static func weakest(_ part: Score.Part, _ reason: Reason) -> Phrase {
    let weight = part.weight.normalized
    return Phrase(
      zh: "；最弱一项为“\(part.name)”（权重\(weight)）：\(reason.label)",
      en: "; weakest is `\(part.name)` (weight \(weight)): \(reason.label)")
  }

  package static var noPartToMeasure: Phrase {
    Phrase(zh: "各项均无可计量对象", en: "no part has anything to measure")
  }

  package static func scoreStep(_ part: Score.Part, _ reason: Reason, _ message: Phrase) -> Phrase {
    let (name, weight) = (part.name, part.weight.normalized)
    return Phrase(
      zh: "\(name)｜权重\(weight)\(part.isVeto ? "（一票否决）" : "")｜\(reason.label)：\(message)",
      en: "\(name) | weight \(weight)\(part.isVeto ? " (veto)" : "") | \(reason.label): \(message)")
  }

  package static func scoreSum(earned: Rational, of whole: Rational) -> Phrase {
    let (got, all) = (earned.decimalText(maxPlaces: 4), whole.decimalText(maxPlaces: 4))
    return Phrase(
      zh: "得分：\(got)%（权重合计\(all)，无可计量的项不计入）",
      en: "score: \(got)% (weights in all \(all); parts with nothing to measure leave)")
  }
}
