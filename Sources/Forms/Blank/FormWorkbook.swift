import Diagnostics
import Figures
import Layout
import Plans
import Quantities
import Sentences
import Spreadsheets

/// A form as a workbook of one sheet: locked labels, open cells, and a hidden line by which it is read when it comes
/// back.
///
/// A percentage typed as `6.5%` and a number typed as `6.5` both come back as what they say.
struct FormWorkbook {
  let form: SubmissionForm
  let wording: FormWording
  let columns: [FormColumn]
  private let hidden: Set<FormColumn>
  private var say: Wording { wording.say }

  init(_ form: SubmissionForm, _ language: Language) {
    self.form = form
    wording = FormWording(form, language)
    columns = form.columns
    hidden = form.hiddenColumns
  }

  var workbook: Workbook {
    Workbook(
      title: "\(say.units([form.unit.id])) \(say.period(form.period))",
      created: form.period.end.daysSinceEpoch * 86_400, sheets: [sheet])
  }

  private var sheet: Sheet {
    var sheet = Sheet(name: say(zh: "填报表", en: "Form"), widths: columns.map(\.width))
    sheet.rows = head
    sheet.frozen = (rows: sheet.rows.count, columns: 2)
    sheet.repeatedRow = sheet.rows.count - 1
    sheet.hiddenColumns = Set(columns.indices.filter { hidden.contains(columns[$0]) })
    sheet.isProtected = true
    sheet.hasGridlines = false
    sheet.tabColor = Self.accent
    sheet.footer = footer
    var merges = (0..<4).map { Sheet.Merge(row: $0, columns: 0...lastShown) }
    var number = 0
    for section in form.sections {
      if form.sections.count > 1 || section.title != nil {
        merges.append(Sheet.Merge(row: sheet.rows.count, columns: 0...lastShown))
        sheet.rows.append(band(section.title ?? say(zh: "其他", en: "Others")))
      }
      for row in section.rows {
        number += 1
        sheet.rows.append(line(row, number))
      }
    }
    sheet.merges = merges
    return sheet
  }

  private var lastShown: Int { columns.lastIndex { !hidden.contains($0) } ?? 0 }

  private var footer: String {
    let name = "\(say.units([form.unit.id])) · \(say.period(form.period))".split(
      separator: "&", omittingEmptySubsequences: false
    ).joined(separator: "&&")
    return say(zh: "&L\(name)&R第 &P 页，共 &N 页", en: "&L\(name)&Rpage &P of &N")
  }

  // MARK: Above the rows

  /// Four lines for people, the headings, and the hidden line for the machine.
  private var head: [Sheet.Row] {
    [
      Sheet.Row(
        [label(say(zh: "数据填报表", en: "Figures to be filed") + " · " + say.period(form.period), size: 18, bold: true)],
        height: 34),
      Sheet.Row([label(say(form.plan.title), size: 11, color: 0x595959)], height: 18),
      Sheet.Row([label(signatures, size: 11, bold: true)], height: 26),
      Sheet.Row([label(instructions, size: 10, color: 0x7F6000, fill: Self.openFill, wraps: true)], height: 34),
      Sheet.Row(columns.map { heading($0) }, height: 30),
      marks,
    ]
  }

  private var signatures: String {
    let blank = "＿＿＿＿＿＿"
    return say(
      zh:
        "填报单位：\(say.units([form.unit.id]))　　报送截止：\(say.day(form.due))　　填报人：\(blank)　　审核人：\(blank)　　填报日期：\(blank)",
      en:
        "Unit: \(say.units([form.unit.id]))　　Due: \(say.day(form.due))　　Filled in by: \(blank)　　Checked by: \(blank)　　Date: \(blank)"
    )
  }

  private var instructions: String {
    say(
      zh:
        "只填写黄色单元格；没有数据请留空，零请填 0；需要说明的情况写在备注中。请勿增删行列，填好后原样报送本文件。",
      en:
        "Fill in the yellow cells only. Leave a cell blank where there is no figure; zero is 0. Explain in the note. Keep rows and columns as they are and send this very file back."
    )
  }

  private var marks: Sheet.Row {
    var row = Sheet.Row(
      columns.map { column in
        column == .number
          ? Cell(.text(Drop.FormMark.name)) : column.role.map { Cell(.text($0.rawValue)) } ?? Cell(.empty)
      })
    row.isHidden = true
    return row
  }

  // MARK: Looks

  private static let accent: UInt32 = 0x1F3864
  private static let openFill: UInt32 = 0xFFF8DC
  private static let bandFill: UInt32 = 0xDCE6F1
  private static let quiet: UInt32 = 0x595959

  private func label(
    _ text: String, size: Int, bold: Bool = false, color: UInt32 = FormWorkbook.accent, fill: UInt32? = nil,
    wraps: Bool = false
  ) -> Cell {
    var style = Cell.Style(bold: bold, wraps: wraps)
    style.size = size
    style.color = color
    style.fill = fill
    return Cell(.text(text), style)
  }

  private func heading(_ column: FormColumn) -> Cell {
    var cell = SheetLook.head(say(column.heading), centered: true)
    if [.value, .status, .note].contains(column) {
      (cell.style.fill, cell.style.color) = (0xBF8F00, 0xFFFFFF)
    }
    return cell
  }

  private func band(_ title: String) -> Sheet.Row {
    var style = Cell.Style(bold: true)
    style.fill = Self.bandFill
    style.color = Self.accent
    return Sheet.Row([Cell(.text(HarmlessText.line(title)), style)], height: 20)
  }

  private func line(_ row: SubmissionForm.Row, _ number: Int) -> Sheet.Row {
    let cells = columns.map { column in
      var style = Cell.Style(bold: column == .name, wraps: true, bordered: true, centered: column.isCentered)
      style.border = 0xBFBFBF
      if [.number, .guide, .last, .planned].contains(column) { style.color = Self.quiet }
      let entry = wording.entry(column, row)
      if entry != nil {
        style.isOpen = true
        style.fill = Self.openFill
        style.isCentered = column == .status
        if case .date? = entry?.rule { style.numberFormat = "yyyy-mm-dd" }
        if column == .value { style.size = 11 }
      }
      var cell = Cell(wording.content(column, row, number: number), style)
      // A cell that takes anything has nothing to say of it.
      cell.entry = entry?.rule == .any && entry?.prompt.isEmpty == true ? nil : entry
      return cell
    }
    var line = SheetLook.row(cells, widths: columns.map { hidden.contains($0) ? 1_000 : $0.width })
    line.height = max(line.height ?? 0, 22)
    return line
  }
}
