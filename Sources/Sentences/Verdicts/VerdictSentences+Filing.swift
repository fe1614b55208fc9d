package import Diagnostics
import Plans
package import Quantities

// What is said of filings: in time, late, absent; and of how often something was done.

extension VerdictSentences {
  // MARK: - Filings

  /// What became of a filing that was not in time.
  package enum FilingFault {
    /// In on this day; nil where that is not known.
    case late(CalendarDate?)
    case refused
    case absent
  }

  package static func filedLate(_ period: Period, due: CalendarDate, _ fault: FilingFault, inAll count: Int) -> Phrase {
    let (period, due) = (Words.period(period), Words.date(due))
    let what: Phrase
    switch fault {
    case .late(let day):
      let filed = day.map { Words.date($0) } ?? Phrase(verbatim: "")
      what = Phrase(zh: "\(filed)才报", en: "filed only on \(filed)")
    case .refused: what = Phrase(zh: "所报未通过校验，不作数", en: "what was filed was refused")
    case .absent: what = Phrase(zh: "未报", en: "not filed")
    }
    return Phrase(
      zh: "\(period)的报送应不迟于\(due)（含当日），\(what)；迟报、未报共\(count)次",
      en: "\(period) was due by \(due), that day included, \(what); \(count) late or absent in all")
  }

  package static func filedInTime(_ count: Int, latest period: Period, due: CalendarDate) -> Phrase {
    let (period, due) = (Words.period(period), Words.date(due))
    return Phrase(
      zh: "\(count)期应报均按时报送（最近一期\(period)，限\(due)，含当日）",
      en: "all \(count) filings due were in on time (the latest, \(period), was due by \(due), that day included)")
  }

  package static func firstFilingDue(_ period: Period, by due: CalendarDate) -> Phrase {
    let (period, due) = (Words.period(period), Words.date(due))
    return Phrase(
      zh: "尚无到期报送；首期（\(period)）限\(due)（含当日）",
      en: "no filing has fallen due; the first (\(period)) is due by \(due), that day included")
  }

  package static func closingFilingDue(_ period: Period, on due: CalendarDate) -> Phrase {
    let (period, due) = (Words.period(period), Words.date(due))
    return Phrase(zh: "；\(period)的报送\(due)到期", en: "; the filing of \(period) falls due on \(due)")
  }

  /// Before the sentence that holds for each of several units.
  package static func allUnitsInTime(_ count: Int) -> Phrase {
    Phrase(zh: "\(count)个单位均按时报送；", en: "all \(count) units are in time; ")
  }

  // MARK: - How often

  /// `least` is the number of times with its unit.
  package static func timesWanted(_ least: Phrase, every cadence: Period.Cadence) -> Phrase {
    let every = Words.report(cadence)
    return Phrase(zh: "要求\(every)不少于\(least)", en: "at least \(least) \(every) wanted")
  }

  /// Several periods whose reports cannot be told apart.
  package static func timesInAll(_ total: Phrase, from first: Period, to last: Period) -> Phrase {
    let (first, last) = (Words.period(first), Words.period(last))
    return Phrase(
      zh: "，\(first)至\(last)合计才\(total)", en: "; \(total) in all from \(first) to \(last), which is too few for each")
  }

  /// `isLeast`: some reports of the period are missing.
  package static func times(_ times: Phrase, in period: Period, isClosed: Bool, isLeast: Bool) -> Phrase {
    let period = Words.period(period)
    return Phrase(
      zh: "，\(period)\(isClosed ? "共" : "至今")\(isLeast ? "至少" : "")\(times)",
      en: "; \(isLeast ? "at least " : "")\(times) in \(period)\(isClosed ? "" : " so far")")
  }
}
