import Diagnostics
import Figures
import Findings
import Plans
import Quantities

// The sentences of row (d).

extension Judge {
  /// Writes the numbers and the sentence of a judged reduction. `then` is the base to date, nil once closed or lost.
  func finished(
    _ reduced: ReductionCase, _ last: Accumulation.Point, _ verdict: Judgement, allowed: Rational, then: Rational?
  ) -> Judgement {
    var judgement = verdict
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.plan = allowed
    judgement.gap = Finding.Amount(last.total - allowed, reduced.series.indicator.base)
    let whole = try? reduced.whole.get()
    let change = changeText(last.total, then ?? whole ?? .zero, reduced)
    let by = reduced.base.reduction.words
    let asked = Phrase(zh: "要求\(reduced.base.words.fall)下降不少于\(by)：", en: "a fall by at least \(by): ")
    let body =
      !reduced.series.indicator.kind.accumulates
      ? levelSentence(reduced, last, then ?? whole ?? .zero, allowed, change)
      : then.map { openSentence(reduced, last, $0, allowed, change, isJudged: judgement.verdict != .notDue) }
        ?? closedSentence(reduced, last, whole ?? .zero, change)
    judgement.message = asked + body
    writeSteps(&judgement, reduced, last, allowed: allowed, then: then, change)
    return judgement
  }

  private func levelSentence(
    _ reduced: ReductionCase, _ last: Accumulation.Point, _ base: Rational, _ allowed: Rational, _ change: Phrase
  ) -> Phrase {
    let (words, said) = (reduced.words, reduced.base.words)
    let period = Words.period(last.observation.period)
    return Phrase(
      zh:
        "\(said.then.zh)\(words.amount(base))；\(period.zh)允许\(words.line(allowed))，实际\(words.amount(last.total, against: allowed, base))（\(change.zh)）",
      en:
        "\(words.amount(base)) \(said.before.en); allowed in \(period.en) \(words.line(allowed)), actual \(words.amount(last.total, against: allowed, base)) (\(change.en))"
    )
  }

  private func openSentence(
    _ reduced: ReductionCase, _ last: Accumulation.Point, _ then: Rational, _ allowed: Rational, _ change: Phrase,
    isJudged: Bool
  ) -> Phrase {
    let (words, said) = (reduced.words, reduced.base.words)
    let period = Words.period(last.observation.period)
    let whole = try? reduced.whole.get()
    let head = whole.map {
      Phrase(zh: "\(said.whole.zh)\(words.amount($0))，", en: "\(words.amount($0)) \(said.whole.en), ")
    }
    let body = Phrase(
      zh:
        "\(said.then.zh)\(words.amount(then))；至\(period.zh)允许\(words.line(allowed))，实际\(words.amount(last.total, against: allowed, then))（\(change.zh)）",
      en:
        "\(words.amount(then)) \(said.then.en); allowed through \(period.en) \(words.line(allowed)), actual \(words.amount(last.total, against: allowed, then)) (\(change.en))"
    )
    guard isJudged else { return head.map { $0 + body } ?? body }
    guard let whole, let head else {
      return body
        + Phrase(
          zh: "；\(said.whole.zh)的数不在案，期末限额未知",
          en: "; what it was \(said.whole.en) is not on file, so the limit at the end is not known")
    }
    let limit = whole * reduced.base.keep
    let left = (reduced.isWhole ? limit.floor() : limit) - last.total
    return head + body
      + Phrase(
        zh:
          "；\(said.span.zh)限额\(words.line(limit))，余下\(words.amount(left, places: 2))，\(said.rest.zh)\(words.amount(whole - then))",
        en:
          "; limit \(words.line(limit))\(said.span.en) leaves \(words.amount(left, places: 2)) against \(words.amount(whole - then)) \(said.rest.en)"
      )
  }

  private func closedSentence(
    _ reduced: ReductionCase, _ last: Accumulation.Point, _ whole: Rational, _ change: Phrase
  ) -> Phrase {
    let (words, said) = (reduced.words, reduced.base.words)
    let period = Words.period(last.observation.period)
    let line = whole * reduced.base.keep
    let (limit, total) = (words.line(line), words.amount(last.total, against: line, whole))
    return Phrase(
      zh: "\(said.whole.zh)\(words.amount(whole))，限额\(limit)；\(period.zh)累计\(total)（\(change.zh)）",
      en:
        "\(words.amount(whole)) \(said.whole.en), limit \(limit); \(total) through \(period.en) (\(change.en))"
    )
  }

