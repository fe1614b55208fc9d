import Diagnostics
import Figures
import Plans
import Quantities
import Tables

extension SensedTable {
  /// Appends the figures of a reading to `drop`, and what is to be said of it.
  func append(_ reading: GridReading, to drop: inout Drop) {
    let locator = CSVLocator(table: table, delimiter: delimiter, lines: lines)
    func cell(_ row: Int, _ column: Int) -> Diagnostic.Place {
      locator.place(ofCell: column, inRowAt: offset(ofRow: row))
    }
    var files = SensedFiles(of: table.name, locator, reading.tables)
    let firstFile = drop.files.count
    let widths = reading.tables.map { cellCount(ofRow: $0.header.upperBound) }
    drop.reserve(rows: reading.figures.count)
    var ragged: Set<Int> = []
    drop.diagnostics += refused.prefix(limits.describedRows)
    drop.rowsRefused += refused.count
    // By piece: a figure is large to copy.
    let figures = reading.figures
    for index in figures.indices {
      let (row, column, table) = (figures[index].row, figures[index].column, figures[index].table)
      if !self.table.padsRows, cellCount(ofRow: row) != widths[table] {
        ragged.insert(row)
        continue
      }
      let file = files.place(ofColumn: column, ofTable: table)
      var record = Drop.Row()
      files.name(
        &record, figures[index].indicator, figures[index].area, figures[index].period, figures[index].unit,
        inFile: file, &drop.texts)
      if !figures[index].others.isEmpty || figures[index].status != nil {
        record.setOthers(of: figures[index], &drop)
      }
      if let fault = fault(row, column) {
        drop.diagnostics.append(.cellFault(fault.kind, at: cell(row, column)))
        record.valueScale = Drop.refusedScale
      } else {
        record.setValue(figures[index].value, &drop.texts)
      }
      drop.append(record, file: firstFile + file, offset: offset(ofRow: row))
    }
    drop.files += files.made
    for row in ragged.sorted() {
      drop.rowsRefused += 1
      drop.diagnostics.append(raggedRow(row, cell(row, 0), reading))
    }
    // The file was read, and held nothing that could be used.
    if files.made.isEmpty, !reading.isRefused {
      drop.files.append(Drop.File(name: table.name, locator: locator, cells: [:]))
    }
    for remark in reading.remarks {
      drop.diagnostics.append(
        Diagnostic(
          remark.code.code, remark.severity, at: cell(remark.row, remark.column), remark.message, help: remark.help))
    }
    if let first = reading.figures.first {
      let tables = Set(reading.figures.map(\.table)).count
      drop.diagnostics.append(
        Diagnostic(
          TableCode.read.code, .information, at: cell(first.row, first.column),
          Phrase(
            zh: "按表头和方案的名称读取了 \(tables) 张表、\(reading.figures.count) 个数",
            en:
              "figures read by header and the plan's names: \(reading.figures.count), of \(tables == 1 ? "one table" : "\(tables) tables")"
          )
        ))
    }
  }

  private func raggedRow(_ row: Int, _ place: Diagnostic.Place, _ reading: GridReading) -> Diagnostic {
    let wanted = reading.tables.last { $0.header.upperBound < row }.map { cellCount(ofRow: $0.header.upperBound) } ?? 0
    return Diagnostic(
      DropCode.raggedRow.code, at: place,
      Phrase(
        zh: "本行有 \(cellCount(ofRow: row)) 格，表头有 \(wanted) 列，本行不予采用",
        en: "the row has \(cellCount(ofRow: row)) cells where the header has \(wanted), so the row is refused"),
      help: Phrase(
        zh: "单元格里有分隔符时，整格要加引号；没有内容的格也要保留分隔符",
        en: "quote a cell that has a delimiter in it, and keep the delimiters of blank cells"))
  }
}

extension Drop.Row {
  /// What further columns of a table say of a figure.
  fileprivate mutating func setOthers(of figure: GridReading.Figure, _ drop: inout Drop) {
    func symbol(_ text: String?) -> Int32 { text.flatMap { $0.isEmpty ? nil : drop.texts.symbol(for: $0) } ?? -1 }
    item = symbol(figure.others[.item])
    key = symbol(figure.others[.key])
    basis = symbol(figure.others[.basis])
    reporter = symbol(figure.others[.reporter])
    submittedAt = drop.moment(for: figure.others[.submittedAt] ?? "")
    status = symbol(figure.status ?? figure.others[.status])
    note = symbol(figure.others[.note])
  }

  fileprivate mutating func setValue(_ text: String, _ texts: inout InternedTexts) {
    let bytes = text.utf8.span
    if let number = PlainNumber(bytes, 0, bytes.count) {
      valueDigits = number.digits
      valueScale = number.scale
    } else {
      valueDigits = Int64(texts.symbol(for: text))
      valueScale = Drop.textScale
    }
  }
}
