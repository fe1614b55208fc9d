import Diagnostics
import Findings
import JSONReports
import Layout
import Plans
import Sentences

/// One line a finding, `file:line:col: verdict [id] message`, for editors and for `grep`.
///
/// In the order of the plan; with the area where there are several.
struct CompactReport: FindingSink {
  private let options: ReportOptions
  private let say: Wording
  /// Lines that were not taken away yet, as they are with areas and without.
  private var lines: (plain: [UInt8], named: [UInt8]) = ([], [])
  private var areas = AreasSeen()

  /// `report` need not have its findings yet.
  init(_ report: Report, _ options: ReportOptions) {
    self.options = options
    say = Wording(options.language, units: report.units, leaders: report.leaders)
  }

  mutating func take(_ findings: [Finding]) {
    areas.take(findings)
    for finding in findings {
      guard options.showAll || Self.isShown(finding.verdict) else { continue }
      let place = Wording.place(finding.location ?? finding.rule)
      let head = "\(place): \(finding.verdict.rawValue) [\(HarmlessText.line(finding.standard))] "
      let message = HarmlessText.line(finding.message[options.language])
      let conflicts = say.conflicts(finding).map { " [\($0)]" } ?? ""
      let rest = "\(message)\(conflicts)\n"
      if !areas.areSeveral { lines.plain.append(contentsOf: (head + rest).utf8) }
      lines.named.append(contentsOf: (head + HarmlessText.line(finding.area) + ": " + rest).utf8)
    }
  }

  mutating func join(_ next: CompactReport) {
    areas.join(next.areas)
    lines.named.append(contentsOf: next.lines.named)
    if areas.areSeveral { lines.plain = [] } else { lines.plain.append(contentsOf: next.lines.plain) }
  }

  /// The lines of which it is known how they are.
  mutating func drain() -> [UInt8] {
    guard areas.areSeveral else { return [] }
    return drainAll()
  }

  mutating func drainAll() -> [UInt8] {
    defer { lines = ([], []) }
    return areas.areSeveral ? lines.named : lines.plain
  }

  private static func isShown(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .fail, .atRisk, .noData, .error, .waived: true
    case .pass, .notDue, .review: false
    }
  }

  /// One line a standard: the place of its rule, its id, title and target.
  static func catalogue(_ plan: Plan, _ standards: [Standard], _ options: ReportOptions) -> String {
    let say = Wording(options.language, units: plan.units, leaders: plan.leaders)
    return standards.map { standard in
      let target = standard.target(in: plan).map { ": " + say.target($0) } ?? ""
      return "\(Wording.place(standard.place)): [\(HarmlessText.line(standard.id))] \(say(standard.title))\(target)\n"
    }.joined()
  }
}
