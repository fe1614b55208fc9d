package import Diagnostics
import Plans
package import Quantities

// Figures that are not there: what became of them, and what that does to the verdict. A figure is named as
// `MissingFigure` names it.

extension VerdictSentences {
  // MARK: - What became of a figure

  /// A figure as the subject of what became of it.
  package static func figure(_ row: Phrase) -> Phrase { Phrase(zh: "\(row)", en: "the figure of \(row)") }

  /// A denominator as the subject of what became of it.
  package static func denominator(_ row: Phrase) -> Phrase { Phrase(zh: "分母\(row)", en: "the denominator, \(row),") }

  package static func inConflict(_ subject: Phrase) -> Phrase {
    Phrase(zh: "\(subject)有互相矛盾的数值，均未采用", en: "\(subject) was filed with values in conflict, and none is used")
  }

  package static func rejected(_ subject: Phrase) -> Phrase {
    Phrase(zh: "\(subject)的数据未通过校验", en: "\(subject) was rejected")
  }

  package static func notIn(_ subject: Phrase, due: CalendarDate) -> Phrase {
    let due = Words.date(due)
    return Phrase(zh: "\(subject)的数据应于\(due)前报送，至今未报", en: "\(subject) was due by \(due) and is not in")
  }

  /// The last figure that is known, behind what is said of the one that is not.
  package static func lastKnown(_ amount: Phrase, of period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(zh: "；最近一期为\(period)的\(amount)", en: "; the last one is \(amount) of \(period)")
  }

  /// Figures on several bases, of which the rule names none.
  package static func basisUnclear(_ bases: [String]) -> Phrase {
    Phrase(
      zh: "同时报有多个口径（\(bases.joined(separator: "、"))），标准未指明以哪个为准",
      en: "figures on several bases (\(bases.joined(separator: ", "))), and the rule names none")
  }

  /// Figures before and after a change of definition.
  package static func seriesBreak(_ name: Phrase, on day: CalendarDate) -> Phrase {
    let day = Words.date(day)
    return Phrase(
      zh: "“\(name)”口径自\(day)起调整，前后数据不可比",
      en: "the definition of `\(name)` changed on \(day): figures before and after cannot be compared")
  }

  // MARK: - Figures that change nothing

  /// `isFiled`: something was filed for the periods, and is not used.
  package static func holesChangeNothing(_ periods: [Period], isFiled: Bool) -> Phrase {
    let words = Words.periods(periods)
    return isFiled
      ? Phrase(
        zh: "；\(words)的数据未采用，不影响结论", en: "; what was filed for \(words) is not used, and could not change this")
      : notInChangesNothing(words)
  }

  /// The same of figures that are named.
  package static func absentChangeNothing(_ rows: [Phrase]) -> Phrase {
    notInChangesNothing(
      Phrase(
        chinese: rows.map(\.zh).joined(separator: "、"), english: rows.map(\.en).joined(separator: ", ")))
  }

  private static func notInChangesNothing(_ words: Phrase) -> Phrase {
    Phrase(zh: "；\(words)的数据未报，不影响结论", en: "; \(words) is not in, and could not change this")
  }

  /// Figures that were filed and refused and are not overdue yet.
  package static func refusedSoFar(_ rows: [Phrase], isConflict: Bool) -> Phrase {
    let (zh, en) = (rows.map(\.zh).joined(separator: "、"), rows.map(\.en).joined(separator: ", "))
    return isConflict
      ? Phrase(zh: "；\(zh)报有互相矛盾的数，均未采用", en: "; figures in conflict were filed, \(en), and neither is used")
      : Phrase(zh: "；\(zh)已报的数未通过校验，未采用", en: "; \(en) was filed and refused, and is not used")
  }

  // MARK: - Nothing to measure

  package static func nothingToMeasure(in periods: [Period]) -> Phrase {
    let words = Words.periods(periods)
    return Phrase(zh: "\(words)无可计量对象", en: "\(words) had nothing to measure")
  }

  /// Periods that leave because they had nothing to measure.
  package static func leaving(_ periods: [Period]) -> Phrase {
    let words = Words.periods(periods)
    return Phrase(zh: "；\(words)无可计量对象，不计", en: "; \(words) had nothing to measure and left")
  }

  // MARK: - Bases

  /// The row of last year, or of whatever year is the base.
  package static func baseMissing(_ row: Phrase) -> Phrase {
    Phrase(zh: "缺少作为基数的\(row)的数据", en: "the base, \(row), is not on file")
  }

  package static func nothingToCompare(_ row: Phrase) -> Phrase {
    Phrase(zh: "缺少对照数据：\(row)", en: "nothing to compare with: \(row) is not in")
  }

  package static func noGrowth(onBase row: Phrase, of amount: Phrase) -> Phrase {
    Phrase(zh: "\(row)的基数为\(amount)，不能计算增速", en: "the base, \(row), is \(amount): no growth rate")
  }

  package static func noFall(onBaseFor period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "\(period)对应的基数为负，不能计算降幅", en: "the base for \(period) is below zero: no fall can be reckoned from it")
  }

  package static func noCourse(_ row: Phrase) -> Phrase {
    Phrase(zh: "\(row)累计为0，没有上年进度可依", en: "\(row) is 0 to date: last year has no course to follow")
  }

  // MARK: - Denominators

  package static func denominatorDue(_ row: Phrase, on due: CalendarDate) -> Phrase {
    let due = Words.date(due)
    return Phrase(
      zh: "分母\(row)的数据\(due)到期，此前没有可用的分母",
      en: "the denominator, \(row), falls due on \(due), and there is none before")
  }

  package static func earlierDenominator(_ row: Phrase) -> Phrase {
    Phrase(zh: "；分母暂用\(row)的数", en: "; the denominator is that of an earlier time, \(row)")
  }

  package static var growingDenominator: Phrase {
    Phrase(zh: "；分母仍在增加，以期末为准", en: "; the denominator still grows, and the close decides")
  }

  package static func denominatorIsNothing(_ row: Phrase) -> Phrase {
    Phrase(zh: "分母\(row)为0，无可计量对象", en: "the denominator, \(row), is 0: nothing to measure")
  }

  package static func denominatorIsExempt(_ row: Phrase, _ amount: Phrase) -> Phrase {
    Phrase(
      zh: "分母\(row)已全部豁免（\(amount)），无可计量对象",
      en: "all of the denominator, \(row), is exempt (\(amount)): nothing to measure")
  }

  package static func dividedByNothing(_ part: Phrase, of amount: Phrase, by whole: Phrase) -> Phrase {
    Phrase(zh: "\(part)为\(amount)，而分母\(whole)为0", en: "\(part) is \(amount), and its denominator, \(whole), is 0")
  }
}

extension Words {
  /// Some periods in a sentence; of many the first three and how many there are.
  fileprivate static func periods(_ periods: [Period]) -> Phrase {
    let shown = periods.sorted().prefix(3).map(period)
    let more = periods.count > 3
    return Phrase(
      chinese: shown.map(\.zh).joined(separator: "、") + (more ? "等\(periods.count)期" : ""),
      english: shown.map(\.en).joined(separator: ", ") + (more ? " and \(periods.count - 3) more" : ""))
  }
}
