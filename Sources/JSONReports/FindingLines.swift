public import Diagnostics
public import Findings
import FoundationEssentials
public import Plans
import Quantities
import Sentences

/// The lines of `ndjson`, read back: whatever stages or machines wrote them, together they are a report.
public struct FindingLines {
  /// Why lines are no report of a plan.
  public struct Trouble: Error {
    /// The line, counted from 1 in its own file.
    public let line: Int
    /// What is wrong with it.
    public let message: Phrase
  }

  private let plan: Plan
  private let standards: [String: Standard]
  private var findings: [Key: Finding] = [:]
  private var asOf: CalendarDate?
  /// Lines that were read.
  public private(set) var count = 0

  private struct Key: Hashable {
    let standard, area: String
  }

  /// Takes lines of this plan alone; those of another are refused.
  public init(of plan: Plan) {
    self.plan = plan
    standards = Dictionary(plan.standards.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Adds the lines of a file.
  public mutating func add(_ bytes: [UInt8]) throws(Trouble) {
    let decoder = JSONDecoder()
    var number = 0
    for text in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if text.isEmpty { continue }
      guard let line = try? decoder.decode(FindingLine.self, from: Data(text)) else {
        throw Trouble(
          line: number, message: Phrase(zh: "不是 --format ndjson 的一行", en: "this is no line of --format ndjson"))
      }
      try add(line, number)
    }
  }

  /// The findings in the order of the plan; nil where there are none.
  public func report() -> Report? {
    guard let asOf else { return nil }
    var ordered: [Finding] = []
    for standard in plan.standards {
      for area in plan.areas.map(\.id) + [AreaScope.all] {
        if let finding = findings[Key(standard: standard.id, area: area)] { ordered.append(finding) }
      }
    }
    var ledger = Report.Ledger()
    ledger.rulesLoaded = plan.standards.count
    ledger.rulesEvaluated = Set(ordered.map(\.standard)).count
    ledger.rulesWithoutData = FindingTotals(ordered).standardsWithoutData
    return Report(
      plan: plan, asOf: asOf, asOfOrigin: .given, knownBy: nil, findings: ordered, ledger: ledger, diagnostics: [])
  }

  private mutating func add(_ line: FindingLine, _ number: Int) throws(Trouble) {
    guard line.planID == plan.id else {
      throw Trouble(
        line: number,
        message: Phrase(
          zh: "此行属于方案“\(line.planID)”，不属于“\(plan.id)”",
          en: "the line is of the plan `\(line.planID)`, not of `\(plan.id)`"))
    }
    guard let day = CalendarDate(line.asOf), asOf ?? day == day else {
      throw Trouble(
        line: number,
        message: Phrase(zh: "各行的截至日不同：\(line.asOf)", en: "the lines are of different as-of dates: \(line.asOf)"))
    }
    asOf = day
    guard let standard = standards[line.standard] else {
      throw Trouble(
        line: number,
        message: Phrase(zh: "方案中没有标准 `\(line.standard)`", en: "the plan has no standard `\(line.standard)`"))
    }
    guard let finding = line.finding(of: standard, in: plan, asOf: day) else {
      throw Trouble(
        line: number, message: Phrase(zh: "此行的内容无法识别", en: "what stands in the line is not known here"))
    }
    let key = Key(standard: line.standard, area: line.area)
    guard findings.updateValue(finding, forKey: key) == nil else {
      throw Trouble(
        line: number,
        message: Phrase(
          zh: "`\(line.standard)` 在“\(line.area)”的结论有两条",
          en: "there are two findings of `\(line.standard)` in `\(line.area)`"))
    }
    count += 1
  }
}
