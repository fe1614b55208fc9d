import Diagnostics
import Findings
import Layout
import Plans
import Quantities
import Sentences
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

  func bytes() throws(RenderingError) -> [UInt8] { try workbook.rendered() }

  var workbook: Workbook {
    Workbook(
      title: say(report.planTitle), created: report.asOf.daysSinceEpoch * 86_400,
      sheets: [overview, findings, ledger])
  }

  /// The colours of a verdict, dark on light; the words beside them say the same.
  static func colored(_ text: String, _ verdict: Verdict, _ light: Light) -> Cell {
    var cell = SheetLook.body(.text(text), bold: true)
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
}
