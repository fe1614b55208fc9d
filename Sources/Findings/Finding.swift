public import Diagnostics
public import Figures
public import Plans
public import Quantities

/// What was found of one standard in one area.
public struct Finding: Sendable {
  /// A number in the unit in which the plan writes it, exact.
  public struct Amount: Sendable, Hashable {
    public let value: Rational
    public let unit: WrittenUnit

    public init(_ value: Rational, _ unit: WrittenUnit) {
      self.value = value
      self.unit = unit
    }

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
    public let `operator`: String
    public let value: ExactDecimal?
    public let upper: ExactDecimal?
    /// The tolerance of `about`; percentage points under a percentage.
    public let within: ExactDecimal?
    /// Of `about` and `between`: from where to where values meet it, tolerance and better side taken in.
    public var metFrom: ExactDecimal?
    public var metTo: ExactDecimal?
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

  /// What it has in common with every other finding of its standard.
  package var standing: Boxed<Standing>
  package var site: Boxed<Site>
  /// What few findings have.
  package var rare: Boxed<Rare>?
  package var figure: FigurePlace?

  public var severity: Standard.Severity
  /// Whether its standard may hold without it: one area where some of many will do. Its severity is then striving.
  public var isOneOfMany = false
  public var verdict: Verdict
  public var light: Light
  public var trend: Trend?
  public var reason: Reason
  /// The figure that was judged, where it is a number.
  public var value: Amount?
  /// The period of the figure that was judged.
  public var period: Period?
  /// Days from the end of that period to the as-of.
  public var age: Int?
  public var vintage: Vintage?
  /// One sentence that a reader can redo by hand.
  public var message: Phrase

  /// One figure of the judged series: summed since the start where it accumulates.
  public struct CoursePoint: Sendable, Hashable {
    public let period: Period
    public let value: Rational

    public init(period: Period, value: Rational) {
      self.period = period
      self.value = value
    }
  }

  /// A verdict that a waiver covers.
  public struct Underlying: Sendable, Hashable {
    public let verdict: Verdict
    public let light: Light
    public let reason: Reason

    public init(verdict: Verdict, light: Light, reason: Reason) {
      self.verdict = verdict
      self.light = light
      self.reason = reason
    }
  }

  /// Sets the verdict aside and keeps what it was underneath.
  package mutating func setAside() {
    underlying = Underlying(verdict: verdict, light: light, reason: reason)
    verdict = .waived
    light = .none
  }

  public enum BaselineState: String, Sendable, Hashable, CaseIterable {
    case new
    case unchanged
    case updated
    case absent
  }

  /// What identifies the finding from run to run: standard, area and deadline, never a value or a line.
  public var fingerprint: String { "\(standard)/\(area)/\(deadline)" }

  public struct Part: Sendable {
    public var name: Phrase
    public var verdict: Verdict
    public var light: Light
    public var reason: Reason
    public var message: Phrase
    private var figure: FigurePlace?

    /// Where its figure stands.
    public var location: Diagnostic.Place? { figure?.place }

    public init(
      name: Phrase, verdict: Verdict, light: Light, reason: Reason, message: Phrase, location: Diagnostic.Place? = nil
    ) {
      self.name = name
      self.verdict = verdict
      self.light = light
      self.reason = reason
      self.message = message
      figure = location.map(FigurePlace.init)
    }

    /// A finding as a part of a larger one.
    package init(_ finding: Finding, name: Phrase) {
      self.init(
        name: name, verdict: finding.verdict, light: finding.light, reason: finding.reason, message: finding.message)
      figure = finding.figure
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
    standing = Boxed(
      Standing(
        standard: standard, title: title, quote: quote, source: source, leaders: leaders, lead: lead, support: support,
        deadline: deadline, conflicts: [], rule: rule, target: target))
    site = Boxed(Site(area: area, areaName: areaName))
    self.severity = severity
    (self.verdict, self.light, self.trend, self.reason) = (verdict, light, trend, reason)
    (self.value, self.period, self.age, self.vintage, self.message) = (value, period, age, vintage, message)
    figure = location.map(FigurePlace.init)
    let rare = Rare(
      valueText: valueText, plan: plan, gap: gap, forecast: forecast, needed: needed, best: best, basis: basis,
      steps: steps, parts: parts)
    self.rare = rare.kept
  }

  package init(
    standing: Boxed<Standing>, site: Boxed<Site>, severity: Standard.Severity, verdict: Verdict, light: Light,
    trend: Trend?, reason: Reason, value: Amount?, period: Period?, age: Int?, figure: FigurePlace?, vintage: Vintage?,
    message: Phrase, rare: Rare
  ) {
    (self.standing, self.site, self.severity) = (standing, site, severity)
    (self.verdict, self.light, self.trend, self.reason) = (verdict, light, trend, reason)
    (self.value, self.period, self.age, self.vintage, self.message) = (value, period, age, vintage, message)
    self.figure = figure
    self.rare = rare.kept
  }
}
