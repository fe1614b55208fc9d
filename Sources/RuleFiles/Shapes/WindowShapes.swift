import Plans

/// Windows and runs of periods.
enum WindowShapes {
  static let rolling = Shape(
    "滚动期", "a rolling window",
    [
      .init("periods", .whole, required: true, "期数", "how many periods"),
      .init(
        "of", .choice(RollingWindow.Sum.allCases.map(\.rawValue)), required: true, "合计 sum 或平均 mean",
        "their sum or mean"),
      .init("weights", .list(.quantity), "各期权重，由早到晚", "the weight of each period, oldest first"),
    ])

  static let running = Shape(
    "连续未达", "misses running",
    [
      .init("periods", .whole, required: true, "连续期数", "how many periods running"),
      .init(
        "gaps", .choice(PeriodRun.Gap.allCases.map(\.rawValue)), "缺期的处理", "what a missing period does to a run"),
    ])
}
