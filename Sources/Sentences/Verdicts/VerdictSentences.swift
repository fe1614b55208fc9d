package import Diagnostics
package import Figures
package import Plans
package import Quantities

/// What is said of a verdict and of how it came about: every sentence from facts, none of which is decided here.
///
/// A sentence begins in lower case and ends without a stop; what begins with a mark goes on another.
package enum VerdictSentences {
  // MARK: - The standard's time

  /// Nothing counts before the standard's start.
  package static func countsFrom(_ start: CalendarDate) -> Phrase {
    let day = Words.date(start)
    return Phrase(zh: "自\(day)起计", en: "counts from \(day)")
  }

  /// The figure of the first period has not fallen due.
  package static func firstFigureDue(_ period: Period, on due: CalendarDate) -> Phrase {
    let (period, due) = (Words.period(period), Words.date(due))
    return Phrase(zh: "首期数据（\(period)）于\(due)到期", en: "the first figure (\(period)) falls due on \(due)")
  }

  /// The same of the several figures of a condition.
  package static func firstFiguresDue(_ period: Period, on due: CalendarDate) -> Phrase {
    let (period, due) = (Words.period(period), Words.date(due))
    return Phrase(zh: "首期数据（\(period)）于\(due)到期", en: "the first figures (\(period)) fall due on \(due)")
  }

  /// The deadline has come, and its figure has not fallen due.
  package static func closingFigureDue(_ period: Period, on due: CalendarDate) -> Phrase {
    let (period, due) = (Words.period(period), Words.date(due))
    return Phrase(zh: "；\(period)的数据\(due)到期", en: "; the figure of \(period) falls due on \(due)")
  }

  /// The deadline lies inside the closing period, and nothing shows how it stood on the day.
  package static func dayUnknown(_ deadline: CalendarDate, inside period: Period) -> Phrase {
    let (day, period) = (Words.date(deadline), Words.period(period))
    return Phrase(
      zh: "时限\(day)落在\(period)之内，期末数无法说明当日是否达标，需报当日数",
      en:
        "the deadline \(day) lies inside \(period), and the figure of its end cannot show how it stood on the day: file a dated figure"
    )
  }

  // MARK: - The figure

  /// A judgement on a figure that is not final.
  package static func restingOn(_ vintage: Vintage, _ message: Phrase) -> Phrase {
    Phrase(zh: "\(message)；所据为\(vintage.label)", en: "\(message); it rests on \(vintage.kind)")
  }

  /// A figure whose writing is rounded, with the target inside.
  package static func rounded(by half: Phrase) -> Phrase {
    Phrase(
      zh: "；所报数为约数（±\(half)），目标在其范围之内，宜报精确数",
      en: "; the figure is rounded (±\(half)) and the target lies inside: file the exact one")
  }

  /// A bound was filed, and some values inside would give another verdict.
  package static func boundUndecided(_ text: String, of period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "\(period)只报“\(text)”，其中有的值达标、有的不达标，无法判断",
      en: "only `\(text)` is filed for \(period): some values inside would give another verdict")
  }

  /// A bound was filed, and every value inside gives the same verdict.
  package static func boundDecides(_ text: String, of period: Period, _ reason: Reason) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "\(period)报“\(text)”，其中任何值结论相同：\(reason.label)",
      en: "`\(text)` is filed for \(period), and every value inside gives the same: \(reason.label)")
  }

  // MARK: - The terms of the standard

  /// What terms that were changed are called.
  package static func asFirstSet(
    by deadline: CalendarDate, changedBy document: Phrase, after until: CalendarDate
  ) -> Phrase {
    let (deadline, until) = (Words.date(deadline), Words.date(until))
    return Phrase(
      zh: "原定（\(deadline)前；\(document)于\(until)后调整）",
      en: "as first set (by \(deadline); changed by \(document) after \(until))")
  }

  /// The verdict of another part or of other terms, behind the sentence.
  package static func besides(_ name: Phrase, _ reason: Reason) -> Phrase {
    Phrase(zh: "；\(name)：\(reason.label)", en: "; \(name): \(reason.label)")
  }

  /// A withdrawn standard, with what it would have been.
  package static func withdrawn(_ withdrawal: Phrase, otherwise message: Phrase) -> Phrase {
    Phrase(zh: "\(withdrawal)，不再评判；如未撤销：\(message)", en: "\(withdrawal); were it not: \(message)")
  }
}

extension Vintage {
  /// What a figure of it is.
  fileprivate var kind: String {
    switch self {
    case .estimate: "an estimate"
    case .preliminary: "a preliminary figure"
    case .final: "a final figure"
    }
  }
}
