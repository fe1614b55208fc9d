import Diagnostics
import PlanDocuments
import Testing

/// Faults planted in rules over a document whose layout tells who answers for what.
@Suite("Rules held against the place of their words")
struct OwnerTests {
  /// One cell a line, as a word processor saves a table; the same with a row a line, in bars, and in brackets.
  static let layouts: [(name: String, text: String)] = [
    (
      "a cell a line",
      """
      任务表

      \t序号
      \t工作标准
      \t牵头领导
      \t牵头单位
      \t完成时限

      \t1
      \t新增企业100家
      \t李军
      \t科技局
      \t2022年6月

      \t2
      \t新增机构10家
      \t
      \t工信局
      \t

      """
    ),
    ("a row a line", "序号\t工作标准\t牵头领导\t牵头单位\t完成时限\n1\t新增企业100家\t李军\t科技局\t2022年6月\n2\t新增机构10家\t\t工信局\t\n"),
    (
      "bars",
      "| 序号 | 工作标准 | 牵头领导 | 牵头单位 | 完成时限 |\n|---|---|---|---|---|\n| 1 | 新增企业100家 | 李军 | 科技局 | 2022年6月 |\n| 2 | 新增机构10家 |  | 工信局 |  |\n"
    ),
    (
      "brackets",
      "1. 新增企业100家。（责任领导：李军；牵头单位：科技局；完成时限：2022年6月）\n2. 新增机构10家。（责任领导：李军；牵头单位：工信局；完成时限：2022年6月）\n"
    ),
  ]

  private func codes(_ text: String, _ keys: String, quote: String = "新增企业100家", bound: String = "at_least: 100 家")
    throws
    -> [(code: String, line: Int?)]
  {
    let plan = try TraceCase.plan([
      TraceCase.head + """
        units: [科技局, 工信局]
        leaders: [{id: 李军}, {id: 方力}]
        indicators: [{id: firms, name: 企业, unit: 家, kind: cumulative}]
        standards:
          - id: one
            title: 一
            quote: \(quote)
            indicator: firms
            \(bound)
        \(keys.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

        """
    ])
    let diagnostics = Tracer(plan: plan).trace([TraceCase.document(text)]).diagnostics
    return diagnostics.filter { $0.severity == .error }.map { ($0.code.rawValue, $0.place?.range?.start.line) }
  }

  private static let right = "lead: 科技局\nleader: 李军\ndeadline: 2022-06-30"

  @Test("nothing is wrong with what the document says", arguments: layouts)
  func silent(_ name: String, _ text: String) throws {
    #expect(try codes(text, Self.right).map(\.code) == [])
    // A blank cell takes what stands above, or nobody is named.
    let second = "lead: 工信局\nleader: LEADER\ndeadline: 2022-06-30"
    for leader in name == "brackets" ? ["李军"] : ["李军", "unset"] {
      let keys = second.replacing("LEADER", with: leader)
      #expect(try codes(text, keys, quote: "新增机构10家", bound: "at_least: 10 家").map(\.code) == [], "\(leader)")
    }
  }

  @Test("each fault is named at its place", arguments: layouts)
  func planted(_ name: String, _ text: String) throws {
    let faults: [(keys: String, code: String, line: Int)] = [
      ("lead: 工信局\nleader: 李军\ndeadline: 2022-06-30", "lead-differs", 14),
      ("lead: 科技局\nleader: 方力\ndeadline: 2022-06-30", "leader-differs", 15),
      ("lead: 科技局\nleader: 李军\ndeadline: 2022-09-30", "deadline-differs", 16),
      ("lead: [科技局, 工信局]\nleader: 李军\ndeadline: 2022-06-30", "lead-differs", 14),
    ]
    for fault in faults {
      let found = try codes(text, fault.keys)
      #expect(found.map(\.code) == [fault.code], "\(name): \(fault.keys)")
      #expect(found.map(\.line) == [fault.line], "\(name): \(fault.keys)")
    }
    for (bound, code) in [
      ("at_least: 10 家", "bound-against-quote"), ("at_most: 100 家", "direction-against-quote"),
      ("more_than: 100 家", "direction-against-quote"),
    ] {
      let found = try codes(text, Self.right, bound: bound)
      #expect(found.map(\.code) == [code] && found.map(\.line) == [13], "\(name): \(bound)")
    }
  }

  private static let merged =
    "| 工作标准 | 牵头领导 | 牵头单位 |\n|---|---|---|\n| 优化环境 |  | 工信局 |\n| 新增企业100家 | 李军 | 科技局 |\n"
    + "| 新增机构10家 |  |  |\n| 新增平台5家 |  | 工信局 |\n"

