/// The tables of a document, as far as its plain text shows them: one cell a line behind a tab with an empty line after
/// each row (as word processors save), one row a line with tabs between, or Markdown's bars.
package struct DocumentTables {
  package struct Cell {
    /// The words of the cell, in the document; empty for a blank cell.
    package let range: Range<Int>

    package init(range: Range<Int>) { self.range = range }

    package var isBlank: Bool { range.isEmpty }
  }

  package struct Row {
    package let cells: [Cell]

    package var range: Range<Int>? {
      let filled = cells.filter { !$0.isBlank }
      guard let first = filled.first, let last = filled.last else { return nil }
      return first.range.lowerBound..<last.range.upperBound
    }
  }

  /// The head first.
  package struct Table {
    package let rows: [Row]
  }

  package let tables: [Table]

  package init(_ text: DocumentText) {
    var reader = Reader(text: text)
    tables = reader.tables()
  }

  private struct Line {
    /// Whether a tab stands first.
    let isCell: Bool
    let cells: [Range<Int>]
    var isEmpty: Bool { !isCell && cells.allSatisfy(\.isEmpty) }
  }

  private struct Reader {
    let text: DocumentText
    private var lines: [Line] = []

    init(text: DocumentText) {
      self.text = text
      var start = 0
      var isCell = false
      var cells: [Range<Int>] = []
      var begins = true
      for mark in text.breaks + [.init(position: text.scalars.count, isTab: false)] {
        if mark.isTab, begins, mark.position == start {
          isCell = true
        } else {
          cells.append(start..<mark.position)
        }
        begins = false
        start = mark.position
        guard !mark.isTab else { continue }
        lines.append(Line(isCell: isCell, cells: cells))
        (isCell, cells, begins) = (false, [], true)
      }
    }

    mutating func tables() -> [Table] { cellLines() + tabbed() + barred() }

    // MARK: A cell a line

    private func cellLines() -> [Table] {
      var tables: [Table] = []
      var rows: [Row] = []
      var cells: [Cell] = []
      var isOpen = false
      var empty = 0
      func endRow() {
        if !cells.isEmpty { rows.append(Row(cells: cells)) }
        cells = []
      }
      func endTable() {
        endRow()
        if rows.count > 1 { tables.append(Table(rows: rows)) }
        (rows, isOpen) = ([], false)
      }
      for (index, line) in lines.enumerated() {
        if line.isCell, line.cells.count <= 1 {
          if empty > 0 { endRow() }
          cells.append(Cell(range: line.cells.first ?? 0..<0))
          isOpen = true
          empty = 0
        } else if isOpen {
          if line.isEmpty {
            empty += 1
          } else if empty > 1 || !goesOn(index) {
            endTable()
          } else if let last = cells.popLast(), let more = line.cells.first {
            // A cell of several paragraphs.
            cells.append(Cell(range: last.isBlank ? more : last.range.lowerBound..<more.upperBound))
            empty = 0
          }
        }
      }
      endTable()
      return tables
    }

    /// Whether the table has another cell behind a line that is none, before two empty lines.
    private func goesOn(_ index: Int) -> Bool {
      var empty = 0
      for line in lines[index...] {
        if line.isCell { return empty < 2 }
        empty = line.isEmpty ? empty + 1 : 0
        if empty > 1 { return false }
      }
      return false
    }

    // MARK: A row a line

    private func tabbed() -> [Table] {
      runs { $0.cells.count > 1 }.map { run in
        Table(
          rows: run.map { line in Row(cells: (line.isCell ? [0..<0] : []).map(Cell.init) + line.cells.map(Cell.init)) })
      }
    }

    private func barred() -> [Table] {
      runs { line in line.cells.count == 1 && line.cells[0].count(where: { text.scalars[$0] == "|" }) > 1 }.map { run in
        Table(rows: run.compactMap { bars($0.cells[0]) })
      }
    }

    /// The cells between bars; nil for the line of dashes below the head.
    private func bars(_ range: Range<Int>) -> Row? {
      guard !range.allSatisfy({ ["|", "-", ":", "="].contains(text.scalars[$0]) }) else { return nil }
      var cells: [Cell] = []
      var start = range.lowerBound
      for position in range where text.scalars[position] == "|" {
        if position > range.lowerBound { cells.append(Cell(range: start..<position)) }
        start = position + 1
      }
      if start < range.upperBound { cells.append(Cell(range: start..<range.upperBound)) }
      return Row(cells: cells)
    }

    /// Lines in a row that hold a test, two at least.
    private func runs(_ test: (Line) -> Bool) -> [[Line]] {
      var runs: [[Line]] = []
      var run: [Line] = []
      for line in lines {
        if test(line) {
          run.append(line)
        } else {
          if run.count > 1 { runs.append(run) }
          run = []
        }
      }
      return run.count > 1 ? runs + [run] : runs
    }
  }
}
