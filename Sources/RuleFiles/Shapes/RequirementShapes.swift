import Plans

/// What a standard or a part asks for.
enum RequirementShapes {
  private static let indicator: ValueType = .either([.name(.indicator), .mapping(.reference)])

  static let subjects: [Shape.Key] = [
    .init("indicator", indicator, "指标", "an indicator"),
    .init("share", .mapping(.share), "占比", "a part of a whole, in per cent"),
    .init("per_head", .mapping(.perHead), "人均", "so much for each"),
    .init("growth", .mapping(.growth), "由已报数据计算的同比增速", "year-on-year growth, from filed figures"),
    .init("compare", .mapping(.compare), "与其他地区或平均相比的差距", "the distance to another area or an average"),
    .init("rank", .mapping(.rank), "在各地区中的位次", "the place among areas"),
  ]

  static let bounds: [Shape.Key] = [
    .init("at_least", .quantity, "不低于", "the value or more"),
    .init("at_most", .quantity, "不高于", "the value or less"),
    .init("more_than", .quantity, "高于", "more than the value"),
    .init("less_than", .quantity, "低于", "less than the value"),
    .init("exactly", .quantity, "等于", "the value itself"),
    .init("about", .either([.quantity, .mapping(.about)]), "左右", "the value within a tolerance"),
    .init("between", .list(.quantity), "介于", "from the first value to the second"),
  ]

  static let comparedRounded = Shape.Key(
    "compare_rounded", .whole, "修约到几位小数后比较", "decimals to which values are rounded")

  /// How a bound is judged.
  static let judging: [Shape.Key] = [
    .init("judge", .choice(QuantityTest.Judging.allCases.map(\.rawValue)), "评判方式", "how the periods decide"),
    .init("in", .period, "只看这一期", "the one period that decides"),
    .init("from", .date, "自该日起评判", "judged from this day"),
    .init("allowed_misses", .whole, "容许未达标期数", "periods that may miss"),
    .init("margin", .quantity, "预警余量", "the margin before the bound"),
    .init("base", .quantity, "起点值", "the level at the start"),
    .init("staged", .table(.quantity), "各期阶段目标", "values promised for periods before the deadline"),
    comparedRounded,
    .init("rolling", .mapping(.rolling), "滚动若干期的合计或平均", "the sum or mean of the last so many periods"),
    .init(
      "running", .either([.whole, .mapping(.running)]), "连续若干期未达即为未达标", "how many misses running break it"),
    .init("exempt", indicator, "核准豁免的数量，从分母或目标中扣除", "what leaves the denominator or the target, on record"),
  ]

  /// Kinds of requirement without an own subject and bound.
  static let kinds: [Shape.Key] = [
    .init("reduction", .mapping(.reduction), "同比下降", "a fall year on year"),
    .init("milestone", .mapping(.milestone), "项目节点", "named deliverables that reach a stage"),
    .init("frequency", .mapping(.frequency), "频次", "so many times in every period"),
    .init("filing", .mapping(.filing), "报送义务", "a duty to file"),
    .init("holds", .formula, "须成立的条件", "a condition that must hold"),
    .init("all_of", .list(.mapping(.part)), "全部达到", "every part"),
    .init("any_of", .list(.mapping(.part)), "达到其一", "any part"),
    .init("k_of", .mapping(.counted), "达到其中若干", "so many of the parts"),
    .init("score", .mapping(.score), "加权得分", "a weighted score"),
    .init("levels", .mapping(.graded), "分级条件", "graded levels"),
    .init("records", .mapping(.records), "清单计数", "a count of records"),
    .init("since", .mapping(.since), "自某日起的时长", "time since a date"),
    .init("manual", .boolean, "无量化指标，由人评议", "no number: a person judges"),
  ]

  static let others: [Shape.Key] = [
    .init("statement", .name(.indicator), "评议时显示的指标", "the indicator shown to the person who judges"),
    .init("target_set_by", .text, "目标值由何处下达", "who sets the number"),
  ]

