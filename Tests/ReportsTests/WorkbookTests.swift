import Diagnostics
import Foundation
import Spreadsheets
import Testing

@testable import Layout
@testable import Reports

@Suite struct WorkbookTests {
  @Test(arguments: [
    ("0", true), ("-1", true), ("12.50", true), ("0.000000000000000000000001", true), ("123456789012345", true),
    ("1234567890123456", false), ("100000000000000000000", true), ("0.1234567890123456", false),
    ("1000000000000.001", false), ("", false), ("-", false), (".", false), ("1.2.3", false), ("1e5", false),
    ("≈1", false), ("=1", false), ("--1", false), ("nan", false), ("inf", false), ("0x10", false), (" 1", false),
  ]) func numbersThatASheetShowsExactly(_ text: String, _ isExact: Bool) {
    #expect(Cell.isExact(text) == isExact)
    // What is taken for a number comes back from a double as the same number.
    if isExact, let number = Double(text) {
      let digits = text.filter { $0.isNumber }.drop { $0 == "0" }.count
      #expect(Double(String(format: "%.15g", number)) == number, "\(digits) digits")
    }
  }

  /// `PLUMBLINE_RECORD=1` writes the sample that Tests/Python/check_formats.py opens.
  @Test func theSameReportGivesTheSameBytes() throws {
    let options = ReportOptions(language: .zh, timeZone: .beijing)
    let first = try AwkwardPlan.report(AwkwardPlan.findings()).rendered(as: .xlsx, options: options)
    let second = try AwkwardPlan.report(AwkwardPlan.findings()).rendered(as: .xlsx, options: options)
    #expect(first == second)
    #expect(Array(first.prefix(2)) == Array("PK".utf8))
    if ProcessInfo.processInfo.environment["PLUMBLINE_RECORD"] == "1" {
      let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Goldens/report-zh.xlsx")
      try Data(first).write(to: file)
    }
  }

  @Test func anEmptyReportIsAWorkbookToo() throws {
    let bytes = try AwkwardPlan.report([]).rendered(as: .xlsx, options: ReportOptions(language: .en))
    #expect(bytes.count > 1_000)
  }

  @Test func hostileCellsAreWritten() throws {
    let long = String(repeating: "长", count: 40_000)
    let cells = ["", "\u{0}\u{B}\u{FFFE}\u{FFFF}", long, "=1+1", "👨‍👩‍👧‍👦", "_x0041_"].map { Cell(.text($0)) }
    let sheet = Sheet(name: "1", rows: [Sheet.Row(cells), Sheet.Row([Cell(.date(year: 1, month: 1, day: 1))])])
    let book = Workbook(title: "<&>\u{0}", created: 0, sheets: [sheet])
    #expect(try book.bytes().count > 1_000)
  }

  @Test(arguments: ["", "a/b", "[x]", String(repeating: "x", count: 32)])
  func aSheetThatCannotBeNamedIsAnError(_ name: String) {
    let book = Workbook(title: "", created: 0, sheets: [Sheet(name: "ok"), Sheet(name: name)])
    // libxlsxwriter names a sheet itself where the name is empty.
    if name.isEmpty { return }
    #expect(throws: WorkbookError.self) { try book.bytes() }
  }
}

extension Workbook {
  /// Every cell in a line, as a golden.
  var dump: String {
    var lines = ["workbook \(title) created \(created)"]
    for sheet in sheets {
      lines.append(
        "sheet \(sheet.name) widths \(sheet.widths) frozen \(sheet.frozen.rows)x\(sheet.frozen.columns) "
          + "filter \(sheet.hasFilter) wide \(sheet.isWide)")
      for (row, line) in sheet.rows.enumerated() {
        if let height = line.height { lines.append("\(row + 1): height \(height)") }
        for (column, cell) in line.cells.enumerated() where cell.content != .empty {
          lines.append("\(row + 1):\(column + 1) \(cell.dump)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Cell {
  fileprivate var dump: String {
    let value =
      switch content {
      case .empty: ""
      case .text(let text): "'\(text)'"
      case .decimal(let text): "\(text)\(Cell.isExact(text) ? "" : " as text")"
      case .date(let year, let month, let day): "\(year)-\(month)-\(day)"
      }
    let fill = style.fill.map { " on \(String($0, radix: 16))" } ?? ""
    return value + (style.isBold ? " bold" : "") + fill
  }
}
