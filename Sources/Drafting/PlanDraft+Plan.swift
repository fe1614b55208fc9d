import Diagnostics
package import PlanDocuments
package import Plans
import Quantities

extension PlanDraft {
  /// The draft without what a plan has already: for its folder, a file more.
  package func only(_ entries: [Entry], for plan: Plan, in text: DocumentText) -> PlanDraft {
    var draft = self
    let register = PlanRegister(plan)
    draft.standards = entries.map { entry in
      var entry = entry
      register.fit(&entry.standard, language)
      return entry
    }
    let known = plan.standards.map(\.quote) + plan.notStandards.map(\.quote)
    let covered = Spans(known.flatMap { text.occurrences(of: DocumentText.folded($0)) })
    draft.records = records.filter { record in
      !text.occurrences(of: DocumentText.folded(record.quote)).allSatisfy(covered.cover)
    }
    return draft
  }
}

/// What a plan declares, which a standard that is added to it has to keep to.
struct PlanRegister {
  private let plan: Plan
  private let units: [String: String]
  private let leaders: Set<String>

  init(_ plan: Plan) {
    self.plan = plan
    var units: [String: String] = [:]
    for unit in plan.units {
      for name in [unit.id, unit.name.zh, unit.name.en] + unit.aliases { units[name] = unit.id }
    }
    self.units = units
    leaders = Set(plan.leaders.flatMap { [$0.id, $0.name.zh, $0.name.en] })
  }

  /// Leaves out owners, stages and units that the plan does not know, and says so.
  func fit(_ standard: inout DraftedStandard, _ language: Language) {
    let named = standard.owners
    if !plan.units.isEmpty {
      standard.owners.lead = named.lead.compactMap { units[$0] }
      standard.owners.support = named.support.compactMap { units[$0] }
    }
    if !plan.leaders.isEmpty { standard.owners.leaders = named.leaders.filter(leaders.contains) }
    let unknown =
      (plan.units.isEmpty ? [] : named.lead.filter { units[$0] == nil })
      + (plan.leaders.isEmpty ? [] : named.leaders.filter { !leaders.contains($0) })
    if !unknown.isEmpty {
      let names = unknown.joined(separator: language == .zh ? "、" : ", ")
      standard.note("“\(names)”不在方案的名册中", "'\(names)' is not in the plan's register", .high)
    }
    if let area = standard.area,
      !plan.areas.contains(where: { [$0.id, $0.name.zh, $0.name.en].contains(area) || $0.aliases.contains(area) })
    {
      standard.area = nil
      standard.note("方案没有地区“\(area)”", "the plan has no area '\(area)'", .high)
    }
    if case .milestone(let stage, let items) = standard.ask {
      if let known = known(stage) {
        standard.ask = .milestone(known, items: items)
      } else {
        standard.ask = .manual
        standard.note("方案没有阶段“\(stage.stage)”", "the plan has no stage '\(stage.stage)'", .high)
      }
    }
    if let unit = standard.ask.measure?.unit, !unit.isEmpty, unit != "1", plan.measures.unit(unit) == nil {
      standard.note("方案没有声明单位“\(unit)”", "the plan declares no unit '\(unit)'", .high)
      standard.ask = standard.ask.counted(in: plan.measures, instead: unit) ?? .manual
    }
  }

  /// The stage by the plan's own ladder: that of the same name, else any that has its words.
  private func known(_ stage: DraftStage) -> DraftStage? {
    let words = stage.words
    let ladders = plan.ladders.filter { $0.id == stage.ladder } + plan.ladders.filter { $0.id != stage.ladder }
    for ladder in ladders {
      let found = ladder.stages.first { own in
        words.contains { [own.id, own.name.zh, own.name.en].contains($0) || own.aliases.contains($0) }
      }
      if let found { return DraftStage(ladder: ladder.id, stage: found.id, isOwn: true) }
    }
    return nil
  }
}

extension DraftedStandard.Ask {
  /// The same with a count of things in place of a unit that the plan does not know; nil where it is no plain count.
  func counted(in table: UnitTable, instead unit: String) -> Self? {
    let scales = String(unit.prefix { "十百千万亿".contains($0) })
    let plain = unit.unicodeScalars.allSatisfy(\.isASCII) ? "" : scales + "个"
    guard plain.isEmpty || table.unit(plain) != nil, !unit.contains("/") else { return nil }
    func put(_ value: String) -> String {
      guard value.hasSuffix(" " + unit) else { return value }
      let digits = value.dropLast(unit.count + 1)
      return plain.isEmpty ? String(digits) : "\(digits) \(plain)"
    }
    func put(_ measure: DraftedStandard.Measure) -> DraftedStandard.Measure {
      var measure = measure
      measure.unit = plain
      return measure
    }
    switch self {
    case .bound(let measure, let comparison, let values, let base, let isEvery, let stages):
      return .bound(
        put(measure), comparison, values.map(put), base: base.map(put), isEvery: isEvery,
        stages: stages.map { ($0.period, put($0.value)) })
    case .reduction(let measure, let by, let year): return .reduction(put(measure), by: by, baseYear: year)
    case .frequency(let measure, let times, let every): return .frequency(put(measure), times: times, every: every)
    case .handedDown(let measure, let by): return .handedDown(put(measure), by: by)
    case .milestone, .manual: return self
    }
  }
}
