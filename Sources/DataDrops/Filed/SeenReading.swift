public import Diagnostics
public import Figures
import Plans
import Tables
import Workbooks

extension DropReader {
  /// The tables of files as they were filed, each cell with what it was taken for.
  public func seen(_ files: [SourceFile]) -> [SeenTable] {
    var names = HeaderNames(mapping, plan: plan)
    return files.flatMap { SeenReading(file: $0, limits: limits, mapping: mapping).tables(&names) }
  }
}

/// The reading of one file for whoever wants to see how it was understood.
struct SeenReading {
  let file: SourceFile
  let limits: DropReader.Limits
  let mapping: Drop.Mapping

  func tables(_ names: inout HeaderNames) -> [SeenTable] {
    var seen: [SeenTable] = []
    _ = try? TextTables(file: file, limits: limits).each { table, look, filed in
      seen.append(self.seen(table, look, filed, &names))
    }
    return seen
  }

  private func seen(
    _ text: TableText, _ look: SensedTable.SheetLook?, _ rows: (Delimiter) -> FiledTable, _ names: inout HeaderNames
  ) -> SeenTable {
    let reading = TableReading(table: text, limits: limits, mapping: mapping)
    var report = reading.header(&names)
    if let sensed = reading.sense(&report, &names, sheet: look) {
      return Self.seen(sensed, rows(sensed.table.delimiter))
    }
    guard let header = report.header else {
      return SeenTable(filed: rows(.comma), way: .none, blocks: [], parts: [], reasons: [])
    }
    return Self.seen(header, rows(header.delimiter))
  }

  /// A table read by the names of the plan.
  private static func seen(_ sensed: TableReading.Sensed, _ filed: FiledTable) -> SeenTable {
    let (grid, reading) = (sensed.grid, sensed.reading)
    var parts = grid.rows.map { [SeenTable.Part](repeating: .none, count: $0.count) }
    func set(_ row: Int, _ column: Int, _ part: SeenTable.Part) {
      guard parts.indices.contains(row), parts[row].indices.contains(column) else { return }
      parts[row][column] = part
    }
    for table in reading.tables {
      for title in table.titles { set(title.row, title.column, .title) }
      for row in table.header { for column in table.columns { set(row, column, .header) } }
      for row in table.body {
        for column in table.names where !grid.text(row, column).isEmpty { set(row, column, .name) }
      }
    }
    var reasons: [GridReading.Reason] = []
    for left in reading.leftOut {
      let index = reasons.firstIndex(of: left.reason) ?? reasons.count
      if index == reasons.count { reasons.append(left.reason) }
      for cell in left.cells {
        set(cell.row, cell.column, left.reason.isDoubt ? .doubt(index) : .leftOut(index))
      }
    }
    for figure in reading.figures { set(figure.row, figure.column, figure.isGrowth ? .growth : .figure) }
    let blocks = reading.tables.map {
      SeenTable.Block(header: $0.header, whole: $0.whole, columns: $0.sight)
    }
    return SeenTable(
      filed: filed, way: sensed.mapping == nil ? .names : .mapping, blocks: blocks, parts: parts,
      reasons: reasons.map(\.words), merges: sensed.merges)
  }

  /// A table of one of our own shapes.
  private static func seen(_ header: Header, _ filed: FiledTable) -> SeenTable {
    let place = filed.rows.firstIndex { $0.offset == header.row.range.lowerBound } ?? 0
    let periods = Set(header.periods.map(\.cell))
    let columns = header.columns.indices.compactMap { index -> SeenTable.Column? in
      guard !header.columns[index].isEmpty else { return nil }
      if periods.contains(index) {
        let period = header.periods.first { $0.cell == index }.map { "\($0.period)" } ?? ""
        return SeenTable.Column(
          index: index, name: header.columns[index], what: Phrase(zh: "数 · \(period)", en: "numbers · \(period)"))
      }
      let what = header.roles[index]?.words ?? Phrase(zh: "不用的列", en: "not used")
      return SeenTable.Column(index: index, name: header.columns[index], what: what)
    }
    let parts = filed.rows.enumerated().map { row, filed in
      filed.cells.enumerated().map { column, text -> SeenTable.Part in
        if row < place { return .title }
        if row == place { return .header }
        if text.isEmpty { return .none }
        if periods.contains(column) || header.roles.indices.contains(column) && header.roles[column] == .value {
          return .figure
        }
        return header.roles.indices.contains(column) && header.roles[column] != nil ? .name : .none
      }
    }
    let block = SeenTable.Block(header: place...place, whole: Phrase(verbatim: ""), columns: columns)
    return SeenTable(filed: filed, way: .plain, blocks: [block], parts: parts, reasons: [])
  }
}
