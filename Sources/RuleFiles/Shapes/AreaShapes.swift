/// For which areas a standard holds, and areas against each other.
enum AreaShapes {
  static let list: ValueType = .oneOrMore(.name(.area))

  static let standard: [Shape.Key] = [
    .init("area", .name(.area), "适用的一个地区", "the one area it holds for"),
    .init("areas", .mapping(.areaScope), "适用的多个地区", "the areas it holds for"),
    .init("exempt_areas", .list(.mapping(.exemptArea)), "核准豁免的地区", "areas that leave it, on record"),
  ]

  static let scope = Shape(
    "地区范围", "a scope of areas",
    [
      .init("each", list, "逐地区评判：all 或地区列表", "each by itself: all, or a list of areas"),
      .init("require", .text, "须达标的地区：all、any 或个数", "how many must hold: all, any or a number"),
      .init("together", list, "合并评判：all 或地区列表", "summed: all, or a list of areas"),
    ])

  static let exempt = Shape(
    "豁免", "an exemption",
    [
      .init("area", .name(.area), required: true, "地区", "the area"),
      .init("record", .phrase, required: true, "依据", "on whose record: a document or a decision"),
      .init("from", .date, "自何日起", "from this day"),
      .init("until", .date, "至何日止", "until this day, included"),
    ])

  static let compare = Shape(
    "地区比较", "a comparison of areas",
    [
      .init("of", .either([.name(.indicator), .mapping(.reference)]), required: true, "指标", "the indicator"),
      .init("with", .mapping(.comparator), required: true, "对照", "what it is compared with"),
    ])

  static let comparator = Shape(
    "对照", "a comparator",
    [
      .init("area", .name(.area), "另一地区", "another area"),
      .init("average", list, "平均：all 或地区列表", "the average of all, or of a list of areas"),
      .init("best", .whole, "最好的若干个", "the best so many"),
      .init("of", list, "在哪些地区中取", "among which areas"),
      .init("except", list, "不计入的地区", "areas left out"),
    ])

  static let rank = Shape(
    "位次", "a rank",
    [
      .init("of", .either([.name(.indicator), .mapping(.reference)]), required: true, "指标", "the indicator"),
      .init("among", list, required: true, "在哪些地区中排位：all 或列表", "among which areas: all, or a list"),
      .init("except", list, "不参加排位的地区", "areas left out"),
    ])
}
