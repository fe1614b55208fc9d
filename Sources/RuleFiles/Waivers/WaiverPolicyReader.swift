import Diagnostics
import Plans

/// What plan.yaml says about waivers; read last, because it names standards.
struct WaiverPolicyReader {
  let context: ReadingContext

  func read(_ head: Fields) -> WaiverPolicy {
    var policy = WaiverPolicy()
    guard let fields = head.mapping("waivers", .waiverPolicy) else { return policy }
    policy.longestDays = fields.whole("longest_days", in: 1...3_660)
    for item in fields.uniqueTexts("not_waivable") {
      guard let id = item.text else { continue }
      if context.declarations.place(of: id, as: .standard) != nil {
        policy.notWaivable.insert(id)
      } else if context.isComplete {
        context.log.reportUnknown(
          .unknownStandard, item, id, Phrase(zh: "标准", en: "standard"), among: context.plan.standards.map(\.id),
          otherwise: Phrase(zh: "plumbline list 列出全部标准", en: "`plumbline list` shows them all"))
      }
    }
    return policy
  }
}
