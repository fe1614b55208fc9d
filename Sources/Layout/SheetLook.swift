import Diagnostics
package import Spreadsheets

/// How the cells and rows of our workbooks look.
package enum SheetLook {
  static let headFill: UInt32 = 0x1F3864

  /// The head of a column, light on dark.
  package static func head(_ text: String, centered: Bool = false) -> Cell {
    var style = Cell.Style(bold: true, wraps: true, bordered: true, centered: centered)
    style.fill = headFill
    style.color = 0xFFFFFF
    return Cell(.text(text), style)
  }

  /// The first line of a sheet.
  package static func title(_ text: String) -> Cell {
    var style = Cell.Style(bold: true)
    style.size = 15
    return Cell(.text(text), style)
  }

  /// A remark that stands back.
  package static func quiet(_ text: String) -> Cell {
    var style = Cell.Style()
    style.color = 0x595959
    return Cell(.text(text), style)
  }

  /// A cell of a table, bordered and wrapped.
  package static func body(_ content: Cell.Content, centered: Bool = false, bold: Bool = false) -> Cell {
    Cell(content, Cell.Style(bold: bold, wraps: true, bordered: true, centered: centered))
  }

  /// A count; nothing is paler than something.
  package static func body(_ count: Int) -> Cell {
    var cell = body(.decimal(String(count)), centered: true)
    if count == 0 { cell.style.color = 0xA6A6A6 }
    return cell
  }

  /// A row as high as its longest text wrapped, in points: readers differ in whether they find that out themselves.
  package static func row(_ cells: [Cell], widths: [Int]) -> Sheet.Row {
    var lines = 1
    for (cell, width) in zip(cells, widths) {
      if case .text(let text) = cell.content, cell.style.wraps {
        lines = max(lines, (DisplayWidth.of(text) + width - 1) / max(width - 1, 1))
      }
    }
    return Sheet.Row(cells, height: 4 + 13 * min(lines, lineLimit))
  }

  /// The most lines of a row: a quote may be as long as a page.
  private static let lineLimit = 12

  /// Plain text of whatever came from a file.
  package static func text(_ text: String) -> Cell.Content { text.isEmpty ? .empty : .text(HarmlessText.line(text)) }
}
