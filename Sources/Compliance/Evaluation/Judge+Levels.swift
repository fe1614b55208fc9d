import Diagnostics
import Quantities

// Graded levels, and time since a date.

extension Judge {
  func judge(_ graded: GradedLevels) -> Judgement {
    guard let first = graded.levels.first else { return .noData(.nothingToMeasure) }
    // The quantity comes from a test of the latest period, then it is held against each level.
    let probe = QuantityTest(subject: graded.subject, bound: first.bound, judging: .latest)
    let goal = Goal(first.bound, better: nil, whole: false)
    var judgement: Judgement
    var worst: Judgement?
    switch graded.subject {
    case .indicator(let reference):
      // A count is held against its levels as it is filed, not by its pace.
      switch series(reference) {
      case .failure(let trouble): return trouble.judgement
      case .success(let series): judgement = measure(probe, series, goal)
      }
    case .rank(let ranking):
      switch places(ranking, in: first.bound.unit) {
      case .failure(let trouble): return trouble.judgement
      case .success(let places):
        judgement = measure(probe, places.best, goal)
        worst = measure(probe, places.worst, goal)
      }
    case .share, .perHead, .growth, .compared: judgement = judge(probe)
    }
    guard judgement.isMeasured, let value = judgement.value else { return judgement }
    let held = level(of: value, in: graded)
    if let other = worst?.value, other != value {
      judgement.valueText = "\(value)–\(other)"
      judgement.value = nil
      let words = Phrase(
        zh: "有地区未公布，位次在第\(value)至第\(other)之间",
        en: "some members are not published: the place lies between \(value) and \(other)")
      // A level that is undecided counts only where it would be worse.
      guard level(of: other, in: graded)?.verdict == held?.verdict else {
        let text = judgement.valueText
        judgement = .noData(.boundUndecided)
        judgement.valueText = text
        judgement.message = words
        return judgement
      }
    }
    return grade(judgement, held, graded, value)
  }

  /// The worst level that holds: fail before at-risk, and among equals the one that is hardest to reach.
  private func level(of value: Rational, in graded: GradedLevels) -> GradedLevels.Level? {
    let holding = graded.levels.filter { Goal($0.bound, better: nil, whole: false).isMet(by: value) }
    let verdict: Verdict = holding.contains { $0.verdict == .fail } ? .fail : .atRisk
    return holding.filter { $0.verdict == verdict }
      .min { ($0.bound.value.rational - value).magnitude < ($1.bound.value.rational - value).magnitude }
  }

  private func grade(
    _ measured: Judgement, _ level: GradedLevels.Level?, _ graded: GradedLevels, _ value: Rational
  ) -> Judgement {
    var judgement = measured
    let outcome: Judgement =
      level.map { $0.verdict == .fail ? .fail(.levelHolds) : .yellow(.levelHolds) } ?? .pass(.noLevelHolds)
    judgement.verdict = outcome.verdict
    judgement.light = outcome.light
    judgement.reason = outcome.reason
    judgement.gap = nil
    judgement.deviation = nil
    judgement.trend = nil
    let shown = judgement.valueText ?? value.decimalText(maxPlaces: 4) + judgement.unit
    let names = Phrase(
      zh: graded.levels.map { "\($0.name.zh)（\($0.bound.words)）" }.joined(separator: "、"),
      en: graded.levels.map { "\($0.name.en) (\($0.bound.words))" }.joined(separator: ", "))
    judgement.message =
      level.map {
        Phrase(
          zh: "现为\(shown)，触发“\($0.name.zh)”（\($0.bound.words)）",
          en: "\(shown): `\($0.name.en)` holds (\($0.bound.words))"
        )
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
      zh: "自\(Words.date(began).zh)起须满\(since.words)，\(Words.date(reached).zh)届满",
      en: "\(since.words) from \(began) are full on \(reached)")
    noteMessage(&judgement)
    return judgement
  }
}
