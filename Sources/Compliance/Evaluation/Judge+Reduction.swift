import Diagnostics
import Quantities

// Row (d): a fall year on year by a share r of a base B.

extension Judge {
  /// The numbers of row (d) at one report.
  struct ReductionCase {
    let reduction: Reduction
    let series: Series
    let due: Dueness
    /// What is held against the base: summed since the start, or the level.
    let points: [Accumulation.Point]
    let gap: Period?
    let keep: Rational
    let baseYear: Rational?
    let isWhole: Bool

    var words: Words { Words(series.indicator) }
  }

  func judge(_ reduction: Reduction) -> Judgement {
    let filed: Series
    switch series(reduction.of) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    if let rate = reduction.rate, !filed.figures.contains(where: { $0.period.end >= standard.start }) {
      return filedRate(reduction, rate)
    }
    let keep = 1 - reduction.by.rational * Rational(1, 100)
    let closing = filed.indicator.calendar.period(holding: standard.deadline)
    if let test = levelTest(reduction, filed, keep) {
      if let changed = brokenBase(reduction, filed, through: closing) { return seriesBroken(filed, changed) }
      return asked(measure(test.0, filed, test.1), of: reduction, test.0, filed)
    }
    if let changed = brokenBase(reduction, filed, through: closing) { return seriesBroken(filed, changed) }
    let accumulates = filed.indicator.kind.accumulates
    let sum = accumulates ? Accumulation(filed, from: standard.start, through: closing.end) : nil
    let points =
      sum?.points
      ?? filed.figures.filter { $0.period.end >= standard.start && $0.period.end <= closing.end }
      .compactMap { figure in figure.number.map { Accumulation.Point(observation: figure, total: $0) } }
    let due = Dueness(filed, start: standard.start, closing: closing, deadline: standard.deadline, asOf: asOf)
    let reduced = ReductionCase(
      reduction: reduction, series: filed, due: due, points: points, gap: sum?.gap, keep: keep,
      baseYear: base(reduction, filed, through: closing), isWhole: filed.indicator.isWhole)
    var judgement = reduce(reduced)
    if explains {
      judgement.course = points.map { Finding.CoursePoint(period: $0.observation.period, value: $0.total) }
    }
    judgement.unit = filed.indicator.unit.symbol
    judgement.basis = filed.basis
    return awaiting(judgement, due, filed)
  }

  /// The day on which the definition changed between the base and the last figure, or inside the sum; a base given
  /// as a number is the rule's own.
  private func brokenBase(_ reduction: Reduction, _ series: Series, through closing: Period) -> CalendarDate? {
    let years: Int
    switch reduction.base {
    case .lastYear: years = 1
    case .year(let year): years = standard.start.year - year
    case .value:
      if !series.indicator.kind.accumulates { return nil }
      years = 0
    }
    guard let last = series.latest(through: closing.end), last.period.end >= standard.start,
      let changed = series.lastBreak(through: last.period.end)
    else { return nil }
    let begins = series.indicator.kind.accumulates ? standard.start : last.period.start
    return changed > begins.adding(months: -12 * years) ? changed : nil
  }

  /// A level against a base more than a year back is row (b2), from B down to (1 − r)·B.
  private func levelTest(_ reduction: Reduction, _ series: Series, _ keep: Rational) -> (QuantityTest, Goal)? {
    guard !series.indicator.kind.accumulates else { return nil }
    let base: Rational?
    switch reduction.base {
    case .lastYear: return nil
    case .value(let value): base = value.rational
    case .year(let year):
      if year >= standard.start.year - 1 { return nil }
      base = series.figures.last { $0.period.end.year == year }?.number
    }
    guard let base, let exact = base.exactDecimal, let line = (base * keep).exactDecimal else { return nil }
    let words = Words(series.indicator)
    let bound = Bound(.atMost, line, unit: series.indicator.unit, text: words.amount(line.rational))
    let test = QuantityTest(subject: .indicator(reduction.of), bound: bound, pace: reduction.pace, base: exact)
    return (test, Goal(bound, better: .lower, whole: false))
  }

