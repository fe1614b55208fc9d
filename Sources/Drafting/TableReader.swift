import PlanDocuments
import Quantities

/// Reads a table: its columns by their heads, its rows one by one.
struct TableReader {
  let document: DocumentText
  let term: DraftTerm
  let isChinese: Bool
  let outer: ProseReader.Context
  private let prose: ProseReader
  private let reader = QuoteReader(measures: DraftUnits.table)
  private let owners: OwnerReader

  init(_ document: DocumentText, _ term: DraftTerm, isChinese: Bool, outer: ProseReader.Context) {
    (self.document, self.term, self.isChinese, self.outer) = (document, term, isChinese, outer)
    prose = ProseReader(document, term, isChinese: isChinese)
    owners = OwnerReader(text: document, term: term)
  }

  /// What the rows say, each with the number of its row where it has one.
  func read(_ table: DocumentTables.Table) -> [(row: Int?, title: String?, reading: ProseReader.Reading)] {
    let width = table.rows.map(\.cells.count).max() ?? 0
    let rows = table.rows.map {
      $0.cells + Array(repeating: DocumentTables.Cell(range: 0..<0), count: width - $0.cells.count)
    }
    let words = rows.map { $0.map { document.text($0.range) } }
    guard let head = TableColumns(words, term) else { return plain(table) }
    var found: [(row: Int?, title: String?, reading: ProseReader.Reading)] = []
    var top = ProseReader.Reading()
    for row in rows.prefix(head.headRows) {
      for cell in row where !cell.isBlank { top.records.append(DraftedRecord(range: cell.range, reason: .title)) }
    }
    found.append((nil, nil, top))
    var state = State()
    for row in head.headRows..<rows.count {
      let number = head.columns.firstIndex(of: .number).flatMap { Int(words[row][$0]) }
      let isAlone = rows[row].count(where: { !$0.isBlank }) == 1
      if isAlone, width > 2, let banner = words[row].first, !banner.isEmpty, !Self.holdsTasks(head.columns[0]) {
        // A row of one cell heads what follows.
        state.category = banner
        if let cell = rows[row].first(where: { !$0.isBlank }) {
          found.append((nil, nil, ProseReader.Reading(records: [DraftedRecord(range: cell.range, reason: .title)])))
        }
        continue
      }
      inherit(rows[row], words[row], head.columns, &state)
      if let number { state.number = number }
      found.append(
        (state.number, state.measure.isEmpty ? nil : state.measure, read(rows[row], words[row], head.columns, state)))
    }
    return found
  }

  private static func holdsTasks(_ column: TableColumns.Column) -> Bool {
    if case .target = column { return true }
    return column == .text
  }

  /// What merged cells hand down.
  struct State {
    var category = ""
    var measure = ""
    var unit = ""
    var owners = DraftOwners()
    var severity = ""
    var number: Int?
    var recurs: String?
    /// Whether less of it is better, where a column says.
    var isLower: Bool?
  }

  static let dashes: Set<String> = ["—", "–", "-", "－", "——", "/", "／", "无", "n/a", "na", "none", "−"]

  private func inherit(
    _ row: [DocumentTables.Cell], _ words: [String], _ columns: [TableColumns.Column], _ state: inout State
  ) {
    for (place, column) in columns.enumerated() where !words[place].isEmpty {
      let cell = words[place]
      switch column {
      case .category: state.category = cell
      case .measure: state.measure = cell
      case .unit: state.unit = cell
      case .leader: state.owners.leaders = OwnerReader.names(owners.lines(row[place].range, .leader))
      case .lead: state.owners.lead = OwnerReader.names(owners.lines(row[place].range, .lead))
      case .support: state.owners.support = OwnerReader.names(owners.lines(row[place].range, .support))
      case .deadline:
        state.owners.deadline = owners.deadline(cell)
        let text = DocumentText(name: "", text: cell)
        let passage = Passage(text, 0..<text.scalars.count)
        state.recurs = ClauseNumbers.cadence(passage, 0..<passage.count)
      case .polarity: state.isLower = Self.isLower(cell)
      case .attribute: state.severity = Self.severity(cell) ?? state.severity
      default: continue
      }
    }
  }

  /// `Lower is better`, 逆向.
  static func isLower(_ words: String) -> Bool? {
    let small = words.lowercased()
    if ["low", "small", "decreas", "down", "min", "reduc", "↓", "▼", "逆", "负向", "越低", "下降"].contains(
      where: small.contains)
    {
      return true
    }
    if ["high", "big", "increas", "up", "max", "↑", "▲", "正", "越高", "上升"].contains(where: small.contains) {
      return false
    }
    return nil
  }

