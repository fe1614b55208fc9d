import Plans

/// Bands of tolerance that a plan writes out.
enum ProfileShapes {
  /// The name of a profile, or its bands.
  static let profile: ValueType = .either([
    .choice(ToleranceProfile.Name.allCases.map(\.rawValue)), .mapping(.bands),
  ])

  static let bands = Shape(
    "自定容差方案", "a profile written out",
    [
      .init("name", .phrase, "报告中的名称", "what reports call it"),
      .init(
        "yellow", .quantity, required: true, "落后超过多少为黄灯：百分点，或应达进度的 %",
        "yellow beyond: points of the target, or % of the plan to date"),
      .init("red", .quantity, required: true, "落后超过多少为红灯", "red beyond, likewise"),
      .init("tapers", .boolean, "黄灯界限随进度收窄至零", "whether the yellow limit shrinks to nothing at the deadline"),
      .init("inclusive", .boolean, "恰好等于黄灯界限即为黄灯", "whether a gap of exactly the yellow limit is yellow"),
      .init("best_pace", .boolean, "余下每期所需达最好水平两倍为红灯", "whether needing twice the best pace yet is red"),
      .init("reports_running", .whole, "连续若干期落后为红灯", "so many reports running behind are red"),
      .init("last_items", .boolean, "最后几项另看", "whether the last few whole items are watched by themselves"),
    ])
}
