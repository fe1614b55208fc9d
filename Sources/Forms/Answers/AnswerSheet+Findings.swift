import Diagnostics
import Figures
import Layout
import Sentences
import Spreadsheets
import Submissions

// The list of findings, worst first, each leading to its cell.

extension AnswerSheet {
  private static let widths = [6, 8, 26, 26, 24, 22, 26, 46, 46]
  /// Links that a sheet may hold; those beyond are plain text.
  private static let linkLimit = 60_000

  func findings(_ remarks: [Remark], _ names: [String], _ readings: AnswerReadings) -> Sheet {
    var sheet = Sheet(name: findingsName, widths: Self.widths)
    let sorted = remarks.enumerated().sorted {
      ($1.element.diagnostic.severity, $0.offset) < ($0.element.diagnostic.severity, $1.offset)
    }.map(\.element)
    sheet.rows = [
      Sheet.Row([SheetLook.title(say(zh: "数据核对结果", en: "Answer to the figures filed"))], height: 28),
      Sheet.Row([SheetLook.quiet(summary)], height: 20),
      Sheet.Row([SheetLook.quiet(legend)], height: 20),
      Sheet.Row(
        [
          say(zh: "序号", en: "No."), say(zh: "级别", en: "Severity"), say(zh: "代码", en: "Code"),
          say(zh: "文件", en: "File"), say(zh: "位置（可点击）", en: "Place (click)"), say(zh: "原文", en: "Found"),
          say(zh: "读作", en: "Read as"), say(zh: "问题", en: "What is wrong"), say(zh: "怎样改", en: "What to do"),
        ].map { SheetLook.head($0, centered: true) }, height: 24),
    ]
    sheet.frozen = (rows: sheet.rows.count, columns: 0)
    sheet.hasFilter = true
    sheet.isWide = true
    for (number, remark) in sorted.prefix(Sheet.rowLimit - sheet.rows.count).enumerated() {
      sheet.rows.append(line(remark, number + 1, names, readings))
    }
    if sorted.isEmpty {
      sheet.hasFilter = false
      sheet.rows.append(Sheet.Row([SheetLook.quiet(say(zh: "没有发现问题", en: "nothing was found"))]))
    }
    return sheet
  }

  private var summary: String {
    func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }
    let used = submission.figureCount.values.reduce(0, +)
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.information))
    return say(
      zh:
        "读入\(drop.fileCount)个文件、\(submission.rowsRead)行，采用\(used)条数据，退回\(submission.rowsRejected)行；错误\(errors)、警告\(warnings)、提示\(notes)",
      en:
        "\(say.count(drop.fileCount, "file")), \(say.count(submission.rowsRead, "row")) read; \(say.count(used, "figure")) usable, \(say.count(submission.rowsRejected, "row")) rejected; \(say.count(errors, "error")), \(say.count(warnings, "warning")), \(say.count(notes, "note"))"
    )
  }

  private var legend: String {
    say(
      zh: "红色：错误，此数不予采用，请改正后重报；黄色：警告，请核对或在备注中说明；蓝色：提示，无须处理。指向单元格可看说明",
      en:
        "red: an error, the figure is not used, correct it and file again; yellow: a warning, check it or explain it in the note; blue: for information. Point at a cell to read why"
    )
  }

  private func line(_ remark: Remark, _ number: Int, _ names: [String], _ readings: AnswerReadings) -> Sheet.Row {
    let diagnostic = remark.diagnostic
    var severity = SheetLook.body(.text(say(diagnostic.severity.label)), centered: true, bold: true)
    (severity.style.fill, severity.style.color) = (diagnostic.severity.colors.fill, diagnostic.severity.colors.color)
    var place = SheetLook.body(SheetLook.text(address(remark)))
    var found = ""
    var reading = ""
    if let index = remark.table, let cells = remark.cells {
      let table = tables[index]
      found = text(cells, of: table)
      reading = readings.words(cells, of: table, say)
      if reading.isEmpty, diagnostic.severity == .error { reading = say(zh: "未采用", en: "not used") }
      if number <= Self.linkLimit {
        let row = table.rows[cells.row].number
        place.link = Cell.Link(
          sheet: names[index], address: Self.cellAddress(cells.columns?.lowerBound ?? 0, row))
        place.style.color = 0x0563C1
      }
    }
    return SheetLook.row(
      [
        SheetLook.body(.decimal(String(number)), centered: true), severity,
        SheetLook.body(SheetLook.text(diagnostic.code.rawValue)),
        SheetLook.body(SheetLook.text(diagnostic.place?.file ?? "")), place,
        SheetLook.body(SheetLook.text(found)), SheetLook.body(SheetLook.text(reading)),
        SheetLook.body(SheetLook.text(say(diagnostic.message))),
        SheetLook.body(SheetLook.text(diagnostic.help.map { say($0) } ?? "")),
      ], widths: Self.widths)
  }

  /// `表!C12`, or `C12` of a file of lines as the answer shows it.
  private func address(_ remark: Remark) -> String {
    guard let index = remark.table, let cells = remark.cells else {
      guard let place = remark.diagnostic.place else { return "" }
      if let address = place.address { return address }
      return place.range.map { "\($0.start.line):\($0.start.column)" } ?? ""
    }
    let row = tables[index].rows[cells.row].number
    let sheet = tables[index].sheet.map { $0 + "!" } ?? ""
    guard let columns = cells.columns else {
      return sheet + say(zh: "第\(row)行", en: "row \(row)")
    }
    let first = Self.cellAddress(columns.lowerBound, row)
    return sheet + (columns.count > 1 ? "\(first):\(Self.cellAddress(columns.upperBound, row))" : first)
  }

  /// What stands in the cells, as it was filed.
  private func text(_ cells: FiledTable.Selection, of table: FiledTable) -> String {
    let row = table.rows[cells.row].cells
    let columns = cells.columns ?? 0...max(row.count - 1, 0)
    let texts = columns.prefix(16).filter(row.indices.contains).map { row[$0] }
    return DisplayWidth.truncated(HarmlessText.line(texts.joined(separator: " | ")), to: 200)
  }

  /// `C12`: columns count from 0, rows from 1.
  static func cellAddress(_ column: Int, _ row: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }
}
