/// The keys of a file of waivers, and of what a plan says about them.
enum WaiverShapes {
  static let file = Shape(
    "豁免文件", "a file of waivers",
    [
      .init("plan", .identifier, required: true, "所属方案编号", "the id of the plan"),
      .init("waivers", .list(.mapping(.waiver)), required: true, "豁免", "the waivers"),
    ])

  static let waiver = Shape(
    "豁免", "a waiver",
    [
      .init("standard", .name(.standard), required: true, "所豁免的标准", "the standard that is waived"),
      .init("area", .text, "地区；不写即全部地区", "the area; all where none is given"),
      .init("owner", .text, required: true, "责任人", "who answers for it"),
      .init("approver", .text, required: true, "批准人", "who approved it"),
      .init("reason", .text, required: true, "理由", "why"),
      .init("from", .date, required: true, "起始日", "its first day"),
      .init("until", .date, required: true, "截止日，含当日", "its last day"),
    ])

  static let policy = Shape(
    "豁免的限制", "limits of waivers",
    [
      .init("longest_days", .whole, "最长天数，首尾均计", "the longest waiver in days, both ends counted"),
      .init("not_waivable", .list(.name(.standard)), "不得豁免的标准", "standards that are never waived"),
    ])
}
