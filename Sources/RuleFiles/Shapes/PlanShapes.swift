import Figures
import Plans

/// The plan's own mappings, and the file as a whole.
enum PlanShapes {
  /// Keys that make a file the plan's head.
  static let head: [Shape.Key] = [
    .init("title", .phrase, "方案名称", "the plan's title"),
    .init("issuer", .phrase, "制定机关", "who issued the plan"),
    .init("year", .whole, "方案年度", "the plan's year"),
    .init(
      "year_starts", .text, "累计数从每年哪一天算起（月-日）",
      "the day (month-day) on which the year of totals to date begins; default: the plan's start where its term is twelve months"
    ),
    .init("time_zone", .text, "时区，截止日按此计算", "the time zone in which days end"),
    .init("reporting", .mapping(.reporting), "报送日历", "when figures are due"),
    .init("areas", .list(.either([.text, .mapping(.place)])), "地区；数据未写地区时取第一个", "areas; the first is understood"),
    .init("units", .list(.either([.text, .mapping(.place)])), "责任单位名录", "register of units"),
    .init("leaders", .list(.either([.text, .mapping(.leader)])), "责任领导名录", "register of leaders"),
    .init(
      "stages", .table(.list(.either([.text, .mapping(.stage)]))), "阶段序列，由低到高", "ladders of stages, lowest first"),
    .init("measures", .list(.mapping(.measure)), "补充的计量单位", "further units of measurement"),
    .init("sources", .list(.mapping(.source)), "来源文件", "source documents"),
    .init("submissions", .mapping(.submissions), "对报送检查的规定", "what holds for the checks of submissions"),
    .init("waivers", .mapping(.waiverPolicy), "豁免的限制", "limits of waivers"),
    .init(
      "tables", .oneOrMore(.mapping(.table)), "各单位的表怎么读",
      "how the offices' tables are read, where their words do not say it"
    ),
  ]

  /// Columns whose blank cells may stand for the cell above.
  static let fillable = ["area", "indicator", "item", "period", "unit", "basis", "reporter", "submitted_at", "status"]

  /// What a column of a table may be called.
  static let columnWords = Drop.Role.allCases.map(\.rawValue) + ["ignore"]

  static let body: [Shape.Key] = [
    .init("indicators", .list(.mapping(.indicator)), "指标", "what is measured"),
    .init("groups", .list(.mapping(.group)), "共用若干键的标准组", "groups of standards that share keys"),
    .init("standards", .list(.mapping(.standard)), "标准", "what is promised"),
    .init("checks", .list(.mapping(.check)), "指标之间的核对", "what submitted figures must agree on"),
    .init("not_standards", .list(.mapping(.notStandard)), "不构成标准的数字及理由", "numbers that set no standard, and why"),
  ]

  static let file = Shape(
    "规则文件", "a rule file",
    [.init("plan", .identifier, required: true, "所属方案编号", "the id of the plan")] + head + StandardShapes.shared + body,
    retired: ["drops": "tables"])

  static let phrase = Shape(
    "中英文文字", "a text in both languages",
    [.init("zh", .text, required: true, "中文", "Chinese"), .init("en", .text, required: true, "英文", "English")])

  static let cadences = ["day", "week", "month", "quarter", "half", "year"]

  static let calendar: [Shape.Key] = [
    .init("cadence", .choice(cadences), "报送频次", "how often figures are filed"),
    .init("due_day", .whole, "期末次月的报送日", "the day of the following month by which they are due"),
    .init(
      "due_after", .quantity, "期末后多少天报送，如 45 天", "how many days after the period's end they are due, as in 45 days"),
    .init(
      "week_ends", .choice(Weekday.allCases.map(\.rawValue)), "一周的末日，默认 sunday",
      "the last day of a week; default: sunday"),
    .init("months_merged", .boolean, "一、二月合并报送", "January and February are one figure"),
    .init("weekends", .choice(["none", "next-workday"]), "报送日遇休息日的处理", "what becomes of a due day off work"),
    .init("holidays", .list(.date), "节假日", "days off work"),
  ]

  static let reporting = Shape("报送日历", "a reporting calendar", calendar)

  static let place = Shape(
    "地区或责任单位", "an area or a unit",
    [
      .init("id", .text, required: true, "名称，即编号", "the name, which is the id"),
      .init("zh", .text, "中文名称，默认同编号", "the Chinese name; default: the id"),
      .init("en", .text, "英文名称，默认同编号", "the English name; default: the id"),
      .init("aliases", .list(.text), "别名", "other names"),
      .init("former_names", .list(.mapping(.formerName)), "更名前的名称", "names from before it was renamed"),
    ])

  static let formerName = Shape(
    "更名前的名称", "a former name",
    [
      .init("name", .text, required: true, "原名称", "the former name"),
      .init("until", .date, required: true, "使用到哪一天（含）", "the last day on which it was the name"),
    ])

  static let leader = Shape(
    "责任领导", "a leader",
    [
      .init("id", .text, required: true, "姓名，即编号", "the name, which is the id"),
      .init("zh", .text, "中文名称，默认同编号", "the Chinese name; default: the id"),
      .init("en", .text, "英文名称，默认同编号", "the English name; default: the id"),
    ])

  static let stage = Shape(
    "阶段", "a stage",
    [
      .init("id", .text, required: true, "阶段名称，即编号", "the stage word, which is the id"),
      .init("zh", .text, "中文名称，默认同编号", "the Chinese word; default: the id"),
      .init("en", .text, "英文名称，默认同编号", "the English word; default: the id"),
      .init("aliases", .list(.text), "别名", "other words for it"),
    ])

  static let measure = Shape(
    "计量单位", "a unit of measurement",
    [
      .init("symbol", .text, required: true, "单位名称", "the unit's name"),
      .init("aliases", .list(.text), "别名", "other names"),
      .init("of", .name(.measure), "折算的基准单位", "the unit it is a multiple of"),
      .init("factor", .quantity, "等于多少基准单位", "how many of that unit it is"),
    ])

  static let submissions = Shape(
    "对报送检查的规定", "rules for the checks of submissions",
    [
      .init(
        "severity", .table(.choice(["error", "warning", "information"])), "按代码改变检查的轻重",
        "severities other than the checks' own, by code"),
      .init("whole_area", .name(.area), "等于其他各地区之和的地区", "the area that is the sum of all others"),
    ])

  static let source = Shape(
    "来源文件", "a source document",
    [
      .init("id", .identifier, required: true, "编号", "the id"),
      .init("title", .phrase, required: true, "文件名称", "the document's title"),
      .init("file", .text, required: true, "文件路径", "the document's file"),
      .init("sha256", .text, "文件的 SHA-256 校验值", "the SHA-256 of its bytes"),
    ])
}
