/// Codes of rules held against the words that they quote, and against the place of those words in the document.
extension CodeCatalogue {
  static let quotes: [CodeEntry] = entries(
    .rule,
    [
      (
        "bound-against-quote", "规则的目标值与原文的数不同", "the rule asks for another number than its quote", "照原文改正目标值",
        "correct the bound by the quote", "控制在3%以内：at_most: 5 %", "控制在3%以内：at_most: 3 %"
      ),
      (
        "unit-against-quote", "规则的单位与原文不同", "the rule's unit is another than the quote's", "照原文改正单位",
        "correct the unit by the quote", "2.7亿美元：at_least: 2.7 亿元", "2.7亿美元：at_least: 2.7 亿美元"
      ),
      (
        "direction-against-quote", "规则的比较方式与原文相反或宽严不同", "the rule's comparison is not that of the quote", "照原文改正比较方式",
        "correct the comparison by the quote", "不低于90%：at_most: 90 %", "不低于90%：at_least: 90 %"
      ),
      (
        "stage-against-quote", "规则的阶段与原文不同", "the rule's stage is not that of the quote", "照原文写 stage",
        "give the stage of the quote", "年内主体完工：stage: 主体封顶", "年内主体完工：stage: 主体完工"
      ),
      (
        "deadline-against-quote", "规则的时限与原文不同", "the rule's deadline is not that of the quote", "照原文写 deadline",
        "give the deadline of the quote", "6月底前：deadline: 2022-12-31", "6月底前：deadline: 2022-06-30"
      ),
      (
        "severity-against-quote", "原文是力争，规则却不是", "the quote strives, the rule does not", "写 severity: striving",
        "write severity: striving", "力争上市1家：severity: binding", "力争上市1家：severity: striving"
      ),
      (
        "cadence-against-quote", "规则的周期与原文不同", "the rule's cadence is not that of the quote", "照原文写 every",
        "give the cadence of the quote", "每季度1次：every: year", "每季度1次：every: quarter"
      ),
      (
        "quote-number-open", "原文有数而规则没有目标值", "the quote holds a number that the rule does not ask for", "写出指标和目标值",
        "give a subject and a bound", "新增100家：manual: true", "新增100家：at_least: 100 家"
      ),
      (
        "lead-differs", "牵头单位与文件不同", "the lead unit is not the document's", "照文件写 lead",
        "give the document's lead unit",
        "科技局", "工信局"
      ),
      (
        "leader-differs", "牵头领导与文件不同", "the leader is not the document's", "照文件写 leader", "give the document's leader",
        "方力",
        "李军"
      ),
      (
        "deadline-differs", "完成时限与文件不同", "the deadline is not the document's", "照文件写 deadline",
        "give the document's deadline", "2022-12-31", "2022-06-30"
      ),
    ])
}