  static let requirement = subjects + bounds + judging + kinds + others

  static let reference = Shape(
    "指标及口径", "an indicator on a basis",
    [
      .init("id", .name(.indicator), required: true, "指标", "the indicator"),
      .init("basis", .name(.basis), "口径", "the basis"),
    ])

  static let share = Shape(
    "占比", "a share",
    [
      .init("of", indicator, required: true, "分子", "the part"),
      .init("in", indicator, required: true, "分母", "the whole"),
    ])

  static let perHead = Shape(
    "人均", "a rate per head",
    [
      .init("of", indicator, required: true, "分子", "what is divided"),
      .init("per", indicator, required: true, "分母", "by what"),
    ])

  static let growth = Shape(
    "同比增速", "a growth rate", [.init("of", indicator, required: true, "指标", "the indicator that grows")])

  static let about = Shape(
    "约数", "an `about`",
    [
      .init("value", .quantity, required: true, "数值", "the value"),
      .init("within", .quantity, "允许误差", "the tolerance"),
      .init(
        "sides", .choice(BoundReader.Sides.allCases.map(\.rawValue)), "误差在较差一侧（worse，默认）还是两侧（both）",
        "the tolerance lies on the worse side (default) or on both"),
    ])

  static let pace = Shape(
    "序时进度", "a planned course",
    [
      .init("monthly", .list(.quantity), "各月末累计占比", "cumulative shares at the ends of the months"),
      .init("quarterly", .list(.quantity), "各季末累计占比", "cumulative shares at the ends of the quarters"),
    ])

  static let reduction = Shape(
    "同比下降", "a reduction",
    [
      .init("of", indicator, required: true, "指标", "the indicator"),
      .init("by", .quantity, required: true, "降幅", "by how much, in per cent"),
      .init(
        "base", .either([.quantity, .mapping(.reference)]), "基期年份、基数，或基数所在的指标",
        "the base: a year, a quantity, or the indicator of which it is a figure"),
      .init("rate", indicator, "已报的同比增速指标", "a filed year-on-year rate"),
    ])

  static let milestone = Shape(
    "项目节点", "a milestone",
    [
      .init("stage", .name(.stage), required: true, "须达到的阶段", "the stage to reach"),
      .init("items", .list(.text), required: true, "项目", "the items"),
      .init("of", .name(.indicator), "阶段指标", "the indicator of the stages"),
      .init("ladder", .name(.ladder), "阶段序列", "the ladder"),
      .init("plan", .table(.date), "各阶段计划日期", "planned days of the stages"),
      .init("forecast", .name(.indicator), "预计完成日期指标", "the indicator of expected days"),
    ])

  static let frequency = Shape(
    "频次", "a frequency",
    [
      .init("of", indicator, required: true, "指标", "the indicator"),
      .init("times", .whole, required: true, "次数", "how many times"),
      .init("every", .choice(Array(PlanShapes.cadences.dropFirst())), required: true, "周期", "in every"),
      .init("make_up_days", .whole, "补做天数", "days in which a miss may be made up"),
    ])

  static let filing = Shape(
    "报送义务", "a duty to file",
    [
      .init("of", .name(.indicator), required: true, "指标", "the indicator"),
      .init("every", .choice(PlanShapes.cadences), "周期", "in every"),
      .init("from", .oneOrMore(.name(.unit)), "报送单位", "who files"),
      .init("due_day", .whole, "报送日", "the day by which"),
      .init("due_after", .quantity, "期末后多少天报送", "how many days after the period's end"),
    ])

  static let counted = Shape(
    "达到其中若干", "so many of the parts",
    [
      .init("k", .whole, required: true, "个数", "how many"),
      .init("parts", .list(.mapping(.part)), required: true, "组成部分", "the parts"),
    ])
}
