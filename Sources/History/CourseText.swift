import Diagnostics
import Findings
import JSONReports
package import Layout
import Plans
import Quantities
import Sentences

/// A line a standard and a sign a month; twelve months side by side.
package struct CourseText {
  let course: VerdictCourse
  let options: ReportOptions
  let say: Wording
  private let severalAreas: Bool
  private let marks: TitleMarks

  package init(_ course: VerdictCourse, _ options: ReportOptions) {
    self.course = course
    self.options = options
    let last = course.months.last?.report
    say = Wording(options.language, units: last?.units ?? [], leaders: last?.leaders ?? [])
    severalAreas = last?.hasSeveralAreas ?? false
    marks = TitleMarks(last?.findings ?? [], say)
  }

  /// A year, or as many as leave the titles a readable half of a narrow page.
  private var monthsSideBySide: Int { min(12, max(1, (options.width - 22) / 3)) }

  /// The page, with a line end at its end.
  package var text: String {
    guard let last = course.months.last?.report else { return "" }
    var page = Page(options)
    page.paragraph(say(last.planTitle), .bold)
    page.paragraph(dates)
    let all = course.rows
    let rows = options.showAll ? all : all.filter(\.wasInTrouble)
    for start in stride(from: 0, to: course.months.count, by: monthsSideBySide) {
      page.blank()
      block(start..<min(start + monthsSideBySide, course.months.count), rows, all, on: &page)
    }
    page.blank()
    if rows.count < all.count {
      page.paragraph(
        say(
          zh: "另有 \(all.count - rows.count) 项各月均无风险、未达标或缺数据，未列：--all",
          en: "\(say.count(all.count - rows.count, "standard")) without trouble in any month not listed: --all"), .dim)
    }
    page.paragraph(Verdict.legend(say), .dim)
    return page.text
  }

  private var dates: String {
    guard let first = course.months.first, let last = course.months.last else { return "" }
    let isAsKnown = last.report.knownBy != nil
    return say(
      zh:
        "\(say.period(first.period))至\(say.period(last.period))，每月以应报日为截至日（\(say.day(first.report.asOf))至\(say.day(last.report.asOf))）"
        + (isAsKnown ? "，只计当日及以前报送的数据" : ""),
      en:
        "\(first.period) to \(last.period), each month as of the day its figures fell due (\(first.report.asOf) to \(last.report.asOf))"
        + (isAsKnown ? ", as known on that day" : ""))
  }

  private func block(
    _ range: Range<Int>, _ rows: [VerdictCourse.Row], _ all: [VerdictCourse.Row], on page: inout Page
  ) {
    let ink = page.ink
    let counts = totals(range, all)
    let digits = counts.flatMap(\.counts).map { String($0).utf8.count }.max() ?? 1
    let monthWidth = max(3, digits + 1)
    let signs = range.count * monthWidth
    // The lead unit is named where it leaves the title room.
    let room = options.width - signs - 26
    let unitWidth = room < 12 ? 0 : min(18, room)
    let titleWidth = options.width - signs - (unitWidth > 0 ? unitWidth + 2 : 0)
    func line(_ title: String, _ cells: [(text: String, style: Ink.Style?)], _ unit: String) -> String {
      let name = DisplayWidth.padded(DisplayWidth.truncated(title, to: titleWidth), to: titleWidth)
      let signs = cells.map { cell in
        String(repeating: " ", count: max(1, monthWidth - DisplayWidth.of(cell.text)))
          + ink(cell.text, cell.style)
      }
      let tail = unitWidth > 0 ? "  " + DisplayWidth.truncated(unit, to: unitWidth) : ""
      return LineBreaking.trimmedEnd(name + signs.joined() + tail)
    }
    let periods = course.months[range].map(\.period)
    page.line(
      page.ink(
        line(yearTitle(periods), periods.map { (String($0.start.month), nil) }, say(zh: "牵头单位", en: "lead unit")),
        .bold))
    for row in rows {
      let cells: [(text: String, style: Ink.Style?)] = row.findings[range].map { finding in
        (finding.verdict.mark(finding.light), finding.verdict.style(finding.light))
      }
      page.line(line(title(row.last), cells, say.units(row.last.lead)))
    }
    page.blank()
    for (name, counts) in counts {
      page.line(line(name, counts.map { (String($0), nil) }, ""))
    }
  }

  private func yearTitle(_ periods: [Period]) -> String {
    guard let first = periods.first?.start.year, let last = periods.last?.start.year else { return "" }
    let years = first == last ? String(first) : "\(first)—\(last)"
    return say(zh: "\(years)年，月份", en: "\(years), month")
  }

  private func title(_ finding: Finding) -> String {
    var title = marks.mark(of: finding.standard, say) + say(finding.title)
    if severalAreas { title += say(zh: "（\(finding.area)）", en: " (\(finding.area))") }
    if finding.severity == .striving { title = say(zh: "［力争］", en: "[striving] ") + title }
    return title
  }

  /// How many of each verdict there are a month, of all standards.
  private func totals(_ range: Range<Int>, _ rows: [VerdictCourse.Row]) -> [(name: String, counts: [Int])] {
    let kinds = course.months[range].map(\.report.verdictCounts)
    guard let first = kinds.first else { return [] }
    return first.indices.compactMap { index in
      let counts = kinds.map { $0[index].count }
      guard counts.contains(where: { $0 > 0 }) else { return nil }
      return ("\(first[index].mark) \(say(first[index].name))", counts)
    }
  }
}
