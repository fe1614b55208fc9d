import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

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
    judgement.message = VerdictSentences.timeSince(since, from: began, fullOn: reached)
    bench.noteMessage(&judgement)
    return judgement
  }

  private var notFiled: Judgement {
    let calendar = bench.plan.indicators[since.of].calendar
    let isDue = calendar.latestDue(asOf: bench.asOf).end >= bench.standard.start
    var judgement = isDue ? Judgement.noData(.figureMissing) : Judgement.notDue(.nothingDue)
    judgement.message = VerdictSentences.noDateToCountFrom
    return judgement
  }
}
