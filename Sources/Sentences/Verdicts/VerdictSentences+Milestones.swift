package import Diagnostics
package import Plans
package import Quantities

// What is said of the items of a milestone and of the stages that they reach.

extension VerdictSentences {
  // MARK: - All items

  /// Before the worst item's own sentence; `worst` names it where there are several.
  package static func milestone(_ stage: Phrase, done: Int, of count: Int, worst item: String?) -> Phrase {
    Phrase(
      zh: "\(count)项须“\(stage)”，已完成\(done)项；\(item.map { $0 + "：" } ?? "")",
      en: "\(done) of \(count) at `\(stage)`; \(item.map { $0 + ": " } ?? "")")
  }

  package static func milestoneTargetStep(_ stage: Phrase, _ count: Int, by deadline: CalendarDate) -> Phrase {
    let day = Words.date(deadline)
    return Phrase(
      zh: "目标：\(count)项均须在\(day)前达到“\(stage)”", en: "target: all \(count) at `\(stage)` by \(day)")
  }

  package static func itemStep(_ item: String, _ message: Phrase, _ reason: Reason) -> Phrase {
    Phrase(
      zh: "\(item)：\(message)（\(reason.label)）", en: "\(item): \(message) (\(reason.label))")
  }

  package static var worstItemDecides: Phrase { Phrase(zh: "以最差一项为准", en: "the worst item decides") }

  // MARK: - One item, done or not

  package static func done(in period: Period) -> Phrase {
    let when = Words.period(period)
    return Phrase(zh: "\(when)已完成", en: "done in \(when)")
  }

  package static func doneLate(in period: Period, deadline: CalendarDate) -> Phrase {
    let (when, day) = (Words.period(period), Words.date(deadline))
    return Phrase(zh: "\(when)才完成，时限为\(day)", en: "done only in \(when); the deadline was \(day)")
  }

  package static func notDone(_ stage: Phrase) -> Phrase {
    Phrase(zh: "到期仍为“\(stage)”", en: "still `\(stage)` at the deadline")
  }

  // MARK: - One item on its way

  package static func stage(_ stage: Phrase, in period: Period) -> Phrase {
    let period = Words.period(period)
    return Phrase(zh: "\(period)为“\(stage)”", en: "`\(stage)` in \(period)")
  }

  package static func stageLate(_ stage: Phrase, plannedBy day: CalendarDate, days: Int) -> Phrase {
    let by = Words.date(day)
    return Phrase(zh: "，计划\(by)“\(stage)”，已晚\(days)天", en: "; `\(stage)` was planned by \(by), \(days) days ago")
  }

  package static func forecastLate(_ forecast: CalendarDate) -> Phrase {
    let day = Words.date(forecast)
    return Phrase(zh: "，自报预计\(day)完成，晚于时限", en: "; its own forecast is \(day), after the deadline")
  }

  package static func forecast(_ forecast: CalendarDate) -> Phrase {
    let day = Words.date(forecast)
    return Phrase(zh: "，预计\(day)完成", en: "; forecast \(day)")
  }

  package static func daysLeft(_ days: Int) -> Phrase {
    Phrase(zh: "，距时限\(days)天", en: ", \(days) days before the deadline")
  }

  package static var unplanned: Phrase {
    Phrase(zh: "，未报节点计划和预计完成日期", en: ", with neither planned stages nor a forecast")
  }

  package static var onSchedule: Phrase { Phrase(zh: "，不晚于计划节点", en: "; not behind its planned stage") }

  package static var beforeLeadWindow: Phrase {
    Phrase(zh: "，未到时限前的关注期", en: "; its lead window has not begun")
  }
}
