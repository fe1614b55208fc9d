import Quantities

/// Writes a drafted plan as the files that a person would write: plan.yaml, a file of indicators, a file a section, the
/// numbers that set no standard.
package struct PlanWriter {
  package struct File: Sendable {
    package let name: String
    package let text: String
  }

  let draft: PlanDraft
  let id: String
  private(set) var ids: DraftIds
  private var indicators: [Indicator] = []
  private var places: [DraftedStandard.Measure: Int] = [:]
  private(set) var names: Set<String> = []

  struct Indicator {
    let id: String
    let measure: DraftedStandard.Measure
    let reporters: [String]
  }

  /// `taken` are ids that another file of the folder has.
  package init(_ draft: PlanDraft, id: String, taken: Set<String> = []) {
    (self.draft, self.id) = (draft, id)
    ids = DraftIds(taken: taken, isChinese: draft.isChinese)
  }

  /// The standards as they were written, with their ids, and which of the draft's each is.
  package private(set) var identified: [(id: String, entry: PlanDraft.Entry)] = []
  package private(set) var order: [Int] = []
  /// By the id of a standard, the file that holds it and the indicator that it asks of.
  private(set) var homes: [String: (file: String, indicator: String?)] = [:]

  /// Names that indicators of the plan have already.
  package mutating func avoid(names: Set<String>) { self.names.formUnion(names) }

  /// Sections in their order, each with its standards.
  struct Section {
    let place: DraftPlace
    var entries: [(id: String, entry: PlanDraft.Entry, indicator: String?)] = []
  }

  /// The whole folder.
  package mutating func files() -> [File] {
    let sections = sections()
    var files = [File(name: "plan.yaml", text: head())]
    if !indicators.isEmpty { files.append(File(name: "indicators.yaml", text: indicatorFile())) }
    for (number, section) in sections.enumerated() {
      let name = Self.name(number + 1, section.place)
      settle(section, in: name)
      files.append(File(name: name, text: text(of: section)))
    }
    if !draft.records.isEmpty { files.append(File(name: "not-standards.yaml", text: records())) }
    return files
  }

  /// The standards alone, with their indicators, for a folder that has a plan already: one file.
  package mutating func addition(named name: String) -> File {
    let sections = sections()
    for section in sections { settle(section, in: name) }
    var text = opening
    if sections.count == 1, let section = sections.first {
      text = self.text(of: section)
    } else if !sections.isEmpty {
      text += "groups:\n"
      for section in sections { text += group(section, indent: "  ") }
    }
    if !indicators.isEmpty { text += "\nindicators:\n" + indicators.map { line(of: $0) }.joined() }
    if !draft.records.isEmpty { text += "\nnot_standards:\n" + recordLines() }
    return File(name: name, text: text)
  }

  private mutating func settle(_ section: Section, in file: String) {
    for entry in section.entries { homes[entry.id] = (file, entry.indicator) }
  }

  private mutating func sections() -> [Section] {
    var sections: [Section] = []
    var numbers: [DraftPlace: Int] = [:]
    (identified, order) = ([], [])
    for (index, entry) in draft.standards.enumerated() {
      var key = entry.place
      (key.item, key.itemTitle) = (nil, nil)
      let number = numbers[key] ?? sections.count
      if number == sections.count {
        numbers[key] = number
        sections.append(Section(place: key))
      }
      let id = ids.next(section: number + 1, place: sections[number].entries.count + 1, title: entry.standard.title)
      let indicator = indicator(of: entry.standard, id)
      sections[number].entries.append((id, entry, indicator))
      identified.append((id, entry))
      order.append(index)
    }
    return sections
  }

  // MARK: Indicators

  /// One indicator where the same thing stands twice.
  private mutating func indicator(of standard: DraftedStandard, _ id: String) -> String? {
    guard var measure = standard.ask.measure else { return nil }
    if let place = places[measure] { return indicators[place].id }
    let key = measure
    var name = measure.name
    if names.contains(name), measure.kind == "growth" { name += draft.isChinese ? "增长率" : " (growth)" }
    var count = 1
    while !names.insert(count == 1 ? name : "\(name) \(count)").inserted { count += 1 }
    measure.name = count == 1 ? name : "\(name) \(count)"
    places[key] = indicators.count
    indicators.append(Indicator(id: id, measure: measure, reporters: standard.owners.lead))
    return id
  }

  private func line(of indicator: Indicator) -> String {
    let measure = indicator.measure
    var line =
      "  - {id: \(indicator.id), name: \(YAMLText.inline(measure.name)), unit: \(YAMLText.inline(measure.unit.isEmpty ? "1" : measure.unit)), kind: \(measure.kind)"
    if measure.isLower { line += ", better: lower" }
    if measure.isFall { line += ", sign: plus" }
    if needsFractions(measure) { line += ", whole: false" }
    if let cadence = measure.cadence, cadence != (draft.term.isLong ? "year" : "month") {
      line += ", cadence: \(cadence)"
    }
    if !indicator.reporters.isEmpty { line += ", reporter: \(YAMLText.list(indicator.reporters))" }
    return line + "}\n"
  }

  /// A count with a fraction in its bound: 1.5套 would be refused as no whole number.
  private func needsFractions(_ measure: DraftedStandard.Measure) -> Bool {
    guard ["cumulative", "net", "flow"].contains(measure.kind) else { return false }
    return draft.standards.contains { entry in
      guard entry.standard.ask.measure == measure else { return false }
      return entry.standard.ask.values.contains { value in
        guard case .success(let quantity) = DraftUnits.table.parse(value) else { return true }
        return !quantity.value.isInteger
      }
    }
  }

  private func indicatorFile() -> String {
    opening + "indicators:\n" + indicators.map { line(of: $0) }.joined()
  }

  private var opening: String { "plan: \(id)\n" }

  // MARK: The head

  private func head() -> String {
    let term = draft.term
    var text =
      "plan: \(id)\ntitle: \(YAMLText.inline(draft.title))\nyear: \(term.year)\nstart: \(term.start)\ndeadline: \(term.deadline)\n"
    if draft.isChinese { text += "time_zone: Asia/Shanghai\n" }
    text += term.isLong ? "reporting: {cadence: year, due_day: 31}\n" : "reporting: {cadence: month, due_day: 10}\n"
    let owners = draft.standards.map(\.standard.owners)
    let units = Self.unique(owners.flatMap { $0.lead } + owners.flatMap { $0.support })
    if !units.isEmpty { text += "\nunits:\n" + units.map { "  - \(YAMLText.block($0))\n" }.joined() }
    let leaders = Self.unique(owners.flatMap(\.leaders))
    if !leaders.isEmpty { text += "\nleaders: \(YAMLText.list(leaders, always: true))\n" }
    let areas = Self.unique(draft.standards.compactMap(\.standard.area))
    if !areas.isEmpty {
      text +=
        "\nareas: \(YAMLText.list(whole(of: areas) + areas.filter { !TableColumns.totals.contains($0) }, always: true))\n"
    }
    let measures = Self.unique(draft.standards.compactMap(\.standard.ask.measure?.unit).flatMap(Self.declared))
    if !measures.isEmpty {
      text += "\nmeasures:\n" + measures.map { "  - {symbol: \(YAMLText.inline($0))}\n" }.joined()
    }
    text += stages()
    text +=
      "\nsources:\n  - id: plan\n    title: \(YAMLText.block(draft.title))\n    file: \(YAMLText.block(draft.file))\n    sha256: \(draft.digest)\n"
    return text
  }

  /// What the towns are parts of: the column of all of them, else the place that the title names.
  private func whole(of areas: [String]) -> [String] {
    let totals = areas.filter(TableColumns.totals.contains)
    if !totals.isEmpty { return totals }
    guard let end = draft.title.firstIndex(where: { "区县市".contains($0) }), !draft.title[..<end].isEmpty,
      draft.title[..<end].count <= 8
    else { return [draft.isChinese ? "全部" : "all"] }
    return [String(draft.title[...end])]
  }

  /// The units of a measure that the plan has to declare.
  private static func declared(_ unit: String) -> [String] {
    unit.split(separator: "/").map(String.init).map { part in
      var part = part[...]
      while let first = part.first, "十百千万亿".contains(first), part.count > 1 { part = part.dropFirst() }
      return String(part)
    }.filter { DraftUnits.isOwn($0) }
  }

  private func stages() -> String {
    var used: Set<String> = []
    for entry in draft.standards {
      if case .milestone(let stage, _) = entry.standard.ask { used.insert(stage.ladder) }
    }
    guard !used.isEmpty else { return "" }
    var text = "\nstages:\n"
    for ladder in DraftStage.ladders where used.contains(ladder.id) {
      text += "  \(ladder.id):\n"
      for stage in ladder.stages {
        let aliases = stage.aliases.filter { alias in
          alias.unicodeScalars.allSatisfy(\.isASCII) != draft.isChinese && alias != stage.en
        }
        let name = draft.isChinese ? stage.id : stage.en
        text +=
          aliases.isEmpty
          ? "    - \(YAMLText.block(name))\n"
          : "    - {id: \(YAMLText.inline(name)), aliases: \(YAMLText.list(aliases, always: true))}\n"
      }
    }
    return text
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  // MARK: Sections

  private static func name(_ number: Int, _ place: DraftPlace) -> String {
    let slug = DraftIds.slug(place.sectionTitle ?? "")
    let digits = number < 10 ? "0\(number)" : "\(number)"
    return slug.isEmpty ? "section-\(digits).yaml" : "\(digits)-\(slug).yaml"
  }

  private func text(of section: Section) -> String {
    opening + StandardLines(draft: draft).section(section, indent: "")
  }

  private func group(_ section: Section, indent: String) -> String {
    let lines = StandardLines(draft: draft).section(section, indent: indent + "  ")
    return indent + "- " + lines.dropFirst(indent.count + 2)
  }

  // MARK: Records

  private func records() -> String { opening + "not_standards:\n" + recordLines() }

  private func recordLines() -> String {
    draft.records.map { "  - quote: \(YAMLText.block($0.quote))\n    reason: \(YAMLText.block($0.reason))\n" }.joined()
  }
}

extension DraftedStandard.Ask {
  package var measure: DraftedStandard.Measure? {
    switch self {
    case .bound(let measure, _, _, _, _, _), .reduction(let measure, _, _), .frequency(let measure, _, _),
      .handedDown(let measure, _):
      measure
    case .milestone, .manual: nil
    }
  }

  /// The numbers that are asked for, as a rule writes them.
  package var values: [String] {
    switch self {
    case .bound(_, _, let values, let base, _, let stages): values + (base.map { [$0] } ?? []) + stages.map(\.value)
    case .reduction(_, let by, _): [by]
    case .frequency(_, let times, _): [String(times)]
    case .milestone, .handedDown, .manual: []
    }
  }
}
