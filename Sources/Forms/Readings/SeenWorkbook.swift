public import Diagnostics
public import Figures
public import Layout
public import Plans
import Quantities
import Sentences
import Spreadsheets
public import Submissions

/// A drop as it was filed, every cell in the colour of what it was taken for, with a legend and the list of the
/// figures.
///
/// Whatever was filed stands in it as a number or as text, never as a formula.
public struct SeenWorkbook {
  let plan: Plan
  let drop: Drop
  let tables: [SeenTable]
  let figures: ReadFigures
  let say: Wording

  /// `tables` are the files of the drop as they were filed, with what each cell was taken for.
  public init(plan: Plan, drop: Drop, submission: Submission, tables: [SeenTable], language: Language) {
    self.plan = plan
    self.drop = drop
    self.tables = tables
    figures = ReadFigures(plan, drop, submission, tables)
    say = Wording(language, units: plan.units, leaders: plan.leaders)
  }

  /// The workbook as an XLSX file; the same drop gives the same bytes.
  ///
  /// Throws where a workbook cannot hold it, with the reason.
  public func bytes() throws(RenderingError) -> [UInt8] { try workbook.rendered() }

  var workbook: Workbook {
    let own = [legendName, figuresName]
    let names = FiledSheetNames.names(of: tables.map(\.filed), besides: own)
    var sheets = tables.indices.map { colored(tables[$0], $0, named: names[$0]) }
    let counts = counts
    sheets.insert(legend(counts, names), at: 0)
    sheets.append(list(names))
    return Workbook(
      title: say(zh: "表是怎样读的", en: "How the tables are read"), created: plan.start.daysSinceEpoch * 86_400,
      sheets: sheets)
  }

  private var legendName: String { say(zh: "图例", en: "Legend") }
  private var figuresName: String { say(zh: "读成的数", en: "Figures") }

  func role(_ table: Int, _ row: Int, _ column: Int) -> SeenRole {
    let role = SeenRole(tables[table].part(row, column))
    guard role == .figure || role == .growth else { return role }
    return figures.isRefused(table, row, column) ? .refused : role
  }

  private var counts: [SeenRole: Int] {
    var counts: [SeenRole: Int] = [:]
    for (index, table) in tables.enumerated() {
      for (row, filed) in table.filed.rows.enumerated() {
        for (column, text) in filed.cells.enumerated() where !text.isEmpty {
          counts[role(index, row, column), default: 0] += 1
        }
      }
    }
    return counts
  }

  // MARK: - The sheets as filed

  /// Comments that a sheet holds; cells beyond are coloured, and the legend has the words.
  private static let commentLimit = 5_000

  private func colored(_ table: SeenTable, _ index: Int, named name: String) -> Sheet {
    var sheet = Sheet(name: name, widths: FiledCells.widths(of: table.filed))
    let heads = heads(of: table)
    var comments = 0
    for (row, filed) in table.filed.rows.enumerated() {
      if filed.number > Sheet.rowLimit { break }
      while sheet.rows.count < filed.number - 1 { sheet.rows.append(Sheet.Row([])) }
      let cells = filed.cells.prefix(FiledCells.columnLimit).enumerated().map { column, text -> Cell in
        let part = table.part(row, column)
        var cell = self.cell(text, role(index, row, column), isMerged: text.isEmpty)
        let words: Phrase? =
          switch part {
          case .leftOut(let reason), .doubt(let reason): table.reasons[reason]
          case .header: heads[Place(row: row, column: column)]
          case .none, .title, .name, .figure, .growth: nil
          }
        if let words, comments < Self.commentLimit {
          comments += 1
          cell.comment = say(words)
        }
        return cell
      }
      sheet.rows.append(Sheet.Row(cells))
    }
    sheet.merges = table.merges.filter { $0.rows.count == 1 && $0.columns.count > 1 }.compactMap { merge in
      let number = table.filed.rows[merge.rows.lowerBound].number - 1
      return number < sheet.rows.count ? Sheet.Merge(row: number, columns: merge.columns) : nil
    }
    if table.way == .none { sheet.tabColor = SeenRole.refused.colors?.fill }
    return sheet
  }

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// What columns were taken for, at the last row of their header.
  private func heads(of table: SeenTable) -> [Place: Phrase] {
    var heads: [Place: Phrase] = [:]
    for block in table.blocks {
      for column in block.columns { heads[Place(row: block.header.upperBound, column: column.index)] = column.what }
    }
    return heads
  }

  private func cell(_ text: String, _ role: SeenRole, isMerged: Bool) -> Cell {
    var style = Cell.Style(bold: role == .header || role == .title)
    if let colors = role.colors, !text.isEmpty || role == .header {
      style.fill = colors.fill
      style.color = colors.color
      style.isBordered = true
    }
    return Cell(FiledCells.content(text), style)
  }

  // MARK: - The legend

  private static let legendWidths = [24, 32, 10, 64]

