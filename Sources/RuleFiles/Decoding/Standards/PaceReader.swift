import Diagnostics
import Plans
import Quantities

/// How a promise is to be reached over its term: a word, or the shares at the ends of its periods.
struct PaceReader {
  let quantities: QuantityReader

  private static let words: [String: Pace] = ["linear": .linear, "step": .step, "last-year": .lastYear]

  func read(_ value: Value) -> Inherited.Course? {
    if let text = value.text {
      if let pace = Self.words[text] { return Inherited.Course(pace: pace, place: value.place) }
      quantities.log.reportUnknownWord(
        value, text, of: "pace", words: Self.words.keys.sorted() + ["monthly", "quarterly"], code: .unknownPace)
      return nil
    }
    guard let fields = ShapeReader(log: quantities.log).read(value, .pace) else { return nil }
    let given = fields.given(RequirementShapes.pace.keys)
    guard let key = given.first else {
      quantities.log.report(
        .missingKey, at: fields.place,
        Phrase(zh: "`pace` 缺少 `monthly` 或 `quarterly`", en: "`pace` lacks `monthly` or `quarterly`"),
        help: Phrase(zh: "请写各期末的累计占比", en: "give the cumulative shares at the ends of the periods"))
      return nil
    }
    for second in given.dropFirst() {
      fields.reportIdle(second, Phrase(zh: " `\(key)` 之外的列表", en: "a pace with `\(key)`"))
    }
    guard let list = fields[key], let shares = shares(list) else { return nil }
    return Inherited.Course(
      pace: key == "monthly" ? .monthly(shares) : .quarterly(shares), list: list, place: value.place)
  }

  /// Shares that rise to the whole.
  private func shares(_ list: Value) -> [Rational]? {
    var shares: [Rational] = []
    var falls = false
    for value in list.items ?? [] {
      guard let share = quantities.fraction(value) else { continue }
      if let last = shares.last, share < last, !falls {
        falls = true
        quantities.log.report(
          .paceFalling, at: value.place, Phrase(zh: "累计占比下降", en: "a cumulative share falls"),
          help: Phrase(zh: "请写各期末的累计占比，逐期不减", en: "give cumulative shares, none below the one before"))
      }
      if share < .zero, let text = value.text {
        quantities.log.report(
          .shareOutOfRange, at: value.place, Phrase(zh: "占比“\(text)”为负", en: "the share '\(text)' is below zero"),
          help: Phrase(zh: "占比在 0 与 100 % 之间", en: "a share lies between 0 and 100 %"))
      }
      shares.append(share)
    }
    guard let items = list.items, let last = items.last, shares.count == items.count else { return nil }
    if shares.last != .one {
      quantities.log.report(
        .paceEnd, at: last.place, Phrase(zh: "最后一期的累计占比不是 100 %", en: "the last cumulative share is not 100 %"),
        help: Phrase(zh: "最后一项写 100 %（不带 % 则写 1）", en: "end with 100 % (with 1 where no % is written)"))
    }
    return shares
  }
}