  @Test(
    "merged cells and blank ones",
    arguments: [
      ("新增机构10家", 10, "lead: 科技局\nleader: 李军", []), ("新增机构10家", 10, "lead: 科技局\nleader: unset", ["leader-differs"]),
      ("新增机构10家", 10, "leader: 李军", ["lead-differs"]),
      // Nobody is known to lead this unit: the blank cell may mean so.
      ("新增平台5家", 5, "lead: 工信局\nleader: unset", []), ("新增平台5家", 5, "lead: 工信局\nleader: 李军", []),
      ("新增平台5家", 5, "lead: 工信局\nleader: 方力", ["leader-differs"]),
      ("新增平台5家", 5, "lead: 工信局\nleader: 李军\ndeadline: 2022-06-30", ["deadline-differs"]),
    ] as [(String, Int, String, [String])])
  func blanks(_ quote: String, _ number: Int, _ keys: String, _ wanted: [String]) throws {
    #expect(try codes(Self.merged, keys, quote: quote, bound: "at_least: \(number) 家").map(\.code) == wanted)
  }

  @Test("a blank cell with nothing above it names nobody")
  func nobody() throws {
    let text = "| 工作标准 | 牵头领导 | 牵头单位 |\n|---|---|---|\n| 新增企业100家 |  | 科技局 |\n| 优化环境 | 方力 | 工信局 |\n"
    #expect(try codes(text, "lead: 科技局\nleader: unset").map(\.code) == [])
    #expect(try codes(text, "lead: 科技局\nleader: 李军").map(\.code) == ["leader-differs"])
  }

  @Test("a deadline that nothing names, and one that the line above names")
  func deadlines() throws {
    let keys = "deadline: 2022-06-30"
    #expect(try codes("新增企业100家。\n", keys).map(\.code) == ["deadline-differs"])
    #expect(try codes("以下事项6月底前完成：\n新增企业100家。\n", keys).map(\.code) == [])
    #expect(try codes("新增企业100家，6月底前完成。\n", keys).map(\.code) == [])
  }

  @Test("a number that the quote does not hold")
  func invented() throws {
    #expect(try codes("新增企业若干。\n", "", quote: "新增企业", bound: "at_least: 100 家").map(\.code) == ["bound-against-quote"])
  }

  @Test("a sub-heading of an item is a level of the place")
  func headings() throws {
    let text = "一、设施\n市政设施：\n（1）新增泊位10个。\n环卫设施：\n（1）新增公厕10座。\n"
    func trace(_ heading: String) throws -> [String] {
      let plan = try TraceCase.plan([
        TraceCase.head + """
          standards:
            - {id: one, title: 一, quote: 新增公厕, section: {number: 1, title: 设施}, heading: \(heading), clause: 1, manual: true}

          """
      ])
      return Tracer(plan: plan).trace([TraceCase.document(text)]).diagnostics.filter { $0.severity == .error }.map(
        \.code.rawValue)
    }
    #expect(try trace("环卫设施") == [])
    #expect(try trace("市政设施") == [TraceCode.quoteElsewhere.rawValue])
    #expect(try trace("水利设施") == [TraceCode.sectionNotFound.rawValue])
  }

  @Test(
    "the numbers of a list need no rule",
    arguments: [
      "1. 新增企业100家。", "一、经济\n（一）工业\n1、新增企业100家。", "（1）新增企业100家；（2）环境优化。", "1）新增企业100家", "第一章 目标\n新增企业100家",
      "2. Jobs\n2.1 新增企业100家", "1 新增企业100家\n2 环境优化", "一是新增企业100家；二是优化环境。", "附件1\n新增企业100家", "表2\n新增企业100家",
    ])
  func lists(_ text: String) throws {
    let plan = try TraceCase.plan([TraceCase.head + "standards: [{id: one, title: 一, quote: 新增企业100家, manual: true}]\n"]
    )
    let trace = Tracer(plan: plan).trace([TraceCase.document(text)], auditing: false)
    #expect(
      trace.coverage.percent == 100 && trace.coverage.numbers == 1, "\(trace.parts.flatMap(\.gaps).map(\.sentence))")
  }

  @Test("what looks like a list's number and is a figure is none", arguments: ["1.17万人", "6.5 %", "12 家企业", "3.5"])
  func figures(_ text: String) throws {
    let plan = try TraceCase.plan([TraceCase.head + "standards: [{id: one, title: 一, quote: 新增, manual: true}]\n"])
    #expect(Tracer(plan: plan).trace([TraceCase.document(text)]).coverage.numbers == 1)
  }
}
