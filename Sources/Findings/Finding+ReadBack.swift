package import Diagnostics
package import Plans

extension Finding {
  /// A finding of which somebody else knows the verdict: what the standard says stands in it, the rest is for them to
  /// fill.
  package init(
    of standard: Standard, area: String, verdict: Verdict, light: Light, reason: Reason, message: Phrase
  ) {
    self.init(
      standard: standard.id, title: standard.title, quote: standard.quote, source: standard.source, area: area,
      severity: standard.severity, leaders: standard.leaders, lead: standard.lead, support: standard.support,
      deadline: standard.deadline, rule: standard.place, verdict: verdict, light: light, reason: reason,
      message: message, steps: [], parts: [])
    conflicts = standard.conflicts
  }
}