  /// The sentence of a level that comes down from a base, with the fall that was promised in front.
  private func asked(_ judgement: Judgement, of reduction: Reduction, _ test: QuantityTest, _ series: Series)
    -> Judgement
  {
    guard judgement.verdict != .noData, judgement.reason != .nothingDue, let base = test.base?.rational else {
      return judgement
    }
    var asked = judgement
    let words = Words(series.indicator)
    let from = words.amount(base)
    let year =
      if case .year(let year) = reduction.base { Phrase(zh: "\(year)年", en: " of \(year)") } else {
        Phrase(zh: "基数", en: " as the base")
      }
    asked.message =
      Phrase(
        zh: "要求较\(year.zh)（\(from)）下降\(reduction.words)；",
        en: "a fall by \(reduction.words) from \(from)\(year.en) wanted; ") + judgement.message
    if explains {
      let sum = "\(from) × (1 − \(reduction.by.normalized)%) = \(test.bound.text)"
      asked.steps.insert(Phrase(zh: "目标：\(sum)", en: "target: \(sum)"), at: 0)
    }
    return asked
  }

  /// What the base comes to by the end of the same period of the base year.
  private func base(_ reduction: Reduction, _ series: Series, through period: Period) -> Rational? {
    let years: Int
    switch reduction.base {
    case .lastYear: years = 1
    case .year(let year): years = standard.start.year - year
    case .value(let value):
      let share = timeline.share(reduction.pace, through: period.end) ?? timeline.linear(through: period.end)
      return series.indicator.kind.accumulates ? value.rational * share : value.rational
    }
    let end = period.end.adding(months: -12 * years).lastDayIfMonthEnd(of: period.end)
    guard series.indicator.kind.accumulates else {
      return series.figures.first { $0.period.end == end }?.number
    }
    let sum = Accumulation(series, from: standard.start.adding(months: -12 * years), through: end)
    guard let last = sum.points.last, last.observation.period.end == end else { return nil }
    return last.total
  }

  private func reduce(_ reduced: ReductionCase) -> Judgement {
    let accumulates = reduced.series.indicator.kind.accumulates
    let yearLimit = reduced.baseYear.map { $0 * reduced.keep }
    // More than the whole year allows cannot come back, even in mid-year.
    if accumulates, reduced.series.indicator.kind != .net, let yearLimit,
      let lost = reduced.points.first(where: { $0.total > yearLimit })
    {
      let isFinal = reduced.due.isClosed && lost.observation.period.end == reduced.due.closing.end
      return finished(reduced, lost, .fail(isFinal ? .missed : .outOfReach), allowed: yearLimit, before: nil)
    }
    if let gap = reduced.gap { return missing(gap, in: reduced.series) }
    if let period = reduced.due.missing { return missing(period, in: reduced.series) }
    guard let last = reduced.points.last else { return nothingDue(reduced.series, closing: reduced.due.closing) }
    guard let yearLimit else { return baseMissing(reduced, reduced.due.closing) }
    if reduced.due.isClosed {
      let verdict: Judgement = last.total <= yearLimit ? .pass(.met) : .fail(.missed)
      return finished(reduced, last, verdict, allowed: yearLimit, before: nil)
    }
    guard let base = base(reduced.reduction, reduced.series, through: last.observation.period) else {
      return baseMissing(reduced, last.observation.period)
    }
    return paced(reduced, last, base)
  }

  private func paced(_ reduced: ReductionCase, _ last: Accumulation.Point, _ base: Rational) -> Judgement {
    let q = timeline.linear(through: last.observation.period.end)
    var allowed = base * reduced.keep
    if reduced.isWhole { allowed = allowed.ceiling() }
    var judgement: Judgement
    if last.total.isZero {
      judgement = .pass(.onPace)
    } else if q < Rational(1, 6) {
      judgement = .notDue(.warmUp)
    } else if last.total >= base {
      judgement = .red(.noFall)
    } else if last.total <= allowed {
      judgement = .pass(.onPace)
    } else {
      judgement = .yellow(.aboveAllowed)
    }
    judgement.deviation = last.total.divided(by: base)
    if let before = reduced.points.dropLast().last,
      let earlier = self.base(reduced.reduction, reduced.series, through: before.observation.period),
      let old = before.total.divided(by: earlier), let now = judgement.deviation
    {
      judgement.trend = Trend(from: old, to: now)
    }
    return finished(reduced, last, judgement, allowed: allowed, before: base)
  }

