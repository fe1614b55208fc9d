import Diagnostics
import Figures
import Plans
import Quantities

/// The sentence and the steps of a count held against the plan to date.
struct CountPaceSentence {
  let count: CountCase
  let last: Accumulation.Point
  let pace: CountPace

  private var cadence: Period.Cadence { count.series.indicator.value.calendar.cadence }

  /// Where it stands, and where the reason asks for it how it goes on.
  func message(_ reason: Reason, _ stage: QuantityTest.Stage?) -> Phrase {
    let words = count.words
    let (target, period) = (count.targetText, Words.period(last.observation.period))
    let amount = words.amount(last.total)
    var message = Phrase(
      zh: "目标\(target)，至\(period)累计\(amount)", en: "target \(target), \(amount) through \(period)")
    if reason == .warmUp {
      return message + Phrase(zh: "；期初暂不评判进度", en: "; too early to judge its pace")
    }
    if let stage, reason == .stageMissed {
      // The stages are the plan: an even pace beside them would say something else.
      message = message + stage.missedWords(last.total, words)
    } else {
      message = message + planWords
    }
    if let least = leastWhole(reason) {
      let amount = words.amount(least)
      message = message + Phrase(zh: "，按整数计此时至少须\(amount)", en: "; in whole items at least \(amount) by now")
    }
    return reason == .onPace ? message : message + forecastWords
  }

  private var planWords: Phrase {
    let plan = count.words.amount(count.planned(at: pace.q), places: 2, against: last.total)
    if pace.gap.isZero { return Phrase(zh: "；序时应达\(plan)，正好达到", en: "; plan \(plan), exactly kept") }
    if pace.gap.isNegative {
      let ahead = Words.points(-pace.gap)
      return Phrase(zh: "；序时应达\(plan)，超前\(ahead)个百分点", en: "; plan \(plan), ahead by \(ahead) points")
    }
    let far = count.bench.limits.redGap(pace.q)
    let behind = Words.points(pace.gap, against: pace.slack, far)
    let slack = Words.points(pace.slack, against: pace.gap, far)
    return Phrase(
      zh: "；序时应达\(plan)，落后\(behind)个百分点（容许\(slack)）", en: "; plan \(plan), behind by \(behind) points (slack \(slack))")
  }

  /// Where this pace ends, and what the rest needs beside the best yet.
  private var forecastWords: Phrase {
    let words = count.words
    guard let forecast = last.total.divided(by: pace.q) else { return Phrase(verbatim: "") }
    let shown = words.amount(count.isWhole ? forecast.floor() : forecast, places: 2)
    let end = Phrase(zh: "；照此进度期末为\(shown)", en: "; at this pace \(shown)")
    guard let needed = pace.needed else { return end }
    let each = Words.report(cadence)
    let amount = words.amount(needed, places: 1, against: (pace.best ?? .zero) * 2)
    let rest = Phrase(zh: "；此后\(each)需\(amount)", en: "; needs \(amount) \(each)")
    guard let best = pace.best else { return end + rest }
    let bestWords = BestPace.words(words.amount(best, places: 1), cadence)
    return end + rest + Phrase(zh: "，\(bestWords)", en: ", \(bestWords)")
  }

  /// How many whole items were needed, where points alone do not show why it is on pace or behind.
  private func leastWhole(_ reason: Reason) -> Rational? {
    guard count.isWhole else { return nil }
    let target = count.goal.line
    if reason == .lastItemsOpen { return CountPace.lastItems(target, pace.q) }
    guard reason == .onPace || reason == .behindPlan, pace.gap > pace.slack else { return nil }
    let line = (target * (pace.q - pace.slack)).floor()
    return count.bench.limits.slackIsBehind ? line + 1 : line
  }

  /// Writes the sum step by step, where somebody reads it.
  func writeSteps(_ judgement: inout Judgement) {
    guard count.bench.explains else { return }
    let words = count.words
    count.writeTarget(&judgement)
    count.writeShare(&judgement, through: last.observation.period.end, pace.q)
    let exact = count.goal.line * pace.q
    let target = words.amount(count.goal.line, places: 6)
    let (due, done) = (Words.percent(pace.q, places: 2), Words.percent(pace.p, places: 2))
    let actual = words.amount(last.total)
    let plan = words.amount(exact, places: 2)
    let whole = words.amount(exact.floor())
    let floor =
      count.isWhole && !exact.isInteger ? Phrase(zh: "，取整为\(whole)", en: ", whole items: \(whole)") : nil
    judgement.steps += [
      Phrase(zh: "计划数：\(target) × \(due) = \(plan)\(floor)", en: "plan to date: \(target) × \(due) = \(plan)\(floor)"),
      Phrase(zh: "完成率：\(actual) ÷ \(target) = \(done)", en: "done: \(actual) ÷ \(target) = \(done)"),
      gapStep(due, done),
    ]
    if let forecast = judgement.forecast {
      let end = words.amount(forecast, places: 2)
      judgement.steps.append(
        Phrase(zh: "预计期末：\(actual) ÷ \(due) = \(end)", en: "forecast: \(actual) ÷ \(due) = \(end)"))
    }
    if let needed = pace.needed, needed.isPositive {
      let best = pace.best.map { BestPace.words(words.amount($0, places: 2), cadence) }
        .map { Phrase(zh: "；\($0)，达其两倍为红灯", en: "; \($0), red from twice that") }
      let each = words.amount(needed, places: 2)
      judgement.steps.append(
        Phrase(
          zh: "所需：(\(target) − \(actual)) ÷ 余下\(pace.reportsLeft)期 = \(each)\(best)",
          en: "needed: (\(target) − \(actual)) ÷ \(pace.reportsLeft) reports left = \(each)\(best)"))
    }
  }

  private func gapStep(_ due: String, _ done: String) -> Phrase {
    let far = count.bench.limits.redGap(pace.q)
    let behind = Words.points(pace.gap, against: pace.slack, far)
    let slack = Words.points(pace.slack, against: pace.gap, far)
    let red = Words.points(far, against: pace.gap)
    return Phrase(
      zh: "差距：\(due) − \(done) = \(behind)个百分点；容许\(slack)个百分点，超过\(red)个百分点为红灯",
      en: "gap: \(due) − \(done) = \(behind) points; slack \(slack), red over \(red)")
  }
}
