import Diagnostics
import Findings
import Layout
import Plans
import Sentences

extension TextReport {
  private static let unitLimit = 6

  /// The lead units that have most to answer for.
  ///
  /// A standard with several lead units counts for each.
  func unitTable(on page: inout Page) {
    let ranked = digest.units.ranked(in: report.units).filter { options.showAll || $0.tally.trouble > 0 }
    guard !ranked.isEmpty else { return }
    let shown = options.showAll ? ranked[...] : ranked.prefix(Self.unitLimit)

    let head = [
      say(zh: "牵头单位", en: "lead unit"), say(zh: "未达标", en: "failed"), say(zh: "红", en: "red"),
      say(zh: "黄", en: "yellow"), say(zh: "缺数据", en: "no data"), say(zh: "正常", en: "pass"),
      say(zh: "共", en: "all"),
    ]
    let rows = shown.map { unit, tally in
      [say.units([unit])]
        + [tally.fail + tally.error, tally.red, tally.yellow, tally.noData, tally.pass, tally.total].map {
          say.count($0)
        }
    }
    if page.isNarrow {
      unitLines(head, rows, on: &page)
    } else {
      unitRows(head, rows, shown.map(\.tally), on: &page)
    }
    let rest = ranked.count - shown.count
    if rest > 0 {
      page.paragraph(
        say(
          zh: "另有 \(rest) 个单位有未达标、有风险或缺数据的标准：--all",
          en: "\(say.count(rest, "more unit")) with something failed, at risk or without data: --all"), .dim)
    }
  }

  /// A unit a line, its numbers under it; those that are none are left out.
  private func unitLines(_ head: [String], _ rows: [[String]], on page: inout Page) {
    page.blank()
    page.line(page.ink(head[0], .bold))
    for row in rows {
      page.paragraph(row[0], indent: 1, hanging: 3)
      page.pieces(
        zip(head, row).dropFirst().filter { $0.1 != "0" }.map { ("\($0.0) \($0.1)", nil) }, indent: 3)
    }
  }

  private func unitRows(_ head: [String], _ rows: [[String]], _ tallies: [Tally], on page: inout Page) {
    let numbers = (1..<head.count).map { column in
      ([head] + rows).reduce(0) { max($0, DisplayWidth.of($1[column])) }
    }
    let room = options.width - numbers.reduce(0) { $0 + $1 + Columns.gap }
    let name = min(([head] + rows).reduce(0) { max($0, DisplayWidth.of($1[0])) }, max(room, 8))
    func line(_ cells: [String]) -> [String] {
      [DisplayWidth.padded(DisplayWidth.truncated(cells[0], to: name), to: name)]
        + zip(cells.dropFirst(), numbers).map { "  " + DisplayWidth.padded($0, to: $1, leading: true) }
    }
    page.blank()
    page.line(page.ink(line(head).joined(), .bold))
    for (cells, tally) in zip(rows, tallies) {
      var parts = line(cells)
      if tally.fail + tally.error > 0 { parts[1] = page.ink(parts[1], .red) }
      if tally.red > 0 { parts[2] = page.ink(parts[2], .red) }
      if tally.yellow > 0 { parts[3] = page.ink(parts[3], .yellow) }
      if tally.noData > 0 { parts[4] = page.ink(parts[4], .yellow) }
      page.line(parts.joined())
    }
  }
}
