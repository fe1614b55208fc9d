/// The words of tables, as `NameFold` has them.
///
/// Longer ones go before shorter ones.
enum SaysWords {
  enum Meaning: Sendable, Hashable {
    case aspect(Says.Aspect)
    case span(Says.Span)
    /// A growth to date, a target for the year: an aspect with its span.
    case both(Says.Aspect, Says.Span)
    /// Values stand here.
    case value
    /// 本年: this year, as against the last.
    case thisYear
    /// Says nothing.
    case filler
  }

  static let all: [String: Meaning] = {
    var words: [String: Meaning] = [:]
    func add(_ meaning: Meaning, _ texts: String) {
      for text in texts.split(separator: "|") { words[String(text)] = meaning }
    }
    add(
      .aspect(.growth),
      """
      同比|同比增长|同比增加|同比减少|比上年同期增加|比上年同期减少|比上年增加|较上年增加|较上年同期增加|比去年同期增加|增加|减少|同比增减|同比增速|同比增幅|同比变化|同比涨跌|增长|增长率|增速|增幅|增减|增减率|增减幅|增减幅度|增长速度|比上年同期增长|比上年同期增减|比上年增长|比上年增减|比上年同期|比去年同期|比去年同期增长\
      |比去年同期增减|比去年增长|较上年同期|较上年同期增长|较上年同期增减|较去年同期|较上年增长|与上年同期比|与上年同期相比|比上年±|±|+-|+/-|升降|升降幅度|名义增长|名义增速|实际增长|可比增长\
      |yoy|y/y|y-o-y|year on year|year-on-year|year on year change|year-on-year change|growth|growth rate|annual change|change on year|change on last year|change on previous year\
      |annual growth|% change|change|% change on year|% change on the year|% change on previous year|% change on last year|% change year on year\
      |year-on-year % change|year on year % change|annual % change|change on the year|yoy change|yoy growth|% growth|growth %|annual growth rate
      """)
    add(.both(.growth, .toDate), "累计增长|累计增速|累计增幅|累计同比|累计增减|累计同比增长|累计同比增减|本年累计增长|1-本月增长|累计比上年同期增长|ytd growth")
    add(.both(.growth, .own), "当月增长|当月增速|当月同比|当月同比增长|本月增长|本月增速|本月同比|本月同比增长|当季增长|当季同比|本季增长|本季同比")
    add(
      .aspect(.share),
      "占比|比重|占全市比重|占全区比重|占全县比重|占全省比重|占总量比重|占总数比重|所占比重|构成|构成比|占总计|占合计|share|share of total|% of total|percent of total|proportion|of total"
    )
    add(
      .aspect(.target),
      """
      目标|目标值|目标数|目标任务|目标任务数|年度目标|年度目标值|全年目标|全年目标任务|本年目标|年目标|年初目标|考核目标|预期目标|计划|计划数|计划值|年计划|年度计划|全年计划|本年计划|计划目标|计划任务|任务|任务数|年度任务|全年任务|年任务|预算|预算数\
      |年初预算|年度预算|全年预算|本年任务|年度目标任务|年度预期目标|target|annual target|full year target|full-year target|year target|plan|planned|budget|annual budget|goal|ambition
      """)
    add(
      .aspect(.completion),
      """
      完成率|完成比例|完成进度|完成年计划|完成年度计划|完成全年计划|完成目标|完成年度目标|完成全年目标|完成计划|完成计划比例|占年计划|占年度计划|占年度目标|占全年目标|占全年计划|占预算|完成预算|完成预算比例|为预算|进度|序时进度|时序进度|目标完成率\
      |计划完成率|任务完成率|年度目标完成率|年度计划完成率|完成百分比|达标率|达成率|completion|completion rate|% complete|% of target|of target|percent of target|progress|achieved|achievement|against target\
      |vs target|variance|rag|rag status
      """)
    add(
      .aspect(.rank),
      "排名|排位|位次|名次|位列|全市排名|全区排名|全县排名|全省排名|全国排名|总量排名|增速排名|总量位次|增速位次|全市位次|排序|排名变化|位次变化|rank|ranking|position|quartile")
    add(
      .aspect(.lastYear),
      """
      上年同期|上年同期数|上年同期值|去年同期|去年同期数|去年同期值|同期|同期数|上年同月|去年同月|上年|去年|上年数|上年值|上年实际|上年实绩|上年完成|上年完成数|上年全年|上年累计|上年同期累计|去年全年|上年度|last year|previous year|prior year\
      |same period last year|same month last year|same quarter last year|last year outturn|a year ago|year ago
      """)
    add(
      .aspect(.lastPeriod),
      """
      上月|上月末|上月数|上月完成|上月止累计|上月累计|上期|上期数|上期末|上季|上季度|上季末|上季度末|年初|年初数|年初余额|期初|期初数|上年末|上年末数|last month|previous month|last quarter|previous quarter|prior month|prior quarter\
      |opening|opening balance
      """)
    add(
      .aspect(.change),
      """
      环比|环比增长|环比增减|比上月|比上月增减|比上月末|较上月|较上月末|比上季|比上季末|较上季|比上期|比年初|较年初|比年初增减|较年初增减|比年初增加|较年初增加|比上年末|较上年末|增加额|增减额|增加值变化|增减量|增减数|净增减|比上年增减额|mom|m/m|qoq\
      |q/q|change on month|change on quarter|month on month|quarter on quarter
      """)
    add(
      .aspect(.note),
      "备注|说明|附注|情况说明|问题|存在问题|下一步工作|下步措施|原因|原因分析|数据来源|来源|责任领导|分管领导|联系人|责任人|note|notes|comment|comments|remark|remarks|source|commentary"
    )
    add(.aspect(.serial), "序号|序|编号|行次|行号|no|no.|number|#|s/n|id|ref")
    add(.aspect(.mean), "平均|均值|平均数|平均值|全市平均|全区平均|average|mean")
    add(.aspect(.total), "合计|总计|小计|共计|汇总|total|subtotal|sum|grand total")
    add(
      .span(.own),
      "本月|当月|本期|当期|本季|当季|本季度|当季度|单月|单季|单季度|当月数|本月数|本期数|当月值|本月值|当期值|本旬|本周|in month|in-month|this month|in the month|monthly|in quarter|in-quarter|this quarter|in the quarter|month only|quarter only|各月当月|分月当月|各月"
    )
    add(
      .span(.toDate),
      """
      累计|累计数|累计值|累计额|累计完成|本月止累计|本月累计|至本月累计|本年累计|今年累计|年累计|当年累计|自年初累计|年初至今|年初以来|年初累计|1-本月|1-本月累计|1至本月|1至本月累计|截至本月累计|本年止累计|本季止累计|本期累计|本期止累计|1-本季|ytd|year to date|year-to-date|cumulative|cumulative to date|to date|cum|各月累计|分月累计
      """)
    add(
      .span(.asAt),
      "本月末|期末|月末|本期末|季末|本季末|年末|期末数|期末余额|期末值|月末数|月末余额|at end|end of month|end of period|at month end|closing|closing balance|as at|at the end"
    )
    add(
      .span(.sinceStart),
      """
      自开工累计|自开工累计完成|自开工以来|自开工以来累计|自开工以来累计完成|开工以来|开工以来累计|开工以来累计完成|开工至今|开工至今累计|自开始累计|自开始以来累计|历年累计|历年累计完成|开建以来|开建以来累计|自开建累计|项目累计|建设以来累计|开工累计|开工累计完成|项目开工以来累计|启动以来|启动以来累计|自启动以来累计|自启动累计|项目启动以来累计|自计划实施以来|since start\
      |since the start|since inception|since launch|project to date|programme to date|all time|to date since start
      """)
    add(.thisYear, "本年|今年|当年|本年数|本年实际|今年实际|本年完成|今年完成|this year|current year")
    add(
      .value,
      """
      完成|完成数|完成额|完成值|完成量|完成情况|完成总量|实际|实际数|实际值|实际完成|实际完成数|实际完成值|实绩|数值|数据|数|值|总量|绝对量|绝对数|绝对值|绝对额|数量|金额|总额|规模|余额|目标完成情况|计划完成情况|任务完成情况|指标值|统计值|执行数|执行|value|actual|actuals|amount|figure|figures|outturn|result|results|performance|level|data|observation
      """)
    add(
      .filler,
      "的|各|分|为|表|情况|主要|单位|其中|各区|各县|各市|各省|各县区|各区县|各县市区|各县(市、区)|各县(区)|各镇|各乡镇|各镇街|各街道|各地区|各地|分区|分县区|分区县|分地区|分乡镇|分县市|我市|我区|我县|本市|本区|本县|统计表|一览表|月报|快报|月报表|报表|汇总表|进展|进展情况|通报|简表|明细表|统计|监测|运行情况|附表|表一|表二|of|the|in|for|by|and|on|at|to|per|with|from|年度|年|度"
    )
    return words
  }()

  static let longest = all.keys.map(\.count).max() ?? 0

  /// What may stand in brackets behind a name without making it another indicator.
  static let qualifiers = [
    "不含", "不包括", "不计", "扣除", "剔除", "含", "按", "现价", "当年价", "可比价", "不变价", "本外币", "全口径", "快报", "初步", "预计", "旧口径", "新口径",
    "下同", "excluding", "excl", "incl",
    "including", "current prices", "constant prices", "provisional", "cumulative from", "rounded",
  ]
}
