package import Diagnostics
package import Plans
package import Quantities

// What is said of graded levels, and of a place among areas.

extension VerdictSentences {
  package static func levelHolds(_ level: GradedLevels.Level, _ amount: Phrase, _ when: Phrase) -> Phrase {
    Phrase(
      zh: "\(when)为\(amount)，触发“\(level.name)”（\(level.condition)）",
      en: "\(amount) \(when): `\(level.name)` holds (\(level.condition))")
  }

  package static func noLevelHolds(_ levels: [GradedLevels.Level], _ amount: Phrase, _ when: Phrase) -> Phrase {
    let names = Phrase(
      chinese: levels.map { "\($0.name.zh)（\($0.condition.zh)）" }.joined(separator: "、"),
      english: levels.map { "\($0.name.en) (\($0.condition.en))" }.joined(separator: ", "))
    return Phrase(zh: "\(when)为\(amount)，未触发任何一级：\(names)", en: "\(amount) \(when): none holds of \(names)")
  }

  // MARK: - A place among areas

  /// A place that is an interval, because some members are not published.
  package static func placeBetween(_ best: Rational, _ worst: Rational) -> Phrase {
    Phrase(
      zh: "有地区未公布，位次在第\(best)至第\(worst)之间",
      en: "some members are not published: the place lies between \(best) and \(worst)")
  }

  /// The same before the sentence that holds at either end.
  package static func placeBetween(_ best: Rational, _ worst: Rational, _ message: Phrase) -> Phrase {
    let place = placeBetween(best, worst)
    return Phrase(zh: "\(place)；\(message)", en: "\(place); \(message)")
  }

  /// The same where the ends give two verdicts; `missing` names what is not published.
  package static func placeUndecided(_ best: String, _ worst: String, _ missing: Phrase?) -> Phrase {
    Phrase(
      zh: "有地区未公布（\(missing)），位次在第\(best)至第\(worst)之间，无法判断",
      en: "some members are not published (\(missing)): the place lies between \(best) and \(worst)")
  }
}
