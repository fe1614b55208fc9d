import Diagnostics
import Quantities

// Graded levels, and time since a date.

extension Judge {
  func judge(_ graded: GradedLevels) -> Judgement {
    guard let first = graded.levels.first else { return .noData(.nothingToMeasure) }
    // The quantity is had from the subject by a test that anything passes, then held against each level.
    let probe = QuantityTest(subject: graded.subject, bound: first.bound, judging: .latest)
    var judgement = judge(probe)
    guard judgement.verdict == .pass || judgement.verdict == .fail, let value = judgement.value else { return judgement }
    let holding = graded.levels.filter { Goal($0.bound, better: nil, whole: false).isMet(by: value) }
    let worst = holding.first { $0.verdict == .fail } ?? holding.first
    let names = Phrase(
      zh: graded.levels.map { "\($0.name.zh)（\($0.bound.text)）" }.joined(separator: "、"),
      en: graded.levels.map { "\($0.name.en) (\($0.bound.text))" }.joined(separator: ", "))
    let shown = value.decimalText(maxPlaces: 4) + judgement.unit
    let outcome: Judgement =
      worst.map { $0.verdict == .fail ? .fail(.levelHolds) : .yellow(.levelHolds) } ?? .pass(.noLevelHolds)
    judgement.verdict = outcome.verdict
    judgement.light = outcome.light
    judgement.reason = outcome.reason
    judgement.gap = nil
    judgement.deviation = nil
    judgement.trend = nil
    judgement.message =
      worst.map {
        Phrase(zh: "现为\(shown)，触发“\($0.name.zh)”（\($0.bound.text)）", en: "\(shown): `\($0.name.en)` holds (\($0.bound.text))")
      } ?? Phrase(zh: "现为\(shown)，未触发任何一级：\(names.zh)", en: "\(shown): none holds of \(names.en)")
    judgement.steps = []
    noteMessage(&judgement)
    return judgement
  }

  func judge(_ since: TimeSince) -> Judgement {
    let indicator = plan.indicators[since.of]
    let day = min(asOf, standard.deadline)
    let filed = book.observations(FigureBook.Key(since.of, area: area, item: since.item)).last { $0.period.end <= asOf }
    guard let filed, let began = filed.date else {
      let isDue = indicator.calendar.latestDue(asOf: asOf).end >= standard.start
      var judgement = isDue ? Judgement.noData(.figureMissing) : Judgement.notDue(.nothingDue)
      judgement.message = Phrase(zh: "未报起算日期", en: "the date to count from is not filed")
      return judgement
    }
    let reached = began.adding(months: since.months).adding(days: since.days)
    var judgement: Judgement =
      reached <= day ? .pass(.met) : asOf >= standard.deadline ? .fail(.missed) : .notDue(.notLongEnough)
    judgement.observation = filed
    judgement.valueText = began.description
    judgement.message = Phrase(
      zh: "自\(Words.date(began).zh)起须满\(since.text)，\(Words.date(reached).zh)届满",
      en: "\(since.text) from \(began) are full on \(reached)")
    noteMessage(&judgement)
    return judgement
  }
}