  static func severity(_ words: String) -> String? {
    let small = words.lowercased()
    if small.contains("约束") || small.contains("binding") || small.contains("statutory") || small.contains("commitment")
    {
      return "binding"
    }
    if small.contains("预期") || small.contains("expected") || small.contains("indicative") { return "expected" }
    if small.contains("力争") || small.contains("ambition") || small.contains("aspiration") || small.contains("stretch") {
      return "striving"
    }
    return nil
  }

  private func read(
    _ cells: [DocumentTables.Cell], _ words: [String], _ columns: [TableColumns.Column], _ state: State
  ) -> ProseReader.Reading {
    var reading = ProseReader.Reading()
    var context = outer
    context.isTask = true
    context.zone = outer.zone == .history ? .history : .promise
    context.owners = state.owners
    context.subject = state.measure
    context.keepsManual = true
    if !state.severity.isEmpty { context.severity = state.severity }
    let earlier = columns.indices.last { columns[$0] == .history && number(words[$0]) != nil }
    for (place, cell) in cells.enumerated() where !cell.isBlank {
      switch columns[place] {
      case .text: reading += paragraphs(cell.range, context)
      case .target(let year):
        if context.zone == .history {
          reading.records.append(DraftedRecord(range: cell.range, reason: .history))
        } else {
          reading += self.cell(
            cell.range, words[place], year, isAverage: false, state, context, earlier.map { words[$0] }, words)
        }
      case .area(let name):
        guard context.zone != .history, TableColumns.isFigure(words[place]) else { continue }
        var made = self.cell(cell.range, words[place], nil, isAverage: false, state, context, nil, words)
        for index in made.standards.indices { made.standards[index].area = name }
        reading += made
      case .average: reading += self.cell(cell.range, words[place], nil, isAverage: true, state, context, nil, words)
      case .history: reading.records.append(DraftedRecord(range: cell.range, reason: .history))
      case .weight: reading.records.append(DraftedRecord(range: cell.range, reason: .weight))
      case .budget: reading.records.append(DraftedRecord(range: cell.range, reason: .budget))
      case .number: reading.records.append(DraftedRecord(range: cell.range, reason: .list))
      case .deadline: reading.records.append(DraftedRecord(range: cell.range, reason: .deadline))
      case .stage(let quarter):
        if !TableColumns.isFigure(words[place]) {
          var part = context
          part.owners.deadline = day(ofQuarter: quarter)
          part.isDated = true
          reading += paragraphs(cell.range, part)
        }
      case .measure, .category, .unit, .leader, .lead, .support, .attribute, .polarity:
        reading.records.append(DraftedRecord(range: cell.range, reason: .name))
      case .note: reading.records.append(DraftedRecord(range: cell.range, reason: .background))
      case .other: reading.records.append(DraftedRecord(range: cell.range, reason: .uncertain))
      }
    }
    stage(cells, words, columns, state, context, &reading)
    return reading
  }

  /// The tasks of a cell, a paragraph each.
  private func paragraphs(_ range: Range<Int>, _ context: ProseReader.Context) -> ProseReader.Reading {
    var reading = ProseReader.Reading()
    var starts = range.filter { $0 == range.lowerBound || (document.beginsLine[$0] && endsParagraph($0, range)) }
    starts.append(range.upperBound)
    var context = context
    for (start, end) in zip(starts, starts.dropFirst()) where start < end {
      var part = start..<end
      if let bracket = owners.bracket(in: part) {
        part = part.lowerBound..<bracket.range.lowerBound
        reading.records.append(DraftedRecord(range: bracket.range, reason: .deadline))
        context.owners = bracket.owners.filled(from: context.owners)
      }
      let entry = DocumentOutline.entry(at: start, in: document, under: [])
      let first =
        [.clause, .bracketed, .decimal, .chinese].contains(entry.form) && entry.words < part.upperBound
        ? entry.words : start
      reading += prose.read(first..<part.upperBound, context)
    }
    return reading
  }

  /// A line of a cell goes on where the one before ends in the middle of its words.
  private func endsParagraph(_ start: Int, _ range: Range<Int>) -> Bool {
    guard start > range.lowerBound else { return true }
    return ["。", "；", "：", ".", ";", ":", "！"].contains(document.scalars[start - 1])
      || DocumentOutline.entry(at: start, in: document, under: []).form == .clause
  }

