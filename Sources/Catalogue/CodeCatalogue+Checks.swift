extension CodeCatalogue {
  /// Figures that a plan holds against each other or computes.
  static let checks =
    entries(
      .between,
      [
        (
          "check-failed", "与方案的勾稽关系不符，此数不用", "against a check of the plan; the figure is not used", "核对列出的各数",
          "check the figures named", "甲 + 乙 ≠ 合计", "甲 + 乙 = 合计"
        ),
        (
          "check-doubtful", "与方案的勾稽关系不符，待说明", "against a check of the plan; an explanation is wanted", "核对；属实则说明",
          "check, or explain", "甲 > 乙", "甲 ≤ 乙"
        ),
        (
          "check-explained", "与勾稽关系不符，已说明", "against a check of the plan, explained", "无须处理", "nothing", "甲 > 乙（已说明）",
          "甲 ≤ 乙"
        ),
      ])
    + entries(
      .name,
      [
        (
          "computed-indicator", "由其他指标算出的指标不用填报", "an indicator that is computed from others", "删去该行，填报所依据的指标",
          "remove the row and file what it is computed from", "合计", "分项"
        )
      ])
}
