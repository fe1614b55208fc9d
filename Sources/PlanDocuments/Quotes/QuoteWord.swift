/// A word that says how the number beside it is meant.
package struct QuoteWord: Sendable, Hashable {
  package enum Meaning: Sendable, Hashable {
    case sense(QuotedNumber.Sense)
    case change(QuotedNumber.Change)
    /// The number is a place in an order: 前三, top 3.
    case place
    /// Where a course starts: 从, from. With a change "to" behind it.
    case start
    /// The number behind is a name's or an ordinal's: 第, Section.
    case name
    /// The number says which things are meant: aged 65.
    case condition
  }

  package let text: String
  package let meaning: Meaning

  package init(_ text: String, _ meaning: Meaning) {
    (self.text, self.meaning) = (text, meaning)
  }
}

/// The words that stand before and behind numbers in promises, in both languages.
///
/// A new word is a new entry, and a row in the table of its test.
package enum QuoteWords {
  // MARK: Before the number

  package static let before: [QuoteWord] =
    words(
      .sense(.floor),
      "不低于 不少于 不小于 不下于 不得低于 不得少于 不能低于 不应低于 不应少于 至少 最少 达 达到 ≥ >=",
      "at least|no fewer than|not fewer than|no less than|not less than|no lower than|not lower than|a minimum of|minimum of|not below"
        + "|no worse than|never below|not fall below|never fall below|not drop below|not go below|not be below|not be less than"
        + "|not be fewer than|not be lower than|not dip below")
    + words(
      .sense(.openFloor), "超过 超出 高于 大于 多于 优于 >",
      "more than|greater than|higher than|over|above|exceed|exceeds|exceeding|in excess of")
    + words(.sense(.looseFloor), "突破 超 跨越 迈上", "surpass|surpassing|beyond")
    + words(
      .sense(.ceiling),
      "不超过 不高于 不多于 不大于 不突破 不得超过 不得高于 不得突破 不能超过 不应超过 最多 至多 控制在 限制在 压缩在 上限 ≤ <=",
      "no more than|not more than|at most|up to|no higher than|not higher than|a maximum of|maximum of|not exceeding|not exceed"
        + "|not above|no greater than|no longer than|no later than|within|limited to|capped at|never above|not rise above|not go above|not be above"
        + "|not be more than|not be higher than")
    + words(.sense(.openCeiling), "低于 少于 小于 不足 不到 不满 <", "less than|fewer than|lower than|below|under")
    + words(.sense(.about), "约 大约 约为 大致 接近 近 ≈", "about|around|approximately|roughly|some|nearly|almost|circa")
    + words(.sense(.exactly), "正好 恰好 恰为 刚好 等于", "exactly")
    + words(
      .change(.upBy), "增长 增加 增幅 增速 提高 提升 上升 上涨 同比增长 年均增长 净增加 扩大",
      "grow|grows|growth|increase|increases|increased|rise|rises|raise|raised|improve|improved|gain|up by")
    + words(
      .change(.upTo), "增长到 增长至 增加到 增加至 增至 提高到 提高至 提升到 提升至 上升到 上升至 扩大到 扩大至 提至 升至",
      "bring to|up to at least")
    + words(
      .change(.downBy), "下降 降低 减少 压减 压降 下调 缩短 压缩 削减 降幅 同比下降 较上年下降 双下降",
      "fall|falls|reduce|reduces|reduced|reduction|decrease|decreased|cut|cuts|decline|declines|drop|drops|lower|lowered|shorten|down by"
    )
    + words(
      .change(.downTo), "下降到 下降至 降低到 降低至 降至 降到 减少到 减少至 减至 压减到 压减至 压降至 压缩到 压缩至 缩短到 缩短至 控制到 下调至 降为",
      "down to")
    + words(
      .change(.made),
      "实现 新增 新建 新改扩建 新改建 改扩建 建成 建设 建 建立 完成 改造 引进 新引进 招引 培育 培训 开展 打造 创建 创成 扶持 加装 安装 整理 疏浚 实施 推选 新获批 净增 "
        + "覆盖 服务 扩绿 再就业 启动 推动 打通 开工 接入 购买 提供",
      "complete|build|deliver|create|open|plant|add|train|recruit|provide|install|bring|adopt|publish|hold|talk to|reach|achieve|secure"
    )
    + words(.place, "前 位列前 进入前 进前 第前", "top|first|best")
    + words(.start, "从 由 自 较", "from|than in|since")
    + words(
      .name, "第 附件 专栏 表",
      "section|article|phase|stage|version|tier|grade|band|route|class|wave|round|zone|ward|part|no.|number|q|p|level")
    + words(.condition, "满 年满", "aged|ages|age|every")

  // MARK: Behind the number and its unit

  package static let behind: [QuoteWord] =
    words(
      .sense(.floor), "以上 及以上 或以上 起 余 多 + 或更多",
      "or more|or above|or over|and over|and above|and more|or better|or higher|plus|minimum")
    + words(
      .sense(.ceiling), "以内 之内 封顶 或更少", "or less|or fewer|or lower|and under|maximum|at most")
    + words(.sense(.looseCeiling), "以下 及以下 或以下", "or below|or under")
    + words(.sense(.about), "左右 上下 许", "or so|or thereabouts")
    + words(.change(.downBy), "降幅", "reduction|fewer|lower|less|fall|decrease|cut|down")
    + words(.change(.upBy), "增幅 增速", "growth|increase|rise|up")

  // MARK: Words that are promises or hold no number

  /// All of something: 100 %.
  ///
  /// Beside them stands 应…尽….
  static let all = ["百分百", "百分之百", "百分之一百", "全覆盖", "全部覆盖", "一个不漏"]
  static let allInEnglish = ["full coverage", "every single one"]

  /// Which things are meant is all of them, whatever is promised of them: 100 % for a rule that wants every one.
  static let wholes = ["所有", "全部", "全体", "全员", "全数", "全面", "稳定达标", "全达标", "均达标", "all", "every", "entire", "fully"]

  /// Behind the things they count: 63个新建项目加快开工, 1.8万名老人上门服务.
  static let madeBehind = chinese("开工 竣工 完工 建成 投用 申报 获批 服务 体检 筛查 接种 改造 整治")

  /// Numbers in words that are read as no amount: where one stands, a rule's number may be meant by it.
  static let multiples = ["倍", "double", "triple", "treble", "halve", "half", "dozen", "twice", "once"]

  /// Turns of phrase whose numerals count nothing.
  package static let phrases = chinese(
    """
    一批 一系列 一体 一定 一律 一流 一般 一站式 一网 一次性 一次办 一件 一键 一窗 一门 一盘棋 一条龙 一支 一面 一方面 一带一路 进一步 更进一步 一步 \
    一年一度 一年更比一年强 一心 一意 一道 一致 一切 一起 一同 一直 一旦 一线 一把手 一把 一岗双责 一老一小 统一 唯一 单一 同一 之一 第一 万众 万家 千方百计 \
    千家万户 百姓 百花 百日 三农 三新 三资 三公 三大 三级 三位一体 三产 两优 两高 两山 两会 两新 两个确立 两个维护 两个健康 双减 双控 双碳 四个意识 \
    四个自信 四早 五位一体 五育 六稳 六保 七一 八项规定 九年一贯 十四五 十三五 十九大 二十大 二孩 三孩 一码 一卡 一张网 二次供水 二手 二级 二维 三甲 三维 \
    三等 四好 五好 千万 亿万 数十 数百 数千 几十 几百 若干 半数以下 一部分
    """)

  static let phrasesInEnglish = [
    "half of the year", "half of the financial year", "half of the fiscal year", "one of", "one another", "one by one",
  ]

  /// Units that after a Chinese numeral make a name of it: 三期, 六中全会, 二级.
  static let naming = Set(chinese("期 届 批 轮 级 类 代 线 片 体 等 季 中 院 队 队伍 组 号 岗 支 条 方 站式 码 路 院 桥 级"))

  /// What behind a number makes it part of a name: 2.0版, 12345热线, 110千伏.
  static let nameEndings = chinese("版 号 热线 千伏 路 路段 街 弄 室 楼 电话 工程段 国道 省道 系列 平台 项目库 型 届 医院 中学 小学 高速 伏")

  /// Ambition: a miss is a note.
  static let striving = chinese("力争 争创 力求 争当")
  static let strivingInEnglish = [
    "strive", "strives", "aspire", "aspires", "ambition", "stretch target", "aim for", "aim to", "aims to",
  ]

  /// What a share of all is called in words, in per cent.
  static let shares: [(text: String, percent: Int)] = [
    ("过半", 50), ("半数以上", 50), ("一半以上", 50), ("翻一番", 100), ("翻番", 100), ("翻两番", 300),
    ("翻三番", 700),
  ]

  /// Names of measures that count a fall as a gain: a floor under 降幅 is a promise to fall.
  static let falls = [
    "下降", "降低", "减少", "压减", "降幅", "削减", "节约", "fall", "reduction", "decrease", "cut", "decline", "saving", "drop",
  ]

  // MARK: Building the tables

  static func chinese(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func words(_ meaning: QuoteWord.Meaning, _ chinese: String, _ english: String) -> [QuoteWord] {
    (self.chinese(chinese) + english.split(separator: "|").map(String.init)).map { QuoteWord($0, meaning) }
  }
}
