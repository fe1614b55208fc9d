import Diagnostics
public import Figures
public import Layout
import Quantities
import Sentences

/// What words and numbers alone say of tables, as a page for whoever has no plan yet.
public struct SurveyText: Sendable {
  private let tables: [SurveyedTable]
  private let say: Wording
  private let options: ReportOptions

  /// `tables` keep their order; names of units and areas need a plan and are not known here.
  public init(_ tables: [SurveyedTable], options: ReportOptions) {
    self.tables = tables
    self.options = options
    say = Wording(options.language, units: [], leaders: [])
  }

  /// A page as wide as the options say, a line end at its end.
  public var text: String {
    var page = Page(options)
    for table in tables { write(table, on: &page) }
    let numbers = tables.reduce(0) { $0 + $1.columns.reduce(0) { $0 + $1.numbers } }
    let files = Set(tables.map(\.file)).count
    page.blank()
    page.paragraph(
      say(
        zh: "\(files) 个文件、\(tables.count) 张表、\(numbers) 个数。没有方案，所以只按表中的词、期间和计量单位来看；指标和地区的名称要有方案才认得。",
        en:
          "\(say.count(files, "file")), \(say.count(tables.count, "table")), \(say.count(numbers, "number")). There is no plan, so only words, periods and units of measurement tell what they are; names of indicators and areas need one."
      ), .dim)
    return page.text
  }

  private func write(_ table: SurveyedTable, on page: inout Page) {
    page.blank()
    let sheet = table.sheet.map { " · \($0)" } ?? ""
    page.paragraph(HarmlessText.line(table.file + sheet), .bold)
    let label = say.language == .zh ? 4 : 6
    func field(_ name: Phrase, _ text: String) {
      page.field("  " + say(name), HarmlessText.line(text), labelWidth: label + 2)
    }
    field(Phrase(zh: "标题", en: "title"), table.titles.joined(separator: " | "))
    field(Phrase(zh: "期间", en: "period"), table.period ?? "")
    field(Phrase(zh: "单位", en: "unit"), table.units.joined(separator: say.language == .zh ? "、" : ", "))
    field(Phrase(zh: "表头", en: "header"), rows(table.header) + (table.rows.map { body($0, table.rowCount) } ?? ""))
    page.blank()
    write(table.columns, isSheet: table.sheet != nil, on: &page)
    write(table.remarks, on: &page)
  }

  private func rows(_ rows: ClosedRange<Int>) -> String {
    let numbers = rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
    return say(zh: "第 \(numbers) 行", en: "row\(rows.count == 1 ? "" : "s") \(numbers)")
  }

  private func body(_ range: ClosedRange<Int>, _ count: Int) -> String {
    say(zh: "；数据 \(count) 行（\(rows(range))）", en: "; \(say.count(count, "row")) below (\(rows(range)))")
  }

  private func write(_ columns: [SurveyedTable.Column], isSheet: Bool, on page: inout Page) {
    let head = [
      say(zh: "列", en: "col"), say(zh: "列名", en: "name"), say(zh: "是什么", en: "what it is"), say(zh: "数", en: "numbers"),
      say(zh: "内容", en: "holds"),
    ]
    let body = columns.map { column in
      [
        isSheet ? SurveyText.letters(column.index) : "\(column.index + 1)", HarmlessText.line(column.name),
        say(column.what), column.numbers == 0 ? "" : say.count(column.numbers), HarmlessText.line(holds(column)),
      ]
    }
    let widths = widths([head] + body, page.width - 2)
    for (index, row) in ([head] + body).enumerated() {
      let cells = row.enumerated().map { place, text in
        DisplayWidth.padded(DisplayWidth.truncated(text, to: widths[place]), to: widths[place], leading: place == 3)
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      page.line(index == 0 ? page.ink(line, .dim) : line)
    }
  }

  /// The widths of five columns within a page: what is told at the end gives way first, then names.
  private func widths(_ rows: [[String]], _ page: Int) -> [Int] {
    var widths = (0..<5).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let gaps = 4 * Columns.gap
    let limits = [4: 16, 2: 18, 1: 12]
    for column in [4, 1, 2, 4, 1] {
      let surplus = widths.reduce(0, +) + gaps - page
      if surplus <= 0 { break }
      widths[column] = max(widths[column] - surplus, min(widths[column], limits[column] ?? 8))
    }
    return widths
  }

  /// `20.2 … 5200`, or `工业总产值、固定资产投资 … 共 12 种`.
  private func holds(_ column: SurveyedTable.Column) -> String {
    var parts: [String] = []
    if let least = column.least, let greatest = column.greatest {
      parts.append(least == greatest ? "\(least)" : "\(least) … \(greatest)")
    }
    if column.missing > 0 { parts.append(say(zh: "空缺 \(column.missing)", en: "\(column.missing) missing")) }
    if column.least != nil, column.words > 0 {
      parts.append(say(zh: "文字 \(column.words)", en: "\(column.words) of words"))
    }
    if !column.examples.isEmpty {
      let shown = column.examples.joined(separator: say.language == .zh ? "、" : ", ")
      let more =
        column.different > column.examples.count
        ? say(zh: " 等 \(column.different) 种", en: " … \(column.different) different") : ""
      parts.append(shown + more)
    }
    return parts.joined(separator: say.language == .zh ? "，" : ", ")
  }

  private func write(_ remarks: [SurveyedTable.Remark], on page: inout Page) {
    guard !remarks.isEmpty else { return }
    page.blank()
    page.line("  " + page.ink(say(zh: "写法", en: "form"), .dim))
    for remark in remarks {
      let place =
        remark.place.address.map { $0.split(separator: "!").last.map(String.init) ?? $0 }
        ?? remark.place.range.map { "\($0.start.line):\($0.start.column)" } ?? ""
      let count = remark.count > 1 ? say(zh: "（共 \(remark.count) 处）", en: " (\(remark.count) cells)") : ""
      let help = remark.help.map { say(zh: "；\(say($0))", en: "; \(say($0))") } ?? ""
      let text = DisplayWidth.truncated(HarmlessText.line(remark.text), to: 24)
      page.paragraph("\(place)  “\(text)”  \(say(remark.about))\(count)\(help)", indent: 2, hanging: 4)
    }
  }

  /// `A` for column 0, `AA` for 26.
  static func letters(_ column: Int) -> String {
    String(AnswerSheet.cellAddress(column, 1).dropLast())
  }
}
