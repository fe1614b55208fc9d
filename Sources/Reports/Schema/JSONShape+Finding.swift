import Compliance
import Diagnostics

extension JSONShape {
  static var finding: JSONShape {
    JSONShape(
      "一条结论", "a finding",
      [
        .init("standard", .text, "标准编号", "the standard's id"),
        .init("title", .object(.phrase), "标准标题", "the standard's title"),
        .init("area", .text, "地区", "the area"),
        .init("severity", severity, "约束性、预期性或力争", "the weight of the promise"),
        .init("verdict", verdict, "结论", "the verdict"),
        .init("light", light, "灯色", "the light"),
        .init(
          "trend", .optional(.choice(Trend.allCases.map(\.rawValue))), "趋势", "the gap against that of the report before"
        ),
        .init("reason", reason, "原因", "the reason"),
        .init(
          "value", .optional(.either([.object(.amount), .object(.words)])), "被评判的数值或阶段",
          "the figure or the words judged"),
        .init("target", .optional(.object(.target)), "目标值", "what the standard asks for"),
      ] + courseKeys + originKeys + ownerKeys + [
        .init("message", .text, "一句话说明", "one sentence, in the language asked for"),
        .init("messages", .object(.phrase), "一句话说明，两种语言", "the sentence in both languages"),
        .init("parts", .list(.object(.part)), "各组成部分的结论", "the findings of its parts"),
        conflictsKey,
        .init("waiver", .optional(.object(.waiver)), "生效中的豁免", "the waiver in force"),
        .init("withdrawn", .optional(.object(.withdrawal)), "已撤销的依据", "when and by whom it was withdrawn"),
        .init("underlying", .optional(.object(.underlying)), "不豁免时的结论", "the verdict beneath a waiver or a withdrawal"),
        .init(
          "baseline", .optional(.choice(Finding.BaselineState.allCases.map(\.rawValue))), "与基线相比",
          "how it stands to a baseline, where one was given"),
      ])
  }

  private static var courseKeys: [Key] {
    let amount = JSONType.optional(.object(.amount))
    return [
      .init("plan", amount, "计划数", "the plan to date"),
      .init("gap", amount, "差距；负数为超前", "how far behind; negative is ahead"),
      .init("forecast", amount, "预计期末值", "the value at the deadline if things go on as they do"),
      .init("needed", amount, "每期所需", "what each report left must bring"),
      .init("best", amount, "最好一期", "the best pace yet"),
      .init("period", .optional(.text), "被评判的期间", "the period of the figure judged"),
      .init("age_days", .optional(.integer), "该期末距截至日的天数", "days from that period's end to the as-of"),
    ]
  }

  private static var originKeys: [Key] {
    [
      .init("location", .optional(.object(.place)), "数据的位置", "where the figure stands"),
      .init(
        "vintage", .optional(.choice(Vintage.allCases.map(\.rawValue))), "数据状态", "how firm the figure is"),
      .init("basis", .optional(.text), "口径", "the basis of the figure"),
      .init("quote", .text, "原文", "the document's words"),
      .init("source", .object(.source), "原文出处", "where the document says so"),
    ]
  }

  /// Who answers for it.
  static var ownerKeys: [Key] { responsibleKeys + [.init("deadline", .date, "完成时限", "the last day")] }

  static var responsibleKeys: [Key] {
    [
      .init("leader", .optional(.text), "责任领导，多人以顿号相连", "the leaders as one text"),
      .init("leaders", .list(.text), "责任领导", "the leaders"),
      .init("lead", .list(.text), "牵头单位", "the lead units"),
      .init("support", .list(.text), "配合单位", "the supporting units"),
    ]
  }

  static var amount: JSONShape {
    JSONShape(
      "带单位的数值", "an amount",
      [
        .init("value", .decimal, "数值", "the number"), .init("unit", .text, "单位", "its unit"),
        .init("approximate", .mark, "除不尽，只取若干位小数", "its digits never end and are cut", always: false),
      ])
  }

  static var words: JSONShape {
    JSONShape("阶段或日期", "the words of a state", [.init("text", .text, "文字", "the words")])
  }

  static var withdrawal: JSONShape {
    JSONShape(
      "撤销", "a withdrawal",
      [
        .init("from", .date, "自何日起", "from this day"), .init("by", .object(.phrase), "由谁撤销", "by whom"),
        .init("record", .optional(.object(.phrase)), "依据", "the document or decision"),
      ])
  }

  static var target: JSONShape { JSONShape("目标值", "a target", targetKeys) }

  static var targetKeys: [Key] {
    let others = [
      "reduction", "milestone", "frequency", "filing", "all_of", "any_of", "at_least_k", "holds", "score", "levels",
      "since", "manual",
      "threshold",
    ]
    return [
      .init(
        "operator", .choice(Bound.Operator.allCases.map(\.rawValue) + others), "比较方式", "how a value is held against it"),
      .init("value", .optional(.decimal), "目标值，以规则所写的单位计", "the number, in the unit of the rule"),
      .init("upper", .optional(.decimal), "上限，用于 between", "the upper end of between"),
      .init(
        "within", .optional(.decimal), "允许误差，用于 about；百分数以百分点计", "the tolerance of about; in points of a percentage"),
      .init(
        "sides", .optional(.choice([JSONTarget.worse, JSONTarget.both])), "允许误差在较差一侧或两侧",
        "whether that tolerance lies on the worse side alone or on both"),
      .init(
        "met_from", .optional(.decimal), "about、between：自此值起达标", "of about and between: values from here on meet it"),
      .init("met_to", .optional(.decimal), "about、between：至此值为止达标", "of about and between: values up to here meet it"),
      .init("unit", .text, "规则所写的单位", "the unit in which the rule writes it"),
      .init("text", .text, "规则中的写法", "the words of the rule"),
    ]
  }
}
