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
    for figure in reading.figures {
      if !table.padsRows, cellCount(ofRow: figure.row) != widths[figure.table] {
        ragged.insert(figure.row)
        continue
      }
      let file = files.place(of: figure)
      var record = Drop.Row()
      files.name(&record, as: figure, inFile: file, &drop.texts)
      if !figure.others.isEmpty || figure.status != nil {
        func symbol(_ text: String?) -> Int32 { text.flatMap { $0.isEmpty ? nil : drop.texts.symbol(for: $0) } ?? -1 }
        record.item = symbol(figure.others[.item])
        record.key = symbol(figure.others[.key])
        record.basis = symbol(figure.others[.basis])
        record.reporter = symbol(figure.others[.reporter])
        record.submittedAt = drop.moment(for: figure.others[.submittedAt] ?? "")
        record.status = symbol(figure.status ?? figure.others[.status])
        record.note = symbol(figure.others[.note])
      }
      if let fault = fault(figure.row, figure.column) {
        drop.diagnostics.append(.cellFault(fault.kind, at: cell(figure.row, figure.column)))
        record.valueScale = Drop.refusedScale
      } else {
        let bytes = figure.value.utf8.span
        if let number = PlainNumber(bytes, 0, bytes.count) {
          record.valueDigits = number.digits
          record.valueScale = number.scale
        } else {
          record.valueDigits = Int64(drop.texts.symbol(for: figure.value))
          record.valueScale = Drop.textScale
        }
      }
      drop.append(record, file: firstFile + file, offset: offset(ofRow: figure.row))
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
