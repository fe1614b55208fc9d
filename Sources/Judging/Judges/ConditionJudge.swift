import Diagnostics
import Figures
import Findings
import Formulas
import Plans
import Quantities
import Sentences

/// Judges a condition written as a formula.
///
/// It is asked in every period of its calendar; a false answer before the close may still turn, so it is yellow, unless
/// every period counts.
struct ConditionJudge {
  private struct Answer {
    let period: Period
    let result: Result<Bool, FormulaUnknown>

    var truth: Bool? { try? result.get() }
  }

  let bench: Bench
  let condition: Condition

  init(_ bench: Bench, _ condition: Condition) {
    (self.bench, self.condition) = (bench, condition)
  }

  /// The latest answer, or every one of them.
  func judge() -> Judgement {
    let calendar = condition.calendar
    let standard = bench.standard
    let closing =
      condition.period.map { calendar.period(endingWith: $0) } ?? calendar.closing(standard.deadline)
    let start = condition.period == nil ? max(standard.start, condition.from ?? standard.start) : closing.start
    // What a bound is tried for changes the figures of a set too.
    let common =
      bench.book.tried.isEmpty ? bench.shared.map { (values: $0.sets, formula: condition.formula.text) } : nil
    var evaluator = FormulaEvaluator(
      plan: bench.plan, book: bench.book, calendar: calendar, asOf: bench.asOf, shared: common)
    let periods = calendar.periods(from: start, through: min(closing.end, bench.asOf))
    let answers = periods.filter { condition.period == nil || $0 == closing }.map { period in
      Answer(period: period, result: evaluator.answer(condition.formula, bench.area, period))
    }
    var latestDue = calendar.latestDue(asOf: bench.asOf)
    if latestDue.end > closing.end { latestDue = closing }
    let last = answers.last { $0.truth != nil }
    let unknown = answers.last {
      $0.truth == nil && $0.period.end <= latestDue.end && $0.period.end > last?.period.end ?? .first
    }
    let isClosed = last?.period.end == closing.end
    var judgement =
      if condition.judging == .every {
        every(answers, isClosed: isClosed, through: latestDue)
      } else if let unknown {
        noData(unknown)
      } else if let truth = last?.truth {
        latest(truth, isClosed: isClosed)
      } else {
        nothingDue(calendar.periods(from: start, through: closing.end).first ?? closing)
      }
    let deciding =
      judgement.reason == .periodMissed && condition.judging == .every
      ? answers.first { $0.truth == false }
      : judgement.verdict == .noData ? unknown ?? answers.first { $0.truth == nil } : last
    if let deciding { write(&judgement, deciding.period, &evaluator) }
    let isAwaiting =
      !isClosed && bench.asOf >= min(standard.deadline, closing.end) && latestDue.end < closing.end
    if isAwaiting, judgement.verdict == .pass && judgement.reason != .met || judgement.verdict == .atRisk {
      judgement.reason = .awaitingClosingFigure
    }
    return judgement
  }

  private func latest(_ truth: Bool, isClosed: Bool) -> Judgement {
    let closesByItself = condition.judging == .latest
    return switch (isClosed, truth) {
    case (true, true): .pass(.met)
    case (true, false): .fail(.missed)
    case (false, true): closesByItself ? .pass(.met) : .pass(.conditionHolds)
    case (false, false): closesByItself ? .fail(.periodMissed) : .yellow(.conditionBroken)
    }
  }

  private func nothingDue(_ first: Period) -> Judgement {
    var judgement = Judgement.notDue(.nothingDue)
    judgement.message = VerdictSentences.firstFiguresDue(first, on: condition.calendar.due(first))
    return judgement
  }

  private func every(_ answers: [Answer], isClosed: Bool, through latestDue: Period) -> Judgement {
    let misses = answers.filter { $0.truth == false }
    if !misses.isEmpty {
      var judgement = Judgement.fail(.periodMissed)
      judgement.misses = misses.map { Finding.Miss(period: $0.period, verdict: .fail, light: .red) }
      return judgement
    }
    let last = answers.last { $0.truth != nil }
    let needed = max(latestDue.end, last?.period.end ?? .first)
    if let hole = answers.first(where: { $0.truth == nil && $0.period.end <= needed }) { return noData(hole) }
    guard last != nil else { return .notDue(.nothingDue) }
    return .pass(isClosed ? .met : .everyPeriodKept)
  }

  private func noData(_ answer: Answer) -> Judgement {
    guard case .failure(let unknown) = answer.result else { return .noData(.figureMissing) }
    var judgement = Judgement.noData(unknown.reason)
    judgement.message = unknown.message
    return judgement
  }

  private func write(
    _ judgement: inout Judgement, _ period: Period, _ evaluator: inout FormulaEvaluator
  ) {
    let moment = FormulaEvaluator.Moment(area: bench.area, period: period)
    let root = condition.formula.root
    evaluator.forgetUses()
    _ = evaluator.answer(condition.formula, bench.area, period)
    // No figure that is in stands for the one that is not.
    if judgement.verdict != .noData {
      let weakest = evaluator.uses.map(\.observation.vintage).min() ?? .final
      let latest = evaluator.uses.first { $0.observation.period.end == period.end } ?? evaluator.uses.first
      judgement.observation = latest?.observation.restingOn(weakest)
    }
    let figures = bench.explains ? evaluator.usedFigures() : []
    if case .comparison(_, let left, _) = root.content, let unit = left.unit,
      let value = try? evaluator.number(left, moment)
    {
      judgement.value = value
      judgement.unit = unit.symbol
    }
    let lines = evaluator.comparisons(of: root, moment)
    if judgement.verdict != .noData, judgement.verdict != .notDue {
      judgement.message = VerdictSentences.condition(holds: judgement.verdict == .pass, in: period, lines)
    }
    guard bench.explains else { return }
    judgement.steps.append(VerdictSentences.conditionStep(condition.formula.text))
    judgement.steps += figures
    let sum = evaluator.text(of: root, moment)
    judgement.steps.append(VerdictSentences.withNumbers(sum, of: period))
    judgement.steps += lines
    if judgement.verdict == .noData { judgement.steps.append(judgement.message) }
  }
}

extension FormulaEvaluator {
  mutating func answer(_ formula: Formula, _ area: Int, _ period: Period) -> Result<Bool, FormulaUnknown> {
    do throws(FormulaUnknown) {
      return .success(try truth(formula.root, Moment(area: area, period: period)))
    } catch {
      return .failure(error)
    }
  }
}
