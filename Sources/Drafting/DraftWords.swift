import PlanDocuments

/// The words that tell what a clause is about, in both languages.
///
/// A new word is a new entry, and a row in the table of its test.
package enum DraftWords {
  /// Headings under which earlier results are told.
  package static let historyHeadings =
    chinese(
      "回顾 工作总结 完成情况 进展情况 主要成就 发展成就 发展基础 取得的成绩 过去一年 过去五年 现状 基本情况 发展环境")
    + [
      "where we are", "looking back", "review of", "last year", "progress so far", "our achievements",
      "achievements in",
      "what we achieved", "what we delivered", "performance in", "our performance", "background", "about the",
      "context",
      "about us", "our story so far", "highlights of", "where we started", "introduction", "the story so far",
      "at a glance",
    ]

  /// Words of a clause that tells what was done or is known.
  package static let history =
    chinese(
      "已 已经 截至 截止 过去一年 过去五年 去年 一年来 五年来 累计已 完成了 实现了 新增了 建成了 达到了 增长了 下降了 提高了 减少了 新建了 改造了 取得了 获得了 上年完成 "
        + "上年实现 荣获 连续多年")
    + [
      "last year", "in the past year", "over the past", "to date", "so far", "previously", "has been", "have been",
      "was", "were", "rose from", "fell from", "had",
    ]

  /// Words that tell of what is over even in a list of tasks.
  package static let past = ["last year", "in the past year", "over the past", "to date", "so far", "previously"]

  /// What is done over and over, of which a sentence tells without a word of promise.
  package static let recurs = ["reported", "reviewed", "published", "monitored", "reports", "meets", "updated"]

  /// Words of a clause that describes a place or a list.
  package static let background =
    chinese(
      "区域面积 总面积 国土面积 行政区域 常住人口 户籍人口 总人口 下辖 辖区面积 辖有 现有 共有 地处 位于 票决 审议通过 会议同意 常务会议 现辖 拥有常住")
    + ["employs", "residents in", "population of", "covers an area", "is home to", "net revenue budget", "wards"]

  /// Words that turn to what is promised.
  package static let promise =
    chinese(
      "今年 本年度 请 必须 应当 确保 力争 争创 力求 不得 要求 务必 计划 目标 预期 拟")
    + [
      "will", "shall", "must", "should", "aim", "aims", "plan to", "plans to", "intend", "target", "targets", "ensure",
      "commit", "committed", "pledge", "strive", "no later than", "at least", "no more than", "no fewer than",
      "need to", "going to", "this year", "are to", "is to", "is kept", "are kept", "is maintained", "are maintained",
      "is held", "are held",
    ]

  /// Verbs with which a task begins in English.
  package static let imperatives = [
    "achieve", "adopt", "appoint", "bring", "build", "carry", "complete", "create", "cut", "decrease", "deliver",
    "develop",
    "establish", "expand", "generate", "grow", "hold", "implement", "improve", "increase", "install", "introduce",
    "keep",
    "launch", "limit", "lower", "maintain", "offer", "open", "plant", "procure", "provide", "publish", "raise", "reach",
    "recruit", "reduce", "refurbish", "replace", "resurface", "run", "save", "secure", "support", "train", "upgrade",
    "answer", "respond", "process", "collect", "recycle", "sign", "submit", "approve", "agree", "repair", "convert",
    "retain", "host", "visit", "inspect", "review", "halve", "double", "eliminate", "restore", "acquire", "award",
  ]

  /// Modal words and the like before the verb of an English promise; a name does without them.
  package static let openings = [
    "we will also", "we will", "we shall", "we must", "we aim to", "we intend to", "we plan to", "the council will",
    "will be", "will", "shall", "aims to", "aim to", "to", "and", "of which", "including", "of these", "or",
    "we are committed to",
    "it will", "they will", "must be", "must", "should be", "should", "at", "with", "but", "by", "while",
    "the trust will",
  ]

  /// Words before the matter of a Chinese clause that say nothing of it.
  package static let fillers = chinese(
    "其中 其中： 并 同时 确保 全年 年内 力争 力求 争取 全区 全市 全县 全镇 预计 计划 实现 使 将 要 到 且 另 另外 含 包括 到年底 到年末 每年 每月 每季度 每周 请 各 至 以及 和 再 "
      + "五年 我区 我市 我县 本区 本年 今年 年度 年底前 年末 “十四五”期间 “十五五”期间 期间")

  /// Words behind the matter and before the number.
  package static let links =
    chinese(
      "达到 达 为 至 到 在 于 是 保持 保持在 稳定在 稳定 维持在 控制 控制在 提高 压缩 增至 分别 共 总计 合计 力争 争取 确保 不 预计 突破 数量 完成 计 各 要 "
        + "应 须 实现 近 约 全面 达成")
    + [
      "to", "of", "by", "at", "is", "be", "are", "the", "a", "a total of", "in total", "reaches", "reach", "stay",
      "stays",
      "remain", "remains", "kept", "keep", "for", "as", "up", "than", "with", "and", "from", "least", "will", "between",
      "will be",
    ]

  /// Measures of which less is better.
  package static let lowerIsBetter =
    chinese(
      "失业率 事故 死亡 能耗 能源消耗 浓度 排放 投诉 发案 警情 超标 差错 流失 空置率 负债率 不良率 缺勤 等候 等待 时长 时限 用时 信访量 辍学 返贫 感染 恶臭 漏损 赤字 逾期 "
        + "到场时间 平均时间 火灾 犯罪 案件 发病 感染率 损失")
    + [
      "unemployment", "accidents", "deaths", "fatalities", "injuries", "emissions", "complaints", "missed", "sickness",
      "absence", "waiting", "re-let time", "vacancy", "vacancies", "turnover", "arrears", "residual waste", "crime",
      "incidents",
      "offences", "temporary accommodation", "homelessness", "energy use", "consumption", "response time", "time taken",
      "days lost", "delays", "overdue", "backlog", "errors", "defects", "churn", "downtime", "debt", "deficit",
      "cost per",
      "average time", "void", "fires", "infections", "cancellations", "leakage", "wait",
    ]

  /// Names of measures that are a change themselves.
  package static let falls =
    chinese("下降 降低 减少 降幅 压减 削减")
    + ["fall in", "reduction in", "reduction of", "decrease in", "decline in", "cut in", "drop in", "reduction"]
  package static let rises = chinese("增长 增速 增幅") + ["growth", "increase in", "rise in", "increase"]

  /// Words by which what is counted adds up over the year.
  package static let flows =
    chinese(
      "新增 新建 新改 改建 扩建 建设 完成 改造 建成 引进 招引 培育 培训 开展 打造 创建 创成 扶持 加装 安装 整理 疏浚 实施 净增 覆盖 服务 扩绿 再就业 启动 打通 开工 接入 购买 提供 新设 "
        + "举办 人次 体检 造林 检测 抽检 筛查 新开 发放 更新 修缮 整治 拆除 清淤 出让 签约 落地 实际使用 新培 招聘 发展 征集 销售 产值 收入 投资")
    + [
      "completed", "delivered", "built", "visits", "created", "planted", "installed", "opened", "trained", "recruited",
      "savings", "supported", "provided", "inspections", "issued", "held", "raised", "sold", "started", "starts",
      "taking part", "attended", "attendances", "complete", "deliver", "build", "create", "plant", "install", "open",
      "train",
      "recruit", "provide", "new", "additional", "bring", "apprenticeships", "applications", "sessions", "awarded",
    ]

  /// A stock that is reached, however it came about.
  package static let stocks = chinese("累计 总量 总数 保有量 数量达 拥有量 总面积 存量 达到")

  /// What a clause holds instead of a target.
  package static let weight =
    chinese("扣 加分 得分 分值 权重 计分 总分 满分 不得分") + ["weight", "weighting", "weighted", "counts for", "count for"]
  package static let consequence =
    chinese("通报 问责 约谈 罚款 处罚 取消 奖励 补贴标准 一票否决") + [
      "penalty", "penalties", "fine of", "fines", "fined", "sanction", "sanctions", "called in", "escalated to",
    ]
  package static let budget =
    chinese("总投资 预算 资金 补助 补贴 经费 安排 下达资金") + ["budget", "funding", "grant of", "costing", "at a cost"]
  package static let contact =
    chinese("联系电话 联系人 传真 地址 邮编 邮箱 电话") + ["contact", "telephone", "tel", "phone", "email", "address", "postcode"]
  package static let ending = chinese("抄送 印发 附注 注")

  /// Words that make a striving of a promise, beside the measure of a row or in a clause, beyond `QuoteWords.striving`.
  package static let ambition = [
    "(ambition)", "(aspirational)", "(stretch)", "stretch target", "（力争）", "（争取）", "hope to", "hopes to", "seek to",
    "seeks to", "endeavour to", "endeavours to", "endeavor to",
  ]

  /// What is done without an end: no deliverable.
  package static let process =
    chinese(
      "加快 推进 持续 深化 积极 支持 探索 推动 加强 优化 完善 引导 提升 鼓励 巩固 扩大 大力 全力 加大 着力 强化 谋划 争取 统筹 健全 落实 促进 提速 协助 配合 做好 努力")
    + ["continue", "work closely", "support", "encourage", "promote", "explore", "strengthen", "work with", "further"]

  /// So often: the words of a cadence, the longest first.
  package static let cadences: [(words: String, every: String)] = [
    ("每个月", "month"), ("每月", "month"), ("按月", "month"), ("每周", "week"), ("每星期", "week"), ("每个季度", "quarter"),
    ("每季度", "quarter"),
    ("每季", "quarter"), ("按季", "quarter"), ("每半年", "half"), ("每年度", "year"), ("每年", "year"), ("每天", "day"),
    ("每日", "day"),
    ("every week", "week"), ("each week", "week"), ("per week", "week"), ("a week", "week"), ("weekly", "week"),
    ("every month", "month"), ("each month", "month"), ("per month", "month"), ("a month", "month"),
    ("monthly", "month"),
    ("every quarter", "quarter"), ("each quarter", "quarter"), ("per quarter", "quarter"), ("a quarter", "quarter"),
    ("quarterly", "quarter"), ("every half-year", "half"), ("each half of the year", "half"), ("every year", "year"),
    ("each year", "year"), ("per year", "year"), ("a year", "year"), ("annually", "year"), ("yearly", "year"),
    ("every six months", "half"), ("every 6 months", "half"), ("every three months", "quarter"),
    ("every 3 months", "quarter"), ("every twelve months", "year"), ("every 12 months", "year"),
    ("twice-yearly", "half"),
    ("every day", "day"), ("each day", "day"), ("per day", "day"), ("daily", "day"), ("per annum", "year"),
  ]

  /// Words that point to what stands elsewhere: no deliverable.
  package static let pointers =
    chinese("让我们 努力奋斗 而奋斗 下列 以下 如下 本方案 上述 附件 本规划 各项目标 各项任务") + [
      "below", "following", "set out", "as follows", "in this plan", "measures marked", "above",
    ]

  /// A direction without a number.
  package static let directions = chinese("与经济增长同步 与经济增长基本同步 与经济发展同步 双下降 只降不升 只增不减 稳中有降 稳中有升 持续下降 零增长 负增长 不减少 不降低")

  /// What is done about something bad: the more of it the better.
  package static let handled =
    chinese("办结 处置 化解 整改 查处 检测 侦破 破案 救治 回复 满意 覆盖 处理 完成率 达标 控制率 解决 知晓 合格") + [
      "answer", "resolv", "handl", "closed", "respond", "dealt with", "investigat", "completed within", "detect",
      "prevent",
      "settl", "repl", "acknowledg", "relieve",
    ]

  /// Days that are known by the season: month and day of the last one.
  package static let seasons: [(words: String, month: Int, day: Int)] = [
    ("汛期前", 5, 31), ("汛前", 5, 31), ("主汛期前", 5, 31), ("秋季开学前", 8, 31), ("开学前", 8, 31), ("国庆前", 9, 30), ("国庆节前", 9, 30),
    ("供暖季前", 10, 31), ("供暖前", 10, 31), ("入冬前", 10, 31), ("before the summer", 5, 31), ("before winter", 10, 31),
  ]

  package static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// A goal that somebody else hands down.
  package static let handedDown =
    chinese("下达任务 下达的 下达目标 下达指标 交办") + ["set by", "as agreed with", "to be confirmed", "tbc"]

  /// What runs along with something else, without a number of its own.
  package static let alongside = chinese("同步 基本同步 高于全 好于 优于")

  static func chinese(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
