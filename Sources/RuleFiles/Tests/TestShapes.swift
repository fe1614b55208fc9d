import Plans

/// The keys of a `*.tests.yaml` file.
enum TestShapes {
  static let file = Shape(
    "规则测试文件", "a file of rule tests",
    [
      .init("plan", .identifier, required: true, "所属方案编号", "the id of the plan"),
      .init("tests", .list(.mapping(.test)), required: true, "测试", "the tests"),
    ])

  static let test = Shape(
    "规则测试", "a rule test",
    [
      .init("name", .text, "一句话说明", "what it shows, in one sentence"),
      .init("standard", .name(.standard), required: true, "所测标准", "the standard it tests"),
      .init("as_of", .date, required: true, "截至日期", "the as-of"),
      .init("area", .text, "所测地区", "the area whose finding it tests; `*` is all of them"),
      .init("known_by", .text, "此后报送的数据视为未知", "submissions after this are not known"),
      .init("figures", .table(.text), "各指标的数列", "series of figures by indicator"),
      .init("rows", .list(.mapping(.row)), "逐行数据", "figures as rows of a drop"),
      .init("expect", .mapping(.expectation), required: true, "应得结果", "what must come out"),
      .init("note", .text, "说明", "a remark"),
    ])

  static let row = Shape(
    "一行数据", "a row of figures",
    [
      .init("area", .text, "地区", "the area"),
      .init("indicator", .text, required: true, "指标", "the indicator"),
      .init("item", .text, "事项", "the item"),
      .init("period", .text, required: true, "期间", "the period"),
      .init("value", .text, required: true, "数值", "the value"),
      .init("unit", .text, "单位", "the unit of measurement"),
      .init("basis", .text, "口径", "the basis"),
      .init("reporter", .text, "填报单位", "the unit that files it"),
      .init("submitted_at", .text, "报送时间", "when it was submitted"),
      .init("key", .text, "项目代码", "what a record is known by"),
      .init("status", .text, "数据状态", "estimate, preliminary or final"),
      .init("note", .text, "备注", "the submitter's note"),
    ])

  static let expectation = Shape(
    "应得结果", "an expectation",
    [
      .init("verdict", .choice(Verdict.allCases.map(\.rawValue)), "结论", "the verdict"),
      .init("light", .choice(Light.allCases.map(\.rawValue)), "灯色", "the light"),
      .init("reason", .choice(Reason.allCases.map(\.rawValue)), "原因", "the reason"),
      .init("trend", .choice(Trend.allCases.map(\.rawValue) + ["none"]), "趋势", "the trend"),
      .init("value", .text, "被评判的数值", "the value judged"),
      .init("plan", .text, "计划数", "the plan to date"),
      .init("gap", .text, "差距", "the gap"),
      .init("forecast", .text, "预计期末值", "the forecast"),
      .init("needed", .text, "每期所需", "what each report left must bring"),
      .init("best", .text, "最好一期", "the best pace yet"),
      .init("period", .text, "被评判的期间", "the period judged"),
      .init("severity", .choice(Standard.Severity.allCases.map(\.rawValue)), "性质", "the weight of the promise"),
      .init("lead", .oneOrMore(.text), "牵头单位；没有写 none", "the lead units; none where there is none"),
      .init("was", .text, "按调整前规定的结论", "the verdict under the earlier terms"),
      .init("underlying", .text, "豁免或撤销之下的结论", "the verdict underneath a waived one"),
    ])
}
