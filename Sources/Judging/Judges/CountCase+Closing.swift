import Figures
import Plans
import Quantities

// What is on file at and around the close of a count, whatever is asked of it.

extension CountCase {
  /// How it stood at a day, as far as figures of any day tell; a period that begins before the start is taken whole.
  func standing(at day: CalendarDate) -> Standing {
    Standing(series, from: series.indicator.value.calendar.firstDay(from: start), at: day)
  }

  /// The closing period where a later figure decides without its own.
  func unneeded(_ deciding: Accumulation.Point) -> Period? {
    deciding.observation.period.start > due.closing.end ? due.closing : nil
  }

  /// What must be known before pace is spoken of; nil when it is.
  private var dataTrouble: Judgement? {
    if let gap = sum.gap { return .missing(gap, in: series, bench) }
    if let period = due.missing { return .missing(period, in: series, bench) }
    return nil
  }

  /// The last figure against the plan to date, where all that this needs is in.
  func open(_ paced: (Accumulation.Point, Rational) -> Judgement) -> Judgement {
    if let trouble = dataTrouble { return trouble }
    guard let last = sum.last else { return .nothingDue(series, closing: due.closing, bench) }
    switch plannedCourse(through: last.observation.period.end) {
    case .failure(let unknown): return .noData(unknown, series, bench)
    case .success(let q): return paced(last, q)
    }
  }

  /// The last point, where the closing figure is in and everything before it.
  private var closed: Accumulation.Point? { due.isClosed && sum.gap == nil ? sum.last : nil }

  /// The closing figure is in, and what it reached may have been reached after the deadline.
  var closedUnknown: Judgement? { closed.map { .dayUnknown(series, $0.observation, bench) } }

  /// A net count may fall: only its closing figure decides, be it met or not.
  ///
  /// Nil before that.
  func closedNet(_ judged: (Accumulation.Point, _ isMet: Bool) -> Judgement) -> Judgement? {
    guard let last = closed else { return nil }
    let before = sum.points.dropLast().last?.total ?? .zero
    let carried = last.total - (last.observation.number ?? .zero)
    let dated = series.dated.compactMap { figure in figure.number.map { figure.with($0 + carried) } }
    if let exact = dated.last(where: { $0.period.end == lastDay && last.observation.period.contains(lastDay) }),
      let total = exact.number
    {
      return judged(Accumulation.Point(observation: exact, total: total), isMet(total))
    }
    let closing = ClosingFigure(
      figure: last.observation.with(last.total), before: before, dated: dated, deadline: lastDay)
    return closing.isMetByDeadline(isMet).map { judged(last, $0) } ?? .dayUnknown(series, last.observation, bench)
  }

  /// The day on which the definition changed inside what is added up; nil where what was counted before it decides for
  /// good.
  var breakInside: CalendarDate? {
    guard let last = sum.last, let changed = series.lastBreak(through: last.observation.period.end), changed > start
    else { return nil }
    let isDecided = sum.points.contains { point in
      guard !isNet, point.observation.period.end < changed else { return false }
      return switch goal.side {
      case .floor: isMet(point.total)
      case .ceiling: !isMet(point.total)
      case .band: point.total > goal.upper
      }
    }
    return isDecided ? nil : changed
  }
}
