import Compliance

extension JSONShape {
  static var standard: JSONShape {
    JSONShape(
      "标准", "a standard",
      [
        .init("id", .text, "编号", "the id"), .init("title", .object(.phrase), "标题", "the title"),
        .init("quote", .text, "原文", "the document's words"),
        .init("source", .object(.source), "原文出处", "where the document says so"),
        .init("kind", .choice(kinds), "检查的种类", "the kind of check"),
        .init("measure", .optional(.choice(Requirement.measureNames)), "所评判的量", "what is held against the target"),
        .init("target", .optional(.object(.target)), "目标值", "what it asks for"),
        .init("parts", .list(.object(.requirementPart)), "分项", "the parts of a combination, a score or graded levels"),
        .init("severity", severity, "约束性、预期性或力争", "the weight of the promise"),
        .init("start", .date, "起算日", "the first day"), .init("deadline", .date, "完成时限", "the last day"),
      ] + responsibleKeys + [
        .init("items", .list(.text), "项目", "the named deliverables"),
        .init("indicator", .optional(.text), "起决定作用的指标", "the indicator that decides"),
        .init("indicators", .list(.text), "用到的指标", "every indicator that is looked at"),
        .init("withdrawn", .optional(.object(.withdrawal)), "撤销", "when and by whom it was withdrawn"),
        .init("note", .optional(.object(.phrase)), "说明", "a note"), conflictsKey,
        .init("location", .object(.place), "规则的位置", "where the rule stands"),
      ])
  }

  private static let kinds = [
    "quantity", "reduction", "milestone", "frequency", "filing", "combination", "holds", "score", "levels",
    "records", "since", "manual", "threshold-unset",
  ]

  static var requirementPart: JSONShape {
    JSONShape(
      "分项", "a part",
      [
        .init("name", .optional(.object(.phrase)), "名称", "the name"),
        .init("kind", .choice(kinds), "检查的种类", "the kind of check"),
        .init("measure", .optional(.choice(Requirement.measureNames)), "所评判的量", "what is held against the target"),
        .init("target", .optional(.object(.target)), "目标值", "what it asks for"),
        .init("weight", .optional(.decimal), "权重，用于得分", "the weight in a score"),
        .init("veto", .optional(.flag), "是否一票否决，用于得分", "whether its failure fails a score"),
        .init("verdict", .optional(.choice(Verdict.allCases.map(\.rawValue))), "分级的结论", "what a level comes to"),
        .init("parts", .list(.object(.requirementPart)), "再下一层的分项", "its own parts"),
      ])
  }

  static var conflictsKey: Key {
    .init(
      "conflicts", .list(.object(.conflict)), "原文与之不一致的标准",
      "standards with which it disagrees because the document does")
  }

  static var conflict: JSONShape {
    JSONShape(
      "原文与之不一致的标准", "a conflict on record",
      [
        .init("standard", .text, "标准编号", "the standard's id"),
        .init("title", .object(.phrase), "标准标题", "the standard's title"),
        .init("note", .optional(.object(.phrase)), "不一致之处", "in what they disagree"),
      ])
  }

  static var phrase: JSONShape {
    JSONShape(
      "中英文文字", "a text in both languages", [.init("zh", .text, "中文", "Chinese"), .init("en", .text, "英文", "English")])
  }

  static var place: JSONShape {
    JSONShape(
      "位置", "a place",
      [
        .init("file", .text, "文件", "the file"), .init("line", .optional(.integer), "行，自 1 起", "the line, from 1"),
        .init("column", .optional(.integer), "列，自 1 起", "the column, from 1"),
        .init("address", .optional(.text), "没有行的文件中的位置", "the address in a file that has no lines"),
      ])
  }

  static var source: JSONShape {
    JSONShape(
      "原文出处", "a source",
      [
        .init("document", .optional(.text), "来源文件编号", "the document's id"),
        .init("annex", .optional(.integer), "附件序号", "the annex"),
        .init("section", .optional(.integer), "部分序号", "the section's number"),
        .init("section_title", .optional(.text), "部分标题", "the section's title"),
        .init("item", .optional(.integer), "条目序号", "the item's number"),
        .init("item_title", .optional(.text), "条目标题", "the item's title"),
        .init("heading", .optional(.text), "条目内的小标题", "the sub-heading within the item"),
        .init("clause", .optional(.integer), "款序号", "the clause's number"),
      ])
  }
}
