import Diagnostics
import Figures
import Layout
import Plans
import Quantities
import Sentences

extension TidyReading {
  /// A figure as people want to see it.
  struct Figure {
    let indicator: Phrase
    let area: Phrase
    let period: String
    let written: String
    let unit: String
    /// Nil where it is not used.
    let used: Phrase?
  }

  func figure(_ row: Int) -> Figure {
    let written = drop.text(drop.indicator[row]) ?? ""
    var indicator = names[written] ?? Phrase(verbatim: written)
    var place: Phrase?
    var period = drop.text(drop.period[row]) ?? ""
    var figure: Phrase?
    if let (key, observation) = used[row] {
      let known = plan.indicators[key.indicator]
      if plan.areas.indices.contains(key.area) { place = plan.areas[key.area].name }
      indicator = known.name
      period = "\(observation.period)"
      figure =
        observation.number.map { known.written.amount(known.written.value(ofBase: $0)) }
        ?? Phrase(verbatim: value(row))
    }
    let filed = drop.text(drop.area[row])
    let area = filed.map { name in plan.areas.first { $0.id == name }?.name ?? Phrase(verbatim: name) }
    return Figure(
      indicator: indicator, area: place ?? area ?? plan.areas.first?.name ?? Phrase(verbatim: ""), period: period,
      written: value(row), unit: unit(row), used: figure)
  }

  func text(_ options: ReportOptions) -> String {
    let say = Wording(options.language, units: plan.units, leaders: plan.leaders)
    var page = Page(options)
    let byFile = Dictionary(grouping: rows) { drop.files[Int(drop.fileOfRow[$0])].name }
    var order: [String] = []
    for row in rows {
      let name = drop.files[Int(drop.fileOfRow[row])].name
      if order.last != name, !order.contains(name) { order.append(name) }
    }
    for table in seen where !order.contains(table.filed.file) { order.append(table.filed.file) }
    for file in order {
      page.blank()
      page.paragraph(HarmlessText.line(file), .bold)
      for table in seen where table.filed.file == file { write(table, say, on: &page) }
      write(byFile[file] ?? [], say, on: &page)
    }
    if !drop.tables.isPlain {
      page.blank()
      page.paragraph(say(drop.tables.words), .dim)
    }
    return page.lines.isEmpty ? "" : page.text
  }

  private func write(_ table: SeenTable, _ say: Wording, on page: inout Page) {
    let sheet = table.filed.sheet.map { $0 + " · " } ?? ""
    page.paragraph(HarmlessText.line(sheet + say(table.way.words)), indent: 2)
    for block in table.blocks {
      if !block.whole.zh.isEmpty {
        page.paragraph(say(zh: "全表：\(block.whole.zh)", en: "all of it: \(block.whole.en)"), indent: 4)
      }
      // What columns of our own shapes are, everybody knows.
      if table.way == .plain { continue }
      for column in block.columns {
        let letters = table.filed.sheet == nil ? "\(column.index + 1)" : SurveyText.letters(column.index)
        page.paragraph(
          "\(letters)  \(HarmlessText.line(column.name)) → \(say(column.what))", indent: 4, hanging: 8, .dim)
      }
    }
  }

  private func write(_ rows: [Int], _ say: Wording, on page: inout Page) {
    guard !rows.isEmpty else { return }
    let heads = [
      say(zh: "位置", en: "cell"), say(zh: "指标", en: "indicator"), say(zh: "地区", en: "area"), say(zh: "期间", en: "period"),
      say(zh: "原文", en: "as filed"), say(zh: "单位", en: "unit"), say(zh: "采用", en: "used as"),
    ]
    let lines = rows.map { row -> [String] in
      let figure = figure(row)
      let place = drop.place(ofRow: row, .value)
      let cell = place.address ?? place.range.map { "\($0.start.line):\($0.start.column)" } ?? ""
      return [
        HarmlessText.line(cell), say(figure.indicator), say(figure.area), HarmlessText.line(figure.period),
        HarmlessText.line(figure.written), HarmlessText.line(figure.unit),
        figure.used.map { say($0) } ?? say(zh: "不采用", en: "not used"),
      ]
    }
    let widths = widths([heads] + lines, page.width - 2)
    for (index, line) in ([heads] + lines).enumerated() {
      let cells = line.enumerated().map { column, cell in
        DisplayWidth.padded(
          DisplayWidth.truncated(cell, to: widths[column]), to: widths[column], leading: column == 4 || column == 6)
      }
      var text = "  " + cells.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      page.line(index == 0 ? page.ink(text, .dim) : text)
    }
  }

  /// Names give way first where a page is narrow; numbers are cut last.
  private func widths(_ rows: [[String]], _ page: Int) -> [Int] {
    var widths = (0..<7).map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let least = [1: 14, 2: 8, 0: 10, 3: 8, 5: 6, 6: 10, 4: 8]
    for column in [1, 2, 0, 3, 5, 6, 4] {
      let surplus = widths.reduce(0, +) + 6 * Columns.gap - page
      if surplus <= 0 { break }
      widths[column] = max(widths[column] - surplus, min(widths[column], least[column] ?? 8))
    }
    return widths
  }
}
