public import Diagnostics
package import Figures
public import Plans
public import Quantities

/// What was found of one standard in one area.
public struct Finding: Sendable {
  /// A number in the unit in which the plan writes it, exact.
  public struct Amount: Sendable, Hashable {
    /// Exact, in `unit`; never rounded.
    public let value: Rational
    /// The unit in which it is written and shown.
    public let unit: WrittenUnit

    /// `value` is in `unit` already; nothing is converted.
    public init(_ value: Rational, _ unit: WrittenUnit) {
      self.value = value
      self.unit = unit
    }

    /// An amount in a unit that is its own base.
    public init(_ value: Rational, _ symbol: String) {
      self.init(value, WrittenUnit(symbol))
    }

    /// A number kept in the base of a unit.
    package init(ofBase value: Rational, in unit: WrittenUnit) {
      self.init(unit.value(ofBase: value), unit)
    }
  }

  /// What the standard asks for, in the unit in which the rule writes it.
  public struct Target: Sendable, Hashable {
    /// How values are held against it: the rule language's word, see `Standard.target(in:)`.
    public let `operator`: String
    /// The number asked for, in `unit`; nil where the target is no number.
    public let value: ExactDecimal?
    /// The upper end of `between`, in `unit`.
    public let upper: ExactDecimal?
    /// The tolerance of `about`; percentage points under a percentage.
    public let within: ExactDecimal?
    /// Of `about` and `between`: the least value that meets it, tolerance and better side taken in; nil: there is none.
    public var metFrom: ExactDecimal?
    /// Of `about` and `between`: the greatest value that meets it; nil: there is none.
    public var metTo: ExactDecimal?
    /// The unit in which the rule writes its numbers; empty where there is none.
    public let unit: WrittenUnit
    /// The words of the rule.
    public let text: String
    /// What pages for people show: `≥100家`, `≈7%（≥6.8%）`, a stage, parts.
    public let words: Phrase

    /// Without `words` they are the value with its sign, else the text.
    public init(
      operator comparison: String, value: ExactDecimal?, upper: ExactDecimal? = nil, within: ExactDecimal? = nil,
      unit: WrittenUnit, text: String, words: Phrase? = nil
    ) {
      self.operator = comparison
      self.value = value
      self.upper = upper
      self.within = within
      self.unit = unit
      self.text = text
      self.words = words ?? Self.words(comparison, value, upper, unit) ?? Phrase(verbatim: text)
    }
  }

  /// All that it says, behind one word: reports copy findings many times and change few.
  package private(set) var facts: Boxed<Facts>

  /// One figure of the judged series: summed since the start where it accumulates.
  public struct CoursePoint: Sendable, Hashable {
    /// The period of the figure.
    public let period: Period
    /// In the unit of the finding's value.
    public let value: Rational

    /// A point of the course is always a number: states and days have none.
    public init(period: Period, value: Rational) {
      self.period = period
      self.value = value
    }
  }

  /// A verdict that a waiver covers.
  public struct Underlying: Sendable, Hashable {
    /// The verdict that would stand.
    public let verdict: Verdict
    /// The light that would be shown.
    public let light: Light
    /// Why that verdict would stand.
    public let reason: Reason

    /// The sentence is not kept here: it stands in the message of the waived finding.
    public init(verdict: Verdict, light: Light, reason: Reason) {
      self.verdict = verdict
      self.light = light
      self.reason = reason
    }
  }

  /// Sets the verdict aside and keeps what it was underneath.
  package mutating func setAside() {
    underlying = Underlying(verdict: verdict, light: light, reason: reason)
    change { ($0.verdict, $0.light) = (.waived, .none) }
  }

  /// How a finding stands to a baseline: what was accepted as known trouble when the baseline was written.
  public enum BaselineState: String, Sendable, Hashable, CaseIterable {
    /// In trouble that the baseline does not cover, or worse than it was.
    case new
    /// As it was, in known trouble or in none.
    case unchanged
    /// Known, and now of another verdict, light, reason or figure that is no worse.
    case updated
    /// Known, and in trouble no longer.
    case absent
  }

