import Plans

/// Standards, and what files and groups set for the standards in them.
enum StandardShapes {
  static let shared: [Shape.Key] = [
    .init("section", .mapping(.section), "所在部分", "the section of the document"),
    .init("item", .mapping(.item), "所在条目", "the item of the document"),
    .init("heading", .text, "条目内的小标题，各小标题下款号另起", "the sub-heading within the item, where clauses are counted anew"),
    .init("leader", .oneOrMore(.name(.leader)), "责任领导；未明确写 unset", "who answers; unset where nobody is named"),
    .init("lead", .oneOrMore(.name(.unit)), "牵头单位；未明确写 unset", "the lead unit; unset where none is named"),
    .init("support", .oneOrMore(.name(.unit)), "配合单位", "supporting units"),
    .init("start", .date, "起算日", "the first day"),
    .init("deadline", .date, "完成时限", "the last day"),
    .init("severity", .choice(Standard.Severity.allCases.map(\.rawValue)), "约束性、预期性或力争", "the weight of the promise"),
    .init(
      "pace", .either([.choice(["linear", "step", "last-year"]), .mapping(.pace)]), "序时进度",
      "the planned share by a date"),
    .init(
      "profile", ProfileShapes.profile, "容差方案：名称，或写出各档", "the tolerance profile: its name, or its bands written out"),
    .init("source", .name(.source), "来源文件", "the document it is quoted from"),
  ]

  static let section = Shape(
    "部分", "a section",
    [
      .init("annex", .whole, "附件序号", "the annex"), .init("number", .whole, "部分序号", "the section's number"),
      .init("title", .text, "部分标题", "the section's title"),
    ])

  static let item = Shape(
    "条目", "an item",
    [.init("number", .whole, "条目序号", "the item's number"), .init("title", .text, "条目标题", "the item's title")])

  static let group = Shape(
    "标准组", "a group",
    shared + [
      .init("groups", .list(.mapping(.group)), "下一级标准组", "groups within"),
      .init("standards", .list(.mapping(.standard)), "标准", "standards"),
    ])

  static let standard = Shape(
    "标准", "a standard",
    [
      .init("id", .identifier, required: true, "编号", "the id"),
      .init("title", .phrase, required: true, "标题", "the title"),
      .init(
        "quote", .text, required: true, "原文，取含数字的最短分句", "the document's words, the shortest clause with the number"),
      .init("clause", .whole, "款序号", "the clause's number"),
      .init("note", .phrase, "说明", "a note"),
    ] + AreaShapes.standard + TermShapes.standard + shared + RequirementShapes.requirement,
    retired: ["by": "deadline"])

  static let part = Shape(
    "组成部分", "a part",
    [
      .init("name", .phrase, "名称", "the part's name"),
      shared.first { $0.name == "pace" },
    ].compactMap(\.self) + RequirementShapes.requirement)

  static let notStandard = Shape(
    "不构成标准的数字", "a number that sets no standard",
    [
      .init("quote", .text, required: true, "原文", "the document's words"),
      .init("reason", .text, required: true, "理由", "why it sets none"),
    ])
}
