import Diagnostics
import Quantities

// Rows (a), (c2) and the counting side of (g): what accumulates towards a target or a ceiling.

extension Judge {
  func count(_ test: QuantityTest, _ series: Series, _ goal: Goal) -> Judgement {
    let closing = closingPeriod(test, series.indicator.calendar)
    var start = max(standard.start, test.from ?? standard.start)
    // One named period of a flow is that period's own amount.
    if let period = test.period, series.indicator.kind == .flow { start = period.start }
    let due = Dueness(series, start: start, closing: closing, deadline: deadline(test), asOf: asOf)
    let sum = Accumulation(series, from: start, through: closing.end)
    var goal = goal
    if let exempt = test.exempt, let number = exemptCount(exempt, through: due.judged?.period.end ?? closing.end) {
      goal = Goal(shifting: goal, by: -number)
    }
    return count(CountCase(test: test, series: series, goal: goal, due: due, sum: sum, start: start))
  }

  func count(_ count: CountCase) -> Judgement {
    if let changed = breakInside(count) { return finished(seriesBroken(count.series, changed), count) }
    let judgement: Judgement
    switch count.goal.side {
    case .floor: judgement = floorCount(count)
    case .ceiling: judgement = ceilingCount(count)
    case .band: judgement = bandCount(count)
    }
    return finished(awaiting(judgement, count.due, count.series), count)
  }

  private func finished(_ judgement: Judgement, _ count: CountCase) -> Judgement {
    var finished = judgement
    finished.unit = count.series.indicator.unit.symbol
    if explains {
      finished.course = count.sum.points.map { Finding.CoursePoint(period: $0.observation.period, value: $0.total) }
    }
    finished.basis = count.series.basis
    return finished
  }

  /// The day on which the definition changed inside what is added up; nil where what was counted before it decides for
  /// good.
  private func breakInside(_ count: CountCase) -> CalendarDate? {
    guard let last = count.sum.last, let changed = count.series.lastBreak(through: last.observation.period.end),
      changed > count.start
    else { return nil }
    let isLasting = count.series.indicator.kind != .net
    let isDecided = count.sum.points.contains { point in
      guard isLasting, point.observation.period.end < changed else { return false }
      return switch count.goal.side {
      case .floor: count.isMet(point.total)
      case .ceiling: !count.isMet(point.total)
      case .band: point.total > count.goal.upper
      }
    }
    return isDecided ? nil : changed
  }

  /// What must be known before pace is spoken of; nil when it is.
  func dataTrouble(_ count: CountCase) -> Judgement? {
    if let gap = count.sum.gap { return missing(gap, in: count.series) }
    if let period = count.due.missing { return missing(period, in: count.series) }
    if count.sum.points.isEmpty { return nothingDue(count.series, closing: count.due.closing) }
    return nil
  }

  // MARK: - (a) more is better

  private func floorCount(_ count: CountCase) -> Judgement {
    let isNet = count.series.indicator.kind == .net
    let points = count.sum.points
    // Reached for good: a count to date never falls.
    if !isNet, let first = points.firstIndex(where: { count.isMet($0.total) }) {
      let point = points[first]
      let before = first > 0 ? points[first - 1].total : nil
      let inTime =
        point.observation.period.end <= lastDay(count.test)
        ? true
        : isMetByDeadline(
          closing: point.observation.with(point.total), before: before ?? .zero, dated: count.series.dated,
          deadline: lastDay(count.test), isLasting: true, isMet: count.isMet)
      switch inTime {
      case true?: return met(count, points[points.count - 1])
      case false?: return missedCount(count, point, late: true)
      case nil: return dayUnknown(count.series, point.observation)
      }
    }
    if !isNet, let judgement = datedFloor(count) { return judgement }
    if !isNet, count.sum.gap != nil, let least = count.sum.least, count.isMet(least.total),
      least.observation.period.end <= lastDay(count.test)
    {
      return met(count, least)
    }
    if count.due.isClosed, count.sum.gap == nil, let last = points.last {
      return count.isMet(last.total) ? met(count, last) : missedCount(count, last, late: false)
    }
    if let proven = provenLater(count), !count.isMet(proven.number ?? .zero), !isNet {
      return missedCount(count, Accumulation.Point(observation: proven, total: proven.number ?? .zero), late: false)
    }
    if let trouble = dataTrouble(count) { return trouble }
    guard let last = points.last else { return nothingDue(count.series, closing: count.due.closing) }
    switch plannedCourse(count, through: last.observation.period.end) {
    case .failure(let unknown): return noData(unknown, count.series)
    case .success(let q): return pacedFloor(count, last, q)
    }
  }

  /// A figure of a single day shows the goal reached in time, or still out of reach once the deadline has passed.
  private func datedFloor(_ count: CountCase) -> Judgement? {
    guard count.series.indicator.kind == .cumulative, count.sum.gap == nil else { return nil }
    let carried = count.sum.last.map { $0.total - ($0.observation.number ?? .zero) } ?? .zero
    let last = deadline(count.test)
    let calendar = count.series.indicator.calendar
    for dated in count.series.dated
    where dated.period.end >= count.start && calendar.isOneYear(dated.period, .day(last)) {
      guard let number = dated.number else { continue }
      let point = Accumulation.Point(observation: dated, total: number + carried)
      if dated.period.end <= last, count.isMet(point.total) { return met(count, point) }
      if dated.period.end >= last, !count.isMet(point.total) { return missedCount(count, point, late: false) }
    }
    return nil
  }