  /// What identifies the finding from run to run: standard, area and deadline, never a value or a line.
  public var fingerprint: String { "\(standard)/\(area)/\(deadline)" }

  /// What was found of a part of the whole: of a combination, an item, an area, a unit that must file.
  public struct Part: Sendable {
    /// What the part is called.
    public var name: Phrase
    /// The part's own verdict.
    public var verdict: Verdict
    /// The colour of that verdict.
    public var light: Light
    /// Why the verdict is what it is.
    public var reason: Reason
    /// A sentence about the part alone.
    public var message: Phrase {
      get { said.phrase }
      set { said = .now(newValue) }
    }
    private var said: Said
    private var figure: FigurePlace?

    /// Where its figure stands.
    public var location: Diagnostic.Place? { figure?.place }

    /// `location` is the place of the figure that decided; nil where there is none or it is not kept.
    public init(
      name: Phrase, verdict: Verdict, light: Light, reason: Reason, message: Phrase, location: Diagnostic.Place? = nil
    ) {
      self.name = name
      self.verdict = verdict
      self.light = light
      self.reason = reason
      said = .now(message)
      figure = location.map(FigurePlace.init)
    }

    /// A finding as a part of a larger one.
    package init(_ finding: Finding, name: Phrase) {
      self.name = name
      (verdict, light, reason) = (finding.verdict, finding.light, finding.reason)
      (said, figure) = (finding.facts.value.said, finding.facts.value.figure)
    }
  }

  init(
    standard: String, title: Phrase, quote: String, source: Standard.Source, area: String, areaName: Phrase? = nil,
    severity: Standard.Severity, leaders: [String], lead: [String], support: [String], deadline: CalendarDate,
    rule: Diagnostic.Place, verdict: Verdict, light: Light, trend: Trend? = nil, reason: Reason, value: Amount? = nil,
    valueText: String? = nil, target: Target? = nil, plan: Amount? = nil, gap: Amount? = nil, forecast: Amount? = nil,
    needed: Amount? = nil, best: Amount? = nil, period: Period? = nil, age: Int? = nil,
    location: Diagnostic.Place? = nil,
    vintage: Vintage? = nil, basis: String? = nil, message: Phrase, steps: [Phrase], parts: [Part]
  ) {
    let standing = Standing(
      standard: standard, title: title, quote: quote, source: source, leaders: leaders, lead: lead, support: support,
      deadline: deadline, conflicts: [], rule: rule, target: target)
    let rare = Rare(
      valueText: valueText, plan: plan, gap: gap, forecast: forecast, needed: needed, best: best, basis: basis,
      steps: steps, parts: parts)
    facts = Boxed(
      Facts(
        standing: Boxed(standing), site: Boxed(Site(area: area, areaName: areaName)), rare: rare.kept,
        figure: location.map(FigurePlace.init), severity: severity, verdict: verdict, light: light, trend: trend,
        reason: reason, value: value, period: period, age: age, vintage: vintage, said: .now(message)))
  }

  package init(
    standing: Boxed<Standing>, site: Boxed<Site>, severity: Standard.Severity, verdict: Verdict, light: Light,
    trend: Trend?, reason: Reason, value: Amount?, period: Period?, age: Int?, figure: FigurePlace?, vintage: Vintage?,
    said: Said, rare: Rare
  ) {
    facts = Boxed(
      Facts(
        standing: standing, site: site, rare: rare.kept, figure: figure, severity: severity, verdict: verdict,
        light: light, trend: trend, reason: reason, value: value, period: period, age: age, vintage: vintage,
        said: said))
  }

  /// Changes what it says; findings that were copied from it stay as they were.
  package mutating func change(_ body: (inout Facts) -> Void) { facts = facts.changed(body) }
}
