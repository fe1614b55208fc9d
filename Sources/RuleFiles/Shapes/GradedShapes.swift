/// Levels, scores, records and time since a date.
enum GradedShapes {
  static let graded = Shape(
    "分级", "graded levels",
    RequirementShapes.subjects + [
      .init("levels", .list(.mapping(.level)), required: true, "各级条件", "the levels"),
      RequirementShapes.comparedRounded,
    ])

  static let level = Shape(
    "一级", "a level",
    [
      .init("name", .phrase, required: true, "名称", "the level's name"),
      .init("verdict", .choice(["at-risk", "fail"]), required: true, "触发时的结论", "the verdict where it holds"),
      .init(
        "running", .either([.whole, .mapping(.running)]), "连续若干期符合才触发", "it holds after so many periods running"),
    ] + RequirementShapes.bounds)

  static let score = Shape(
    "综合得分", "a weighted score",
    [
      .init("parts", .list(.mapping(.scorePart)), required: true, "组成部分", "the parts"),
      .init("at_least", .quantity, required: true, "须达到的得分率", "the score to reach, in per cent"),
    ])

  static let scorePart = Shape(
    "得分项", "a part of a score",
    [
      .init("weight", .quantity, required: true, "权重", "the weight"),
      .init("veto", .boolean, "一票否决", "whether its failure fails the whole"),
    ] + StandardShapes.part.keys)

  static let records = Shape(
    "清单计数", "a count of records",
    [
      .init("of", .name(.indicator), required: true, "清单指标", "an indicator of kind record"),
      .init("any", .list(.mapping(.condition)), required: true, "计入条件，满足其一即可", "conditions, any of which will do"),
    ] + RequirementShapes.bounds)

  static let condition = Shape(
    "计入条件", "a condition",
    [
      .init("at_least", .quantity, "不低于", "the value or more"),
      .init("more_than", .quantity, "高于", "more than the value"),
      .init("at_most", .quantity, "不高于", "the value or less"),
      .init("less_than", .quantity, "低于", "less than the value"),
    ])

  static let since = Shape(
    "时长", "time since a date",
    [
      .init("of", .name(.indicator), required: true, "起算日期指标", "an indicator of kind date"),
      .init("item", .text, "事项", "the item"),
      .init("at_least", .quantity, required: true, "须满的时长", "the time that must be full"),
    ])
}
