extension CodeCatalogue {
  static let rules = entries(
    .rule,
    [
      ("unknown-key", "不认识的键", "an unknown key", "改为提示的键", "use the key proposed", "at_lest: 5", "at_least: 5"),
      ("missing-key", "缺少必需的键", "a needed key is missing", "补上", "add it", "{id: a}", "{id: a, kind: level}"),
      ("idle-key", "此处没有意义的键", "a key that means nothing here", "删去", "remove it", "unit（state）", "ladder"),
      (
        "wrong-type", "值的类型不对", "a value of the wrong type", "按提示的类型写", "write the type named", "areas: 5",
        "areas: [天宁区]"
      ),
      ("blank-value", "值为空", "an empty value", "写上内容", "write it", "title: ''", "title: 产值"),
      ("empty-list", "列表为空", "an empty list", "写上条目或删去", "fill or remove it", "items: []", "items: [东路]"),
      ("repeated-entry", "条目重复", "an entry given twice", "只留一个", "keep one", "[a, a]", "[a]"),
      ("bad-id", "编号不合规", "not an id", "用小写字母、数字和连字符", "lower-case letters, digits, hyphens", "GDP_2022", "gdp-2022"),
      ("bad-date", "没有这一天", "no such day", "写成 2022-12-31", "write 2022-12-31", "2022-02-30", "2022-02-28"),
      ("bad-period", "没有这一期", "no such period", "写成 2022-Q3、2022-06", "write 2022-Q3 or 2022-06", "2022-Q5", "2022-Q4"),
      ("bad-number", "不是所要的数", "not the number wanted", "写数字", "write a number", "二", "2"),
      (
        "bad-switch", "不是 true 或 false", "neither true nor false", "写 true 或 false", "write true or false", "whole: 是",
        "whole: true"
      ),
      ("bad-digest", "不是 SHA-256", "not a SHA-256", "写 64 位十六进制", "write 64 hexadecimal digits", "abc", "b505…f862"),
      (
        "unknown-word", "不在可选的词中", "none of the words allowed", "选用列出的词", "use one of those listed", "kind: total",
        "kind: cumulative"
      ),
      (
        "unit-missing", "数值没有单位", "a quantity without its unit", "写上单位", "add the unit", "at_least: 100",
        "at_least: 100 家"
      ),
      (
        "percent-for-points", "应写百分点", "percentage points are wanted", "写成 0.2 百分点", "write 0.2 百分点", "within: 0.2 %",
        "within: 0.2 百分点"
      ),
      (
        "plan-missing", "没有说明方案", "no file says what the plan is", "加 plan.yaml", "add plan.yaml", "",
        "plan: tianning-2022"
      ),
      (
        "plan-repeated", "两处说明方案", "the plan is described twice", "只写在 plan.yaml", "in plan.yaml only", "title 两处",
        "title 一处"
      ),
      (
        "other-plan", "文件属于另一方案", "the file belongs to another plan", "改编号或移走文件", "change the id or move it",
        "plan: other", "plan: tianning-2022"
      ),
      (
        "nothing-declared", "文件没有内容", "the file declares nothing", "补写或删去", "fill or remove it", "plan: a",
        "indicators: […]"
      ),
      (
        "unknown-time-zone", "不认识的时区", "an unknown time zone", "写 Asia/Shanghai", "write Asia/Shanghai", "Beijing",
        "Asia/Shanghai"
      ),
      (
        "unknown-profile", "不认识的容差方案", "an unknown tolerance profile", "选用列出的方案", "use one of those listed", "loose",
        "standard"
      ),
      (
        "bands-reversed", "红灯界限低于黄灯界限", "a red limit below the yellow one", "核对两档", "check both",
        "yellow: 20 百分点, red: 10 百分点", "yellow: 10 百分点, red: 20 百分点"
      ),
      ("bad-due-day", "报送日有误", "an impossible due day", "写 1 至 31", "1 to 31", "due_day: 40", "due_day: 10"),
      (
        "bad-year-start", "年度起始日有误", "an impossible first day of the year", "写月和日", "write month and day",
        "year_starts: 13-01", "year_starts: 04-01"
      ),
      ("duplicate-id", "编号重复", "an id given twice", "改用另一编号", "choose another", "id: a ×2", "id: a, id: b"),
      (
        "duplicate-alias", "名称已被占用", "a name that is taken", "改用另一名称", "choose another", "aliases: [产值] ×2",
        "aliases: [总产值]"
      ),
      (
        "unknown-indicator", "没有这个指标（规则或数据）", "no such indicator, in a rule or a figure", "改正名称，或先声明",
        "correct it, or declare it", "新增高新企业", "新增高新技术企业"
      ),
      (
        "unknown-unit", "单位不在名录中", "a unit not in the register", "登记或改正", "register or correct it", "lead: 科计局",
        "lead: 科技局"
      ),
      (
        "unknown-leader", "领导不在名录中", "a leader not in the register", "登记或改正", "register or correct it", "leader: 李君",
        "leader: 李军"
      ),
      (
        "unknown-ladder", "没有这个阶段序列", "no such ladder", "在 stages 中登记", "enter it under stages", "ladder: road",
        "ladder: works"
      ),
      ("unknown-stage", "没有这个阶段", "no such stage", "用序列中的词", "use a word of the ladder", "stage: 完了", "stage: 完工"),
      (
        "unknown-source", "没有这个来源", "no such source", "在 sources 中登记", "enter it under sources", "source: x",
        "source: plan"
      ),
      (
        "unknown-basis", "没有这个口径（规则或数据）", "no such basis, in a rule or a figure", "用指标声明的口径", "use a declared basis",
        "不变价", "可比价"
      ),
      (
        "unknown-item", "没有这个事项（规则或数据）", "no such item, in a rule or a figure", "按名单填写", "use the list's spelling",
        "北路", "东路"
      ),
      ("several-scopes", "地区范围写了两种", "two scopes of areas", "只留一种", "keep one", "area + areas", "areas"),
      (
        "deadline-before-start", "时限早于起算日", "the deadline before the start", "核对两个日期", "check both", "2021-12-31",
        "2022-12-31"
      ),
      (
        "date-outside-plan", "日期不在方案期限内", "a date outside the plan", "核对年份", "check the year", "2032-12-31",
        "2022-12-31"
      ),
      (
        "period-outside-standard", "期次不在标准期限内", "a period outside the standard's term", "核对期次", "check the period",
        "in: 2023-06", "in: 2022-06"
      ),
      ("whole-without-count", "不是计数单位", "not a count", "删去 whole", "remove whole", "whole: true（万元）", "whole: true（家）"),
      ("growth-without-percent", "增速单位不是 %", "a growth that is not in %", "写成 %", "write %", "unit: 元", "unit: '%'"),
      (
        "name-unit-contradicts", "名称里的单位与 unit 不同", "a name with another unit than the declared one", "改成同一个单位",
        "make them one", "产值（千万元），unit: 亿元", "产值（亿元），unit: 亿元"
      ),
      ("range-reversed", "上下限颠倒", "a reversed range", "由低到高写", "lower first", "[9, 3]", "[3, 9]"),
      ("unused-indicator", "没有标准用到的指标", "an indicator that no standard uses", "删去或写标准", "remove it or use it", "", ""),
    ])

