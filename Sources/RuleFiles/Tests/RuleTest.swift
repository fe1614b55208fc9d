public import Diagnostics
public import Figures
public import Findings
import Judging
public import Naming
public import Plans
public import Quantities
import Submissions

/// One test of a rule: figures and a date, and what must come out.
public struct RuleTest: Sendable {
  /// A row of figures as a drop would have it, and where the test writes it.
  public struct Row: Sendable {
    /// The cells by what they are, as text; roles without a cell are missing.
    public var cells: [Drop.Role: String]
    /// Where the row, or the series that it is of, is written.
    public var place: Diagnostic.Place
  }

  /// One thing expected of the finding, as text.
  public struct Expectation: Sendable, Hashable {
    /// What of a finding a test may expect; the raw value is the key in its file.
    public enum Field: String, Sendable, Hashable, CaseIterable {
      case verdict, light, reason, trend, value, plan, gap, forecast, needed, best, period, severity, lead, was,
        underlying
    }

    /// What is expected.
    public let field: Field
    /// How it has to come out, as written; `none` where there must be nothing.
    public let text: String
    /// Where it is written.
    public let place: Diagnostic.Place
  }

  /// What the test is called in its file.
  public var name: String
  /// The id of the standard that is judged.
  public var standard: String
  /// The day for which it is judged.
  public var asOf: CalendarDate
  /// The moment after which submissions are not known; nil takes them all.
  public var knownBy: Timestamp?
  /// The id of the area whose finding is meant, `*` for all of many areas; nil: the only finding, or the one for all.
  public var area: String?
  /// The figures, in the order written.
  public var rows: [Row]
  /// What must come out; never empty in a file without errors.
  public var expectations: [Expectation]
  /// Where the test is written.
  public var place: Diagnostic.Place
}

extension RuleTest {
  /// A drop of the rows, each cell to be found again where the test writes it.
  public func drop() -> Drop {
    var drop = Drop()
    let locator = TestLocator(places: rows.map(\.place))
    drop.files = [Drop.File(name: place.file, locator: locator, cells: [:])]
    for (index, row) in rows.enumerated() {
      var entry = Drop.Row()
      func symbol(_ role: Drop.Role) -> Int32 { row.cells[role].map { drop.texts.symbol(for: $0) } ?? -1 }
      entry.area = symbol(.area)
      entry.indicator = symbol(.indicator)
      entry.item = symbol(.item)
      entry.period = symbol(.period)
      entry.unit = symbol(.unit)
      entry.basis = symbol(.basis)
      entry.reporter = symbol(.reporter)
      entry.submittedAt = drop.moment(for: row.cells[.submittedAt] ?? "")
      entry.key = symbol(.key)
      entry.status = symbol(.status)
      entry.note = symbol(.note)
      if row.cells[.value] != nil {
        entry.valueDigits = Int64(symbol(.value))
        entry.valueScale = Drop.textScale
        if let number = row.cells[.value].flatMap({ ExactDecimal($0) }),
          let digits = Int64(exactly: number.coefficient),
          number.scale <= 18
        {
          entry.valueDigits = digits
          entry.valueScale = Int8(number.scale)
        }
      }
      drop.append(entry, file: 0, offset: index)
    }
    return drop
  }

  /// What the plan makes of the test's figures.
  public struct Outcome: Sendable {
    /// The standard that was judged.
    public let standard: Standard
    /// The finding that the expectations were held against.
    public let finding: Finding
    /// What came out otherwise; empty where the test passed.
    public let mismatches: [(expected: Expectation, got: String)]
    /// Errors among the figures: they were not used.
    public let refused: [Diagnostic]
  }

  /// The outcome of the test; nil where the plan has no such standard, or judges nothing.
  ///
  /// `index` is that of the plan; given by whoever runs many tests.
  public func outcome(in plan: Plan, index: PlanIndex? = nil) -> Outcome? {
    guard let standard = plan.standards.first(where: { $0.id == self.standard }) else { return nil }
    let drop = drop()
    let submission = SubmissionValidator(plan: plan, drop: drop, knownBy: knownBy, index: index).validate()
    let evaluator = Evaluator(
      plan: plan, drop: drop, submission: submission, asOf: asOf, knownBy: knownBy, explains: true)
    let findings = evaluator?.findings(of: standard) ?? []
    let meant = area.map { area in findings.first { $0.area == area } } ?? findings.last
    guard let finding = meant else { return nil }
    return Outcome(
      standard: standard, finding: finding, mismatches: mismatches(finding, in: plan),
      // A test gives the figures that it needs: areas that it leaves out are no fault of those it gives.
      refused: submission.diagnostics.filter { $0.severity == .error && $0.code != SubmissionCode.areaMissing.code })
  }

  /// The finding that the plan gives for the test's figures; nil where the plan has no such standard.
  public func finding(in plan: Plan) -> Finding? { outcome(in: plan)?.finding }

  /// What came out otherwise than expected: the expectation and what was got.
  ///
  /// Amounts are read in the unit that the plan declares for the standard's indicator.
  public func mismatches(_ finding: Finding, in plan: Plan) -> [(expected: Expectation, got: String)] {
    let indicators = plan.standards.first { $0.id == standard }?.requirement.indicators ?? []
    let indicator = indicators.min().map { plan.indicators[$0] }
    return expectations.compactMap { expectation in
      let got = Self.text(of: expectation.field, in: finding, indicator)
      return got == Self.canonical(expectation) ? nil : (expectation, got)
    }
  }

  private static func canonical(_ expectation: Expectation) -> String {
    switch expectation.field {
    case .verdict, .light, .reason, .trend, .period, .severity, .lead, .was, .underlying: expectation.text
    case .value, .plan, .gap, .forecast, .needed, .best:
      ExactDecimal(expectation.text)?.normalized.description ?? expectation.text
    }
  }

  private static func text(of field: Expectation.Field, in finding: Finding, _ indicator: Indicator?) -> String {
    func exact(_ amount: Finding.Amount?) -> String {
      guard let amount else { return "none" }
      let declared = indicator?.written
      let value =
        amount.unit.base == declared?.base
        ? declared?.value(ofBase: amount.value * amount.unit.factor) ?? amount.value : amount.value
      return value.exactDecimalText ?? value.decimalText(maxPlaces: 6)
    }
    return switch field {
    case .verdict: finding.verdict.rawValue
    case .light: finding.light.rawValue
    case .reason: finding.reason.rawValue
    case .trend: finding.trend?.rawValue ?? "none"
    case .value: exact(finding.value)
    case .plan: exact(finding.plan)
    case .gap: exact(finding.gap)
    case .forecast: exact(finding.forecast)
    case .needed: exact(finding.needed)
    case .best: exact(finding.best)
    case .period: finding.period?.description ?? "none"
    case .severity: finding.severity.rawValue
    case .lead: finding.lead.isEmpty ? "none" : finding.lead.sorted().joined(separator: "、")
    // The verdict under the earlier terms is the last part.
    case .was: finding.parts.last?.verdict.rawValue ?? "none"
    case .underlying: finding.underlying?.verdict.rawValue ?? "none"
    }
  }
}

/// Cells of a test lie where its series or its row is written.
private struct TestLocator: Drop.CellLocating {
  let places: [Diagnostic.Place]

  func place(ofCell index: Int?, inRowAt offset: Int) -> Diagnostic.Place {
    places[offset]
  }
}
