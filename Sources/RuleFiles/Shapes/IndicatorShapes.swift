import Plans

enum IndicatorShapes {
  static let kinds = Indicator.Kind.allCases.map(\.rawValue)

  static let indicator = Shape(
    "指标", "an indicator",
    [
      .init("id", .identifier, required: true, "编号", "the id"),
      .init("name", .phrase, required: true, "指标名称", "the name"),
      .init("aliases", .list(.text), "别名", "other names"),
      .init("unit", .name(.measure), "计量单位；没有单位的写 1", "the unit of its figures; 1 where they have none"),
      .init("kind", .choice(kinds), required: true, "指标类型", "what a figure of it is"),
      .init("whole", .boolean, "是否只取整数", "whether figures are whole numbers"),
      .init("fixed", .boolean, "固定名单：占比的分子多于它即为错误", "a closed list: a part that is more of it is an error"),
      .init("better", .choice(["higher", "lower"]), "越高越好或越低越好", "which way is better"),
      .init("range", .mapping(.range), "取值范围", "the range of possible values"),
      .init("basis", .oneOrMore(.name(.basis)), "统计口径；空白即第一个", "bases of filing; blank is the first"),
      .init("reporter", .oneOrMore(.name(.unit)), "报送单位", "who submits it"),
      .init("span", .choice(Indicator.Span.allCases.map(\.rawValue)), "数据覆盖的时段", "what time a figure covers"),
      .init("own_growth", .name(.indicator), "单期增速指标", "the growth of a single period, for kind growth"),
      .init("ladder", .name(.ladder), "阶段序列，用于 state", "the ladder of its stages, for kind state"),
      .init(
        "sign", .choice(["minus", "plus"]), "下降时填负数（minus）还是正数（plus）", "how a fall is filed: minus (-10) or plus (10)"),
      .init("parts", .list(.name(.indicator)), "相加等于本指标的各分项指标", "the indicators that add up to this one"),
      .init("ratio", .mapping(.ratio), "本比率的分子、分母指标", "the counts of which this rate is the ratio"),
      .init("growth_of", .name(.indicator), "本指标说的是哪个指标的变化", "the indicator whose change this one states"),
      .init("breaks", .list(.date), "口径调整日", "days on which its definition changed"),
      .init("items", .list(.text), "项目，用于 state、date", "its items, for kinds state and date"),
      .init("formula", .formula, "由其他指标计算，不填报", "computed from other indicators and never filed"),
    ] + PlanShapes.calendar)

  static let ratio = Shape(
    "分子与分母", "a ratio",
    [
      .init("of", .name(.indicator), required: true, "分子指标", "the indicator above the line"),
      .init("in", .name(.indicator), required: true, "分母指标", "the indicator below the line"),
    ])

  static let range = Shape(
    "取值范围", "a range",
    [.init("min", .quantity, "最小值", "the least value"), .init("max", .quantity, "最大值", "the greatest value")])
}
