import Diagnostics
import Findings
import Plans

/// A waiver, in a file of waivers for a plan that is known.
struct WaiverReader {
  let context: ReadingContext

  func read(_ value: Value) -> Waiver? {
    guard let fields = context.fields(value, .waiver) else { return nil }
    let standard = fields.text("standard")
    let owner = fields.text("owner")
    let approver = fields.text("approver")
    let reason = fields.text("reason")
    let from = fields.date("from")
    let until = fields.date("until")
    let area = fields["area"].flatMap { waivedArea($0) }
    guard let standard, let owner, let approver, let reason, let from, let until else { return nil }
    let waiver = Waiver(
      standard: standard, area: area, owner: owner, approver: approver, reason: reason, from: from, until: until,
      place: fields["standard"]?.place ?? fields.place)
    WaiverChecker(context: context).check(waiver, fields)
    return waiver
  }

  private func waivedArea(_ value: Value) -> String? {
    guard let text = context.scalars.text(value, of: "area") else { return nil }
    if let area = context.plan.areas.first(where: { $0.id == text || $0.aliases.contains(text) }) { return area.id }
    context.log.report(
      WaiverCode.unknownArea, .warning, at: value.place,
      Phrase(zh: "方案中没有地区“\(text)”，豁免不起作用", en: "the plan has no area '\(text)': nothing is waived"),
      help: NearestName.to(text, among: context.plan.areas.flatMap { [$0.id] + $0.aliases }).map {
        Phrase(zh: "是否想写“\($0)”？", en: "did you mean '\($0)'?")
      } ?? Phrase(zh: "请写 plan.yaml 中的地区", en: "write an area of plan.yaml"))
    return text
  }
}
