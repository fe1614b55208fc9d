import Diagnostics
import Quantities

@testable import Plans

/// A plan and a report in which everything is awkward that can be: the one fixture of all goldens.
enum AwkwardPlan {
  static func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw Broken(text: text) }
    return date
  }

  struct Broken: Error {
    let text: String
  }

  static let place = Diagnostic.Place(file: "Rules/awkward/02-innovation.yaml", at: SourceLocation(line: 14, column: 5))
  static let longQuote = String(
    repeating: "健全初创企业、科技型中小企业、高新技术企业、创新型领军企业的梯次培育矩阵，新增高新技术企业100家；", count: 6)

  static func plan() throws -> Plan {
    guard let zone = PlanTimeZone("Asia/Shanghai") else { throw Broken(text: "zone") }
    let calendar = ReportingCalendar(cadence: .month, dueDay: 10)
    func indicator(_ id: String, _ zh: String, _ en: String, _ unit: String, _ kind: Indicator.Kind) throws -> Indicator
    {
      Indicator(
        id: id, name: Phrase(chinese: zh, english: en), unit: try measure(unit), unitText: unit, kind: kind,
        calendar: calendar,
        span: .own, place: place)
    }
    return Plan(
      id: "awkward-2022", title: Phrase(zh: "天宁区2022年政府工作报告责任分解落实方案", en: "Tianning District 2022 responsibility plan"),
      year: 2022, start: try date("2022-01-01"), deadline: try date("2022-12-31"), timeZone: zone, calendar: calendar,
      units: [
        ResponsibleUnit(id: "科技局", name: Phrase(zh: "科技局", en: "Science and Technology Bureau")),
        ResponsibleUnit(id: "人社局", name: Phrase(zh: "人社局", en: "Human Resources Bureau")),
        ResponsibleUnit(id: "发改局", name: Phrase(zh: "发改局", en: "Development and Reform Bureau")),
        ResponsibleUnit(
          id: "农业农村局（水利局）",
          name: Phrase(zh: "农业农村局（水利局）", en: "Agriculture and Rural Affairs Bureau (Water Resources Bureau)")),
      ],
      leaders: [
        Leader(id: "李军", name: Phrase(zh: "李军", en: "Li Jun")), Leader(id: "方力", name: Phrase(zh: "方力", en: "Fang Li")),
      ],
      sources: [
        SourceDocument(
          id: "plan", title: Phrase(zh: "责任分解落实方案", en: "Responsibility plan"), file: "plan.txt", sha256: nil)
      ],
      ladders: [StageLadder(id: "opening", stages: [.init(id: "未启动"), .init(id: "主体封顶"), .init(id: "投入使用")])],
      indicators: [
        try indicator("talents", "新引进各类人才", "Talents brought in", "人", .cumulative),
        try indicator("accidents", "生产安全责任事故起数", "Work accidents", "起", .flow),
        try indicator("growth", "地区生产总值增速", "GDP growth", "%", .growth),
        try indicator("openings", "幼儿园建设状态", "State of the kindergartens", "", .state),
        try indicator("meetings", "调度会", "Review meetings", "次", .flow),
        try indicator("core", "数字经济核心产业增加值", "Core digital output", "元", .flow),
      ])
  }

  static func measure(_ symbol: String) throws -> MeasureUnit {
    guard let found = UnitTable.standard.unit(symbol) else { throw Broken(text: symbol) }
    return found.unit
  }

  static func bound(_ comparison: Bound.Operator, _ text: String, upper: String? = nil, within: String? = nil) throws
    -> Bound
  {
    guard case .success(let quantity) = UnitTable.standard.parse(text) else { throw Broken(text: text) }
    return Bound(
      comparison, quantity.value, upper: upper.flatMap { ExactDecimal($0) },
      within: within.flatMap { ExactDecimal($0) },
      unit: quantity.unit, text: text, written: quantity.written)
  }

  /// One standard of every kind of requirement.
  static func standards() throws -> [Standard] {
    let talents = IndicatorReference(0)
    let growth = IndicatorReference(2)
    func test(_ comparison: Bound.Operator, _ text: String, upper: String? = nil, within: String? = nil) throws
      -> Requirement
    {
      .quantity(
        QuantityTest(
          subject: .indicator(text.contains("%") ? growth : talents),
          bound: try bound(comparison, text, upper: upper, within: within)))
    }
    let reduction = Requirement.reduction(
      Reduction(of: IndicatorReference(1), by: ExactDecimal(coefficient: 100, scale: 1), text: "10.0 %"))
    let milestone = Requirement.milestone(
      Milestone(states: 3, forecast: nil, ladder: 0, rank: 2, items: ["三毛地块幼儿园", "东风地块幼儿园", "南广场地块幼儿园"]))
    let all: [(String, Standard.Severity, Requirement)] = [
      ("at-least", .binding, try test(.atLeast, "1.17 万人")),
      ("about", .expected, try test(.about, "6.5 %", within: "0.20")),
      ("between", .binding, try test(.between, "60 %", upper: "70")),
      ("at-most", .binding, try test(.atMost, "3 %")),
      ("more-than", .binding, try test(.moreThan, "300 人")),
      ("less-than", .binding, try test(.lessThan, "300 人")),
      ("exactly", .striving, try test(.exactly, "5 人")),
      ("reduction", .binding, reduction),
      ("milestone", .binding, milestone),
      (
        "frequency", .binding,
        .frequency(Frequency(of: IndicatorReference(4), times: 2, every: .quarter, makeUpDays: 15))
      ),
      (
        "filing", .binding,
        .filing(FilingDuty(of: 0, calendar: ReportingCalendar(cadence: .month, dueDay: 10), from: ["科技局", "人社局"]))
      ),
      (
        "either", .binding,
        .combination(
          Combination(
            rule: .any,
            parts: [
              .init(name: Phrase(zh: "人才", en: "talents"), requirement: try test(.atLeast, "30 人")),
              .init(name: Phrase(zh: "事故", en: "accidents"), requirement: reduction),
            ]))
      ),
      (
        "two-of", .binding,
        .combination(
          Combination(rule: .atLeast(2), parts: [.init(name: Phrase(verbatim: ""), requirement: milestone)]))
      ),
      ("judged-by-a-person-who-has-a-very-long-identifier-to-type", .binding, .manual(statement: nil)),
      ("threshold", .binding, .unsetThreshold(UnsetThreshold(subject: .indicator(talents), setBy: "常州市"))),
      (
        "share", .binding,
        .quantity(
          QuantityTest(
            subject: .share(of: IndicatorReference(5), in: talents), bound: try bound(.atLeast, "10 %"), judging: .every
          ))
      ),
    ]
    return try all.enumerated().map { index, entry in
      Standard(
        id: entry.0, title: Phrase(zh: "标准\(index + 1)：\(entry.0)", en: "Standard \(index + 1): \(entry.0)"),
        quote: index == 0 ? longQuote : "新引进各类人才1.17万人",
        source: Standard.Source(
          document: "plan", annex: index < 8 ? 1 : 2, section: index < 4 ? 2 : 12, sectionTitle: "实施创新驱动引领行动", item: 3,
          itemTitle: "集聚高层次创新人才", clause: 1),
        leaders: index == 0 ? ["李军", "方力"] : [], lead: index % 3 == 2 ? ["农业农村局（水利局）"] : ["人社局"],
        support: ["科技局", "各街道"], severity: entry.1, start: try date("2022-01-01"), deadline: try date("2022-12-31"),
        requirement: entry.2, note: index == 0 ? Phrase(zh: "含市级以上", en: "city level and above") : nil, place: place)
    }
  }
}

extension PlanTimeZone {
  /// The zone of the goldens.
  static var beijing: PlanTimeZone { PlanTimeZone("+08:00") ?? .utc }
}
