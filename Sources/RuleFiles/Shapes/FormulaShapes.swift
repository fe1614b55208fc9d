/// What figures must agree on among themselves.
enum FormulaShapes {
  static let check = Shape(
    "指标核对", "a check of figures",
    [
      .init("id", .identifier, required: true, "编号", "the id"),
      .init("formula", .formula, required: true, "应成立的条件", "the condition that must hold"),
      .init("hard", .boolean, "不成立即退回；默认只提示", "refuse the figure; default: ask for an explanation"),
      .init("message", .phrase, required: true, "不成立时的提示", "what to tell the clerk"),
    ])
}
