import Diagnostics
package import Plans
package import Quantities

/// What a sentence calls the base of a reduction, and the time that its limit is for.
package struct ReductionBaseWords {
  /// What the fall is a fall from.
  let fall: Phrase
  /// The base up to the end of the time that is judged.
  let whole: Phrase
  /// The base to date; of a level in Chinese.
  let then: Phrase
  /// The base to date of a level, in English.
  let before: Phrase
  /// What the rest of the base was.
  let rest: Phrase
  /// The time that the limit is for; empty where it is no whole year.
  let span: Phrase

  /// `isYear` is whether the time that is judged ends with a year, `end` the last period of the base where it is that of
  /// a year.
  package init(_ base: Reduction.Base, isYear: Bool, through end: Period?) {
    span = isYear ? Phrase(zh: "全年", en: " for the year") : Phrase(verbatim: "")
    // Up to the month of the deadline.
    let end = end.map { Words.period($0) }
    func whole(_ name: Phrase) -> Phrase {
      guard !isYear, let end else { return Phrase(zh: "\(name)全年", en: "in the whole of \(name)") }
      return Phrase(zh: "至\(end)", en: "through \(end)")
    }
    switch base {
    case .lastYear:
      fall = Phrase(zh: "同比", en: "on last year")
      self.whole = whole(Phrase(zh: "上年", en: "last year"))
      then = Phrase(zh: "上年同期", en: "by then")
      before = Phrase(zh: "上年同期", en: "a year before")
      rest = Phrase(zh: "上年同段用了", en: "used last year")
    case .year(let year):
      fall = Phrase(zh: "较\(year)年", en: "on \(year)")
      self.whole = whole(Phrase(zh: "\(year)年", en: "\(year)"))
      then = Phrase(zh: "\(year)年同期", en: "by then")
      before = Phrase(zh: "\(year)年同期", en: "in \(year)")
      rest = Phrase(zh: "\(year)年同段用了", en: "used in \(year)")
    case .value, .indicator:
      let name = Phrase(zh: "基数", en: "as the base")
      fall = Phrase(zh: "较基数", en: "on the base")
      self.whole = name
      then = Phrase(zh: "按进度折算", en: "of it by now")
      before = name
      rest = Phrase(zh: "基数同段为", en: "of the base")
    }
  }
}
