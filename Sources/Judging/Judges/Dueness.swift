import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// What of a series is in, what was due and is not, and whether the deciding figure is in.
struct Dueness {
  /// The period that holds the deadline, or the one that the rule names.
  let closing: Period
  /// The figure that is judged: the latest one within the standard's time.
  let judged: Observation?
  /// The latest period that was due and has no figure.
  let missing: Period?
  /// The closing period's figure is in.
  let isClosed: Bool
  /// The deadline has come, the closing figure is not in, and is not overdue.
  let isAwaiting: Bool

  init(
    _ series: Series, start: CalendarDate, closing: Period, deadline: CalendarDate, asOf: CalendarDate
  ) {
    self.closing = closing
    let start = series.indicator.value.calendar.firstDay(from: start)
    judged = series.figures.last { $0.period.end >= start && $0.period.end <= closing.end }
    let empty = series.leaving.lazy.map(\.end).filter { $0 >= start && $0 <= closing.end }.max() ?? .first
    let last = max(judged?.period.end ?? .first, empty)
    isClosed = last == closing.end
    var latestDue = series.latestDue(asOf: asOf)
    if latestDue.end > closing.end { latestDue = closing }
    // A figure that waits for what it is divided by is in, though it has no value yet.
    let waiting = series.pending.keys.lazy.map(\.end).filter { $0 <= closing.end }.max() ?? .first
    let isMissing = latestDue.end >= start && max(last, waiting) < latestDue.end
    missing = isMissing ? latestDue : nil
    isAwaiting = !isClosed && asOf >= min(deadline, closing.end) && latestDue.end < closing.end
  }
}

extension Judgement {
  /// The deadline has passed and its figure is not overdue yet: the last figure is judged as before.
  mutating func wait(for due: Dueness, _ series: Series) {
    guard due.isAwaiting, isOpen || verdict == .pass, reason != .met else { return }
    reason = .awaitingClosingFigure
    message = message + VerdictSentences.closingFigureDue(due.closing, on: series.due(due.closing))
  }
}
