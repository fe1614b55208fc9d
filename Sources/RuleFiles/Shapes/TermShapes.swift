/// What became of a standard: withdrawn, moved, changed.
enum TermShapes {
  static let standard: [Shape.Key] = [
    .init("withdrawn", .mapping(.withdrawal), "撤销", "that it was withdrawn"),
    .init("was", .mapping(.earlier), "调整前的时限或目标", "its terms before they were changed"),
  ]

  static let withdrawal = Shape(
    "撤销", "a withdrawal",
    [
      .init("from", .date, required: true, "自何日起", "from this day"),
      .init("by", .phrase, required: true, "由谁撤销", "by whom"),
      .init("record", .phrase, "依据：文件或决定", "on whose record: a document or a decision"),
    ])

  static let earlier = Shape(
    "调整前的规定", "earlier terms",
    [
      .init("deadline", .date, "原时限", "the deadline as first set"),
      .init("until", .date, required: true, "原规定的最后一日", "the last day on which they held"),
      .init("by", .phrase, required: true, "由谁调整", "who changed them"),
    ] + RequirementShapes.bounds)
}
