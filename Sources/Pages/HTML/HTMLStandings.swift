import Diagnostics
import Findings
import Plans
import Sentences

/// Where each finding stands: its anchor, its section, unit and leader, its place in the orders of the page.
struct HTMLStandings {
  private(set) var all: [HTMLItem.Standing] = []
  private let findings: [Finding]
  private let say: HTMLSpeech
  private var sections: [HTMLHeat.Group] = []
  private var units: [HTMLHeat.Group] = []
  private var leaders: [HTMLHeat.Group] = []

  init(_ report: Report, _ say: HTMLSpeech, showsAreas: Bool) {
    findings = report.findings
    self.say = say
    let gaps = Self.places(of: findings)
    var taken: Set<String> = []
    var sectionIndex: [String: Int] = [:]
    var unitIndex: [String: Int] = [:]
    var leaderIndex: [String: Int] = [:]
    for unit in report.units { _ = Self.index(of: unit.id, HTMLPhrase(unit.name), &unitIndex, &units) }
    for leader in report.leaders { _ = Self.index(of: leader.id, HTMLPhrase(leader.name), &leaderIndex, &leaders) }
    for (order, finding) in findings.enumerated() {
      let verdict = HTMLVerdict(finding)
      let (key, name) = Self.section(finding.source, say)
      let section = Self.index(of: key, name, &sectionIndex, &sections)
      sections[section].add(verdict)
      let led = finding.lead.map { Self.index(of: $0, HTMLPhrase(Phrase(verbatim: $0)), &unitIndex, &units) }
      for unit in Set(led) { units[unit].add(verdict) }
      let answering = finding.leaders.map {
        Self.index(of: $0, HTMLPhrase(Phrase(verbatim: $0)), &leaderIndex, &leaders)
      }
      for leader in Set(answering) { leaders[leader].add(verdict) }
      let bare = Self.anchor(finding, showsAreas)
      var anchor = bare
      var copy = 1
      while !taken.insert(anchor).inserted {
        copy += 1
        anchor = bare + "." + String(copy)
      }
      all.append(
        .init(
          anchor: anchor, order: order, gap: gaps[order], units: led, leaders: answering, section: section,
          showsArea: showsAreas))
    }
  }

  private static func index(
    of key: String, _ name: HTMLPhrase, _ known: inout [String: Int], _ groups: inout [HTMLHeat.Group]
  ) -> Int {
    if let index = known[key] { return index }
    known[key] = groups.count
    groups.append(HTMLHeat.Group(key: key, name: name))
    return groups.count - 1
  }

  /// What a link names the finding by.
  static func anchor(_ finding: Finding, _ showsAreas: Bool) -> String {
    showsAreas ? finding.standard + "." + finding.area : finding.standard
  }

  private static func section(_ source: Standard.Source, _ say: HTMLSpeech) -> (String, HTMLPhrase) {
    var heading = Standard.Source()
    (heading.annex, heading.section, heading.sectionTitle) = (source.annex, source.section, source.sectionTitle)
    let key = [source.annex.map(String.init), source.section.map(String.init)].compactMap { $0 }.joined(separator: "-")
    guard let number = source.section else {
      let title = source.sectionTitle ?? ""
      return (
        key.isEmpty ? (title.isEmpty ? "none" : title) : key,
        title.isEmpty
          ? HTMLPhrase(zh: "未分章节", en: "no section")
          : HTMLPhrase(Phrase(verbatim: title))
      )
    }
    let annex = source.annex.map { String($0) + "." } ?? ""
    let title = source.sectionTitle ?? ""
    return (key, HTMLPhrase(Phrase(verbatim: "\(annex)\(number) \(title)")))
  }

  /// The place of each finding when the largest gap comes first; those without one come last.
  private static func places(of findings: [Finding]) -> [Int] {
    let gaps = findings.map { Finding.gapShare($0) }
    let order = findings.indices.sorted { left, right in
      switch (gaps[left], gaps[right]) {
      case (let one?, let other?) where one != other: return one > other
      case (.some, nil): return true
      case (nil, .some): return false
      default: return left < right
      }
    }
    var places = [Int](repeating: 0, count: findings.count)
    for (place, index) in order.enumerated() { places[index] = place }
    return places
  }

  func heats(unit: ResponsibleUnit?, links: [String: String]) -> [HTMLHeat] {
    let all = [
      HTMLHeat(
        "_by-unit", Phrase(zh: "按牵头单位", en: "By lead unit"), Phrase(zh: "单位", en: "unit"), units, ranks: true,
        shown: 24, filter: "unit", links: links),
      HTMLHeat(
        "_by-section", Phrase(zh: "按章节", en: "By section"), Phrase(zh: "章节", en: "section"), sections, ranks: false,
        shown: 12, filter: "section", links: [:]),
      HTMLHeat(
        "_by-leader", Phrase(zh: "按牵头领导", en: "By leader"), Phrase(zh: "领导", en: "leader"), leaders, ranks: true,
        shown: 12, filter: "leader", links: [:]),
    ]
    return all.filter { !$0.rows.isEmpty && (unit == nil || $0.id != "_by-unit") }
  }

  func choices(_ language: Language) -> [HTMLPage.Choice] {
    func choice(_ name: String, _ label: Phrase, _ any: Phrase, _ groups: [HTMLHeat.Group]) -> HTMLPage.Choice {
      HTMLPage.Choice(
        name: name, label: HTMLPhrase(label), anyZh: any.zh, anyEn: any.en, anyText: any[language],
        options: groups.enumerated().filter { $1.total > 0 }.map { index, group in
          HTMLPage.Option(
            key: HTMLText.plain(group.key), text: language == .zh ? group.name.zh : group.name.en, inZh: group.name.zh,
            inEn: group.name.en, number: index)
        })
    }
    return [
      choice("unit", Phrase(zh: "牵头单位", en: "Lead unit"), Phrase(zh: "全部单位", en: "all units"), units),
      choice("leader", Phrase(zh: "牵头领导", en: "Leader"), Phrase(zh: "全部领导", en: "all leaders"), leaders),
      choice("section", Phrase(zh: "章节", en: "Section"), Phrase(zh: "全部章节", en: "all sections"), sections),
    ].filter { $0.options.count > 1 }
  }
}
