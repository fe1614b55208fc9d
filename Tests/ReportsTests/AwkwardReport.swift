import Diagnostics
import Quantities

@testable import Figures
@testable import Findings
@testable import Plans

extension AwkwardPlan {
  static func finding(
    _ id: String, _ zh: String, _ en: String, _ verdict: Verdict, _ light: Light, _ reason: Reason,
    severity: Standard.Severity = .binding, lead: [String] = ["科技局"], value: Finding.Amount? = nil,
    words: String? = nil,
    target: Finding.Target? = nil, gap: Finding.Amount? = nil, line: Int? = 12, message: Phrase? = nil
  ) throws -> Finding {
    Finding(
      standard: id, title: Phrase(chinese: zh, english: en), quote: "新增高新技术企业100家",
      source: Standard.Source(annex: 1, section: 2, sectionTitle: "实施创新驱动引领行动", item: 1), area: "天宁区",
      severity: severity,
      leaders: ["李军"], lead: lead, support: ["开发区", "各街道"], deadline: try date("2022-12-31"), rule: place,
      verdict: verdict,
      light: light, trend: nil, reason: reason, value: value, valueText: words, target: target, plan: nil, gap: gap,
      forecast: nil, needed: nil, best: nil, period: Period.month(2022, 6), age: 10,
      location: line.map { Diagnostic.Place(file: "figures.csv", at: SourceLocation(line: $0, column: 5)) },
      vintage: nil, basis: nil, message: message ?? reason.label, steps: [], parts: [])
  }

  static func target(_ comparison: String, _ value: Int, _ unit: String) -> Finding.Target {
    Finding.Target(operator: comparison, value: ExactDecimal(value), unit: WrittenUnit(unit), text: "\(value) \(unit)")
  }

  static func points(_ top: Int, _ bottom: Int = 1) -> Finding.Amount { .init(Rational(top, bottom), "百分点") }

  /// The model line of a count behind plan, complete.
  static func explained() throws -> Finding {
    var finding = try finding(
      "high-tech-enterprises", "新增高新技术企业", "New high-tech enterprises", .atRisk, .yellow, .behindPlan,
      value: .init(38, "家"), target: target("at_least", 100, "家"), gap: points(12),
      message: Phrase(
        zh: "截至6月完成38家，序时应达50家，落后12个百分点（允许5个百分点）；照此进度全年约76家；余下每月需10.3家，最好三个月月均8家",
        en: "38 by June where 50 are planned, 12 points behind with 5 allowed; at this pace 76 by the deadline; "
          + "needs 10.3 a month, best three months 8"))
    finding.trend = .worsening
    finding.plan = .init(50, "家")
    finding.forecast = .init(76, "家")
    finding.needed = .init(Rational(31, 3), "家/月")
    finding.best = .init(8, "家/月")
    finding.vintage = .preliminary
    finding.basis = "comparable-prices"
    finding.quote = longQuote
    finding.steps = [
      Phrase(zh: "序时进度：6个月 ÷ 12个月 = 50%", en: "planned share: 6 months ÷ 12 months = 50%"),
      Phrase(zh: "实际进度：38 ÷ 100 = 38%", en: "share reached: 38 ÷ 100 = 38%"),
      Phrase(
        zh: "差距：50 − 38 = 12 个百分点，大于允许的 10 × (1 − 50%) = 5 个百分点",
        en: "gap: 50 − 38 = 12 points, more than the 10 × (1 − 50%) = 5 allowed"),
    ]
    finding.parts = [
      .init(
        name: Phrase(zh: "开发区", en: "the zone"), verdict: .pass, light: .green, reason: .onPace,
        message: Phrase(zh: "20家，达到序时进度", en: "20, on pace"),
        location: Diagnostic.Place(file: "figures.xlsx", address: "科技局!C12")),
      .init(
        name: Phrase(zh: "郑陆镇", en: "the town"), verdict: .atRisk, light: .red, reason: .farBehindPlan,
        message: Phrase(zh: "18家，严重落后", en: "18, far behind")),
    ]
    return finding
  }

