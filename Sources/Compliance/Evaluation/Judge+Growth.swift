import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// Row (b1): a cumulative growth rate towards a goal. A growth rate is never multiplied by k/12.

extension Judge {
  func growth(_ measured: MeasureCase, _ last: Observation) -> Judgement {
    let x = last.number ?? .zero
    let goal = measured.goal
    let w = weight(measured, last)
    let needed = growthNeeded(goal.line, x, w)
    let best = bestGrowth(measured, last)
    var judgement: Judgement
    if goal.isMet(by: x) {
      judgement = .pass(goal.isWithinTolerance(x) ? .withinTolerance : .onPace)
    } else if x.isNegative, goal.nominal.isPositive {
      judgement = .red(.wrongSign)
    } else if isOutOfReach(needed, best) {
      judgement = .red(.catchUpOutOfReach)
    } else {
      judgement = .yellow(.belowGoal)
    }
    judgement.value = x
    judgement.observation = last
    judgement.plan = goal.line
    judgement.gap = Finding.Amount(goal.line - x, measured.differenceUnit)
    judgement.deviation = goal.line - x
    judgement.needed = needed
    judgement.best = best
    if let before = measured.points.dropLast().last?.number {
      judgement.trend = Trend(from: goal.line - before, to: goal.line - x)
    }
    judgement.message = growthMessage(measured, last, judgement.reason, w: w, needed: needed, best: best)
    writeGoal(&judgement, measured)
    let words = measured.words
    note(
      &judgement,
      Phrase(
        zh:
          "累计增速：\(words.amount(x))，差距 \(words.number(goal.line)) − \(words.number(x)) = \(words.difference(goal.line - x))",
        en:
          "growth to date: \(words.amount(x)); gap \(words.number(goal.line)) − \(words.number(x)) = \(words.difference(goal.line - x))"
      ))
    if let needed {
      note(
        &judgement,
        Phrase(
          zh:
            "余下时间所需增速：((1+\(words.amount(goal.line))) − \(w.decimalText(maxPlaces: 4))×(1+\(words.amount(x)))) ÷ (1−\(w.decimalText(maxPlaces: 4))) − 1 = \(words.amount(needed, places: 2))（权数\(w.decimalText(maxPlaces: 4))为上年或计划的同期份额）",
          en:
            "growth the rest needs: ((1+\(words.amount(goal.line))) − \(w.decimalText(maxPlaces: 4))×(1+\(words.amount(x)))) ÷ (1−\(w.decimalText(maxPlaces: 4))) − 1 = \(words.amount(needed, places: 2)) (weight \(w.decimalText(maxPlaces: 4)): last year's or the plan's share to date)"
        ))
    }
    if let best {
      note(
        &judgement,
        Phrase(
          zh: "最好一期增速：\(words.amount(best))；所需达其两倍即为红灯",
          en: "best period: \(words.amount(best)); red when twice that is needed"))
    }
    return judgement
  }

  /// Last year's share to date, of the amounts that grow where they are filed; else the planned share.
  private func weight(_ measured: MeasureCase, _ last: Observation) -> Rational {
    let end = last.period.end
    if let share = measured.weight?(end) ?? amountsShare(measured, through: end) { return share }
    let line = Timeline(start: measured.start, deadline: deadline(measured.test))
    return line.share(measured.test.pace, through: end) ?? line.linear(through: end)
  }

  /// The same of the amounts whose growth is filed, as `growth_of` names them.
  private func amountsShare(_ measured: MeasureCase, through day: CalendarDate) -> Rational? {
    guard let amounts = measured.series.indicator.growthOf, plan.indicators[amounts].kind.accumulates,
      case .success(let filed) = series(IndicatorReference(amounts)),
      filed.indicator.calendar.period(endingWith: .day(day)).end == day
    else { return nil }
    return try? lastYearShare(filed, from: measured.start, to: deadline(measured.test), through: day).get()
  }

  /// What the rest of the year must grow by: y = ((1+g) − w(1+x)) / (1−w) − 1, in per cent.
  private func growthNeeded(_ goal: Rational, _ x: Rational, _ w: Rational) -> Rational? {
    let whole = goal + 100
    let part = w * (x + 100)
    return (whole - part).divided(by: 1 - w).map { $0 - 100 }
  }

  private func isOutOfReach(_ needed: Rational?, _ best: Rational?) -> Bool {
    guard let needed, let best else { return false }
    return best.isPositive ? needed >= best * 2 : needed.isPositive
  }

  /// The best own growth of a quarter or month if any is filed, else the best growth to date.
  private func bestGrowth(_ measured: MeasureCase, _ last: Observation) -> Rational? {
    if let own = measured.series.indicator.ownGrowth {
      let best = book.observations(FigureBook.Key(own, area: area))
        .filter { $0.period.end >= measured.start && $0.period.end <= last.period.end }
        .compactMap(\.number).max()
      if let best { return best }
    }
    return measured.points.compactMap(\.number).max()
  }

  private func growthMessage(
    _ measured: MeasureCase, _ last: Observation, _ reason: Reason, w: Rational, needed: Rational?, best: Rational?
  ) -> Phrase {
    let words = measured.words
    let x = last.number ?? .zero
    let period = Words.period(last.period)
    var message = Phrase(
      zh: "目标\(measured.asked)，至\(period.zh)累计增长\(words.amount(x))",
      en: "target \(measured.asked), \(words.amount(x)) through \(period.en)")
    if reason == .onPace || reason == .withinTolerance {
      return message
        + (reason == .onPace
          ? Phrase(zh: "，不低于目标", en: ": at or above the goal") : Phrase(zh: "，在允许误差内", en: ": within its tolerance"))
    }
    let gap = words.difference(measured.goal.line - x)
    message = message + Phrase(zh: "，低\(gap.zh)", en: ", below by \(gap.en)")
    if let needed {
      message =
        message
        + Phrase(
          zh:
            "；已过时段权重\(w.decimalText(maxPlaces: 2))，余下须增长\(words.amount(needed, places: 1, against: (best ?? .zero) * 2))",
          en:
            "; weight to date \(w.decimalText(maxPlaces: 2)), so the rest must grow \(words.amount(needed, places: 1, against: (best ?? .zero) * 2))"
        )
    }
    if let best {
      message = message + Phrase(zh: "，最好一期\(words.amount(best))", en: "; best period \(words.amount(best))")
    }
    return message
  }
}
