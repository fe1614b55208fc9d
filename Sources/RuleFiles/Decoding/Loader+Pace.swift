import Diagnostics
import Plans
import Quantities

extension Loader {
  private static let paceWords: [String: Pace] = ["linear": .linear, "step": .step, "last-year": .lastYear]

  mutating func pace(_ value: Value) -> Inherited.Course? {
    if let text = value.text {
      if let pace = Self.paceWords[text] { return Inherited.Course(pace: pace, place: value.place) }
      reportUnknownWord(
        value, text, of: "pace", words: Self.paceWords.keys.sorted() + ["monthly", "quarterly"], code: .unknownPace)
      return nil
    }
    guard let fields = fields(value, .pace) else { return nil }
    let given = fields.given(RequirementShapes.pace.keys)
    guard let key = given.first else {
      report(
        .missingKey, at: fields.place,
        Phrase(zh: "`pace` 缺少 `monthly` 或 `quarterly`", en: "`pace` lacks `monthly` or `quarterly`"),
        help: Phrase(zh: "请写各期末的累计占比", en: "give the cumulative shares at the ends of the periods"))
      return nil
    }
    for second in given.dropFirst() {
      reportIdle(fields, second, Phrase(zh: " `\(key)` 之外的列表", en: "a pace with `\(key)`"))
    }
    guard let list = fields[key], let shares = shares(list) else { return nil }
    return Inherited.Course(
      pace: key == "monthly" ? .monthly(shares) : .quarterly(shares), list: list, place: value.place)
  }

  /// Shares that rise to the whole.
  private mutating func shares(_ list: Value) -> [Rational]? {
    var shares: [Rational] = []
    var falls = false
    for value in list.items ?? [] {
      guard let share = fraction(value) else { continue }
      if let last = shares.last, share < last, !falls {
        falls = true
        report(
          .paceFalling, at: value.place, Phrase(zh: "累计占比下降", en: "a cumulative share falls"),
          help: Phrase(zh: "请写各期末的累计占比，逐期不减", en: "give cumulative shares, none below the one before"))
      }
      if share < .zero, let text = value.text {
        report(
          .shareOutOfRange, at: value.place, Phrase(zh: "占比“\(text)”为负", en: "the share '\(text)' is below zero"),
          help: Phrase(zh: "占比在 0 与 100 % 之间", en: "a share lies between 0 and 100 %"))
      }
      shares.append(share)
    }
    guard let items = list.items, let last = items.last, shares.count == items.count else { return nil }
    if shares.last != .one {
      report(
        .paceEnd, at: last.place, Phrase(zh: "最后一期的累计占比不是 100 %", en: "the last cumulative share is not 100 %"),
        help: Phrase(zh: "最后一项写 100 %（不带 % 则写 1）", en: "end with 100 % (with 1 where no % is written)"))
    }
    return shares
  }

  /// The pace of a standard, its list as long as the standard's term.
  mutating func pace(of context: Context) -> Pace {
    guard let list = context.pace.list else { return context.pace.pace }
    let (start, deadline) = (context.start, context.deadline)
    let months = (deadline.year * 12 + deadline.month) - (start.year * 12 + start.month) + 1
    switch context.pace.pace {
    case .monthly(let shares): checkLength(shares.count, months, Phrase(zh: "个月", en: "months"), list)
    case .quarterly(let shares): checkLength(shares.count, (months + 2) / 3, Phrase(zh: "个季度", en: "quarters"), list)
    case .linear, .step, .lastYear: break
    }
    return context.pace.pace
  }

  /// Last year's cumulative share is that of what accumulates; anything else has none.
  mutating func checkCourse(_ context: Context, accumulates: Bool, at own: Diagnostic.Place) {
    guard context.pace.pace == .lastYear, !accumulates, let place = context.pace.place else { return }
    report(
      .paceWithoutCount, at: place,
      Phrase(
        zh: "`pace: last-year` 是上年同期的累计份额，而这里所评的不是累计数",
        en: "`pace: last-year` is last year's share of what accumulates, and what is judged here does not"),
      help: Phrase(
        zh: "请删去，或在该标准写 `pace: linear` 或各期末占比", en: "remove it, or give that standard `pace: linear` or shares"),
      related: [Diagnostic.Related(message: Phrase(zh: "所评的在这里", en: "what is judged is here"), place: own)])
  }

  private mutating func checkLength(_ count: Int, _ wanted: Int, _ what: Phrase, _ list: Value) {
    guard count != wanted, wanted > 0 else { return }
    report(
      .paceLength, at: list.place,
      Phrase(
        zh: "列出 \(count) 项，而标准期限有 \(wanted) \(what.zh)", en: "\(count) shares for a term of \(wanted) \(what.en)"),
      help: Phrase(zh: "请自起算日起逐期写满 \(wanted) 项", en: "give \(wanted) shares, counted from the start"))
  }
}