  static func findings() throws -> [Finding] {
    var found = [
      try explained(),
      try finding(
        "talents", "新引进各类人才", "Talents brought in", .atRisk, .red, .farBehindPlan, lead: ["人社局", "科技局"],
        value: .init(1_234, "人"), target: target("at_least", 11_700, "人"), gap: points(79, 2)),
      try finding(
        "striving", "新增上市企业", "New listed companies", .atRisk, .red, .farBehindPlan, severity: .striving,
        value: .init(0, "家"), target: target("at_least", 1, "家"), gap: points(50)),
      try finding(
        "growth", "地区生产总值增长", "GDP growth", .atRisk, .yellow, .belowGoal, severity: .expected, lead: ["发改局"],
        value: .init(Rational(31, 5), "%"), target: target("at_least", 9, "%"), gap: .init(Rational(14, 5), "百分点")),
      try finding(
        "no-location", "城镇登记失业率", "Registered unemployment", .atRisk, .yellow, .nearLimit, lead: [],
        value: .init(Rational(29, 10), "%"), target: target("at_most", 3, "%"), line: nil),
      try finding(
        "kindergartens", "三个幼儿园投入使用", "Three kindergartens open", .atRisk, .red, .stageLate, words: "主体封顶",
        target: Finding.Target(operator: "milestone", value: nil, unit: "", text: "投入使用")),
      try finding(
        "exceeded", "生产安全责任事故起数、死亡人数", "Work accidents and deaths", .fail, .red, .exceeded, lead: ["农业农村局（水利局）"],
        value: .init(Rational(1_000_000, 3), "起"), target: target("reduction", 10, "%"), gap: points(1, 3)),
      try finding(
        "escape", "危险\u{1B}[31m标题\u{7}\u{9B}2J\r\n第二行\u{202E}反向\u{2028}\u{0}",
        "Bad\u{1B}]0;pwn\u{7} title\ttab \u{202E}gnp.exe", .fail, .red,
        .missed, value: .init(1, "家"), target: target("exactly", 5, "家"),
        message: Phrase(zh: "含\u{1B}[2J控制字符\n换行", en: "has \u{1B}[2J control characters\nand a line break")),
      try finding(
        "emoji", "👨‍👩‍👧‍👦家庭医生签约👍🏽服务覆盖人口数量达到全区常住人口的百分之四十五以上",
        "👨‍👩‍👧‍👦 family doctors مرحبا بالعالم שלום with a title that never seems to end", .fail,
        .red, .notDone, severity: .expected, value: .init(Rational(-1, 7), "万元"), target: target("between", 60, "%")),
      try finding("error", "数值溢出的规则", "A rule that overflows", .error, .none, .overflow, line: nil),
      try finding("waived", "已豁免的标准", "A waived standard", .waived, .none, .judgedByPerson),
      try finding("review", "进出口总额稳中提质", "Foreign trade steady and better", .review, .none, .judgedByPerson, line: nil),
      try finding("not-due", "尚未到期的标准", "Not due", .notDue, .none, .warmUp, line: nil),
      try finding(
        "met", "整理碎片化工业用地", "Industrial land tidied up", .pass, .green, .met, value: .init(200, "亩"),
        target: target("at_least", 200, "亩"), gap: points(-50)),
      try finding(
        "on-pace", "实际使用外资", "Foreign investment used", .pass, .green, .onPace, value: .init(135_000_000, "美元"),
        target: target("at_least", 270_000_000, "美元"), gap: points(0)),
    ]
    found[1].conflicts = [
      Standard.Conflict(
        standard: "talents-livelihood", title: Phrase(zh: "引进人才（民生实事）", en: "Talents, a livelihood project"),
        note: Phrase(zh: "附件1为1.17万人，附件2为1万人 | <10%", en: "annex 1 says 11,700, annex 2 10,000 | <10%"))
    ]
    for (index, reason) in [
      Reason.figureMissing, .figureRejected, .baseMissing, .basisUnclear, .conflict, .dayUnknown, .thresholdMissing,
    ]
    .enumerated() {
      found.append(
        try finding(
          "no-data-\(index + 1)", "缺数据的标准之\(index + 1)", "Without data, no. \(index + 1)", .noData, .none, reason,
          lead: ["人社局"], target: target("at_least", 3000, "套"), line: nil,
          message: Phrase(zh: "应于7月10日前报送6月数据，未报", en: "the figure of June was due by 10 July and is missing")))
    }
    for index in 0..<12 {
      found.append(
        try finding(
          "behind-\(index + 1)", "落后项目\(index + 1)", "Behind, no. \(index + 1)", .atRisk, .yellow, .behindPlan,
          lead: ["发改局"],
          value: .init(Rational(index), "个"), target: target("at_least", 20, "个"), gap: points(6 + index % 4)))
    }
    return found + (try hostile())
  }

  static func report(_ findings: [Finding]) throws -> Report {
    var ledger = Report.Ledger()
    ledger.filesRead = 3
    ledger.rowsRead = 2_041
    ledger.rowsRejected = 2
    ledger.columnsIgnored = 1
    ledger.rulesLoaded = 174
    ledger.rulesEvaluated = findings.count
    ledger.rulesWithoutData = 7
    ledger.figuresUnused = 5
    let problem = Diagnostic(
      Diagnostic.Code(rawValue: "value-malformed"),
      at: Diagnostic.Place(file: "figures.csv", at: SourceLocation(line: 7, column: 4)),
      Phrase(zh: "“一百多”不是数值", en: "'一百多' is no number"), help: Phrase(zh: "填写一个数", en: "write a number"))
    let warning = Diagnostic(
      Diagnostic.Code(rawValue: "column-unknown"), .warning, at: nil,
      Phrase(zh: "多出一列“电话”", en: "column '电话' is not known"))
    return Report(
      plan: try plan(), asOf: try date("2022-07-10"), asOfOrigin: .latestDue,
      knownBy: Timestamp("2022-07-11 09:30:00.25", in: .beijing), findings: findings, ledger: ledger,
      diagnostics: findings.isEmpty ? [] : [problem, warning])
  }
}
