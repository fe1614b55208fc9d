import Diagnostics
import Figures
import Plans
import Quantities

/// Judges time since a date: so long must have passed by the deadline.
struct SinceJudge {
  let bench: Bench
  let since: TimeSince

  init(_ bench: Bench, _ since: TimeSince) {
    (self.bench, self.since) = (bench, since)
  }

  /// Met from the day on which the time is full.
  func judge() -> Judgement {
    let (asOf, deadline) = (bench.asOf, bench.standard.deadline)
    let filed = bench.book.observations(FigureBook.Key(since.of, area: bench.area, item: since.item))
      .last { $0.period.end <= asOf }
    guard let filed, let began = filed.date else { return notFiled }
    let reached = began.adding(months: since.months).adding(days: since.days)
    var judgement: Judgement =
      reached <= min(asOf, deadline) ? .pass(.met) : asOf >= deadline ? .fail(.missed) : .notDue(.notLongEnough)
    judgement.observation = filed
    judgement.valueText = began.description
    let (from, full) = (Words.date(began), Words.date(reached))
    judgement.message = Phrase(
      zh: "自\(from)起须满\(since.words)，\(full)届满",
      en: "at least \(since.words) wanted: from \(from) they are full on \(full)")
    bench.noteMessage(&judgement)
    return judgement
  }

  private var notFiled: Judgement {
    let calendar = bench.plan.indicators[since.of].calendar
    let isDue = calendar.latestDue(asOf: bench.asOf).end >= bench.standard.start
    var judgement = isDue ? Judgement.noData(.figureMissing) : Judgement.notDue(.nothingDue)
    judgement.message = Phrase(zh: "未报起算日期", en: "the date to count from is not filed")
    return judgement
  }
}
