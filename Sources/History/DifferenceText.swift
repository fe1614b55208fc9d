import Diagnostics
import JSONReports
package import Layout
import Plans
package import Sentences

/// What changed between two reports, as a page for people: worst news first.
package struct DifferenceText {
  let difference: ReportDifference
  let options: ReportOptions
  let say: Wording
  private let severalAreas: Bool
  private let marks: TitleMarks

  package init(_ difference: ReportDifference, _ options: ReportOptions) {
    self.difference = difference
    self.options = options
    say = Wording(options.language, units: difference.new.units, leaders: [])
    severalAreas = Set(difference.new.findings.map(\.area)).count > 1
    marks = TitleMarks(difference.new.findings.map { ($0.standard, $0.title, nil) }, say)
  }

  private static let indent = 5

  /// English titles and units want a line of their own on a narrow page.
  private var isNarrow: Bool { options.width < (options.language == .en ? 112 : 60) }

  /// The page, with a line end at its end.
  package var text: String {
    var page = Page(options)
    page.paragraph(say(difference.new.title), .bold)
    page.paragraph(dates)
    page.blank()
    let kinds = ReportDifference.Kind.allCases.filter { !difference.changes($0).isEmpty }
    if kinds.isEmpty {
      page.paragraph(say(zh: "两期之间没有变化", en: "nothing changed between the two"), .bold)
      return page.text
    }
    page.pieces(
      kinds.map { kind in
        let count = say.count(difference.changes(kind).count)
        return (say(zh: "\(kind.label.zh) \(count)", en: "\(kind.label.en) \(count)"), kind.style)
      })
    let columns = Columns(
      difference.changes.map(cells), page: options.width, indent: Self.indent, shares: isNarrow ? [40] : [32, 45, 14],
      whole: isNarrow ? nil : 2)
    for kind in kinds { write(kind, columns, on: &page) }
    page.blank()
    page.paragraph(Verdict.legend(say), .dim)
    return page.text
  }

  private var dates: String {
    func moment(_ snapshot: ReportSnapshot) -> String {
      let day = say.day(snapshot.asOf)
      // The end of the day itself is what people mean by what was known on it.
      if let moment = snapshot.knownBy, moment.hasPrefix("\(snapshot.asOf)T23:59:59") {
        return say(zh: "\(day)（只计当日及以前报送的数据）", en: "\(day) (as known on that day)")
      }
      return snapshot.knownBy.map { say(zh: "\(day)（数据报送截至 \($0)）", en: "\(day) (as known by \($0))") } ?? day
    }
    return say(
      zh: "\(moment(difference.old))至\(moment(difference.new))的变化",
      en: "from \(moment(difference.old)) to \(moment(difference.new))")
  }

  private func write(_ kind: ReportDifference.Kind, _ columns: Columns, on page: inout Page) {
    let changes = difference.changes(kind)
    page.blank()
    let count = say.count(changes.count)
    page.line(
      page.ink(say(zh: "\(kind.label.zh) \(count) 项", en: "\(kind.label.en): \(count)"), .bold, kind.style))
    for change in changes {
      let cells = columns.cells(cells(change)).joined(separator: String(repeating: " ", count: Columns.gap))
      page.line(" " + page.ink(change.marks, kind.style) + " " + LineBreaking.trimmedEnd(cells))
      var remark = remark(on: change)
      if isNarrow, let entry = change.shown {
        remark = [say.units(entry.lead), remark ?? say(entry.reason.label)].filter { !$0.isEmpty }
          .joined(separator: ": ")
      }
      if let remark { page.paragraph(remark, indent: Self.indent + 2, .dim) }
    }
  }

  /// The sentence of what needs one, of everything where all is asked for.
  private func remark(on change: ReportDifference.Change) -> String? {
    guard let entry = change.new, change.kind == .newFail || change.kind == .newAtRisk || options.showAll else {
      return nil
    }
    return entry.message == entry.reason.label || say(entry.message).isEmpty ? nil : say(entry.message)
  }

  private func cells(_ change: ReportDifference.Change) -> [String] {
    guard let entry = change.shown else { return [] }
    var title = marks.mark(of: entry.standard, say) + say(entry.title)
    if severalAreas { title += say(zh: "（\(entry.area)）", en: " (\(entry.area))") }
    if entry.severity == .striving { title = say(zh: "［力争］", en: "[striving] ") + title }
    let cells = [title, say.values(change), say(entry.reason.label), say.units(entry.lead)]
    return isNarrow ? Array(cells.prefix(2)) : cells
  }
}

extension Verdict {
  /// What the marks mean, in one line.
  package static func legend(_ say: Wording) -> String {
    let entries: [(Verdict, Light)] = [
      (.pass, .green), (.atRisk, .yellow), (.atRisk, .red), (.fail, .red), (.noData, .none), (.notDue, .none),
      (.review, .none), (.waived, .none), (.error, .none),
    ]
    return entries.map { verdict, light in "\(verdict.mark(light)) \(say.verdict(verdict, light))" }
      .joined(separator: say(zh: "　", en: "  "))
  }
}