  private func writeSteps(
    _ judgement: inout Judgement, _ reduced: ReductionCase, _ last: Accumulation.Point, allowed: Rational,
    then: Rational?, _ change: Phrase
  ) {
    let words = reduced.words
    let by = reduced.base.reduction.words
    func product(_ base: Rational) -> Phrase {
      let line = words.line(base * reduced.base.keep)
      return Phrase(
        zh: "\(words.amount(base)) × (1 − \(by)) = \(line)", en: "\(words.amount(base)) × (1 − \(by)) = \(line)")
    }
    let rounded =
      reduced.isWhole
      ? Phrase(zh: "，向上取整为\(words.amount(allowed))", en: ", whole items: \(words.amount(allowed))") : nil
    if reduced.series.indicator.kind.accumulates, let whole = try? reduced.whole.get() {
      let (span, limit) = (reduced.base.words.span, product(whole))
      note(&judgement, Phrase(zh: "\(span.zh)限额：\(limit)", en: "limit\(span.en): \(limit)"))
    }
    if let base = then ?? (reduced.series.indicator.kind.accumulates ? nil : try? reduced.whole.get()) {
      note(
        &judgement,
        Phrase(
          zh: "到此允许：\(product(base))\(rounded)",
          en: "allowed to date: \(product(base))\(rounded)"))
    }
    note(
      &judgement,
      Phrase(
        zh: "实际：\(words.amount(last.total))，较基数\(change.zh)；与允许数相差 \(words.number(last.total - allowed, places: 4))",
        en:
          "actual: \(words.amount(last.total)), \(change.en) on the base; \(words.number(last.total - allowed, places: 4)) over what is allowed"
      ))
  }

  /// The change on a base; counts where the base is small, never per cents off zero.
  private func changeText(_ value: Rational, _ base: Rational, _ reduced: ReductionCase) -> Phrase {
    let change = value - base
    if base.magnitude < 10 {
      let (from, to) = (reduced.words.number(base, against: value), reduced.words.number(value, against: base))
      return Phrase(zh: "\(from)→\(to)", en: "\(from)→\(to)")
    }
    let wanted = 1 - reduced.base.keep
    let ratio = change.divided(by: base).map { Words.percent($0.magnitude, against: wanted) } ?? ""
    if change.isZero { return Phrase(zh: "持平", en: "unchanged") }
    return change.isNegative ? Phrase(zh: "降\(ratio)", en: "−\(ratio)") : Phrase(zh: "升\(ratio)", en: "+\(ratio)")
  }
}

extension ReductionBase {
  /// What a sentence calls the fall; the base; the base to date, of a level; what the rest of it was; and the time that
  /// the limit is for.
  struct Said {
    let fall: Phrase
    let whole: Phrase
    let then: Phrase
    let before: Phrase
    let rest: Phrase
    let span: Phrase
  }

  var words: Said {
    let isYear = closing.end == series.indicator.calendar.lastDay(ofYear: year(of: closing))
    let span = isYear ? Phrase(zh: "全年", en: " for the year") : Phrase(verbatim: "")
    // Up to the month of the deadline.
    let end = distance(to: closing).map { Words.period(closing.same(yearsEarlier: $0)) }
    func whole(_ name: Phrase) -> Phrase {
      guard !isYear, let end else { return Phrase(zh: "\(name.zh)全年", en: "in the whole of \(name.en)") }
      return Phrase(zh: "至\(end.zh)", en: "through \(end.en)")
    }
    switch reduction.base {
    case .lastYear:
      let name = Phrase(zh: "上年", en: "last year")
      return Said(
        fall: Phrase(zh: "同比", en: "on last year"), whole: whole(name), then: Phrase(zh: "上年同期", en: "by then"),
        before: Phrase(zh: "上年同期", en: "a year before"), rest: Phrase(zh: "上年同段用了", en: "used last year"), span: span)
    case .year(let year):
      let name = Phrase(zh: "\(year)年", en: "\(year)")
      return Said(
        fall: Phrase(zh: "较\(year)年", en: "on \(year)"), whole: whole(name),
        then: Phrase(zh: "\(year)年同期", en: "by then"),
        before: Phrase(zh: "\(year)年同期", en: "in \(year)"), rest: Phrase(zh: "\(year)年同段用了", en: "used in \(year)"),
        span: span)
    case .value, .indicator:
      let name = Phrase(zh: "基数", en: "as the base")
      return Said(
        fall: Phrase(zh: "较基数", en: "on the base"), whole: name, then: Phrase(zh: "按进度折算", en: "of it by now"),
        before: name, rest: Phrase(zh: "基数同段为", en: "of the base"), span: span)
    }
  }
}