  private func number(_ words: String) -> Rational? {
    reader.numbers(in: words).first { $0.role != .name || $0.isPlain }?.value
  }

  // MARK: A cell with a target

  func cell(
    _ range: Range<Int>, _ words: String, _ year: Int?, isAverage: Bool, _ state: State, _ context: ProseReader.Context,
    _ earlier: String?, _ row: [String]
  ) -> ProseReader.Reading {
    var reading = ProseReader.Reading()
    if Self.dashes.contains(words.trimmed.lowercased()) { return reading }
    let numbers = reader.numbers(in: words).filter {
      ($0.role == .promise || $0.role == .condition) && ($0.isPlain || $0.isCount)
    }
    let measure = Self.measure(state.measure)
    var standard = DraftedStandard(
      title: measure.name, quote: document.text(range), range: range, ask: .manual, owners: context.owners)
    standard.deadline = context.owners.deadline == term.deadline ? nil : context.owners.deadline
    if let year, let day = term.end(of: year), day != term.deadline {
      standard.deadline = day
    }
    standard.severity =
      reader.isStriving(words) || Self.severity(measure.bracket) == "striving"
        || DraftWords.ambition.contains { state.measure.lowercased().contains($0) } ? "striving" : context.severity
    guard let number = numbers.first else {
      let text = DocumentText(name: "", text: words)
      let passage = Passage(text, 0..<text.scalars.count)
      if passage.holds(DraftWords.handedDown + DraftWords.alongside, in: 0..<passage.count) {
        let by = passage.first(of: DraftWords.handedDown, in: 0..<passage.count) ?? words
        standard.ask = .handedDown(
          DraftedStandard.Measure(name: measure.name, unit: state.unit.isEmpty ? "%" : unit(state.unit), kind: "rate"),
          by: Self.issuer(words, by))
        standard.note("目标值文件没有写", "the document writes no number", .middle)
        reading.standards.append(standard)
      } else if words.count >= (isChinese ? 4 : 12) {
        reading += prose.read(range, context)
      }
      return reading
    }
    let digits = reader.numbers(in: words)
    if numbers.count > 1, numbers.dropFirst().contains(where: { $0.role == .promise }), numbers.count == digits.count,
      words.count > 24
    {
      return prose.read(range, context)
    }
    // Savings of less than last year's are still a floor.
    let isFlow = DraftWords.flows.contains { measure.name.lowercased().contains($0) }
    let isFalling = isFlow ? nil : direction(number, earlier)
    let own = unit(state.unit, state.measure, row, number, isAverage: isAverage, words)
    let passage = Passage(document, range)
    var amount = AmountReading(
      number: number, name: measure.name, clause: words, part: measure.name, counted: own.isEmpty ? nil : own,
      cadence: ClauseNumbers.cadence(passage, 0..<passage.count) ?? state.recurs, isCell: true, isChinese: isChinese,
      term: term,
      isFalling: isFalling, polarity: state.isLower, each: Self.each(state.measure))
    if isAverage {
      let isSum = words.contains("〔") || words.contains("[") || words.contains("【")
      let named =
        isSum
        ? measure.name + (isChinese ? "（累计）" : " (over the term)")
        : measure.name + (isChinese ? "年均增长" : ", average growth a year")
      amount = AmountReading(
        number: number, name: DraftWords.rises.contains { measure.name.hasSuffix($0) } ? measure.name : named,
        clause: words, part: "", counted: own.isEmpty ? nil : own, cadence: nil, isCell: true, isChinese: isChinese,
        term: term)
    }
    var baseText: String?
    if let earlier, let value = self.number(earlier), !isAverage, number.sense != .about {
      let digits = earlier.filter { $0.isNumber || $0 == "." }
      if ExactDecimal(digits) != nil, value.exactDecimal != nil { baseText = digits }
    }
    standard.ask = amount.ask(base: nil, baseYear: Self.baseYear(state.measure, term), baseText: nil)
    for (reason, doubt) in amount.notes { standard.note(reason, doubt) }
    if let baseText, case .bound(let measure, let comparison, let values, _, let every, let stages) = standard.ask,
      Self.isCourse(from: baseText, to: values.first, comparison, measure)
    {
      standard.ask = .bound(
        measure, comparison, values, base: measure.unit.isEmpty ? baseText : "\(baseText) \(measure.unit)",
        isEvery: every, stages: stages)
    }
    if case .bound(_, _, let values, _, _, _) = standard.ask, values.isEmpty { standard.ask = .manual }
    reading.standards.append(standard)
    return reading
  }

