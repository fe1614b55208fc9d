import Diagnostics
import MarkedYAML
import Plans
import Quantities
import Testing

@testable import RuleFiles

@Suite("What rule files mean")
struct GoodFixtureTests {
  @Test("a good plan has nothing to say", arguments: Fixture.all("good"))
  func silent(_ fixture: Fixture) {
    let (plan, diagnostics) = RuleFolder.load(fixture.files)
    #expect(diagnostics == [])
    #expect(plan != nil)
  }

  @Test("the order of the files does not matter", arguments: Fixture.all("good") + Fixture.all("bad"))
  func order(_ fixture: Fixture) {
    let forwards = RuleFolder.load(fixture.files)
    let backwards = RuleFolder.load(fixture.files.reversed())
    #expect(forwards.diagnostics == backwards.diagnostics)
    #expect(forwards.plan?.standards.map(\.id) == backwards.plan?.standards.map(\.id))
    #expect(forwards.plan?.indicators == backwards.plan?.indicators)
  }

  /// Settings and rule tests are files of their own, beside a plan.
  private static let beside: Set<String> = [
    "settings", "testFile", "test", "row", "expectation", "waiverFile", "waiver",
  ]

  @Test(
    "every key of the language stands in a good plan",
    arguments: ShapeName.allCases.filter { !beside.contains($0.rawValue) })
  func everyKey(_ name: ShapeName) {
    var used: Set<String> = []
    func visit(_ node: Node) {
      for entry in node.mapping ?? [] {
        if let key = entry.key.scalar?.text { used.insert(key) }
        visit(entry.value)
      }
      for item in node.sequence ?? [] { visit(item) }
    }
    for fixture in Fixture.all("good") {
      for file in fixture.files { YAMLReader().read(file).documents.forEach(visit) }
    }
    #expect(name.shape.keys.map(\.name).filter { !used.contains($0) } == [])
    #expect(Set(name.shape.keys.map(\.name)).count == name.shape.keys.count)
  }

  private func district() throws -> Plan {
    try #require(RuleFolder.load(Fixture("good", "district").files).plan)
  }

  private func standard(_ id: String) throws -> Standard {
    try #require(try district().standards.first { $0.id == id })
  }

  private func test(_ id: String) throws -> QuantityTest {
    guard case .quantity(let test) = try standard(id).requirement else { throw Unexpected() }
    return test
  }

  private struct Unexpected: Error {}

  @Test("standards stand in the order of files and lines")
  func standardsInOrder() throws {
    let ids = try district().standards.map(\.id)
    #expect(ids.first == "firms-added")
    #expect(ids[9] == "accidents-fall")
    #expect(ids.last == "quality")
    #expect(ids.count == 18)
  }

  @Test("values come from file, groups and standard, the inner ones last")
  func inheritance() throws {
    let fall = try standard("accidents-fall")
    #expect(fall.source == Standard.Source(document: "plan", annex: 2, section: 1, sectionTitle: "民生实事"))
    #expect(fall.leaders == [])
    #expect(fall.lead == ["应急局"])
    #expect(fall.profile?.name == .evm)
    #expect(fall.deadline == CalendarDate("2022-11-30"))
    #expect(fall.severity == .binding)
    let firms = try standard("firms-added")
    #expect(firms.leaders == ["李某"])
    #expect(firms.support == ["教育局", "科技局"], "an alias is the unit's id")
    #expect(firms.severity == .expected)
    #expect(firms.source.clause == 1)
  }

  @Test(
    "bounds are held in the indicator's unit and keep their words",
    arguments: [
      ("firms-added", Bound.Operator.atLeast, "100", "家", "100 家"),
      ("revenue-booked", .atMost, "12000000000", "元", "1.2 百亿元"),
      ("growth-about", .about, "6.5", "%", "6.5 %"),
      ("firms-share", .lessThan, "20", "%", "20 %"),
      ("sampling", .atLeast, "0.0015", "批次/人", "1.5 批次/千人"),
      ("people-growth", .between, "1", "%", "1 % – 2 %"),
      ("jobs-added", .atLeast, "13000", "人", "一万三千人"),
    ])
  func bounds(_ id: String, _ comparison: Bound.Operator, _ value: String, _ unit: String, _ text: String) throws {
    let bound = try test(id).bound
    #expect(bound.operator == comparison)
    #expect(bound.value == ExactDecimal(value))
    #expect(bound.unit.symbol == unit)
    #expect(bound.text == text)
  }

