import Diagnostics
import Findings
import Plans
import Quantities
import Sentences

/// One finding as a row of the list.
struct HTMLItem {
  let anchor: String
  let kind: String
  let mark: String
  let verdict: HTMLPhrase
  let title: HTMLPhrase
  let grade: HTMLPhrase?
  let area: HTMLPhrase?
  /// Where the document disagrees with itself; the detail says in what.
  let conflict: HTMLPhrase?
  let why: HTMLPhrase
  let who: HTMLPhrase?
  let measure: HTMLPhrase
  let bullet: HTMLBullet?
  let dots: [Dot]
  let spark: HTMLSparkline?
  /// The sentence, where somebody has to act.
  let say: HTMLPhrase?
  let order: Int
  let rank: Int
  let gap: Int
  let units: String
  let leaders: String
  let section: Int
  let number: String?
  let detail: HTMLDetail?

  struct Dot {
    let tone: String
  }

  /// Where the finding stands in the page's orders, and what it is filtered by.
  struct Standing {
    var anchor: String
    var order: Int
    var gap: Int
    var units: [Int]
    var leaders: [Int]
    var section: Int
    var showsArea: Bool
  }

  init(_ finding: Finding, _ standing: Standing, _ say: HTMLSpeech, detail: HTMLDetail?) {
    let verdict = HTMLVerdict(finding)
    kind = verdict.rawValue
    mark = verdict.mark
    rank = verdict.rank
    self.verdict = HTMLPhrase(verdict.label)
    anchor = HTMLText.plain(standing.anchor)
    title = HTMLPhrase(say.title(finding))
    grade = finding.severity == .binding ? nil : HTMLPhrase(finding.severity.label)
    area = standing.showsArea ? Self.area(finding) : nil
    conflict = finding.conflicts.isEmpty ? nil : HTMLPhrase(zh: "原文不一致", en: "document conflict")
    why = HTMLPhrase(finding.reason.label)
    who = say.filled { $0.units(finding.lead) }
    measure = verdict == .review ? HTMLPhrase(zh: "—", en: "—") : say { $0.measure(finding) }
    bullet = HTMLBullet(finding)
    dots =
      bullet == nil
      ? finding.parts.prefix(24).map { Dot(tone: HTMLVerdict($0.verdict, $0.light, $0.reason).rawValue) } : []
    spark = HTMLSparkline(finding)
    self.say = verdict.isTrouble ? Self.sentence(finding) : nil
    (order, gap, section) = (standing.order, standing.gap, standing.section)
    number = Self.number(finding.source)
    units = standing.units.map(String.init).joined(separator: " ")
    leaders = standing.leaders.map(String.init).joined(separator: " ")
    self.detail = detail
  }

  static func area(_ finding: Finding) -> HTMLPhrase {
    finding.area == AreaScope.all
      ? HTMLPhrase(zh: "全部地区", en: "all areas") : HTMLPhrase(Phrase(verbatim: finding.area))
  }

  /// `1.7`: the annex and the section.
  private static func number(_ source: Standard.Source) -> String? {
    source.section.map { section in source.annex.map { "\($0).\(section)" } ?? String(section) }
  }

  /// Nil where the message only repeats the reason.
  static func sentence(_ finding: Finding) -> HTMLPhrase? {
    finding.message == finding.reason.label ? nil : HTMLPhrase(filled: finding.message.zh, finding.message.en)
  }
}

/// What a row opens to: the promise in its own words, the sum redone, and the cell it came from.
struct HTMLDetail {
  let id: String
  let link: String
  let quote: String
  let place: HTMLPhrase?
  let message: HTMLPhrase?
  let waived: HTMLPhrase?
  let conflicts: HTMLPhrase?
  let steps: [HTMLPhrase]
  let parts: [Part]
  let course: [Month]
  let value: HTMLPhrase?
  let cell: String?
  let target: HTMLPhrase?
  let plan: HTMLPhrase?
  let behind: HTMLPhrase?
  let ahead: HTMLPhrase?
  let forecast: HTMLPhrase?
  let needed: HTMLPhrase?
  let best: HTMLPhrase?
  let trend: HTMLPhrase?
  let leader: HTMLPhrase?
  let support: HTMLPhrase?
  let due: HTMLPhrase

