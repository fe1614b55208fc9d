import Bytes
import Diagnostics
import Figures
import Plans

/// The reading of the rows below a header.
struct RowReading {
  let table: TableText
  let header: Header
  let limits: DropReader.Limits
  let mapping: Drop.Mapping
  let parts: TableParts

  /// Appends the file and its rows to `drop`, or nothing but diagnostics if it must be refused whole.
  ///
  /// Of a file that is not in memory no more than a window is held at once; `progress` hears how far it was read.
  func read(_ names: inout HeaderNames, into drop: inout Drop, _ progress: Progress = .none) {
    let rowsBefore = drop.rowCount
    var rows = RowByRow(of: table, header: header, limits: limits, mapping: mapping, into: &drop)
    if rows.isAtEnd {
      readWindow(&rows, &names, into: &drop)
    } else {
      readWindows(&rows, &names, into: &drop, progress)
    }
    if rows.isRefused {
      drop.removeRows(from: rowsBefore)
    } else {
      drop.rowsRefused += rows.report.refusedCount - rows.report.passedOn
      appendFiles(with: rows.lines, to: &drop)
      rows.report.finish(rowsRead: drop.rowCount - rowsBefore - rows.report.passedOn)
    }
    drop.diagnostics += rows.report.diagnostics
  }

  private func appendFiles(with lines: LineIndex, to drop: inout Drop) {
    let locator = CSVLocator(table: table, delimiter: header.delimiter, lines: lines)
    let ignored = header.ignored.map { header.columns[$0] }
    if header.periods.isEmpty {
      drop.files.append(
        Drop.File(
          name: table.name, locator: locator, cells: header.cells, ignoredColumns: ignored,
          units: Drop.Units(values: header.valueUnit, table: header.tableUnit)))
    }
    for (index, column) in header.periods.enumerated() {
      var cells = header.cells
      cells[.value] = column.cell
      cells[.period] = column.cell
      drop.files.append(
        Drop.File(
          // A column of no meaning is ignored once, however many columns of periods stand beside it.
          name: table.name, locator: locator, cells: cells, ignoredColumns: index == 0 ? ignored : [],
          units: Drop.Units(values: column.unit, table: header.tableUnit)))
    }
  }

  // MARK: - In windows and parts

  /// Reads the window that the rows are in: in parts where it is long, and its rows mean the same wherever they stand.
  private func readWindow(_ rows: inout RowByRow, _ names: inout HeaderNames, into drop: inout Drop) {
    if rows.table.bytes.count - rows.offset > parts.threshold, rows.table.faults.isEmpty, areAlike {
      readInParts(&rows, &names, into: &drop)
    } else {
      rows.read(to: .max, &names, into: &drop)
    }
  }

  /// Whether rows mean the same wherever they stand.
  private var areAlike: Bool {
    !header.isForm && mapping.fillDown.isEmpty && header.periods.isEmpty && header.multiplier == nil
  }

  private func readWindows(
    _ rows: inout RowByRow, _ names: inout HeaderNames, into drop: inout Drop, _ progress: Progress
  ) {
    let (file, size) = (table.file, table.file.count)
    var length = parts.window
    repeat {
      let start = rows.nextRow.offset
      // The window before is let go first.
      rows.enter(TableText(window: [], of: table, from: start), isAtEnd: false)
      progress.note(.opening, start, of: size)
      let range = start..<min(start + length, size)
      let bytes = file.part(range).bytes
      // The file knows itself that it was cut short.
      guard bytes.count == range.count else { return }
      rows.enter(TableText(window: bytes, of: table, from: start), isAtEnd: range.upperBound == size)
      readWindow(&rows, &names, into: &drop)
      // The row that the window cuts is the next one's first; where it is the only one, the next is longer.
      if rows.nextRow.offset == start { length *= 2 }
    } while !rows.isRefused && !rows.isAtEnd
  }

  private func readInParts(_ rows: inout RowByRow, _ names: inout HeaderNames, into drop: inout Drop) {
    let reading = PartReading(of: rows, parts: parts, roles: names.roles)
    // The drop goes to whoever joins and comes back, so that nobody copies it meanwhile.
    var joining = PartJoining(rows: rows, names: names, drop: drop)
    drop = Drop()
    joining = Workers.fold(
      reading.count, threads: parts.threads, into: consume joining, { reading.read($0) }, take: { $0.take($1) })
    joining.finish()
    (rows, names, drop) = (joining.rows, joining.names, joining.drop)
  }
}
