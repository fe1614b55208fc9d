import Diagnostics
import Findings
import Plans
import Quantities

/// A waiver held against what the plan allows, and against the waivers before it.
struct WaiverChecker {
  let context: ReadingContext

  func check(_ waiver: Waiver, _ fields: Fields) {
    if !context.plan.standards.contains(where: { $0.id == waiver.standard }) {
      context.log.report(
        WaiverCode.unknownStandard, .warning, at: waiver.place,
        Phrase(
          zh: "方案中没有标准“\(waiver.standard)”，豁免不起作用",
          en: "the plan has no standard '\(waiver.standard)': nothing is waived"),
        help: NearestName.to(waiver.standard, among: context.plan.standards.map(\.id)).map {
          Phrase(zh: "是否想写“\($0)”？", en: "did you mean '\($0)'?")
        } ?? Phrase(zh: "plumbline list 列出全部标准", en: "`plumbline list` shows them all"))
    }
    if context.plan.waiverPolicy.notWaivable.contains(waiver.standard) {
      context.log.report(
        .notWaivable, at: waiver.place,
        Phrase(zh: "标准 `\(waiver.standard)` 不得豁免", en: "the standard `\(waiver.standard)` is never waived"),
        help: Phrase(
          zh: "请删去这条豁免；限制写在 plan.yaml 的 waivers.not_waivable",
          en: "remove the waiver; plan.yaml says so under waivers.not_waivable"))
    }
    if waiver.until < waiver.from {
      context.log.report(
        .reversed, at: fields["until"]?.place ?? waiver.place,
        Phrase(
          zh: "截止日 \(waiver.until) 早于起始日 \(waiver.from)",
          en: "it ends on \(waiver.until), before its first day, \(waiver.from)"),
        help: Phrase(zh: "请核对两个日期", en: "check both dates"))
    } else if let longest = context.plan.waiverPolicy.longestDays {
      let days = CalendarDate.days(from: waiver.from, to: waiver.until) + 1
      if days > longest {
        context.log.report(
          .tooLong, at: fields["until"]?.place ?? waiver.place,
          Phrase(zh: "豁免 \(days) 天，超过方案允许的 \(longest) 天", en: "it lasts \(days) days; the plan allows \(longest)"),
          help: Phrase(
            zh: "最晚可写 \(waiver.from.adding(days: longest - 1))",
            en: "it may end on \(waiver.from.adding(days: longest - 1)) at the latest"))
      }
    }
    if waiver.owner == waiver.approver {
      context.log.report(
        .selfApproved, .warning, at: fields["approver"]?.place ?? waiver.place,
        Phrase(zh: "责任人与批准人相同", en: "the owner approves it himself"),
        help: Phrase(zh: "应由他人批准", en: "have somebody else approve it"))
    }
  }

  /// Two waivers of one standard for the same days: only the first is ever used.
  func checkOverlap(_ waiver: Waiver, with others: [Waiver]) {
    let other = others.first {
      $0.standard == waiver.standard && ($0.area == nil || waiver.area == nil || $0.area == waiver.area)
        && $0.from <= waiver.until && waiver.from <= $0.until
    }
    guard let other else { return }
    context.log.report(
      .overlapping, .warning, at: waiver.place,
      Phrase(zh: "与另一条豁免的期限重叠", en: "its days overlap with those of another waiver"),
      help: Phrase(zh: "请合并，或调整日期", en: "merge them, or change the dates"),
      related: [Diagnostic.Related(message: Phrase(zh: "另一条在这里", en: "the other is here"), place: other.place)])
  }
}

extension RuleLog {
  /// An error that only waivers can have.
  func report(
    _ code: WaiverCode, _ severity: Diagnostic.Severity = .error, at place: Diagnostic.Place?, _ message: Phrase,
    help: Phrase, related: [Diagnostic.Related] = []
  ) {
    report(Diagnostic(code.code, severity, at: place, message, help: help, related: related))
  }
}
