import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Quantities
import Sentences

/// The standards of a plan as a table, by section.
struct TextCatalogue {
  let plan: Plan
  let standards: [Standard]
  let options: ReportOptions
  let say: Wording

  init(_ plan: Plan, _ standards: [Standard], _ options: ReportOptions) {
    self.plan = plan
    self.standards = standards
    self.options = options
    say = Wording(options.language, units: plan.units, leaders: plan.leaders)
  }

  var text: String {
    var page = Page(options)
    page.paragraph(say(plan.title), .bold)
    page.paragraph(
      standards.isEmpty
        ? say(zh: "没有符合条件的标准", en: "no standard matches")
        : say(zh: "共 \(standards.count) 项", en: say.count(standards.count, "standard")), .dim)
    guard !standards.isEmpty else { return page.text }

    let head = [
      say(zh: "标识", en: "id"), say(zh: "名称", en: "title"), say(zh: "目标", en: "target"),
      say(zh: "牵头单位", en: "lead"), say(zh: "时限", en: "deadline"),
    ]
    let rows = standards.map(cells)
    let columns = Columns([head] + rows, page: options.width, indent: 0, shares: [26, 18, 12, 13])
    if !page.isNarrow {
      page.blank()
      page.line(page.ink(line(columns.cells(head)), .bold))
    }
    var heading: String?
    for (standard, row) in zip(standards, rows) {
      let section = sectionTitle(standard.source)
      if section != heading {
        page.blank()
        if !section.isEmpty { page.paragraph(section, .bold) }
        heading = section
      }
      if page.isNarrow {
        page.paragraph(row[0])
        page.pieces(row.dropFirst().filter { !$0.isEmpty }.map { ($0, nil) }, indent: 2)
        continue
      }
      // An id longer than its column stands on a line of its own: it has to be typed whole.
      if DisplayWidth.of(row[0]) > columns.widths[0] {
        page.paragraph(row[0])
        page.line(line(columns.cells([""] + row.dropFirst())))
      } else {
        page.line(line(columns.cells(row)))
      }
    }
    return page.text
  }

  private func cells(_ standard: Standard) -> [String] {
    let mark = standard.severity == .striving ? say(zh: "［力争］", en: "[striving] ") : ""
    return [
      HarmlessText.line(standard.id), mark + say(standard.title),
      standard.target(in: plan).map { say.target($0) } ?? "—", say.units(standard.lead), standard.deadline.description,
    ]
  }

  private func line(_ cells: [String]) -> String {
    LineBreaking.trimmedEnd(cells.joined(separator: String(repeating: " ", count: Columns.gap)))
  }

  private func sectionTitle(_ source: Standard.Source) -> String {
    SourceWording(sources: plan.sources, say: say).section(source)
  }
}
