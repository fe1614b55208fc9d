package import Diagnostics
package import Plans
package import Quantities

/// The sentence and the steps of a count held against the plan to date.
package struct CountPaceSentence {
  /// The numbers of the count at the report; shares are of one.
  package struct Numbers {
    /// The count to date, what was planned to date, and the goal.
    let total: Rational
    let planned: Rational
    let goal: Rational
    /// The planned share and the one that is done.
    let due: Rational
    let done: Rational
    /// How far behind is on pace still, and how far is red.
    let slack: Rational
    let red: Rational
    /// So much for each report that is left, how many these are, and the best pace yet.
    let needed: Rational?
    let reportsLeft: Int
    let best: Rational?
    let isWhole: Bool

    package init(
      total: Rational, planned: Rational, goal: Rational, due: Rational, done: Rational, slack: Rational,
      red: Rational, needed: Rational?, reportsLeft: Int, best: Rational?, isWhole: Bool
    ) {
      (self.total, self.planned, self.goal, self.due, self.done) = (total, planned, goal, due, done)
      (self.slack, self.red, self.isWhole) = (slack, red, isWhole)
      (self.needed, self.reportsLeft, self.best) = (needed, reportsLeft, best)
    }

    var gap: Rational { due - done }
  }

  private let target: Phrase
  private let period: Period
  private let cadence: Period.Cadence
  private let numbers: Numbers
  private let words: Words

  /// `target` is what is asked for, `period` the one whose report is judged.
  package init(_ target: Phrase, through period: Period, _ cadence: Period.Cadence, _ numbers: Numbers, in words: Words)
  {
    (self.target, self.period, self.cadence, self.numbers, self.words) = (target, period, cadence, numbers, words)
  }

  /// Where it stands, and where the reason asks for it how it goes on; `leastWhole` items were needed by now.
  package func message(_ reason: Reason, missed stage: QuantityTest.Stage?, leastWhole: Rational?) -> Phrase {
    var message = VerdictSentences.countSoFar(target, words.amount(numbers.total), through: period)
    if reason == .warmUp {
      return message + Phrase(zh: "；期初暂不评判进度", en: "; too early to judge its pace")
    }
    if let stage, reason == .stageMissed {
      // The stages are the plan: an even pace beside them would say something else.
      message = message + VerdictSentences.stageMissed(stage, at: numbers.total, in: words)
    } else {
      message = message + plan
    }
    if let leastWhole {
      let amount = words.amount(leastWhole)
      message = message + Phrase(zh: "，按整数计此时至少须\(amount)", en: "; in whole items at least \(amount) by now")
    }
    return reason == .onPace ? message : message + forecast
  }

  private var plan: Phrase {
    let plan = words.amount(numbers.planned, places: 2, against: numbers.total)
    let gap = numbers.gap
    if gap.isZero { return Phrase(zh: "；序时应达\(plan)，正好达到", en: "; plan \(plan), exactly kept") }
    if gap.isNegative {
      let ahead = Words.points(-gap)
      return Phrase(zh: "；序时应达\(plan)，超前\(ahead)个百分点", en: "; plan \(plan), ahead by \(ahead) points")
    }
    let behind = Words.points(gap, against: numbers.slack, numbers.red)
    let slack = Words.points(numbers.slack, against: gap, numbers.red)
    return Phrase(
      zh: "；序时应达\(plan)，落后\(behind)个百分点（容许\(slack)）", en: "; plan \(plan), behind by \(behind) points (slack \(slack))")
  }

  /// Where this pace ends, and what the rest needs beside the best yet.
  private var forecast: Phrase {
    guard let forecast = numbers.total.divided(by: numbers.due) else { return Phrase(verbatim: "") }
    let shown = words.amount(numbers.isWhole ? forecast.floor() : forecast, places: 2)
    let end = Phrase(zh: "；照此进度期末为\(shown)", en: "; at this pace \(shown)")
    guard let needed = numbers.needed else { return end }
    let each = Words.report(cadence)
    let amount = words.amount(needed, places: 1, against: (numbers.best ?? .zero) * 2)
    let rest = Phrase(zh: "；此后\(each)需\(amount)", en: "; needs \(amount) \(each)")
    guard let best = numbers.best else { return end + rest }
    let bestPace = bestPace(words.amount(best, places: 1))
    return end + rest + Phrase(zh: "，\(bestPace)", en: ", \(bestPace)")
  }

  /// The sum step by step, after the target and the planned share.
  package func steps(forecast: Rational?) -> [Phrase] {
    let exact = numbers.goal * numbers.due
    let target = words.amount(numbers.goal, places: 6)
    let (due, done) = (Words.percent(numbers.due, places: 2), Words.percent(numbers.done, places: 2))
    let actual = words.amount(numbers.total)
    let plan = words.amount(exact, places: 2)
    let whole = words.amount(exact.floor())
    let floor =
      numbers.isWhole && !exact.isInteger ? Phrase(zh: "，取整为\(whole)", en: ", whole items: \(whole)") : nil
    var steps = [
      Phrase(zh: "计划数：\(target) × \(due) = \(plan)\(floor)", en: "plan to date: \(target) × \(due) = \(plan)\(floor)"),
      Phrase(zh: "完成率：\(actual) ÷ \(target) = \(done)", en: "done: \(actual) ÷ \(target) = \(done)"),
      gapStep(due, done),
    ]
    if let forecast {
      let end = words.amount(forecast, places: 2)
      steps.append(Phrase(zh: "预计期末：\(actual) ÷ \(due) = \(end)", en: "forecast: \(actual) ÷ \(due) = \(end)"))
    }
    if let needed = numbers.needed, needed.isPositive {
      let best = numbers.best.map { bestPace(words.amount($0, places: 2)) }
        .map { Phrase(zh: "；\($0)，达其两倍为红灯", en: "; \($0), red from twice that") }
      let each = words.amount(needed, places: 2)
      steps.append(
        Phrase(
          zh: "所需：(\(target) − \(actual)) ÷ 余下\(numbers.reportsLeft)期 = \(each)\(best)",
          en: "needed: (\(target) − \(actual)) ÷ \(numbers.reportsLeft) reports left = \(each)\(best)"))
    }
    return steps
  }

  private func gapStep(_ due: String, _ done: String) -> Phrase {
    let behind = Words.points(numbers.gap, against: numbers.slack, numbers.red)
    let slack = Words.points(numbers.slack, against: numbers.gap, numbers.red)
    let red = Words.points(numbers.red, against: numbers.gap)
    return Phrase(
      zh: "差距：\(due) − \(done) = \(behind)个百分点；容许\(slack)个百分点，超过\(red)个百分点为红灯",
      en: "gap: \(due) − \(done) = \(behind) points; slack \(slack), red over \(red)")
  }

  /// The best pace of three months: `最好三个月月均8家`, `best three months 8`.
  private func bestPace(_ amount: Phrase) -> Phrase {
    switch cadence {
    case .day: Phrase(zh: "最好91天日均\(amount)", en: "best 91 days \(amount) a day")
    case .week: Phrase(zh: "最好13周周均\(amount)", en: "best 13 weeks \(amount) a week")
    case .month, .span: Phrase(zh: "最好三个月月均\(amount)", en: "best three months \(amount)")
    case .quarter: Phrase(zh: "最好一季\(amount)", en: "best quarter \(amount)")
    case .half: Phrase(zh: "最好半年\(amount)", en: "best half-year \(amount)")
    case .year: Phrase(zh: "最好一年\(amount)", en: "best year \(amount)")
    }
  }
}
