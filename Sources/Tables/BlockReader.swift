import Diagnostics
import Figures
import Naming
import Plans
import Quantities

/// Reads the value cells of one table.
struct BlockReader {
  let names: PlanNames
  let grid: TableGrid
  let mapping: TableMapping?
  let block: TableBlock
  let columns: TableColumns
  let number: Int
  var says: SaysReader
  var reading: GridReading

  /// What holds for the whole table.
  struct Whole {
    var says = Says()
    var units: [String] = []
    var year: Int?
    /// Texts of the header: a table of the same columns below shares what is said above the first one.
    var header: [String] = []
    /// Whether a title says in so many words that the numbers are rates of growth.
    var isOfGrowth = false
  }
  var whole = Whole()
  /// A title with a scale that nobody knows.
  var unclearScale: TableBlock.Title?
  /// What a row of one name says of those below it.
  var section = Says() { didSet { hasSection = !section.isEmpty } }
  private(set) var hasSection = false
  var alike = AlikeRows()
  /// Whether rows are told by their names: not where a mapping says more of them, or the row above.
  let readsByKind: Bool
  /// Whether a mapping leaves rows out.
  private let asksOfRows: Bool
  /// The columns of `columns.values`.
  let valueColumns: [Int]
  /// Rows that were taken as they are written.
  var rawFigures = 0
  var isBesideToDate = false
  /// What was worked out of a time for an indicator.
  var fits: [FitKey: PlanNames.Fit?] = [:]
  /// Cells whose own amounts were left out, by indicator and the end of their period.
  var ownAmounts: [OwnAmount] = []
  /// Areas were named in rows above.
  var hasNamedArea = false
  var blankAreas: [(row: Int, column: Int)] = []

  struct OwnAmount {
    let row: Int
    let column: Int
    let indicator: Int
    let area: String?
    let period: Period?
  }
  var unitTroubles: [(row: Int, column: Int)] = []
  /// Cells with a comma before decimals, and those from which marks were left off.
  var decimalCommas: [(row: Int, column: Int)] = []
  var marked: [(row: Int, column: Int)] = []
  var percents: [Percent] = []
  var pending: [Pending] = []
  /// What columns come to for rows that say nothing of time, by column.
  var columnFits: [Int: ColumnFit] = [:]
  let known: [IndicatorFacts]
  var periodTexts: [Period: String] = [:]
  var lastPeriod: (period: Period, text: String)?

  /// What a row says of all its values.
  struct RowFacts {
    var said = Says()
    /// Its names as they are written.
    var raw: [Drop.Role: String] = [:]
    /// Those that are no area, indicator, period or unit.
    var others: [Drop.Role: String] = [:]
    var unit: String?
    var isTotal = false
    var hasUnknownArea = false
  }

  /// A period's own amount of what is filed to date.
  struct Pending {
    let row: Int
    let value: TableColumns.Value
    let index: Int
    let area: String?
    let period: Period
    let unit: String
    let text: String
    let facts: RowFacts
  }

  /// A per cent of which only its own number says whether it is one.
  struct Percent {
    let row: Int
    let column: Int
    let isBelowOne: Bool
    /// Below one where the plan asks for far more.
    let isFarBelow: Bool
  }

  struct ColumnFit {
    let indicator: Indicator.Index
    let isLastYear: Bool
    let fit: PlanNames.Fit?
  }

  /// What each figure of an indicator asks of it.
  struct IndicatorFacts {
    let id: String
    let isGrowth: Bool
    let isPercent: Bool

    init(_ indicator: Indicator) {
      id = indicator.id
      isGrowth = indicator.kind == .growth
      isPercent = indicator.unit.dimension == .percent
    }
  }

  struct FitKey: Hashable {
    let text: String
    let span: Says.Span?
    let indicator: Int
    let isLastYear: Bool
  }

  /// What was said above the table before.
  let before: Whole?

  init(
    _ reader: TableReader, _ block: TableBlock, _ columns: TableColumns, number: Int, before: Whole? = nil
  ) {
    self.before = before
    names = reader.names
    grid = reader.grid
    mapping = reader.mapping
    // What is known of texts is lent for the time of reading, and what is read is added to what was.
    says = SaysReader(reader.names)
    reading = GridReading()
    self.block = block
    self.columns = columns
    self.number = number
    known = reader.known
    readsByKind =
      !reader.isCellByCell && columns.stub(.area).count < 2 && (reader.mapping?.leavesRowsAsTheyAre ?? true)
    asksOfRows = reader.mapping?.rows.isEmpty == false
    valueColumns = columns.values.map(\.column)
  }

  mutating func read() {
    whole = understandWhole()
    describe()
    isBesideToDate = hasToDate()
    if monthsAddUp() { whole.says.span = .own }
    takeOnlyTime()
    if let conflict = scaleConflict() ?? periodConflict() {
      reading.remarks.append(conflict)
      return
    }
    let before = reading.figures.count
    makeRoom()
    for row in block.body {
      says.look(columns.values.count + columns.stubs.count)
      readRow(row)
    }
    addUp()
    for column in columns.unknown + columns.words { leaveUnknown(column) }
    judge(from: before)
  }

  /// Makes room for the figures of all cells, and for as many again where more tables follow.
  private mutating func makeRoom() {
    let (count, room) = (reading.figures.count, reading.figures.capacity)
    let wanted = count + block.body.count * columns.values.count
    if wanted > room { reading.figures.reserveCapacity(count == 0 ? wanted : max(wanted, room * 2)) }
  }

  // MARK: - Rows

