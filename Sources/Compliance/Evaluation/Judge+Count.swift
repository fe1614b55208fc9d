import Diagnostics
import Figures
import Findings
import Plans
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
    var counted = CountCase(test: test, series: series, goal: goal, due: due, sum: sum, start: start)
    guard let exemption = test.exempt.flatMap({ self.exemption($0, at: due.judged?.period ?? closing) }) else {
      return count(counted)
    }
    if exemption.isFresh { counted.goal = Goal(shifting: goal, by: -exemption.number) }
    if exemption.isFresh, !counted.goal.line.isPositive { return nothingLeft(counted, exemption) }
    return exempting(count(counted), exemption, counted)
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

  /// The last figure against the plan to date, where all that this needs is in.
  func openCount(
    _ count: CountCase, _ paced: (CountCase, Accumulation.Point, Rational) -> Judgement
  ) -> Judgement {
    if let trouble = dataTrouble(count) { return trouble }
    guard let last = count.sum.last else { return nothingDue(count.series, closing: count.due.closing) }
    switch plannedCourse(count, through: last.observation.period.end) {
    case .failure(let unknown): return noData(unknown, count.series)
    case .success(let q): return paced(count, last, q)
    }
  }

  // MARK: - (a) more is better

  private func floorCount(_ count: CountCase) -> Judgement {
    if let decided = count.isNet ? closedNetFloor(count) : decidedFloor(count) { return decided }
    return onPaceAnyhow(count) ?? openCount(count, pacedFloor)
  }

  /// What is known without a missing figure is on pace already, and more of it would be too. Nil where that is not so.
  private func onPaceAnyhow(_ count: CountCase) -> Judgement? {
    guard !count.isNet, let gap = count.sum.gap, count.due.missing == nil, !count.due.isClosed,
      let day = count.due.judged?.period.end, let least = count.standing(at: day).least
    else { return nil }
    var known = count
    known.sum = Accumulation(points: [least], gap: nil)
    let judgement = openCount(known, pacedFloor)
    guard judgement.verdict == .pass else { return nil }
    return naming(gap, of: count.series, judgement)
  }

  /// Met or missed for good by what is on file, or closed on a day that nobody can tell; nil before that.
  private func decidedFloor(_ count: CountCase) -> Judgement? {
    let standing = count.standing(at: lastDay(count.test))
    let last = count.sum.last
    // Reached for good: a count to date never falls.
    let early = count.sum.points.first {
      $0.observation.period.end <= lastDay(count.test) && count.isMet($0.total)
    }
    if let reached = early ?? standing.least, count.isMet(reached.total) {
      if let last, count.isMet(last.total) { return met(count, last) }
      return naming(count.sum.gap, of: count.series, met(count, reached))
    }
    if let most = standing.most, !count.isMet(most.total) {
      if let late = count.sum.points.first(where: { count.isMet($0.total) }) {
        return missedCount(count, late, late: true)
      }
      return naming(count.unneeded(most), of: count.series, missedCount(count, most, late: false))
    }
    return closedUnknown(count)
  }

  /// The closing figure is in, and what it reached may have been reached after the deadline.
  func closedUnknown(_ count: CountCase) -> Judgement? {
    guard count.due.isClosed, count.sum.gap == nil, let last = count.sum.last else { return nil }
    return dayUnknown(count.series, last.observation)
  }

  private func closedNetFloor(_ count: CountCase) -> Judgement? {
    closedNet(count) { point, isMet in
      isMet ? met(count, point) : missedCount(count, point, late: count.isMet(point.total))
    }
  }

  /// A net count may fall: only its closing figure decides. Nil before that.
  func closedNet(_ count: CountCase, _ judged: (Accumulation.Point, Bool) -> Judgement) -> Judgement? {
    guard count.due.isClosed, count.sum.gap == nil, let last = count.sum.last else { return nil }
    let before = count.sum.points.dropLast().last?.total ?? .zero
    let carried = last.total - (last.observation.number ?? .zero)
    let dated = count.series.dated.compactMap { figure in figure.number.map { figure.with($0 + carried) } }
    let day = lastDay(count.test)
    if let exact = dated.last(where: { $0.period.end == day && last.observation.period.contains(day) }),
      let total = exact.number
    {
      return judged(Accumulation.Point(observation: exact, total: total), count.isMet(total))
    }
    let isMet = isMetByDeadline(
      closing: last.observation.with(last.total), before: before, dated: dated, deadline: day,
      isMet: count.isMet)
    return isMet.map { judged(last, $0) } ?? dayUnknown(count.series, last.observation)
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
    judgement.gap = Finding.Amount(short, count.series.indicator.base)
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
  var goal: Goal
  let due: Dueness
  var sum: Accumulation
  let start: CalendarDate
  var denominator: Denominator?

  var words: Words { Words(test.bound, series.indicator, goal) }
  /// What is asked for, as a sentence has it.
  var asked: Phrase { test.bound.words(goal.side) }
  var isWhole: Bool { series.indicator.isWhole }
  /// Whether what is counted may fall again.
  var isNet: Bool { series.indicator.kind == .net }

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
