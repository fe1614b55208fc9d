import Diagnostics
import Plans
import Quantities

/// Holds the lead units, leaders and deadlines of the rules against what the document's layout says at the place of
/// each quote.
struct OwnerAudit {
  /// A quote of a standard, where it stands in a document.
  struct Place {
    let standard: Int
    let page: Int
    let range: Range<Int>
  }

  private let plan: Plan
  private let units: OwnerNames
  private let leaders: OwnerNames

  init(_ plan: Plan) {
    self.plan = plan
    let named = Set(plan.standards.flatMap(\.lead)).map { ($0, $0) }
    units = OwnerNames(
      plan.units.flatMap { unit in
        ([unit.id, unit.name.zh, unit.name.en] + unit.aliases + unit.former.map(\.name)).map { ($0, unit.id) }
      } + named.filter { name in !plan.units.contains { $0.id == name.0 } })
    let led = Set(plan.standards.flatMap(\.leaders)).map { ($0, $0) }
    leaders = OwnerNames(
      plan.leaders.flatMap { leader in [leader.id, leader.name.zh, leader.name.en].map { ($0, leader.id) } }
        + led.filter { name in !plan.leaders.contains { $0.id == name.0 } })
  }

  /// What differs, and for which standards: one cell of the rules that differs from one of the document is one fault.
  private struct Fault: Hashable {
    let role: DocumentOwners.Role
    let rule: String
    let document: String
    let place: Diagnostic.Place
  }

  func faults(_ places: [Place], in pages: [DocumentOwners]) -> [Diagnostic] {
    let ledBy = self.ledBy(pages)
    var order: [Fault] = []
    var standards: [Fault: [String]] = [:]
    var origins: [Fault: Diagnostic.Place] = [:]
    for (index, found) in Dictionary(grouping: places, by: \.standard).sorted(by: { $0.key < $1.key }) {
      let standard = plan.standards[index]
      for role in [DocumentOwners.Role.leader, .lead, .deadline] {
        let said = found.compactMap { place in
          pages[place.page].said(role, at: place.range).map { (page: pages[place.page], said: $0) }
        }
        // Where the words stand more than once, one place that agrees is enough.
        let isUnsaid = role == .deadline && isInvented(standard, said.map { $0.page.words($0.said) }, found, pages)
        if !isUnsaid, said.isEmpty || said.contains(where: { agrees(standard, role, $0.said, $0.page, ledBy) }) {
          continue
        }
        let document = said.first.map { $0.page.words($0.said) } ?? ""
        let fault = Fault(role: role, rule: rule(standard, role), document: document, place: place(standard, role))
        if standards[fault] == nil { order.append(fault) }
        standards[fault, default: []].append(standard.id)
        let origin = said.first { !$0.said.range.isEmpty }.map { $0.page.place($0.said.range) }
        origins[fault] = origins[fault] ?? origin ?? found.first.map { pages[$0.page].place($0.range) }
      }
    }
    return order.map { diagnostic($0, standards[$0] ?? [], origins[$0]) }
  }

  /// The leaders whom the document names in the rows of each unit, together, with a cell of their own.
  private func ledBy(_ pages: [DocumentOwners]) -> [String: Set<Set<String>>] {
    var ledBy: [String: Set<Set<String>>] = [:]
    for page in pages {
      for (leader, lead) in page.pairs(.leader, .lead) {
        let led = Set(leaders.named(in: page.words(leader)).ids)
        for unit in units.named(in: page.words(lead)).ids { ledBy[unit, default: []].insert(led) }
      }
    }
    return ledBy
  }

  /// A deadline of its own that neither the quote, nor its column, nor the words around it name.
  private func isInvented(_ standard: Standard, _ said: [String], _ found: [Place], _ pages: [DocumentOwners]) -> Bool {
    guard standard.deadline != plan.deadline, standard.earlier == nil else { return false }
    let titles = [standard.source.sectionTitle, standard.source.itemTitle, standard.source.heading].compactMap(\.self)
    let around = found.map { pages[$0.page].surroundings(of: $0.range) }
    let days = (titles + around).flatMap { words in
      QuoteDays(words, from: plan.start, through: plan.deadline).phrases.flatMap(\.days)
    }
    if days.contains(standard.deadline) { return false }
    // A column of a year or a quarter, and a fiscal year in the quote, give its end.
    let heads = found.flatMap { pages[$0.page].heads(over: $0.range) } + [standard.quote]
    if heads.contains(where: { PeriodWords(plan).ends(of: $0).contains(standard.deadline) }) { return false }
    // What the quote itself says is held against it as a quote is.
    if !QuoteDays(standard.quote, from: plan.start, through: plan.deadline).phrases.isEmpty { return false }
    return said.allSatisfy { QuoteDays.days(of: $0, from: plan.start, through: plan.deadline).isEmpty }
  }