  /// Whether the figure before lies on the side from which the target is reached.
  private static func isCourse(
    from base: String, to value: String?, _ comparison: DraftedStandard.Comparison, _ measure: DraftedStandard.Measure
  ) -> Bool {
    guard ["level", "rate"].contains(measure.kind), let start = ExactDecimal(base),
      let target = value.flatMap({ ExactDecimal($0.split(separator: " ").first ?? "") })
    else { return false }
    switch comparison {
    case .atLeast, .moreThan: return start < target
    case .atMost, .lessThan: return target < start
    default: return false
    }
  }

  /// True where less is wanted than the figure of the year before; nil where nothing is known, or a word says it.
  private func direction(_ number: QuotedNumber, _ earlier: String?) -> Bool? {
    guard number.sense == nil, number.change == nil, let earlier,
      let before = reader.numbers(in: earlier).first?.coefficient,
      before.rational != number.coefficient.rational
    else { return nil }
    return number.coefficient.rational < before.rational ? true : nil
  }

  private static func baseYear(_ measure: String, _ term: DraftTerm) -> Int? {
    let text = DocumentText(name: "", text: measure)
    let passage = Passage(text, 0..<text.scalars.count)
    return YearWord.all(in: passage, 0..<passage.count).first { $0.years.lowerBound < term.start.year }?.years
      .lowerBound
  }

  private static func issuer(_ words: String, _ mark: String) -> String {
    guard let range = words.range(ofWords: mark) else { return words }
    let before = words[..<range.lowerBound].filter { !"〔[（(".contains($0) }
    let by = before.hasPrefix("完成") ? String(before.dropFirst(2)) : String(before)
    return by.isEmpty ? words : by
  }

  // MARK: Measures and units

  /// The name of a measure without what its bracket adds.
  private static func measure(_ words: String) -> (name: String, bracket: String) {
    guard let open = words.lastIndex(where: { $0 == "(" || $0 == "（" }), let last = words.last,
      last == ")" || last == "）"
    else {
      return (words, "")
    }
    let name = String(words[..<open]).trimmed
    let bracket = String(words[words.index(after: open)...].dropLast())
    return name.isEmpty ? (words, bracket) : (name, bracket)
  }

  private static func each(_ measure: String) -> String? { nil }

  private func unit(_ words: String) -> String {
    let plain = words.trimmed
    if plain == "％" { return "%" }
    return plain
  }

  /// The unit of a bare number: of its column, of the measure's bracket, of the row's other cells, of the measure's
  /// words.
  private func unit(
    _ column: String, _ measure: String, _ row: [String], _ number: QuotedNumber, isAverage: Bool, _ cell: String
  ) -> String {
    let unit = unit(column)
    if isAverage {
      let isSum = cell.contains("〔") || cell.contains("[") || cell.contains("【")
      return isSum ? unit : "%"
    }
    if !unit.isEmpty, !Self.dashes.contains(unit) { return unit }
    let bracket = Self.measure(measure).bracket
    if !bracket.isEmpty {
      let first = bracket.split { " ，,/".contains($0) }.first.map(String.init) ?? bracket
      for candidate in [bracket, first] where DraftUnits.table.unit(candidate) != nil { return candidate }
    }
    if number.unit == nil, row.contains(where: { $0.hasSuffix("%") || $0.hasSuffix("％") }) { return "%" }
    if isChinese {
      return measure.hasSuffix("率") || measure.hasSuffix("比重") || measure.hasSuffix("占比") || measure.hasSuffix("比例")
        ? "%" : "个"
    }
    return DraftUnits.noun(in: measure.split(separator: " ")) ?? ""
  }

  /// A table without a head that is understood: every filled cell with words is read as a task.
  private func plain(_ table: DocumentTables.Table) -> [(row: Int?, title: String?, reading: ProseReader.Reading)] {
    var reading = ProseReader.Reading()
    var context = outer
    context.isTask = true
    for row in table.rows {
      for cell in row.cells where !cell.isBlank { reading += paragraphs(cell.range, context) }
    }
    return [(nil, nil, reading)]
  }
}

extension DraftOwners {
  /// What is not named here is as named outside.
  func filled(from outer: DraftOwners) -> DraftOwners {
    var owners = self
    if owners.leaders.isEmpty { owners.leaders = outer.leaders }
    if owners.lead.isEmpty { owners.lead = outer.lead }
    if owners.support.isEmpty { owners.support = outer.support }
    owners.deadline = owners.deadline ?? outer.deadline
    return owners
  }
}