  static let ruleMeanings = entries(
    .rule,
    [
      (
        "no-requirement", "没有写要求什么", "nothing is required", "写指标和限值等", "give subject and bound", "{id: a}",
        "at_least: 5 家"
      ),
      (
        "several-requirements", "写了几种要求", "several kinds of requirement", "只留一种，或用 all_of", "keep one, or use all_of",
        "manual + milestone", "manual"
      ),
      ("several-subjects", "写了几个对象", "several subjects", "只留一个", "keep one", "indicator + share", "indicator"),
      ("subject-missing", "没有写对象", "no subject", "写 indicator 等", "add indicator", "at_least: 5 家", "indicator: a"),
      (
        "several-bounds", "写了几个限值", "several bounds", "只留一个，或用 between", "keep one, or between", "at_least + at_most",
        "between"
      ),
      (
        "bound-missing", "没有写限值", "no bound", "写 at_least 等", "add at_least or another", "indicator: a", "at_least: 5 家"
      ),
      (
        "wrong-kind", "指标类型不合此处", "an indicator of the wrong kind here", "换指标或改类型", "use another or change its kind",
        "growth: {of: 日期}", "growth: {of: 产值}"
      ),
      ("unlike-units", "单位不是同类", "units of two kinds", "改用同类单位", "use one kind", "at_least: 5 元（家）", "at_least: 5 家"),
      (
        "floor-not-positive", "累计下限不大于零", "a cumulative floor of zero or less", "写正数", "write a positive number",
        "at_least: 0 家", "at_least: 1 家"
      ),
      (
        "fraction-of-whole", "整数指标的限值有小数", "a fraction for whole things", "写整数", "write a whole number",
        "at_least: 2.5 家", "at_least: 3 家"
      ),
      ("bound-out-of-range", "限值超出取值范围", "a bound outside the range", "核对两处", "check both", "120 %", "95 %"),
      ("negative-margin", "余量为负", "a negative margin", "写正数", "write a positive one", "-0.1", "0.1"),
      (
        "tolerance-defaulted", "“左右”用了默认容差", "a default tolerance for about", "写 within", "add within",
        "about: {value: 6.5 %}", "within: 0.2 百分点"
      ),
      (
        "misses-without-every", "allowed_misses 需要 judge: every", "allowed misses without judge: every",
        "加 judge: every", "add judge: every", "", "judge: every"
      ),
      ("unknown-pace", "不认识的进度", "an unknown pace", "选用列出的", "use one of those listed", "pace: fast", "pace: linear"),
      (
        "pace-length", "进度份数不对", "the wrong number of shares", "月 12 个，季 4 个", "12 for months, 4 for quarters", "[1]",
        "[.25, .5, .75, 1]"
      ),
      ("pace-falling", "进度份额下降", "falling shares", "累计份额只增不减", "shares only rise", "[.5, .3]", "[.3, .5]"),
      ("pace-end", "进度末尾不是 1", "the pace does not end at 1", "末尾写 1", "end with 1", "[…, .9]", "[…, 1]"),
      (
        "pace-without-count", "按上年进度只用于累计数", "last year's pace of what does not accumulate", "删去或写 linear",
        "remove it or write linear", "kind: rate, pace: last-year", "pace: linear"
      ),
      ("share-out-of-range", "份额不在 0 与 1 之间", "a share outside 0 to 1", "写 0 至 1", "between 0 and 1", "1.2", "0.5"),
      (
        "base-not-before", "基期不在之前", "a base that is not earlier", "写更早的年份", "an earlier year", "base: 2023",
        "base: 2021"
      ),
      (
        "number-out-of-range", "数超出可取范围", "a number out of range", "按提示的范围写", "stay within the range named", "times: 0",
        "times: 2"
      ),
      (
        "ladder-unclear", "看不出用哪个阶段序列", "which ladder is meant is unclear", "写 ladder", "add ladder", "stage: 完工",
        "ladder: works"
      ),
      (
        "planned-stages-out-of-order", "计划阶段次序有误", "planned stages out of order", "按先后写", "in order", "完工 3月、开工 9月",
        "开工 3月、完工 9月"
      ),
      ("too-deep", "嵌套过深", "nested too deeply", "拆成几条标准", "split it", "all_of ×20", "all_of ×2"),
      ("no-lead", "没有牵头单位", "no lead unit", "写 lead", "add lead", "", "lead: 科技局"),
      ("duplicate-standard", "两条标准相同", "two equal standards", "删去其一", "remove one", "", ""),
      (
        "conflicting-standards", "同一指标两个目标", "two targets of one indicator", "核对来源文件，或记 x-conflict",
        "check the source, or record x-conflict", "100 家、120 家", "100 家"
      ),
      (
        "twins-differ", "同一要求两种评法", "one promise judged in two ways", "用同一评法，或记 x-conflict",
        "judge both alike, or record x-conflict", "judge: every、judge: end", "judge: end"
      ),
      ("recorded-conflict", "矛盾已记录", "a conflict on record", "无须处理", "nothing", "", ""),
      (
        "contradictory-standards", "两条标准不可能同时达到", "two standards that cannot both hold", "核对来源文件", "check the source",
        "≥ 5、≤ 3", "≥ 5、≤ 8"
      ),
    ])
}