  private func baseMissing(_ reduced: ReductionCase, _ period: Period) -> Judgement {
    let words = Words.period(period)
    return unknown(
      .baseMissing, reduced.series,
      Phrase(zh: "缺少\(words.zh)对应的基数（上年同期）", en: "the base for \(words.en) is missing"))
  }

  /// Writes the numbers and the sentence of a judged reduction. `before` is the base to date, nil once closed or lost.
  private func finished(
    _ reduced: ReductionCase, _ last: Accumulation.Point, _ verdict: Judgement, allowed: Rational, before: Rational?
  ) -> Judgement {
    var judgement = verdict
    judgement.value = last.total
    judgement.observation = last.observation
    judgement.plan = allowed
    judgement.gap = Finding.Amount(last.total - allowed, reduced.series.indicator.unit.symbol)
    let words = reduced.words
    let period = Words.period(last.observation.period)
    let whole = reduced.baseYear ?? .zero
    let limit = whole * reduced.keep
    let base = before ?? whole
    let change = changeText(last.total, base)
    let said = reduced.reduction.base.words
    var message = Phrase(
      zh: "要求\(said.fall.zh)下降\(reduced.reduction.words)：\(said.whole.zh)\(words.amount(whole))",
      en: "a fall by \(reduced.reduction.words): \(words.amount(whole)) \(said.whole.en)")
    if let before {
      message =
        message
        + Phrase(
          zh:
            "，\(said.then.zh)\(words.amount(before))；至\(period.zh)允许\(words.amount(allowed))，实际\(words.amount(last.total))（\(change.zh)）",
          en:
            ", \(words.amount(before)) \(said.then.en); allowed through \(period.en) \(words.amount(allowed)), actual \(words.amount(last.total)) (\(change.en))"
        )
      let left = (reduced.isWhole ? limit.floor() : limit) - last.total
      if judgement.verdict != .notDue {
        message =
          message
          + Phrase(
            zh:
              "；全年限额\(words.amount(limit, places: 2))，余下\(words.amount(left, places: 2))，\(said.rest.zh)\(words.amount(whole - before))",
            en:
              "; limit \(words.amount(limit, places: 2)) for the year leaves \(words.amount(left, places: 2)) against \(words.amount(whole - before)) \(said.rest.en)"
          )
      }
    } else {
      message =
        message
        + Phrase(
          zh: "，限额\(words.amount(limit, places: 2))；\(period.zh)累计\(words.amount(last.total))（\(change.zh)）",
          en:
            ", limit \(words.amount(limit, places: 2)); \(words.amount(last.total)) through \(period.en) (\(change.en))"
        )
    }
    judgement.message = message
    note(
      &judgement,
      Phrase(
        zh:
          "全年限额：\(words.amount(whole)) × (1 − \(reduced.reduction.by.normalized)%) = \(words.amount(limit, places: 4))",
        en:
          "limit for the year: \(words.amount(whole)) × (1 − \(reduced.reduction.by.normalized)%) = \(words.amount(limit, places: 4))"
      ))
    if let before {
      note(
        &judgement,
        Phrase(
          zh:
            "到此允许：\(words.amount(before)) × (1 − \(reduced.reduction.by.normalized)%) = \(words.amount(before * reduced.keep, places: 4))\(reduced.isWhole ? "，向上取整为\(words.amount(allowed))" : "")",
          en:
            "allowed to date: \(words.amount(before)) × (1 − \(reduced.reduction.by.normalized)%) = \(words.amount(before * reduced.keep, places: 4))\(reduced.isWhole ? ", whole items: \(words.amount(allowed))" : "")"
        ))
    }
    note(
      &judgement,
      Phrase(
        zh: "实际：\(words.amount(last.total))，较基数\(change.zh)；与允许数相差 \(words.number(last.total - allowed, places: 4))",
        en:
          "actual: \(words.amount(last.total)), \(change.en) on the base; \(words.number(last.total - allowed, places: 4)) over what is allowed"
      ))
    return judgement
  }