  private mutating func readRow(_ row: Int) {
    guard !asksOfRows || isWanted(row) else {
      for value in columns.values where !grid.text(row, value.column).isEmpty {
        reading.leave(.otherRow, row, value.column, value.name)
      }
      return
    }
    if readAlike(row) { return }
    let facts = facts(ofRow: row)
    let said = facts.said
    let raw = facts.raw
    let hasValues = columns.values.contains { !grid.text(row, $0.column).isEmpty }
    if !hasValues {
      // A name alone holds for the rows below it.
      let alone = said.isKnown && (said.area != nil || said.indicator != nil || !said.times.isEmpty)
      let isFirst = columns.stubs.contains { !grid.text(row, $0.column).isEmpty }
      if isFirst { section = alone ? said : Says() }
      return
    }
    let areas = columns.stub(.area)
    let isBlank = !columns.isLong && !areas.isEmpty && hasNamedArea && raw[.area] == nil && section.area == nil
    if said.area != nil { hasNamedArea = true }
    for value in columns.values {
      let text = grid.text(row, value.column)
      if text.isEmpty { continue }
      if isBlank, value.says.area == nil, value.says.aspect == nil || value.says.aspect == .growth {
        reading.leave(.blankArea, row, value.column, value.name)
        blankAreas.append((row, areas[0]))
        continue
      }
      readCell(row, value, facts, text)
    }
  }

  mutating func facts(ofRow row: Int) -> RowFacts {
    var said = Says()
    var raw: [Drop.Role: String] = [:]
    var hasUnknownArea = false
    for (column, role) in columns.stubs {
      let text = stubText(row, column, role)
      if text.isEmpty { continue }
      raw[role] = raw[role] ?? text
      switch role {
      case .area, .indicator:
        var own = says.says(text)
        // The codes of a cell, the area's last: `M,SA,NL9`.
        if role == .area, own.area == nil || !own.isKnown, let code = text.split(separator: ",").last,
          !text.contains(" ")
        {
          let last = says.says(String(code))
          if last.isKnown, last.area != nil { own = last }
        }
        // 民间固定资产投资 is not 固定资产投资.
        if !own.isKnown {
          own.indicator = nil
          own.area = nil
        }
        if role == .area, own.area == nil, own.indicator == nil { hasUnknownArea = true }
        let isOther =
          said.indicator != nil && own.indicator != nil && said.indicator != own.indicator
          || said.area != nil && own.area != nil && said.area != own.area
        said.add(own)
        if isOther { said.rest += text }
      case .period:
        let isBare = text.count <= 2 && text.allSatisfy { $0.isASCII && $0.isNumber }
        let own = says.says(isBare ? text + (columns.counted[column] ?? "") : text)
        if own.isKnown, !own.times.isEmpty {
          var time = Says()
          time.times = own.times
          time.span = own.span
          said.add(time)
        } else {
          said.rest += text
        }
      case .unit:
        if let unit = says.says(text).unit { said.units = [unit] } else if !text.isEmpty { said.units = [text] }
      default: break
      }
    }
    var facts = RowFacts(said: said, raw: raw)
    facts.isTotal = said.aspect == .total || Self.totals.contains(NameFold.folded(raw[.area] ?? raw[.indicator] ?? ""))
    facts.hasUnknownArea = hasUnknownArea
    facts.unit = raw[.unit].flatMap { $0.isEmpty ? nil : says.says($0).unit ?? $0 }
    if facts.unit == nil { facts.unit = raw[.indicator].flatMap { says.says($0).unit } }
    facts.others = raw.filter { role, _ in
      switch role {
      case .area, .indicator, .period, .unit, .value: false
      default: true
      }
    }
    return facts
  }

  private static let totals: Set<String> = [
    "全市", "全区", "全县", "全省", "全国", "合计", "总计", "小计", "共计", "汇总", "total", "subtotal",
  ]

  private func isWanted(_ row: Int) -> Bool {
    guard let mapping, !mapping.rows.isEmpty else { return true }
    for (name, text) in mapping.rows {
      let folded = NameFold.folded(name)
      let column = block.columns.first { column in
        block.header.contains { NameFold.folded(grid.spread($0, column)) == folded }
      }
      guard let column else { continue }
      if grid.spread(row, column) != text { return false }
    }
    return true
  }

  /// A name of a row: its own, that of the merged cell that covers it, or where a mapping says so that of the row
  /// above.
  private func stubText(_ row: Int, _ column: Int, _ role: Drop.Role) -> String {
    let text = grid.spread(row, column)
    guard text.isEmpty, mapping?.fillDown.contains(role) == true else { return text }
    var above = row - 1
    while above > block.header.upperBound {
      let text = grid.spread(above, column)
      if !text.isEmpty { return text }
      above -= 1
    }
    return ""
  }

  /// A column of which nothing is known, or one of words: its numbers.
  private mutating func leaveUnknown(_ value: TableColumns.Value) {
    says.look(block.body.count)
    let isOfWords = columns.words.contains { $0.column == value.column }
    let rows = block.body.filter { row in
      let text = grid.text(row, value.column)
      return isOfWords ? ValueText.isFigure(text) : !text.isEmpty
    }
    for row in rows { reading.leave(.unknownColumn, row, value.column, value.name) }
    guard let first = rows.first, !columns.isLong else { return }
    let name = value.name.isEmpty ? "\(value.column + 1)" : value.name
    reading.remarks.append(
      GridReading.Remark(
        code: .unknownColumn, severity: .warning, row: value.name.isEmpty ? first : block.header.upperBound,
        column: value.column,
        message: Phrase(
          zh: "不知道“\(name)”列是什么，其中 \(rows.count) 个数未读取",
          en: "column “\(name)” is not known, and its \(rows.count) numbers are not read"),
        help: MappingLines.help(
          ["columns: {\(MappingLines.quoted(name)): ignore}", "columns: {\(MappingLines.quoted(name)): value}"],
          grid: grid)))
  }
}
