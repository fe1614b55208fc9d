import Diagnostics
import Figures
import Findings
import Plans
import Quantities

/// What one requirement comes to, before it is dressed as a finding.
struct Judgement {
  var verdict: Verdict
  var light: Light
  var reason: Reason
  var value: Rational?
  var valueText: String?
  /// In which the numbers are kept.
  var unit = ""
  /// In which they are shown.
  var shown: WrittenUnit?
  var plan: Rational?
  var gap: Finding.Amount?
  var forecast: Rational?
  var needed: Rational?
  var best: Rational?
  /// The figure that decided.
  var observation: Observation?
  var basis: String?
  var message = Phrase(verbatim: "")
  var steps: [Phrase] = []
  /// How far behind plan, in a measure that can be held against the report before; larger is worse.
  var deviation: Rational?
  var trend: Trend?
  var parts: [Finding.Part] = []
  /// What was exempt on record and left the target or the denominator.
  var exempted: Phrase?
  var course: [Finding.CoursePoint] = []
  /// What is in trouble, for baselines.
  var misses: [Finding.Miss] = []

  init(_ verdict: Verdict, _ light: Light, _ reason: Reason) {
    self.verdict = verdict
    self.light = light
    self.reason = reason
  }

  static func pass(_ reason: Reason) -> Self { Self(.pass, .green, reason) }
  static func yellow(_ reason: Reason) -> Self { Self(.atRisk, .yellow, reason) }
  static func red(_ reason: Reason) -> Self { Self(.atRisk, .red, reason) }
  static func fail(_ reason: Reason) -> Self { Self(.fail, .red, reason) }
  static func noData(_ reason: Reason) -> Self { Self(.noData, .none, reason) }
  static func notDue(_ reason: Reason) -> Self { Self(.notDue, .none, reason) }

  /// Only pass, fail and no-data are left once a standard is closed.
  var isOpen: Bool { verdict == .atRisk || verdict == .notDue }
}
