import Diagnostics
import Quantities

/// The standards of a section as YAML: what they share once, then group by group.
struct StandardLines {
  let draft: PlanDraft

  private typealias Entry = (id: String, entry: PlanDraft.Entry, indicator: String?)

  /// What a group shares.
  private struct Shared: Hashable {
    let item: Int?
    let itemTitle: String?
    let owners: DraftOwners
    let severity: String
    let deadline: CalendarDate?
  }

  func section(_ section: PlanWriter.Section, indent: String) -> String {
    var text = ""
    let place = section.place
    if place.annex != nil || place.section != nil || place.sectionTitle != nil {
      var parts: [String] = []
      if let annex = place.annex { parts.append("annex: \(annex)") }
      if let number = place.section { parts.append("number: \(number)") }
      if let title = place.sectionTitle { parts.append("title: \(YAMLText.inline(title))") }
      text += indent + "section: {\(parts.joined(separator: ", "))}\n"
    }
    var groups: [(shared: Shared, entries: [Entry])] = []
    for entry in section.entries {
      let shared = shared(entry.entry)
      if groups.last?.shared == shared {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append((shared, [entry]))
      }
    }
    if groups.count == 1, let only = groups.first {
      text += lines(of: only.shared, indent)
      text += indent + "standards:\n" + only.entries.map { lines(of: $0, indent + "  ") }.joined()
      return text
    }
    text += indent + "groups:\n"
    for group in groups {
      let inner = indent + "    "
      let shared = lines(of: group.shared, inner)
      let body = shared + inner + "standards:\n" + group.entries.map { lines(of: $0, inner + "  ") }.joined()
      text += indent + "  - " + body.dropFirst(inner.count)
    }
    return text
  }

  private func shared(_ entry: PlanDraft.Entry) -> Shared {
    var owners = entry.standard.owners
    owners.deadline = nil
    return Shared(
      item: entry.place.item, itemTitle: entry.place.itemTitle, owners: owners, severity: entry.standard.severity,
      deadline: entry.standard.deadline)
  }

  private func lines(of shared: Shared, _ indent: String) -> String {
    var text = ""
    if shared.item != nil || shared.itemTitle != nil {
      var parts: [String] = []
      if let number = shared.item { parts.append("number: \(number)") }
      if let title = shared.itemTitle { parts.append("title: \(YAMLText.inline(title))") }
      text += indent + "item: {\(parts.joined(separator: ", "))}\n"
    }
    text += indent + "leader: \(shared.owners.leaders.isEmpty ? "unset" : YAMLText.list(shared.owners.leaders))\n"
    text += indent + "lead: \(shared.owners.lead.isEmpty ? "unset" : YAMLText.list(shared.owners.lead))\n"
    if !shared.owners.support.isEmpty {
      text += indent + "support: \(YAMLText.list(shared.owners.support, always: true))\n"
    }
    if let deadline = shared.deadline { text += indent + "deadline: \(deadline)\n" }
    if shared.severity != "binding" { text += indent + "severity: \(shared.severity)\n" }
    return text
  }

  // MARK: One standard

  private func lines(of entry: Entry, _ indent: String) -> String {
    let standard = entry.entry.standard
    let inner = indent + "  "
    var text = indent + "- id: \(entry.id)\n"
    text += inner + "title: \(YAMLText.block(standard.title))\n"
    text += inner + "quote: \(YAMLText.block(standard.quote))\n"
    text += asked(standard.ask, entry.indicator ?? entry.id, inner)
    if let area = standard.area { text += inner + "area: \(YAMLText.block(area))\n" }
    let said = standard.why.map { $0[draft.language] }
    let why = said.isEmpty ? [draft.language == .zh ? "原文写明" : "as written"] : said
    text += inner + "x-draft: {doubt: \(standard.doubt.rawValue), why: \(YAMLText.list(why, always: true))}\n"
    return text
  }

  private func asked(_ ask: DraftedStandard.Ask, _ indicator: String, _ indent: String) -> String {
    switch ask {
    case .bound(_, let comparison, let values, let base, let isEvery, let stages):
      var text = indent + "indicator: \(indicator)\n"
      if let base { text += indent + "base: \(YAMLText.block(base))\n" }
      if comparison == .between {
        text += indent + "between: \(YAMLText.list(values, always: true))\n"
      } else {
        text += indent + "\(comparison.rawValue): \(YAMLText.block(values.first ?? ""))"
        if comparison == .about {
          text +=
            "   # plumbline: allow(tolerance-defaulted) "
            + (draft.language == .zh ? "文件没有写允许误差" : "the document names no tolerance")
        }
        text += "\n"
      }
      if isEvery { text += indent + "judge: every\n" }
      if !stages.isEmpty {
        text +=
          indent + "staged: {" + stages.map { "\($0.period): \(YAMLText.inline($0.value))" }.joined(separator: ", ")
          + "}\n"
      }
      return text
    case .reduction(_, let by, let year):
      return indent + "reduction: {of: \(indicator), by: \(by)" + (year.map { ", base: \($0)" } ?? "") + "}\n"
    case .frequency(_, let times, let every):
      return indent + "frequency: {of: \(indicator), times: \(times), every: \(every)}\n"
    case .milestone(let stage, let items):
      return indent
        + "milestone: {ladder: \(stage.ladder), stage: \(YAMLText.inline(name(of: stage))), items: \(YAMLText.list(items, always: true))}\n"
    case .handedDown(_, let by):
      return indent + "indicator: \(indicator)\n" + indent + "target_set_by: \(YAMLText.block(by))\n"
    case .manual: return indent + "manual: true\n"
    }
  }

  private func name(of stage: DraftStage) -> String {
    if draft.isChinese || stage.isOwn { return stage.stage }
    let ladder = DraftStage.ladders.first { $0.id == stage.ladder }
    return ladder?.stages.first { $0.id == stage.stage }?.en ?? stage.stage
  }
}