  private func legend(_ counts: [SeenRole: Int], _ names: [String]) -> Sheet {
    var sheet = Sheet(name: legendName, widths: Self.legendWidths)
    sheet.isWide = true
    sheet.hasGridlines = false
    sheet.rows = [
      Sheet.Row([SheetLook.title(say(zh: "表是怎样读的", en: "How the tables are read"))], height: 28),
      Sheet.Row([SheetLook.quiet(say(drop.tables.words))], height: 20),
      heads(
        say(zh: "颜色", en: "Colour"), say(zh: "格的含义", en: "Cells"), say(zh: "格数", en: "Count"),
        say(zh: "说明", en: "About")),
    ]
    for role in SeenRole.allCases {
      var sample = SheetLook.body(
        role.isOfNumbers ? .decimal("12.3") : .text(say(zh: "文字", en: "text")), centered: true, bold: role == .header)
      if let colors = role.colors { (sample.style.fill, sample.style.color) = (colors.fill, colors.color) }
      sheet.rows.append(
        SheetLook.row(
          [
            sample, SheetLook.body(.text(say(role.label))), SheetLook.body(counts[role] ?? 0),
            SheetLook.body(.text(say(role.about))),
          ], widths: Self.legendWidths))
    }
    for (index, table) in tables.enumerated() { add(table, index, named: names[index], to: &sheet) }
    return sheet
  }

  private func heads(_ texts: String...) -> Sheet.Row {
    Sheet.Row(texts.map { SheetLook.head($0, centered: true) }, height: 22)
  }

  private func add(_ table: SeenTable, _ index: Int, named name: String, to sheet: inout Sheet) {
    sheet.rows.append(Sheet.Row([]))
    var link = SheetLook.title(name)
    link.style.size = 12
    link.link = Cell.Link(sheet: name, address: "A1")
    link.style.color = 0x0563C1
    sheet.rows.append(Sheet.Row([link, SheetLook.quiet(say(table.way.words))], height: 22))
    let rows = figures.usedColumns(of: index)
    let ends = table.blocks.map(\.header.lowerBound)
    for block in table.blocks where !block.columns.isEmpty {
      let end = ends.filter { $0 > block.header.upperBound }.min() ?? .max
      var used: [Int: Int] = [:]
      for row in block.header.upperBound..<min(end, table.filed.rows.count) {
        for column in rows[row] ?? [] { used[column, default: 0] += 1 }
      }
      if !block.whole.zh.isEmpty {
        sheet.rows.append(
          Sheet.Row(
            [SheetLook.quiet(say(zh: "全表：\(block.whole.zh)", en: "for all of it: \(block.whole.en)"))], height: 18)
        )
      }
      sheet.rows.append(
        heads(
          say(zh: "列", en: "Column"), say(zh: "列名", en: "Name"), say(zh: "采用", en: "Used"), say(zh: "读成", en: "Read as")
        ))
      for column in block.columns {
        sheet.rows.append(
          SheetLook.row(
            [
              SheetLook.body(.text(SurveyText.letters(column.index)), centered: true),
              SheetLook.body(SheetLook.text(column.name)), SheetLook.body(used[column.index] ?? 0),
              SheetLook.body(SheetLook.text(say(column.what))),
            ], widths: Self.legendWidths))
      }
    }
  }

  // MARK: - The figures

  private static let listWidths = [30, 12, 30, 18, 14, 16, 12, 24]

  private func list(_ names: [String]) -> Sheet {
    var sheet = Sheet(name: figuresName, widths: Self.listWidths)
    sheet.isWide = true
    sheet.hasFilter = true
    sheet.rows = [
      heads(
        say(zh: "表", en: "Table"), say(zh: "单元格", en: "Cell"), say(zh: "指标", en: "Indicator"),
        say(zh: "地区", en: "Area"), say(zh: "期间", en: "Period"), say(zh: "原文", en: "As filed"),
        say(zh: "单位", en: "Unit"), say(zh: "采用", en: "Used as"))
    ]
    sheet.frozen = (rows: 1, columns: 0)
    for figure in figures.all.prefix(Sheet.rowLimit - 1) {
      let address = AnswerSheet.cellAddress(figure.column, tables[figure.table].filed.rows[figure.row].number)
      var place = SheetLook.body(.text(address), centered: true)
      if sheet.rows.count <= Self.linkLimit {
        place.link = Cell.Link(sheet: names[figure.table], address: address)
        place.style.color = 0x0563C1
      }
      var used = SheetLook.body(SheetLook.text(figure.used.map { say($0) } ?? say(zh: "不采用", en: "not used")))
      if figure.used == nil, let colors = SeenRole.refused.colors {
        (used.style.fill, used.style.color) = (colors.fill, colors.color)
      }
      sheet.rows.append(
        Sheet.Row(
          [
            SheetLook.body(SheetLook.text(names[figure.table])), place,
            SheetLook.body(SheetLook.text(say(figure.indicator))),
            SheetLook.body(SheetLook.text(say(figure.area))),
            SheetLook.body(SheetLook.text(figure.period)),
            SheetLook.body(SheetLook.text(figure.written)),
            SheetLook.body(SheetLook.text(figure.unit)), used,
          ]))
    }
    return sheet
  }

  /// Links that a sheet may hold; those beyond are plain text.
  private static let linkLimit = 60_000
}

extension SeenTable.Way {
  var words: Phrase {
    switch self {
    case .plain: Phrase(zh: "标准格式", en: "in our own shape")
    case .names: Phrase(zh: "按方案的名称和表头的词读取", en: "read by the plan's names and the words of its header")
    case .mapping: Phrase(zh: "按方案的名称和 plan.yaml 中的对照读取", en: "read by the plan's names and a mapping in plan.yaml")
    case .none: Phrase(zh: "没有读取", en: "not read")
    }
  }
}
