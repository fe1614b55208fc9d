import Diagnostics
import Figures
import Plans
import Quantities

// What a sentence calls a base and the time that it is for.

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

  /// The same for this base.
  var words: Said {
    let isYear = closing.end == series.indicator.value.calendar.lastDay(ofYear: year(of: closing))
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