  /// The change on a base; counts where the base is small, never per cents off zero.
  private func changeText(_ value: Rational, _ base: Rational) -> Phrase {
    let change = value - base
    if base.magnitude < 10 {
      let text = "\(base.decimalText(maxPlaces: 4))→\(value.decimalText(maxPlaces: 4))"
      return Phrase(verbatim: text)
    }
    let ratio = change.divided(by: base).map { Words.percent($0.magnitude) } ?? ""
    if change.isZero { return Phrase(zh: "持平", en: "unchanged") }
    return change.isNegative ? Phrase(zh: "降\(ratio)", en: "−\(ratio)") : Phrase(zh: "升\(ratio)", en: "+\(ratio)")
  }

  /// Where no levels are filed a filed year-on-year rate is judged.
  private func filedRate(_ reduction: Reduction, _ rate: IndicatorReference) -> Judgement {
    let filed: Series
    switch series(rate) {
    case .failure(let trouble): return trouble.judgement
    case .success(let found): filed = found
    }
    let closing = filed.indicator.calendar.period(holding: standard.deadline)
    let due = Dueness(filed, start: standard.start, closing: closing, deadline: standard.deadline, asOf: asOf)
    if !due.isClosed, let period = due.missing { return missing(period, in: filed) }
    guard let last = due.judged, let x = last.number else { return nothingDue(filed, closing: closing) }
    let line = -reduction.by.rational
    let isWarmUp = timeline.linear(through: last.period.end) < Rational(1, 6)
    var judgement: Judgement
    if due.isClosed {
      judgement = x <= line ? .pass(.met) : .fail(.missed)
    } else if isWarmUp {
      judgement = .notDue(.warmUp)
    } else {
      judgement = x <= line ? .pass(.onPace) : x >= .zero ? .red(.noFall) : .yellow(.aboveAllowed)
    }
    judgement.value = x
    judgement.observation = last
    judgement.unit = filed.indicator.unit.symbol
    judgement.gap = Finding.Amount(x - line, "百分点")
    judgement.deviation = x - line
    if let before = filed.figures.filter({ $0.period.end >= standard.start }).dropLast().last?.number {
      judgement.trend = Trend(from: before - line, to: x - line)
    }
    let period = Words.period(last.period)
    let words = Words(filed.indicator)
    judgement.message = Phrase(
      zh: "要求同比下降\(reduction.words)，\(period.zh)填报的同比为\(words.amount(x))",
      en: "a fall by \(reduction.words) wanted; the filed year-on-year rate is \(words.amount(x)) in \(period.en)")
    noteMessage(&judgement)
    return awaiting(judgement, due, filed)
  }
}

extension Reduction.Base {
  /// What a sentence calls the fall, the base, the base to date, and what the rest of it was.
  fileprivate var words: (fall: Phrase, whole: Phrase, then: Phrase, rest: Phrase) {
    switch self {
    case .lastYear:
      (
        Phrase(zh: "同比", en: "on last year"), Phrase(zh: "上年全年", en: "in the whole of last year"),
        Phrase(zh: "上年同期", en: "by then"), Phrase(zh: "上年同段用了", en: "used last year")
      )
    case .year(let year):
      (
        Phrase(zh: "较\(year)年", en: "on \(year)"), Phrase(zh: "\(year)年全年", en: "in the whole of \(year)"),
        Phrase(zh: "\(year)年同期", en: "by then"), Phrase(zh: "\(year)年同段用了", en: "used in \(year)")
      )
    case .value:
      (
        Phrase(zh: "较基数", en: "on the base"), Phrase(zh: "基数", en: "as the base"),
        Phrase(zh: "按进度折算", en: "of it by now"), Phrase(zh: "基数同段为", en: "of the base")
      )
    }
  }
}
