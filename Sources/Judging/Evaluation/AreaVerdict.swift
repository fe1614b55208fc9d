public import Diagnostics
public import Figures
import Findings
public import Plans
public import Quantities

/// What a standard came to in one area, as far as the finding for all areas needs it.
public struct AreaVerdict: Sendable {
  /// The id of the standard.
  public let standard: String
  /// The id of the area.
  public let area: String
  /// What the standard came to there.
  public let verdict: Verdict
  /// The colour of that verdict.
  public let light: Light
  /// Why it came to that.
  public let reason: Reason
  /// The sentence of the area's finding.
  public let message: Phrase
  /// The period of the figure that was judged; nil where none was.
  public let period: Period?
  /// How firm that figure is; nil where none was judged.
  public let vintage: Vintage?
  /// The basis of that figure; nil where none is distinguished.
  public let basis: String?
  /// Where that figure stands; nil where none was judged.
  public let location: Diagnostic.Place?

  /// One area's verdict as another machine has it.
  public init(
    standard: String, area: String, verdict: Verdict, light: Light, reason: Reason, message: Phrase, period: Period?,
    vintage: Vintage?, basis: String?, location: Diagnostic.Place?
  ) {
    self.standard = standard
    self.area = area
    self.verdict = verdict
    self.light = light
    self.reason = reason
    self.message = message
    self.period = period
    self.vintage = vintage
    self.basis = basis
    self.location = location
  }

  init(_ finding: Finding) {
    self.init(
      standard: finding.standard, area: finding.area, verdict: finding.verdict, light: finding.light,
      reason: finding.reason, message: finding.message, period: finding.period, vintage: finding.vintage,
      basis: finding.basis, location: finding.location)
  }

  /// The finding, without what the one for all areas does not show.
  func finding(of standard: JudgedStandard, at site: Boxed<Finding.Site>, asOf: CalendarDate)
    -> Finding
  {
    var judgement = Judgement(verdict, light, reason)
    judgement.message = message
    judgement.basis = basis
    var finding = Finding(judgement, of: standard, at: site, asOf: asOf)
    finding.period = period
    finding.age = period.map { CalendarDate.days(from: $0.end, to: asOf) }
    finding.vintage = vintage
    finding.location = location
    return finding
  }
}
