import Diagnostics
import Figures
import Layout
import Sentences
import Spreadsheets

// A table as it was filed, with what is wrong with it at its cells.

extension AnswerSheet {
  /// Comments that a sheet holds; cells beyond are coloured, and the list of findings has the words.
  private static let commentLimit = 5_000

  func filed(_ table: FiledTable, named name: String, _ remarks: [Remark]) -> Sheet {
    var sheet = Sheet(name: name, widths: FiledCells.widths(of: table))
    var marks: [Int: [Remark]] = [:]
    for remark in remarks { if let cells = remark.cells { marks[cells.row, default: []].append(remark) } }
    var comments = 0
    for (index, row) in table.rows.enumerated() {
      // A row stands where it stood, so that addresses hold.
      if row.number > Sheet.rowLimit { break }
      while sheet.rows.count < row.number - 1 { sheet.rows.append(Sheet.Row([])) }
      var cells = row.cells.prefix(FiledCells.columnLimit).map { cell($0, isHeader: index == table.header) }
      for remark in marks[index] ?? [] { mark(&cells, with: remark, &comments) }
      var line = Sheet.Row(cells)
      line.isHidden = table.isForm && index == table.header
      sheet.rows.append(line)
    }
    if let worst = remarks.map(\.diagnostic.severity).max() { sheet.tabColor = worst.colors.border }
    // What stands above a header would be frozen with it.
    if let header = table.header, table.rows[header].number <= 10 {
      sheet.frozen = (rows: table.rows[header].number, columns: 0)
    }
    return sheet
  }

  private func cell(_ text: String, isHeader: Bool) -> Cell {
    var style = Cell.Style(bold: isHeader)
    if isHeader { style.fill = 0xE7E6E6 }
    return Cell(FiledCells.content(text), style)
  }

  private func mark(_ cells: inout [Cell], with remark: Remark, _ comments: inout Int) {
    guard let selection = remark.cells else { return }
    let colors = remark.diagnostic.severity.colors
    let columns = selection.columns ?? 0...max(cells.count - 1, 0)
    let shown = columns.clamped(to: 0...(FiledCells.columnLimit - 1))
    while cells.count <= shown.upperBound { cells.append(Cell(.empty)) }
    for column in shown {
      // Of several findings at one cell the worst gives its colour.
      if let fill = cells[column].style.fill, isWorse(fill, than: colors.fill) { continue }
      cells[column].style.fill = colors.fill
      cells[column].style.color = colors.color
      cells[column].style.border = colors.border
      cells[column].style.isBordered = true
    }
    guard comments < Self.commentLimit else { return }
    comments += 1
    let words = comment(remark.diagnostic)
    let first = shown.lowerBound
    cells[first].comment = cells[first].comment.map { "\($0)\n\n\(words)" } ?? words
  }

  private func isWorse(_ fill: UInt32, than other: UInt32) -> Bool {
    let order = Diagnostic.Severity.allCases.map(\.colors.fill)
    return (order.firstIndex(of: fill) ?? -1) > (order.firstIndex(of: other) ?? -1)
  }

  private func comment(_ diagnostic: Diagnostic) -> String {
    let head = say(
      zh: "【\(diagnostic.severity.label.zh)】\(diagnostic.code.rawValue)",
      en: "[\(diagnostic.severity.label.en)] \(diagnostic.code.rawValue)")
    return ([head, say(diagnostic.message)] + (diagnostic.help.map { ["→ " + say($0)] } ?? [])).joined(separator: "\n")
  }
}
