public import Diagnostics
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
    init(ofBase value: Rational, in unit: WrittenUnit) {
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

  public var standard: String
  public var title: Phrase
  public var quote: String
  public var source: Standard.Source
  /// The area's id; `*` for all areas.
  public var area: String
  /// What the area is called, where that is known.
  public var areaName: Phrase?
  public var severity: Standard.Severity
  /// Whether its standard may hold without it: one area where some of many will do. Its severity is then striving.
  public var isOneOfMany = false
  public var leaders: [String]
  public var lead: [String]
  public var support: [String]
  public var deadline: CalendarDate
  /// Standards with which this one disagrees because the document does.
  public var conflicts: [Standard.Conflict] = []
  /// Where the rule of the standard stands.
  public var rule: Diagnostic.Place

  public var verdict: Verdict
  public var light: Light
  public var trend: Trend?
  public var reason: Reason
  /// The figure that was judged: a number, or the words of a state.
  public var value: Amount?
  public var valueText: String?
  public var target: Target?
  /// What was exempt on record and left the target or the denominator; nil where nothing was.
  public var exempted: Phrase?
  /// Plan to date, in the unit of the value.
  public var plan: Amount?
  /// How far behind plan (else the target): percentage points of the target, or the value's unit; negative is ahead.
  public var gap: Amount?
  /// The value at the deadline if things go on as they do.
  public var forecast: Amount?
  /// What each report left must bring.
  public var needed: Amount?
  /// The best pace yet, to hold `needed` against.
  public var best: Amount?
  /// The period of the figure that was judged.
  public var period: Period?
  /// Days from the end of that period to the as-of.
  public var age: Int?
  public var location: Diagnostic.Place?
  public var vintage: Vintage?
  public var basis: String?
  /// One sentence that a reader can redo by hand.
  public var message: Phrase
  /// The sum redone step by step; filled only when asked for.
  public var steps: [Phrase]
  /// The parts of a combination or the items of a milestone.
  public var parts: [Part]
  /// The figures of the judged series from the start on, oldest first, in the unit of the value; filled only when asked
  /// for.
  public var course: [CoursePoint] = []
  /// What is in trouble, part by part and period by period.
  public var misses: [Miss] = []
  /// On whose record it was withdrawn, where it was.
  public var withdrawal: Withdrawal?
  /// The waiver in force, where the verdict is `waived`.
  public var waiver: Waiver?
  /// What the verdict is underneath the waiver.
  public var underlying: Underlying?
  /// How the finding stands to a baseline, where one is held against the report.
  public var baseline: BaselineState?

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
  mutating func setAside() {
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
    public var location: Diagnostic.Place?

    public init(
      name: Phrase, verdict: Verdict, light: Light, reason: Reason, message: Phrase, location: Diagnostic.Place? = nil
    ) {
      self.name = name
      self.verdict = verdict
      self.light = light
      self.reason = reason
      self.message = message
      self.location = location
    }
  }
}

/// How firm a figure is; a later case outranks an earlier one.
public enum Vintage: String, Sendable, Hashable, Comparable, CaseIterable {
  case estimate
  case preliminary
  case final

  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .estimate: 0
    case .preliminary: 1
    case .final: 2
    }
  }
}