  @Test("how a bound is judged")
  func judging() throws {
    let kept = try test("coverage-kept")
    #expect(kept.judging == .every && kept.allowedMisses == 1)
    #expect(kept.margin == ExactDecimal("0.5") && kept.base == ExactDecimal(88))
    #expect(kept.from == CalendarDate("2022-03-01"))
    #expect(try test("coverage-in-june").period == Period("2022-06"))
    #expect(try test("growth-about").bound.within == ExactDecimal("0.2"))
    let firms = try test("firms-added")
    #expect(firms.staged.map(\.period) == [Period("2022-Q1"), Period("2022-Q2")])
    #expect(firms.comparedDecimals == 1)
    #expect(try test("jobs-added").pace == .quarterly([Rational(1, 5), Rational(1, 2), Rational(3, 4), .one]))
    #expect(try test("sampling").pace == .step)
    #expect(firms.pace == .lastYear)
  }

  @Test("a tolerance is taken where none is given", arguments: [("3 %", "0.2"), ("{value: 40 %}", "0.2")])
  func tolerance(_ about: String, _ within: String) throws {
    let text = """
      plan: demo
      title: 示例
      year: 2022
      indicators: [{id: rate, name: 率, unit: '%', kind: rate}]
      standards: [{id: promise, title: 标准, quote: 左右, indicator: rate, about: \(about)}]
      """
    let (plan, _) = RuleFolder.load([SourceFile(name: "plan.yaml", bytes: Array(text.utf8))])
    guard case .quantity(let test) = plan?.standards.first?.requirement else { throw Unexpected() }
    #expect(test.bound.isDefaultTolerance)
    #expect(test.bound.within == ExactDecimal(within))
  }

  @Test("indicators default by kind")
  func indicators() throws {
    let plan = try district()
    func indicator(_ id: String) throws -> Indicator { try #require(plan.indicators.first { $0.id == id }) }
    #expect(try indicator("firms").isWhole && indicator("jobs").isWhole)
    #expect(try !indicator("revenue").isWhole && !indicator("samples").isWhole)
    #expect(try indicator("all-firms").isFixedList && !indicator("firms").isFixedList)
    #expect(try indicator("revenue").span == .yearToDate && indicator("samples").span == .own)
    #expect(try indicator("revenue").unitFactor == ExactDecimal(100_000_000))
    #expect(try indicator("revenue-growth").ownGrowth == plan.indicators.firstIndex { $0.id == "revenue-growth-own" })
    #expect(try indicator("coverage").maximum == Rational(100))
    #expect(try indicator("coverage").calendar.dueDay == 20 && indicator("coverage").calendar.cadence == .quarter)
    #expect(try indicator("firms").calendar == plan.calendar)
    #expect(try !indicator("people").calendar.mergedMonths)
    #expect(try indicator("school").items == ["东校", "西校"])
  }

  @Test("a milestone brings its own indicators, which others may name")
  func milestones() throws {
    let plan = try district()
    let state = try #require(plan.indicators.firstIndex { $0.id == "hospital-open" })
    let forecast = try #require(plan.indicators.firstIndex { $0.id == "hospital-open-forecast" })
    #expect(plan.indicators[state].kind == .state && plan.indicators[state].isImplicit)
    #expect(plan.indicators[state].name == Phrase(zh: "医院扩建", en: "The hospital's new wing"))
    #expect(plan.indicators[state].ladder == 0 && plan.indicators[state].items == ["新楼"])
    #expect(plan.indicators[state].reporters == ["教育局"])
    #expect(plan.indicators[forecast].kind == .date)
    #expect(plan.indicators[forecast].name.zh == "医院扩建预计完成日期")
    for id in ["hospital-open", "hospital-begun"] {
      guard case .milestone(let milestone) = try standard(id).requirement else { throw Unexpected() }
      #expect(milestone.states == state && milestone.forecast == forecast)
      #expect(milestone.rank == (id == "hospital-open" ? 5 : 2))
    }
    guard case .milestone(let schools) = try standard("schools-open").requirement else { throw Unexpected() }
    #expect(schools.planned.map(\.rank) == [2, 4])
  }

  @Test("parts within parts")
  func combinations() throws {
    guard case .combination(let either) = try standard("either").requirement else { throw Unexpected() }
    #expect(either.rule == .atLeast(2))
    #expect(either.parts.map(\.name.zh) == ["企业", "事故起数、新增高新技术企业占企业总数比重", "工作总结"])
    guard case .combination(let inner) = either.parts[1].requirement,
      case .reduction(let fall) = inner.parts[0].requirement
    else { throw Unexpected() }
    #expect(fall.base == .value(ExactDecimal(300)) && fall.pace == .step && fall.by == ExactDecimal(20))
  }
}