  /// A cumulative figure of a later period of the same year proves how the closing one stood.
  private func provenLater(_ count: CountCase) -> Observation? {
    guard count.due.missing == count.due.closing, count.series.indicator.kind == .cumulative,
      count.isWithinOneYear
    else { return nil }
    let calendar = count.series.indicator.calendar
    return count.series.figures.first {
      $0.period.end > count.due.closing.end && calendar.isOneYear($0.period, count.due.closing)
    }
  }

  private func met(_ count: CountCase, _ point: Accumulation.Point) -> Judgement {
    let isTolerated = count.goal.isWithinTolerance(point.total)
    var judgement = Judgement.pass(isTolerated && !count.due.isClosed ? .withinTolerance : .met)
    judgement.value = point.total
    judgement.observation = point.observation
    judgement.forecast = nil
    let words = count.words
    judgement.message = Phrase(
      zh:
        "目标\(count.targetText.zh)，至\(Words.period(point.observation.period).zh)累计\(words.amount(point.total))，\(isTolerated ? "在允许误差内" : "已达标")",
      en:
        "target \(count.targetText.en), \(words.amount(point.total)) through \(Words.period(point.observation.period).en): \(isTolerated ? "within its tolerance" : "met")"
    )
    writeTarget(&judgement, count)
    note(
      &judgement,
      Phrase(
        zh: "实际：\(words.amount(point.total)) ≥ \(words.amount(count.goal.line))，达标",
        en: "actual: \(words.amount(point.total)) ≥ \(words.amount(count.goal.line)): met"))
    return judgement
  }

  private func missedCount(_ count: CountCase, _ point: Accumulation.Point, late: Bool) -> Judgement {
    var judgement = Judgement.fail(.missed)
    judgement.value = point.total
    judgement.observation = point.observation
    let words = count.words
    let short = count.goal.line - point.total
    judgement.gap = Finding.Amount(short, count.series.indicator.unit.symbol)
    judgement.deviation = short
    let period = Words.period(point.observation.period)
    judgement.message =
      late
      ? Phrase(
        zh:
          "目标\(count.targetText.zh)，时限\(Words.date(deadline(count.test)).zh)之后才达到（\(period.zh)\(words.amount(point.total))）",
        en:
          "target \(count.targetText.en), reached only after the deadline \(deadline(count.test)) (\(words.amount(point.total)) in \(period.en))"
      )
      : Phrase(
        zh: "目标\(count.targetText.zh)，截至\(period.zh)累计\(words.amount(point.total))，差\(words.amount(short))",
        en:
          "target \(count.targetText.en), closed at \(words.amount(point.total)) (\(period.en)): short by \(words.amount(short))"
      )
    writeTarget(&judgement, count)
    note(
      &judgement,
      Phrase(
        zh:
          "实际：\(words.amount(point.total))；\(words.amount(count.goal.line)) − \(words.amount(point.total)) = \(words.amount(short))，未达标",
        en:
          "actual: \(words.amount(point.total)); \(words.amount(count.goal.line)) − \(words.amount(point.total)) = \(words.amount(short)): missed"
      ))
    return judgement
  }

  func writeTarget(_ judgement: inout Judgement, _ count: CountCase) {
    let words = count.words
    if let denominator = count.denominator {
      note(
        &judgement,
        Phrase(
          zh: "目标：\(count.asked) × 分母 \(denominator.text) = \(words.amount(count.goal.line, places: 6))",
          en:
            "target: \(count.asked) × denominator \(denominator.text) = \(words.amount(count.goal.line, places: 6))"
        ))
    } else if count.goal.line != count.goal.nominal {
      note(
        &judgement,
        Phrase(
          zh: "目标：\(count.asked)，计入误差后为\(words.amount(count.goal.line))",
          en: "target: \(count.asked); with its tolerance \(words.amount(count.goal.line))"))
    } else {
      note(&judgement, Phrase(zh: "目标：\(count.asked)", en: "target: \(count.asked)"))
    }
  }
}

/// Everything about one accumulating test at one as-of.
struct CountCase {
  /// The whole of which a share is taken.
  struct Denominator {
    let value: Rational
    /// What of the numerator makes one of the bound's unit: a hundredth of the whole for per cents.
    let share: Rational
    let text: Phrase
  }

  let test: QuantityTest
  let series: Series
  let goal: Goal
  let due: Dueness
  let sum: Accumulation
  let start: CalendarDate
  var denominator: Denominator?

  var words: Words { Words(test.bound, series.indicator, goal) }
  /// What is asked for, as a sentence has it.
  var asked: Phrase { test.bound.words(goal.side) }
  var isWhole: Bool { series.indicator.isWhole }

  /// Whether the count starts and closes in one fiscal year, so that a later total of that year holds all of it.
  var isWithinOneYear: Bool {
    let calendar = series.indicator.calendar
    return calendar.isOneYear(calendar.opening(start), due.closing)
  }

  /// Whether a total meets the goal, compared after rounding where the rule says so: a share as a share.
  func isMet(_ total: Rational) -> Bool {
    guard let places = test.comparedDecimals else { return goal.isMet(by: total) }
    let unit = denominator?.share ?? series.indicator.unitFactor.rational
    return goal.isMet(by: (total.divided(by: unit) ?? total).rounded(places: places, .halfEven) * unit)
  }

  /// The target in a sentence: the rule's words, and what they come to where a denominator is in them.
  var targetText: Phrase {
    if denominator == nil { return asked }
    let line = words.line(goal.line)
    return Phrase(zh: "\(asked)（\(line)）", en: "\(asked) (\(line))")
  }
}

extension Observation {
  /// The same figure with another number: a sum in place of its last addend.
  func with(_ number: Rational) -> Observation {
    Observation(
      period: period, value: .number(number), vintage: vintage, basis: basis, submittedAt: submittedAt,
      reporter: reporter, row: row)
  }
}
