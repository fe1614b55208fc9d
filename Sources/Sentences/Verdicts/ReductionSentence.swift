package import Diagnostics
package import Plans
package import Quantities

/// The sentence and the steps of a judged reduction.
package struct ReductionSentence {
  /// Of which time the number is that is held against the base.
  package enum Stage {
    /// A level; `then` is the base to date, nil once it decides.
    case level(then: Rational?)
    /// A total to date, before the close or before anything is lost; `isJudged` unless it is too early.
    case open(then: Rational, isJudged: Bool)
    /// A total that decides.
    case closed
  }

  /// The numbers of a reduction at the report.
  package struct Numbers {
    let total: Rational
    /// What is allowed to date, or by the end once that decides.
    let allowed: Rational
    /// The base up to the end; nil where it is not on file.
    let whole: Rational?
    /// What is left of the base, as a share of one.
    let keep: Rational
    let isWhole: Bool

    package init(total: Rational, allowed: Rational, whole: Rational?, keep: Rational, isWhole: Bool) {
      (self.total, self.allowed, self.whole, self.keep, self.isWhole) = (total, allowed, whole, keep, isWhole)
    }
  }

  private let reduction: Reduction
  private let base: ReductionBaseWords
  private let stage: Stage
  private let period: Period
  private let numbers: Numbers
  private let words: Words

  /// `period` is the one whose report is judged.
  package init(
    _ reduction: Reduction, from base: ReductionBaseWords, _ stage: Stage, in period: Period, _ numbers: Numbers,
    words: Words
  ) {
    (self.reduction, self.base, self.stage) = (reduction, base, stage)
    (self.period, self.numbers, self.words) = (period, numbers, words)
  }

  /// What was wanted, and what came of it.
  package var message: Phrase {
    let by = reduction.words
    let asked = Phrase(zh: "要求\(base.fall)下降不少于\(by)：", en: "a fall by at least \(by): ")
    return switch stage {
    case .level(let then): asked + level(then ?? numbers.whole ?? .zero)
    case .open(let then, let isJudged): asked + open(then, isJudged: isJudged)
    case .closed: asked + closed
    }
  }

  private func level(_ then: Rational) -> Phrase {
    let period = Words.period(period)
    let (from, line) = (words.amount(then), words.line(numbers.allowed))
    let actual = words.amount(numbers.total, against: numbers.allowed, then)
    return Phrase(
      zh: "\(base.then)\(from)；\(period)允许\(line)，实际\(actual)（\(change)）",
      en: "\(from) \(base.before); allowed in \(period) \(line), actual \(actual) (\(change))")
  }

  private func open(_ then: Rational, isJudged: Bool) -> Phrase {
    let period = Words.period(period)
    let (from, line) = (words.amount(then), words.line(numbers.allowed))
    let actual = words.amount(numbers.total, against: numbers.allowed, then)
    let body = Phrase(
      zh: "\(base.then)\(from)；至\(period)允许\(line)，实际\(actual)（\(change)）",
      en: "\(from) \(base.then); allowed through \(period) \(line), actual \(actual) (\(change))")
    guard let whole = numbers.whole else {
      guard isJudged else { return body }
      return body
        + Phrase(
          zh: "；\(base.whole)的数不在案，期末限额未知",
          en: "; what it was \(base.whole) is not on file, so the limit at the end is not known")
    }
    let all = words.amount(whole)
    let known = Phrase(zh: "\(base.whole)\(all)，", en: "\(all) \(base.whole), ") + body
    guard isJudged else { return known }
    let limit = whole * numbers.keep
    let left = words.amount((numbers.isWhole ? limit.floor() : limit) - numbers.total, places: 2)
    let (end, used) = (words.line(limit), words.amount(whole - then))
    return known
      + Phrase(
        zh: "；\(base.span)限额\(end)，余下\(left)，\(base.rest)\(used)",
        en: "; limit \(end)\(base.span) leaves \(left) against \(used) \(base.rest)")
  }

  private var closed: Phrase {
    let period = Words.period(period)
    let whole = numbers.whole ?? .zero
    let line = whole * numbers.keep
    let (from, limit, total) = (
      words.amount(whole), words.line(line), words.amount(numbers.total, against: line, whole)
    )
    return Phrase(
      zh: "\(base.whole)\(from)，限额\(limit)；\(period)累计\(total)（\(change)）",
      en: "\(from) \(base.whole), limit \(limit); \(total) through \(period) (\(change))")
  }

  /// The sum step by step.
  package var steps: [Phrase] {
    var steps: [Phrase] = []
    if let whole = numbers.whole, !isLevel {
      let (span, limit) = (base.span, product(whole))
      steps.append(Phrase(zh: "\(span)限额：\(limit)", en: "limit\(span): \(limit)"))
    }
    if let held = comparedToDate {
      let ceiling = words.amount(numbers.allowed)
      let rounded = numbers.isWhole ? Phrase(zh: "，向上取整为\(ceiling)", en: ", whole items: \(ceiling)") : nil
      let line = product(held)
      steps.append(Phrase(zh: "到此允许：\(line)\(rounded)", en: "allowed to date: \(line)\(rounded)"))
    }
    let (actual, over) = (words.amount(numbers.total), words.number(numbers.total - numbers.allowed, places: 4))
    steps.append(
      Phrase(
        zh: "实际：\(actual)，较基数\(change)；与允许数相差 \(over)",
        en: "actual: \(actual), \(change) on the base; \(over) over what is allowed"))
    return steps
  }

  private var isLevel: Bool { if case .level = stage { true } else { false } }

  /// The base that the number is held against before a total decides.
  private var comparedToDate: Rational? {
    switch stage {
    case .level(let then): then ?? numbers.whole
    case .open(let then, _): then
    case .closed: nil
    }
  }

  /// What is left of a base, as a product.
  private func product(_ base: Rational) -> Phrase {
    VerdictSentences.lessShare(words.amount(base), reduction, words.line(base * numbers.keep))
  }

  /// The change on the base; counts where it is small, never per cents off zero.
  private var change: Phrase {
    let base = comparedToDate ?? numbers.whole ?? .zero
    let value = numbers.total
    let change = value - base
    if base.magnitude < 10 {
      let (from, to) = (words.number(base, against: value), words.number(value, against: base))
      return Phrase(zh: "\(from)→\(to)", en: "\(from)→\(to)")
    }
    if change.isZero { return Phrase(zh: "持平", en: "unchanged") }
    let wanted = 1 - numbers.keep
    let ratio = change.divided(by: base).map { Words.percent($0.magnitude, against: wanted) } ?? ""
    return change.isNegative ? Phrase(zh: "降\(ratio)", en: "−\(ratio)") : Phrase(zh: "升\(ratio)", en: "+\(ratio)")
  }
}
