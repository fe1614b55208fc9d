import Compliance
import Diagnostics
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
    /// Whether a title says in so many words that the numbers are rates of growth.
    var isOfGrowth = false
  }
  var whole = Whole()
  /// What a row of one name says of those below it.
  var section = Says()
  var isBesideToDate = false
  /// What was worked out of a time for an indicator.
  var fits: [FitKey: PlanNames.Fit?] = [:]
  var unitCache: [UnitKey: String?] = [:]
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

  /// A period's own amount of what is filed to date.
  struct Pending {
    let row: Int
    let value: TableColumns.Value
    let index: Int
    let area: String?
    let period: Period
    let unit: String
    let text: String
    let raw: [Drop.Role: String]
  }

  /// A per cent of which only its own number says whether it is one.
  struct Percent {
    let row: Int
    let column: Int
    let isBelowOne: Bool
    /// Below one where the plan asks for far more.
    let isFarBelow: Bool
  }

  struct FitKey: Hashable {
    let text: String
    let span: Says.Span?
    let indicator: Int
    let isLastYear: Bool
  }

  struct UnitKey: Hashable {
    let indicator: Int
    let column: Int
    let row: [String]
  }

  init(_ reader: TableReader, _ block: TableBlock, _ columns: TableColumns, number: Int) {
    names = reader.names
    grid = reader.grid
    mapping = reader.mapping
    says = reader.says
    reading = reader.reading
    self.block = block
    self.columns = columns
    self.number = number
  }

  mutating func read() {
    whole = understandWhole()
    describe()
    isBesideToDate = hasToDate()
    if monthsAddUp() { whole.says.span = .own }
    takeOnlyTime()
    if let conflict = periodConflict() {
      reading.remarks.append(conflict)
      return
    }
    let before = reading.figures.count
    for row in block.body { readRow(row) }
    addUp()
    for column in columns.unknown { leaveUnknown(column) }
    judge(from: before)
  }

  // MARK: - The whole table

  private mutating func understandWhole() -> Whole {
    var whole = Whole()
    var times: [Says.Time] = []
    for title in block.titles {
      let said = says.says(title.text)
      if said.isUnitLine {
        whole.units = said.units
        continue
      }
      if let unit = UnitInName.ofTable(title.text) {
        let parts = says.says("单位：" + unit)
        if parts.isUnitLine { whole.units = parts.units }
      }
      if !said.isModified { whole.says.indicator = said.indicator ?? whole.says.indicator }
      whole.says.area = said.area ?? whole.says.area
      whole.says.span = said.span ?? whole.says.span
      whole.says.aspect = said.aspect ?? whole.says.aspect
      if ["增速", "增幅", "增长率"].contains(where: title.text.contains) { whole.isOfGrowth = true }
      if whole.units.isEmpty, !said.units.isEmpty { whole.units = said.units }
      times += said.times
    }
    take(times + columns.corner.times, into: &whole)
    if let index = columns.corner.indicator { whole.says.indicator = index }
    if whole.units.isEmpty { whole.units = columns.corner.units }
    if let unit = mapping?.unit { whole.units = [NameFold.folded(unit)] }
    if let area = mapping?.area { whole.says.area = area }
    for name in [grid.sheet, Self.stem(grid.file)] {
      guard let name else { continue }
      let said = says.says(name)
      if whole.says.area == nil { whole.says.area = said.area }
      if whole.says.times.isEmpty {
        take(said.times, into: &whole)
      } else if whole.says.times[0].isYear, said.times.count == 1, said.times[0].lacksYear {
        var time = Says()
        time.times = said.times
        whole.says.add(time)
      }
    }
    switch mapping?.period {
    case .given(let text): whole.says.times = [Says.Time(text: text, lacksYear: names.lacksYear(text), isYear: false)]
    case .header:
      // Titles and names say nothing of it.
      whole.says.times = []
    case .title, .sheet, .file, nil: break
    }
    if let index = mapping?.indicator { whole.says.indicator = index }
    return whole
  }

  private static func stem(_ file: String) -> String? {
    guard let name = file.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last else { return nil }
    let stem = name.split(separator: ".").first.map(String.init) ?? ""
    // table, data, 1: no name of anything.
    return stem.count > 1 ? stem.replacing("_", with: " ") : nil
  }

  /// The one period of titles; a day is the day of printing, and a year alone says only in which year the others are.
  private func take(_ times: [Says.Time], into whole: inout Whole) {
    var found: [(time: Says.Time, period: Period)] = []
    for time in times {
      guard let reading = names.period(time.text, year: names.plan.year), reading.period.cadence != .day else {
        continue
      }
      if !found.contains(where: { $0.period == reading.period }) { found.append((time, reading.period)) }
    }
    let years = Set(
      found.filter { !$0.time.lacksYear }.map { names.plan.calendar.fiscalYear.number(holding: $0.period.start) })
    if years.count == 1, whole.year == nil { whole.year = years.first }
    let finer = found.filter { !$0.time.isYear }
    if let first = finer.min(by: { $0.period.months < $1.period.months }),
      finer.allSatisfy({ $0.period.end == first.period.end })
    {
      whole.says.times = [first.time]
    } else if finer.isEmpty, found.count == 1 {
      whole.says.times = [found[0].time]
    }
  }

  /// Whether some figures are said to be to date, in a header or a row.
  private mutating func hasToDate() -> Bool {
    var all = columns.values.filter { $0.says.aspect == nil }.map(\.says)
    for column in columns.stub(.period) {
      for row in block.body.prefix(500) {
        let text = grid.spread(row, column)
        if !text.isEmpty { all.append(says.says(text)) }
      }
    }
    return all.contains { said in
      if said.span == .toDate { return true }
      return said.times.contains { time in
        guard let reading = names.period(time.text, year: year) else { return false }
        if reading.span == .toDate { return true }
        let period = reading.period
        return period.cadence != .year && period.months > 1 && period.cadence != .quarter
          && names.plan.calendar.fiscalYear.isBegun(by: period)
      }
    }
  }

  /// Whether a column of totals is the sum of the periods left of it: they are each one's own amounts.
  private func monthsAddUp() -> Bool {
    guard let total = columns.values.first(where: { $0.says.aspect == .total }) else { return false }
    let parts = columns.values.filter { $0.says.aspect == nil && $0.says.times.count == 1 && $0.column < total.column }
    guard parts.count > 1 else { return false }
    var rows = 0
    for row in block.body.prefix(200) {
      let numbers = (parts + [total]).map { ExactDecimal(grid.text(row, $0.column).filter { $0 != "," }) }
      guard let sum = numbers.last ?? nil, !sum.isZero else { continue }
      var rest = sum
      for number in numbers.dropLast() { rest = rest.subtracting(number ?? ExactDecimal(0)) ?? rest }
      guard rest.isZero else { return false }
      rows += 1
    }
    return rows > 0
  }

  /// Where neither title nor name says a period, the one at whose end all periods of the header end.
  private mutating func takeOnlyTime() {
    guard whole.says.times.isEmpty, mapping?.period == nil else { return }
    var found: (time: Says.Time, period: Period)?
    for value in columns.values
    where value.says.aspect != .lastYear && value.says.aspect != .lastPeriod && value.says.aspect != .target {
      for time in value.says.times {
        guard let period = names.period(time.text, year: year)?.period else { return }
        if let found, found.period.end != period.end { return }
        if found == nil || period.months < found?.period.months ?? 0 { found = (time, period) }
      }
    }
    if let found, !found.time.isYear { whole.says.times = [found.time] }
  }

  var year: Int { whole.year ?? names.plan.year }

  /// A title that names another month than the header or the rows.
  private mutating func periodConflict() -> GridReading.Remark? {
    guard whole.says.times.count == 1, let title = whole.says.times.first, !title.isYear, mapping?.period == nil,
      block.titles.contains(where: { says.says($0.text).times.contains(title) }),
      let own = names.period(title.text, year: year)?.period
    else { return nil }
    var ends: [(CalendarDate, Int, Int)] = []
    for value in columns.values where value.says.aspect == nil || value.says.aspect == .growth {
      for time in value.says.times where !time.isYear {
        if let period = names.period(time.text, year: year)?.period {
          ends.append((period.end, block.header.upperBound, value.column))
        }
      }
    }
    for column in columns.stub(.period) {
      for row in block.body.prefix(200) {
        for time in says.says(grid.spread(row, column)).times where !time.isYear {
          if let period = names.period(time.text, year: year)?.period { ends.append((period.end, row, column)) }
        }
      }
    }
    guard let first = ends.first, !ends.contains(where: { $0.0 == own.end }) else { return nil }
    // A title that spans all of them says so.
    if ends.allSatisfy({ own.start <= $0.0 && $0.0 <= own.end }) { return nil }
    let other = grid.spread(first.1, first.2)
    return GridReading.Remark(
      code: .periodConflict, severity: .error, row: first.1, column: first.2,
      message: Phrase(
        zh: "标题写的是“\(title.text)”，表中写的是“\(other)”，不知以哪个为准，本表不予采用",
        en:
          "the title says “\(title.text)” and the table “\(other)”: which holds cannot be told, so the table is refused"
      ),
      help: MappingLines.help(["period: {from: header}", "period: '\(own)'"], grid: grid))
  }

  // MARK: - Rows

  private mutating func readRow(_ row: Int) {
    guard isWanted(row) else { return }
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
    let isTotal = said.aspect == .total || Self.totals.contains(NameFold.folded(raw[.area] ?? raw[.indicator] ?? ""))
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
      readCell(row, value, said, raw, text, isTotal: isTotal, hasUnknownArea: hasUnknownArea)
    }
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

  /// A name of a row: its own, that of the merged cell that covers it, or where a mapping says so that of the row above.
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

  private mutating func leaveUnknown(_ value: TableColumns.Value) {
    let rows = block.body.filter { !grid.text($0, value.column).isEmpty }
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
