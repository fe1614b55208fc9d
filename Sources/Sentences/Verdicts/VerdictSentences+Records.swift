package import Diagnostics
package import Plans
package import Quantities

// What is said of records that count, of time since a date, of a number that is not set yet and of what a person judges.

extension VerdictSentences {
  // MARK: - Records

  /// The first of the records that counted, and how many there are.
  package static func counted(_ items: [String]) -> Phrase {
    let names = items.prefix(5)
    let more = items.count - names.count
    return Phrase(
      zh: "；计入：\(names.joined(separator: "、"))\(more > 0 ? "等\(items.count)个" : "")",
      en: "; counted: \(names.joined(separator: ", "))\(more > 0 ? " and \(more) more" : "")")
  }

  /// What became of a record.
  package enum RecordOutcome {
    case counted
    case outsideCondition
    case outsideDates
  }

  package static func recordStep(
    _ item: String, _ amount: Phrase, of period: Period, _ outcome: RecordOutcome
  ) -> Phrase {
    let period = Words.period(period)
    let outcome =
      switch outcome {
      case .counted: Phrase(zh: "计入", en: "counted")
      case .outsideCondition: Phrase(zh: "不符合条件，不计", en: "does not meet the condition, not counted")
      case .outsideDates: Phrase(zh: "不在期限内，不计", en: "outside the dates, not counted")
      }
    return Phrase(zh: "\(item)（\(period)，\(amount)）：\(outcome)", en: "\(item) (\(period), \(amount)): \(outcome)")
  }

  // MARK: - Time since a date

  package static func timeSince(_ since: TimeSince, from began: CalendarDate, fullOn reached: CalendarDate) -> Phrase {
    let (from, full) = (Words.date(began), Words.date(reached))
    return Phrase(
      zh: "自\(from)起须满\(since.words)，\(full)届满",
      en: "at least \(since.words) wanted: from \(from) they are full on \(full)")
  }

  package static var noDateToCountFrom: Phrase {
    Phrase(zh: "未报起算日期", en: "the date to count from is not filed")
  }

  // MARK: - A number that is set elsewhere

  package static func numberNotSet(_ unset: UnsetThreshold) -> Phrase {
    Phrase(zh: "目标值由\(unset.setBy)下达，规则中尚未填入", en: "the number is set by \(unset.setBy) and is not in the rule yet")
  }

  package static func numberNeeded(whenDue period: Period, on due: CalendarDate) -> Phrase {
    let (period, day) = (Words.period(period), Words.date(due))
    return Phrase(
      zh: "；\(period)的数据于\(day)到期时才须有", en: "; it is needed when the figure of \(period) is due, on \(day)")
  }

  package static func latestFigure(_ amount: Phrase, of period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(zh: "；最近数据为\(period)的\(amount)", en: "; the latest figure is \(amount) of \(period)")
  }

  // MARK: - What a person judges

  package static func asSubmitted(_ text: String) -> Phrase {
    Phrase(zh: "填报情况：\(text)", en: "as submitted: \(text)")
  }

  package static var judgedByPerson: Phrase {
    Phrase(zh: "无量化标准，由专人评议", en: "no number to hold it against: a person judges it")
  }
}