  struct Part {
    let tone: String
    let sign: String
    let state: HTMLPhrase
    let name: HTMLPhrase
    let words: HTMLPhrase
    let origin: String?
  }

  struct Month {
    let period: String
    let figure: String
  }

  init(_ finding: Finding, anchor: String, _ say: HTMLSpeech) {
    id = HTMLText.plain(finding.standard)
    link = URLText.escaped(anchor)
    quote = HTMLText.plain(finding.quote)
    var source = finding.source
    source.document = nil
    place = say.filled { SourceWording(sources: [], say: $0).sentence(source) }
    let isShown = HTMLVerdict(finding).isTrouble
    message = isShown ? nil : HTMLItem.sentence(finding)
    waived = finding.waiver.map { waiver in
      let under = finding.underlying.map { HTMLVerdict($0.verdict, $0.light, $0.reason).label }
      return HTMLPhrase(
        zh: "由\(waiver.approver)批准豁免至\(say.zh.day(waiver.until))（申请：\(waiver.owner)；理由：\(waiver.reason)）"
          + (under.map { "；实际为“\($0.zh)”" } ?? ""),
        en: "set aside until \(waiver.until) by \(waiver.approver), asked by \(waiver.owner): \(waiver.reason)"
          + (under.map { "; underneath: \($0.en)" } ?? ""))
    }
    conflicts = say.filled { $0.conflicts(finding) ?? "" }
    steps = finding.steps.map { HTMLPhrase($0) }
    parts = finding.parts.map { part in
      let verdict = HTMLVerdict(part.verdict, part.light, part.reason)
      return Part(
        tone: verdict.rawValue, sign: verdict.mark, state: HTMLPhrase(verdict.label), name: HTMLPhrase(part.name),
        words: HTMLPhrase(part.message), origin: part.location.map { HTMLText.plain(Wording.place($0)) })
    }
    let lines = finding.value.map { finding.lines(beside: $0) } ?? []
    course = finding.course.map { point in
      Month(
        period: Self.short(point.period), figure: NumberText.plain(point.value, against: lines))
    }
    value = Self.value(finding, say)
    cell = finding.location.map { HTMLText.plain(Wording.place($0)) }
    target = finding.target.flatMap { target in say.filled { $0.target(target) } }
    plan = say.amount(finding.plan, of: finding)
    let isAhead = finding.gap?.value.isNegative ?? false
    behind = isAhead ? nil : say.amount(finding.gap, of: finding)
    ahead = isAhead ? say.amount(finding.gap.map { Finding.Amount($0.value.magnitude, $0.unit) }, of: finding) : nil
    forecast = say.amount(finding.forecast, of: finding)
    needed = say.amount(finding.needed, of: finding)
    best = say.amount(finding.best, of: finding)
    trend = finding.trend.map { HTMLPhrase($0.label) }
    leader = say.filled { $0.leaders(finding.leaders) }
    support = say.filled { $0.units(finding.support) }
    due = say { $0.day(finding.deadline) }
  }

  /// Without the year, which the page says: `06`, `Q3`; other periods in full.
  private static func short(_ period: Period) -> String {
    switch period.cadence {
    case .month, .quarter, .half: String(period.description.dropFirst(5))
    case .day, .week, .year, .span: period.description
    }
  }

  private static func value(_ finding: Finding, _ say: HTMLSpeech) -> HTMLPhrase? {
    say.filled { say in
      guard let value = say.value(finding) else { return "" }
      var remarks: [String] = []
      if let period = finding.period { remarks.append(say.period(period)) }
      if let basis = finding.basis { remarks.append(say(zh: "口径 \(basis)", en: "basis \(basis)")) }
      let list = remarks.joined(separator: say(zh: "，", en: ", "))
      return list.isEmpty ? value : value + say(zh: "（\(list)）", en: " (\(list))")
    }
  }
}