  private func agrees(
    _ standard: Standard, _ role: DocumentOwners.Role, _ said: DocumentOwners.Said, _ page: DocumentOwners,
    _ ledBy: [String: Set<Set<String>>]
  ) -> Bool {
    let words = page.words(said)
    switch role {
    case .lead: return agrees(standard.lead, units.named(in: words), said, words, mayBeNobody: false)
    case .leader:
      // Who leads the unit in other rows leads it below a merged cell, too.
      let named = leaders.named(in: words)
      let isTheirs = standard.lead.contains { ledBy[$0, default: []].contains(Set(named.ids)) }
      return agrees(standard.leaders, named, said, words, mayBeNobody: !isTheirs)
    case .deadline:
      let days = QuoteDays.days(of: words, from: plan.start, through: plan.deadline)
      if days.isEmpty || days.contains(standard.deadline) { return true }
      // 8月底前建成 in an item that is due in December: the clause is nearer to the point.
      let own = QuoteDays(standard.quote, from: plan.start, through: plan.deadline).phrases
      return own.contains { $0.days.contains(standard.deadline) }
    case .number: return true
    }
  }

  /// Whether the rule names those whom the document names.
  ///
  /// A blank cell takes what stands above, or says that nobody is named. Words that no register knows decide nothing,
  /// but those of the rule must be among the document's.
  private func agrees(
    _ rule: [String], _ named: (ids: [String], isWhole: Bool), _ said: DocumentOwners.Said, _ words: String,
    mayBeNobody: Bool
  ) -> Bool {
    if rule.isEmpty, said.isInherited && mayBeNobody || !words.contains(where: \.isLetter) { return true }
    if named.isWhole { return Set(named.ids) == Set(rule) }
    return !rule.isEmpty && Set(named.ids).isSubset(of: rule) && Set(rule).isSubset(of: named.ids)
  }

  private func rule(_ standard: Standard, _ role: DocumentOwners.Role) -> String {
    switch role {
    case .lead: standard.lead.joined(separator: "、")
    case .leader: standard.leaders.joined(separator: "、")
    case .deadline, .number: standard.deadline.description
    }
  }

  private func place(_ standard: Standard, _ role: DocumentOwners.Role) -> Diagnostic.Place {
    switch role {
    case .lead: standard.places.lead ?? standard.place
    case .leader: standard.places.leader ?? standard.place
    case .deadline, .number: standard.places.deadline ?? standard.place
    }
  }

  // MARK: Words

  private func diagnostic(_ fault: Fault, _ standards: [String], _ origin: Diagnostic.Place?) -> Diagnostic {
    let (code, name): (TraceCode, Phrase) =
      switch fault.role {
      case .lead: (.leadDiffers, Phrase(zh: "牵头单位", en: "lead unit"))
      case .leader: (.leaderDiffers, Phrase(zh: "牵头领导", en: "leader"))
      case .deadline, .number: (.deadlineDiffers, Phrase(zh: "完成时限", en: "deadline"))
      }
    let shown = standards.prefix(3).map { "`\($0)`" }
    let more = standards.count - shown.count
    let ids = Phrase(
      chinese: shown.joined(separator: "、") + (more > 0 ? "等 \(standards.count) 条" : ""),
      english: shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
    let rule =
      fault.rule.isEmpty
      ? Phrase(zh: "规则没有写", en: "the rule names none")
      : Phrase(zh: "规则写“\(fault.rule)”", en: "the rule '\(fault.rule)'")
    let document =
      fault.document.isEmpty
      ? Phrase(zh: "文件没有写\(name.zh)", en: "the document names no \(name.en)")
      : Phrase(zh: "文件的\(name.zh)是“\(fault.document)”", en: "the document's \(name.en) is '\(fault.document)'")
    return Diagnostic(
      code.code, .error, at: fault.place,
      Phrase(zh: "\(ids.zh)：\(document.zh)，\(rule.zh)", en: "\(ids.en): \(document.en), \(rule.en)"),
      help: Phrase(zh: "请核对规则与文件", en: "check the rule against the document"),
      related: origin.map { [Diagnostic.Related(message: Phrase(zh: "原文在这里", en: "it stands here"), place: $0)] } ?? [])
  }
}
