import Diagnostics
import Findings
import Plans
import Quantities
import Spreadsheets

/// A report as a workbook of three sheets: how the year stands, every finding, and what was read.
///
/// A number is a number in its cell where a spreadsheet shows it exactly: a decimal of at most 15 significant digits.
/// Any other is text: all digits where they are more, and after ≈ six places where they never end.
struct WorkbookReport {
  let report: Report
  let options: ReportOptions
  let say: Wording

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    say = Wording(options.language, units: report.units, leaders: report.leaders)
  }

  func bytes() throws(RenderingError) -> [UInt8] {
    do {
      return try workbook.bytes()
    } catch {
      throw RenderingError(reason: error.reason)
    }
  }

  var workbook: Workbook {
    Workbook(
      title: say(report.planTitle), created: report.asOf.daysSinceEpoch * 86_400,
      sheets: [overview, findings, ledger])
  }

  // MARK: Looks

  static let headFill: UInt32 = 0x1F3864

  static func head(_ text: String, centered: Bool = false) -> Cell {
    var style = Cell.Style(bold: true, wraps: true, bordered: true, centered: centered)
    style.fill = headFill
    style.color = 0xFFFFFF
    return Cell(.text(text), style)
  }

  static func title(_ text: String) -> Cell {
    var style = Cell.Style(bold: true)
    style.size = 15
    return Cell(.text(text), style)
  }

  static func quiet(_ text: String) -> Cell {
    var style = Cell.Style()
    style.color = 0x595959
    return Cell(.text(text), style)
  }

  static func body(_ content: Cell.Content, centered: Bool = false, bold: Bool = false) -> Cell {
    Cell(content, Cell.Style(bold: bold, wraps: true, bordered: true, centered: centered))
  }

  /// A count; nothing is paler than something.
  static func body(_ count: Int) -> Cell {
    var cell = body(.decimal(String(count)), centered: true)
    if count == 0 { cell.style.color = 0xA6A6A6 }
    return cell
  }

  /// The colours of a verdict, dark on light; the words beside them say the same.
  static func colored(_ text: String, _ verdict: Verdict, _ light: Light) -> Cell {
    var cell = body(.text(text), bold: true)
    let colors: (fill: UInt32, color: UInt32) =
      switch verdict {
      case .pass: (0xE2F0D9, 0x375623)
      case .atRisk: light == .red ? (0xF8CBAD, 0x843C0C) : (0xFFF2CC, 0x7F6000)
      case .fail, .error: (0xF4B6B6, 0x7B0A0A)
      case .noData: (0xE4DFEC, 0x403152)
      case .notDue, .review, .waived: (0xEDEDED, 0x404040)
      }
    (cell.style.fill, cell.style.color) = (colors.fill, colors.color)
    return cell
  }

  /// A row as high as its longest text wrapped, in points: readers differ in whether they find that out themselves.
  static func row(_ cells: [Cell], widths: [Int]) -> Sheet.Row {
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
  static func text(_ text: String) -> Cell.Content { text.isEmpty ? .empty : .text(HarmlessText.line(text)) }
}
