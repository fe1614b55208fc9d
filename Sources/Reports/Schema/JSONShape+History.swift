import Compliance

/// What `trend`, `diff` and `baseline` write.
extension JSONShape {
  static var course: JSONShape {
    JSONShape(
      "逐月结论", "the verdicts of a row of months",
      [
        .init("schema_version", .fixed(1), "格式版本", "the version of this format"),
        .init("plan", .optional(.text), "方案编号", "the plan's id"),
        .init("title", .optional(.object(.phrase)), "方案名称", "the plan's title"),
        .init("months", .list(.object(.courseMonth)), "各月，由早到晚", "the months, oldest first"),
        .init("standards", .list(.object(.courseRow)), "各标准，按方案顺序", "the standards, in the order of the plan"),
      ])
  }

  static var courseMonth: JSONShape {
    JSONShape(
      "一个月", "a month",
      [
        .init("month", .text, "月份", "the month"),
        .init("as_of", .date, "截至日，即该月数据的应报日", "the date at which it is judged: its figures' due day"),
        .init("as_known", .flag, "是否只计当日及以前报送的数据", "whether later submissions were left out"),
        .init("met", .integer, "通过中已达到全年目标的", "of those that pass, how many have met their target already"),
        .init("pass", .integer, "通过", "pass"), .init("at_risk", .integer, "有风险", "at risk"),
        .init("fail", .integer, "未达标", "failed"), .init("no_data", .integer, "缺数据", "without the figures they need"),
        .init("not_due", .integer, "未到期", "not due yet"), .init("review", .integer, "待人工评议", "for a person to judge"),
        .init("waived", .integer, "已豁免", "waived"), .init("error", .integer, "无法评判", "could not be judged"),
      ])
  }

  static var courseRow: JSONShape {
    JSONShape(
      "一项标准的逐月结论", "a standard's months",
      identityKeys + [.init("months", .list(.object(.courseCell)), "各月结论", "a verdict a month")])
  }

  static var courseCell: JSONShape {
    JSONShape(
      "一个月的结论", "the verdict of a month",
      [
        .init("month", .text, "月份", "the month"), .init("verdict", verdict, "结论", "the verdict"),
        .init("light", light, "灯色", "the light"), .init("reason", reason, "原因", "the reason"),
        .init("value", .optional(.object(.amount)), "被评判的数值", "the figure that was judged"),
        .init("text", .optional(.text), "被评判的阶段或日期", "the words of a state that was judged"),
        .init("period", .optional(.text), "被评判的期间", "the period of the figure judged"),
      ])
  }

  static var difference: JSONShape {
    JSONShape(
      "两份报告的变化", "what changed between two reports",
      [
        .init("schema_version", .fixed(1), "格式版本", "the version of this format"),
        .init("plan", .text, "方案编号", "the plan's id"),
        .init("title", .object(.phrase), "方案名称", "the plan's title"),
        .init("from", .object(.moment), "前一份报告", "the older report"),
        .init("to", .object(.moment), "后一份报告", "the newer report"),
        .init("summary", .list(.object(.changeCount)), "各类变化的条数", "how many changes there are of each kind"),
        .init("changes", .list(.object(.change)), "逐条变化，最坏的在前", "the changes, worst kind first"),
      ])
  }

  static var moment: JSONShape {
    JSONShape(
      "报告的时点", "when a report was made",
      [
        .init("as_of", .date, "数据截至日", "the date at which the figures are judged"),
        .init("known_by", .optional(.text), "此刻之后报送的数据未计", "submissions after this moment were left out"),
      ])
  }

  static var changeCount: JSONShape {
    JSONShape(
      "一类变化的条数", "the count of a kind of change",
      [.init("kind", changeKind, "变化的种类", "the kind"), .init("count", .integer, "条数", "how many there are")])
  }

  static var change: JSONShape {
    JSONShape(
      "一项变化", "a change",
      [.init("kind", changeKind, "变化的种类", "the kind")] + identityKeys + [
        .init("from", .optional(.object(.changeState)), "原来的结论", "what it was"),
        .init("to", .optional(.object(.changeState)), "现在的结论", "what it is"),
        .init("revisions", .list(.object(.revision)), "修订的数据", "the figures that were revised"),
      ])
  }

  static var changeState: JSONShape {
    JSONShape(
      "一份报告中的结论", "a finding in one of the reports",
      [
        .init("verdict", verdict, "结论", "the verdict"), .init("light", light, "灯色", "the light"),
        .init("reason", reason, "原因", "the reason"),
      ] + figureKeys + [
        .init("period", .optional(.text), "被评判的期间", "the period of the figure judged"),
        .init("message", .text, "一句话说明", "one sentence, in the language asked for"),
        .init("messages", .object(.phrase), "一句话说明，两种语言", "the sentence in both languages"),
        .init("location", .optional(.object(.place)), "数据的位置", "where the figure stands"),
      ])
  }

  static var revision: JSONShape {
    JSONShape(
      "一条修订", "a revision",
      [
        .init("period", .text, "期间", "the period"), .init("from", .object(.revisedFigure), "原报", "as it was"),
        .init("to", .object(.revisedFigure), "现报", "as it is"),
      ])
  }

  static var revisedFigure: JSONShape { JSONShape("一个数据", "a figure", figureKeys) }

  static var baseline: JSONShape {
    JSONShape(
      "基线", "a baseline",
      [
        .init("schema_version", .fixed(2), "格式版本", "the version of this format"),
        .init("plan", .text, "方案编号", "the plan's id"),
        .init("as_of", .date, "写入时的数据截至日", "the as-of of the report it was written from"),
        .init("digest", .text, "全部内容的 SHA-256，手工改动即不符", "SHA-256 of all of it, which a change by hand breaks"),
        .init(
          "entries", .map(.object(.baselineEntry)), "已知问题，按“标准/地区/时限”", "what is known, by standard, area and deadline"),
      ])
  }

  static var baselineEntry: JSONShape {
    JSONShape(
      "一项已知问题", "something known",
      [
        .init("verdict", verdict, "结论", "the verdict"), .init("light", light, "灯色", "the light"),
        .init("reason", reason, "原因", "the reason"), .init("bound", .text, "所要求的值", "what was asked for"),
        .init("misses", .list(.object(.baselineMiss)), "逐部分、逐期的问题", "what was in trouble, by part and period"),
      ])
  }

  static var baselineMiss: JSONShape {
    JSONShape(
      "一处问题", "one thing in trouble",
      [
        .init("part", .text, "第几部分，没有部分则为空", "which part, by number; empty where there are none"),
        .init("period", .text, "未达的期间", "the period that was missed", always: false),
        .init("verdict", verdict, "结论", "the verdict"), .init("light", light, "灯色", "the light"),
        .init("depth", .decimal, "差多少，越大越差", "how bad it was, larger is worse", always: false),
      ])
  }

  private static var changeKind: JSONType { .choice(ReportDifference.Kind.allCases.map(\.rawValue)) }

  private static var identityKeys: [Key] {
    [
      .init("standard", .text, "标准编号", "the standard's id"), .init("title", .object(.phrase), "标题", "its title"),
      .init("area", .text, "地区", "the area"),
      .init("severity", severity, "约束性、预期性或力争", "the weight of the promise"),
      .init("lead", .list(.text), "牵头单位", "the lead units"),
    ]
  }

  private static var figureKeys: [Key] {
    [
      .init("value", .optional(.text), "数值", "the number"), .init("unit", .optional(.text), "单位", "its unit"),
      .init("text", .optional(.text), "阶段或日期", "the words of a state"),
    ]
  }
}
