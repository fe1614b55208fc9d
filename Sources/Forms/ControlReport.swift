public import Diagnostics
public import Figures
public import Layout
public import Plans
import Quantities
public import Submissions

/// What units owed and what became of it, as a table for people and as JSON for machines.
public struct ControlReport: Sendable {
  private let control: SubmissionControl
  private let plan: Plan
  private let drop: Drop
  private let options: ReportOptions

  /// `drop` is the one that was controlled, for the places of its cells.
  public init(_ control: SubmissionControl, plan: Plan, drop: Drop, options: ReportOptions) {
    self.control = control
    self.plan = plan
    self.drop = drop
    self.options = options
  }

  private func say(_ zh: String, _ en: String) -> String { options.language == .zh ? zh : en }

  private func unit(_ id: String) -> String {
    plan.units.first { $0.id == id }?.name[options.language] ?? id
  }

  private func figure(_ key: FigureBook.Key) -> String {
    let area = plan.areas.count > 1 ? plan.areas[key.area].name[options.language] : nil
    return [plan.indicators[key.indicator].name[options.language], key.item, area].compactMap(\.self)
      .joined(separator: say("、", ", "))
  }

  private func moment(_ time: Timestamp?) -> String {
    time.map { "\($0.date(in: options.timeZone))" } ?? say("未注明", "undated")
  }

  // MARK: - Text

  /// A table, a row for each unit and period, then what is missing, refused, late and revised; ends with a line end.
  public var text: String {
    let title = say("报送情况，截至 \(control.asOf)", "Submissions as of \(control.asOf)")
    guard !control.lines.isEmpty else { return title + "\n" + say("没有到期的报送", "nothing has fallen due") + "\n" }
    let head = [
      say("单位", "unit"), say("期间", "period"), say("应报", "due"), say("已报", "filed"), say("迟报", "late"),
      say("退回", "refused"), say("缺报", "missing"), say("更正", "revised"),
    ]
    let rows = control.lines.map { line in
      [unit(line.unit), "\(line.period)"]
        + [line.due, line.filed, line.late.count, line.refused.count, line.missing.count, line.revised.count].map {
          "\($0)"
        }
    }
    var text = title + "\n" + table([head] + rows)
    text += section(say("缺报", "Missing")) { line in line.missing.map { told($0, line) + due($0) } }
    text += section(say("退回（检查未通过）", "Refused by a check")) { line in line.refused.map { told($0, line) } }
    text += section(say("迟报", "Late")) { line in
      line.late.map { told($0.duty, line) + due($0.duty) + say("，实于 \($0.filed) 报送", ", filed on \($0.filed)") }
    }
    text += section(say("更正", "Revised")) { line in line.revised.map { told($0, line) } }
    return text
  }

  private func table(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        return column < 2 ? cell + space : space + cell
      }
      return HarmlessText.line(cells.joined(separator: "  ")) + "\n"
    }.joined()
  }

  private func section(_ title: String, _ told: (SubmissionControl.Line) -> [String]) -> String {
    let lines = control.lines.flatMap(told)
    return lines.isEmpty ? "" : "\n\(title)\n" + lines.map { "  \(HarmlessText.line($0))\n" }.joined()
  }

  private func told(_ duty: SubmissionControl.Duty, _ line: SubmissionControl.Line) -> String {
    "\(unit(line.unit)) \(duty.period) \(figure(duty.key))"
  }

  private func due(_ duty: SubmissionControl.Duty) -> String {
    say("，报送截止 \(duty.due)", ", due by \(duty.due)")
  }

  private func told(_ revision: SubmissionControl.Revision, _ line: SubmissionControl.Line) -> String {
    let who = revision.by.map(unit) ?? say("未注明单位", "unsigned")
    let when = moment(revision.at)
    let change = "\(revision.old[options.language]) → \(revision.new[options.language])"
    let subject = "\(unit(line.unit)) \(revision.period) \(figure(revision.key))"
    return say("\(subject)：\(change)（\(when)，\(who)）", "\(subject): \(change) (\(when), \(who))")
  }

  // MARK: - JSON

  /// The same as a JSON object: plan, as-of and `lines`, one for each unit and period; ends with a line end.
  public var json: String {
    let document: [(String, OrderedJSON)] = [
      ("plan", .string(plan.id)), ("as_of", .string("\(control.asOf)")), ("lines", .array(control.lines.map(encoded))),
    ]
    return OrderedJSON.keyed(document).text
  }

  private func encoded(_ line: SubmissionControl.Line) -> OrderedJSON {
    let late = line.late.map { late in
      let filed: [(String, OrderedJSON)] = [("filed", .string("\(late.filed)")), ("place", place(late.row))]
      return encoded(late.duty) + OrderedJSON.keyed(filed)
    }
    let pairs: [(String, OrderedJSON)] = [
      ("unit", .string(line.unit)), ("period", .string("\(line.period)")), ("due", .integer(line.due)),
      ("filed", .integer(line.filed)), ("late", .array(late)),
      ("refused", .array(line.refused.map { encoded($0) })), ("missing", .array(line.missing.map { encoded($0) })),
      ("revised", .array(line.revised.map { encoded($0) })),
    ]
    return OrderedJSON.keyed(pairs)
  }

  private func place(_ row: Int) -> OrderedJSON {
    let place = drop.place(ofRow: row, .value)
    let start = place.range.map { ":\($0.start.line):\($0.start.column)" } ?? place.address.map { "!" + $0 } ?? ""
    return .string(place.file + start)
  }

  private func encoded(_ key: FigureBook.Key) -> OrderedJSON {
    var pairs: [(String, OrderedJSON)] = [("indicator", .string(plan.indicators[key.indicator].id))]
    if plan.areas.indices.contains(key.area) { pairs.append(("area", .string(plan.areas[key.area].id))) }
    if let item = key.item { pairs.append(("item", .string(item))) }
    return OrderedJSON.keyed(pairs)
  }

  private func encoded(_ duty: SubmissionControl.Duty) -> OrderedJSON {
    let due: [(String, OrderedJSON)] = [("due", .string("\(duty.due)"))]
    return encoded(duty.key) + OrderedJSON.keyed(due)
  }

  private func encoded(_ revision: SubmissionControl.Revision) -> OrderedJSON {
    var pairs: [(String, OrderedJSON)] = [
      ("old", .string(revision.old[options.language])), ("new", .string(revision.new[options.language])),
    ]
    if let at = revision.at { pairs.append(("at", .string("\(at.date(in: options.timeZone))"))) }
    if let by = revision.by { pairs.append(("by", .string(by))) }
    pairs.append(("place", place(revision.row)))
    return encoded(revision.key) + OrderedJSON.keyed(pairs)
  }
}

extension SubmissionControl {
  /// All of it in one line: `应报9条，已报7条，…`, with its line feed.
  public func summary(_ language: Language) -> String {
    let (due, filed, late) = (total.due, total.filed, total.late.count)
    let (refused, missing, revised) = (total.refused.count, total.missing.count, total.revised.count)
    return language == .zh
      ? "截至 \(asOf) 应报\(due)条：已报\(filed)（其中迟报\(late)、更正\(revised)），退回\(refused)，缺报\(missing)\n"
      : "due by \(asOf): \(due); filed \(filed) (late \(late), revised \(revised)), refused \(refused), missing \(missing)\n"
  }
}
