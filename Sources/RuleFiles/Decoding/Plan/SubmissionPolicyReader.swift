import Diagnostics
import Plans

/// What submissions are held against: the area that is the whole, and the severities of the checks.
struct SubmissionPolicyReader {
  let context: ReadingContext

  func read(_ head: Fields) -> SubmissionPolicy {
    var policy = SubmissionPolicy.none
    guard let fields = head.mapping("submissions", .submissions) else { return policy }
    if let area = fields["whole_area"], let text = area.text {
      policy.wholeArea = context.plan.areas.firstIndex { $0.id == text || $0.aliases.contains(text) }
      if policy.wholeArea == nil {
        context.log.reportUnknown(
          .unknownArea, area, text, Phrase(zh: "地区", en: "area"), among: context.plan.areas.map(\.id),
          otherwise: Phrase(zh: "请在 plan.yaml 的 areas 中登记", en: "enter it under areas in plan.yaml"))
      }
    }
    for (key, value) in fields["severity"]?.entries ?? [] {
      guard let name = key.text, let word = value.text else { continue }
      guard let code = SubmissionCode(rawValue: name) else {
        context.log.reportUnknownWord(key, name, of: "severity", words: SubmissionCode.allCases.map(\.rawValue))
        continue
      }
      guard let severity = Diagnostic.Severity(rawValue: word) else {
        context.log.reportUnknownWord(value, word, of: name, words: Diagnostic.Severity.allCases.map(\.rawValue))
        continue
      }
      policy.severities[code] = severity
    }
    return policy
  }
}
