import Diagnostics
import Figures
import Findings
import Plans
import Quantities

/// The numbers, the sentence and the steps of a judged reduction.
struct ReductionSentence {
  let bench: Bench
  let reduced: ReductionCase
  let last: Accumulation.Point
  let allowed: Rational
  /// The base to date; nil once closed or lost.
  let then: Rational?

  private var words: Words { reduced.words }
  private var said: ReductionBase.Said { reduced.base.words }
  private var whole: Rational? { try? reduced.whole.get() }
  /// Whether the limit is that of a year, not of a level.
  private var accumulates: Bool { reduced.series.indicator.value.kind.accumulates }

  /// A verdict with all of them.
  func finished(_ verdict: Judgement) -> Judgement {
    var judgement = verdict
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.plan = allowed
    judgement.gap = Finding.Amount(last.total - allowed, reduced.series.indicator.value.base)
    let base = then ?? whole ?? .zero
    let change = change(on: base)
    let said = said
    let by = reduced.base.reduction.words
    let asked = Phrase(zh: "要求\(said.fall)下降不少于\(by)：", en: "a fall by at least \(by): ")
    let body: Phrase
    if !accumulates {
      body = level(said, base, change)
    } else if let then {
      body = open(said, then, change, isJudged: judgement.verdict != .notDue)
    } else {
      body = closed(said, whole ?? .zero, change)
    }
    judgement.message = asked + body
    writeSteps(&judgement, said, change)
    return judgement
  }

  private func level(_ said: ReductionBase.Said, _ base: Rational, _ change: Phrase) -> Phrase {
    let period = Words.period(last.observation.period)
    let (from, line) = (words.amount(base), words.line(allowed))
    let actual = words.amount(last.total, against: allowed, base)
    return Phrase(
      zh: "\(said.then)\(from)；\(period)允许\(line)，实际\(actual)（\(change)）",
      en: "\(from) \(said.before); allowed in \(period) \(line), actual \(actual) (\(change))")
  }

  private func open(_ said: ReductionBase.Said, _ then: Rational, _ change: Phrase, isJudged: Bool) -> Phrase {
    let period = Words.period(last.observation.period)
    let (from, line) = (words.amount(then), words.line(allowed))
    let actual = words.amount(last.total, against: allowed, then)
    let body = Phrase(
      zh: "\(said.then)\(from)；至\(period)允许\(line)，实际\(actual)（\(change)）",
      en: "\(from) \(said.then); allowed through \(period) \(line), actual \(actual) (\(change))")
    guard let whole else {
      guard isJudged else { return body }
      return body
        + Phrase(
          zh: "；\(said.whole)的数不在案，期末限额未知",
          en: "; what it was \(said.whole) is not on file, so the limit at the end is not known")
    }
    let all = words.amount(whole)
    let known = Phrase(zh: "\(said.whole)\(all)，", en: "\(all) \(said.whole), ") + body
    guard isJudged else { return known }
    let limit = whole * reduced.base.keep
    let left = words.amount((reduced.isWhole ? limit.floor() : limit) - last.total, places: 2)
    let (end, used) = (words.line(limit), words.amount(whole - then))
    return known
      + Phrase(
        zh: "；\(said.span)限额\(end)，余下\(left)，\(said.rest)\(used)",
        en: "; limit \(end)\(said.span) leaves \(left) against \(used) \(said.rest)")
  }

  private func closed(_ said: ReductionBase.Said, _ whole: Rational, _ change: Phrase) -> Phrase {
    let period = Words.period(last.observation.period)
    let line = whole * reduced.base.keep
    let (base, limit, total) = (words.amount(whole), words.line(line), words.amount(last.total, against: line, whole))
    return Phrase(
      zh: "\(said.whole)\(base)，限额\(limit)；\(period)累计\(total)（\(change)）",
      en: "\(base) \(said.whole), limit \(limit); \(total) through \(period) (\(change))")
  }

  private func writeSteps(_ judgement: inout Judgement, _ said: ReductionBase.Said, _ change: Phrase) {
    guard bench.explains else { return }
    let whole = accumulates ? whole : nil
    if let whole {
      let (span, limit) = (said.span, product(whole))
      judgement.steps.append(Phrase(zh: "\(span)限额：\(limit)", en: "limit\(span): \(limit)"))
    }
    if let base = then ?? (accumulates ? nil : self.whole) {
      let ceiling = words.amount(allowed)
      let rounded =
        reduced.isWhole ? Phrase(zh: "，向上取整为\(ceiling)", en: ", whole items: \(ceiling)") : nil
      let line = product(base)
      judgement.steps.append(
        Phrase(zh: "到此允许：\(line)\(rounded)", en: "allowed to date: \(line)\(rounded)"))
    }
    let (actual, over) = (words.amount(last.total), words.number(last.total - allowed, places: 4))
    judgement.steps.append(
      Phrase(
        zh: "实际：\(actual)，较基数\(change)；与允许数相差 \(over)",
        en: "actual: \(actual), \(change) on the base; \(over) over what is allowed"))
  }

  /// What is left of a base, as a product.
  private func product(_ base: Rational) -> Phrase {
    let (from, by, line) = (words.amount(base), reduced.base.reduction.words, words.line(base * reduced.base.keep))
    return Phrase(zh: "\(from) × (1 − \(by)) = \(line)", en: "\(from) × (1 − \(by)) = \(line)")
  }

  /// The change on a base; counts where the base is small, never per cents off zero.
  private func change(on base: Rational) -> Phrase {
    let value = last.total
    let change = value - base
    if base.magnitude < 10 {
      let (from, to) = (words.number(base, against: value), words.number(value, against: base))
      return Phrase(zh: "\(from)→\(to)", en: "\(from)→\(to)")
    }
    if change.isZero { return Phrase(zh: "持平", en: "unchanged") }
    let wanted = 1 - reduced.base.keep
    let ratio = change.divided(by: base).map { Words.percent($0.magnitude, against: wanted) } ?? ""
    return change.isNegative ? Phrase(zh: "降\(ratio)", en: "−\(ratio)") : Phrase(zh: "升\(ratio)", en: "+\(ratio)")
  }
}
