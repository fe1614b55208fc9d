import Diagnostics
import Figures
import Findings
import Formulas
import Plans
import Quantities

// A condition written as a formula. It is asked in every period of its calendar; a false answer before the close may
// still turn, so it is yellow, unless every period counts.

extension Judge {
  private struct Answer {
    let period: Period
    let result: Result<Bool, FormulaUnknown>

    var truth: Bool? { try? result.get() }
  }

  func judge(_ condition: Condition) -> Judgement {
    let closing =
      condition.period.map { condition.calendar.period(endingWith: $0) }
      ?? condition.calendar.closing(standard.deadline)
    let start = condition.period == nil ? max(standard.start, condition.from ?? standard.start) : closing.start
    // What a bound is tried for changes the figures of a set too.
    let common = book.tried.isEmpty ? shared.map { (values: $0.sets, formula: condition.formula.text) } : nil
    var evaluator = FormulaEvaluator(
      plan: plan, book: book, calendar: condition.calendar, asOf: asOf, shared: common)
    let periods = condition.calendar.periods(from: start, through: min(closing.end, asOf))
    let answers = periods.filter { condition.period == nil || $0 == closing }.map { period in
      Answer(period: period, result: evaluator.answer(condition.formula, area, period))
    }
    var latestDue = condition.calendar.latestDue(asOf: asOf)
    if latestDue.end > closing.end { latestDue = closing }
    let last = answers.last { $0.truth != nil }
    let unknown = answers.last {
      $0.truth == nil && $0.period.end <= latestDue.end && $0.period.end > last?.period.end ?? .first
    }
    let isClosed = last?.period.end == closing.end
    var judgement: Judgement
    if condition.judging == .every {
      judgement = every(answers, isClosed: isClosed, through: latestDue)
    } else if let unknown {
      judgement = noData(unknown)
    } else if let last, let truth = last.truth {
      switch (isClosed, truth) {
      case (true, true): judgement = .pass(.met)
      case (true, false): judgement = .fail(.missed)
      case (false, true): judgement = condition.judging == .latest ? .pass(.met) : .pass(.conditionHolds)
      case (false, false): judgement = condition.judging == .latest ? .fail(.periodMissed) : .yellow(.conditionBroken)
      }
    } else {
      judgement = .notDue(.nothingDue)
      let first = condition.calendar.periods(from: start, through: closing.end).first ?? closing
      let due = condition.calendar.due(first)
      judgement.message = Phrase(
        zh: "首期数据（\(Words.period(first).zh)）于\(Words.date(due).zh)到期",
        en: "the first figures (\(Words.period(first).en)) fall due on \(due)")
    }
    let deciding =
      judgement.reason == .periodMissed && condition.judging == .every
      ? answers.first { $0.truth == false }
      : judgement.verdict == .noData ? unknown ?? answers.first { $0.truth == nil } : last
    if let deciding { write(&judgement, condition, deciding.period, &evaluator) }
    let isAwaiting = !isClosed && asOf >= min(standard.deadline, closing.end) && latestDue.end < closing.end
    if isAwaiting, judgement.verdict == .pass && judgement.reason != .met || judgement.verdict == .atRisk {
      judgement.reason = .awaitingClosingFigure
    }
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
    _ judgement: inout Judgement, _ condition: Condition, _ period: Period, _ evaluator: inout FormulaEvaluator
  ) {
    let moment = FormulaEvaluator.Moment(area: area, period: period)
    let root = condition.formula.root
    evaluator.forgetUses()
    _ = evaluator.answer(condition.formula, area, period)
    // No figure that is in stands for the one that is not.
    if judgement.verdict != .noData {
      let weakest = evaluator.uses.map(\.observation.vintage).min() ?? .final
      let latest = evaluator.uses.first { $0.observation.period.end == period.end } ?? evaluator.uses.first
      judgement.observation = latest?.observation.restingOn(weakest)
    }
    let figures = explains ? evaluator.usedFigures() : []
    if case .comparison(_, let left, _) = root.content, let unit = left.unit,
      let value = try? evaluator.number(left, moment)
    {
      judgement.value = value
      judgement.unit = unit.symbol
    }
    let lines = evaluator.comparisons(of: root, moment)
    let words = Words.period(period)
    if judgement.verdict != .noData, judgement.verdict != .notDue {
      let holds = judgement.verdict == .pass
      judgement.message = Phrase(
        zh: "\(words.zh)条件\(holds ? "成立" : "不成立")：\(lines.prefix(4).map(\.zh).joined(separator: "；"))",
        en:
          "the condition \(holds ? "holds" : "does not hold") in \(words.en): \(lines.prefix(4).map(\.en).joined(separator: "; "))"
      )
    }
    guard explains else { return }
    judgement.steps.append(Phrase(zh: "条件：\(condition.formula.text)", en: "condition: \(condition.formula.text)"))
    judgement.steps += figures
    let sum = evaluator.text(of: root, moment)
    judgement.steps.append(Phrase(zh: "\(words.zh)代入：\(sum)", en: "with the numbers of \(words.en): \(sum)"))
    judgement.steps += lines
    if judgement.verdict == .noData { judgement.steps.append(judgement.message) }
  }

  /// How the figures of computed indicators came about, for the period that was judged.
  func derivation(of requirement: Requirement, _ judged: Period?) -> [Phrase] {
    guard explains, let judged else { return [] }
    var steps: [Phrase] = []
    for index in requirement.indicators.sorted() {
      guard let indicator = plan.indicator(index), let formula = indicator.formula else { continue }
      let period = indicator.calendar.period(endingWith: judged)
      var evaluator = FormulaEvaluator(plan: plan, book: book, calendar: indicator.calendar, asOf: asOf)
      let moment = FormulaEvaluator.Moment(area: area, period: period)
      guard let value = try? evaluator.number(formula.root, moment) else { continue }
      steps.append(
        Phrase(zh: "“\(indicator.name.zh)”= \(formula.text)", en: "`\(indicator.name.en)` = \(formula.text)"))
      steps += evaluator.usedFigures()
      let sum = evaluator.text(of: formula.root, moment)
      let amount = Words(indicator).amount(value)
      let words = Words.period(period)
      steps.append(Phrase(zh: "\(words.zh)：\(sum) = \(amount)", en: "\(words.en): \(sum) = \(amount)"))
    }
    return steps
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
