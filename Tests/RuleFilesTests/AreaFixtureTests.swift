import Diagnostics
import Plans
import Quantities
import RuleFiles
import Testing

@Suite("What areas, windows, levels and terms mean")
struct AreaFixtureTests {
  private struct Unexpected: Error {}

  private func standard(_ id: String) throws -> Standard {
    let plan = try #require(RuleFolder.load(Fixture("good", "areas.yaml").files).plan)
    return try #require(plan.standards.first { $0.id == id })
  }

  private func test(_ id: String) throws -> QuantityTest {
    guard case .quantity(let test) = try standard(id).requirement else { throw Unexpected() }
    return test
  }

  @Test("an area may be called by its alias") func oneArea() throws {
    #expect(try standard("one-area").areas == .one(3))
    #expect(try standard("dust-three-years").areas == .one(0))
  }

  @Test("each area, and how many must hold") func eachArea() throws {
    let each = try standard("each-area")
    #expect(each.areas == .each([1, 2, 3], required: .atLeast(2)))
    let exemption = try #require(each.exemptions.first)
    #expect(exemption.area == 2 && exemption.record == Phrase(verbatim: "市府办〔2022〕5号"))
    #expect(try exemption.holds(on: #require(CalendarDate("2022-03-01"))))
    #expect(try exemption.holds(on: #require(CalendarDate("2022-09-30"))))
    #expect(try !exemption.holds(on: #require(CalendarDate("2022-10-01"))))
  }

  @Test("together and earlier terms") func together() throws {
    let together = try standard("together")
    #expect(together.areas == .together([0, 1, 2, 3, 4]))
    let earlier = try #require(together.earlier)
    #expect(earlier.deadline == CalendarDate("2022-10-31") && earlier.by == Phrase(verbatim: "市政府"))
    guard case .quantity(let old) = earlier.requirement else { throw Unexpected() }
    #expect(old.bound.value == ExactDecimal(150))
  }

  @Test("comparators leave out their exceptions") func comparators() throws {
    guard case .compared(_, .average(let areas)) = try test("above-average").subject else { throw Unexpected() }
    #expect(areas == [2, 3, 4])
    guard case .compared(_, .best(let count, let among)) = try test("best-two").subject else { throw Unexpected() }
    #expect(count == 2 && among == [1, 2, 3, 4])
    #expect(try test("near-north").bound.unit.symbol == "百分点")
    guard case .rank(let ranking) = try test("top-two").subject else { throw Unexpected() }
    #expect(ranking.among == [1, 2, 3, 4])
  }

  @Test("windows and runs") func windows() throws {
    #expect(try test("dust-three-years").rolling == RollingWindow(periods: 3, of: .mean, weights: [1, 2, 3]))
    #expect(try test("never-three").running == PeriodRun(periods: 3, gap: .skip))
  }

  @Test("levels, scores, records, time") func graded() throws {
    guard case .levels(let graded) = try standard("complaint-levels").requirement else { throw Unexpected() }
    #expect(graded.levels.map(\.verdict) == [.atRisk, .fail])
    guard case .score(let score) = try standard("score").requirement else { throw Unexpected() }
    #expect(score.parts.map(\.isVeto) == [false, true] && score.atLeast == ExactDecimal(80))
    guard case .milestone(let milestone) = score.parts[1].requirement else { throw Unexpected() }
    #expect(milestone.items == ["甲馆"] && milestone.rank == 2)
    guard case .records(let records) = try standard("large-projects").requirement else { throw Unexpected() }
    #expect(records.conditions.map { $0.bounds.map(\.unit.symbol) } == [["元"], ["美元", "美元", "美元", "美元"]])
    guard case .since(let since) = try standard("three-years").requirement else { throw Unexpected() }
    #expect(since.months == 36 && since.days == 0 && since.item == "甲馆")
    #expect(try standard("three-years").withdrawal?.from == CalendarDate("2022-09-01"))
  }
}
