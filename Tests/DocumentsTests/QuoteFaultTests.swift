import Diagnostics
import Plans
import Quantities
import Testing

@testable import PlanDocuments

/// Every kind of fault planted in every standard of the founding plan: each is found, or it is said here why not.
@Suite("Faults planted in the founding plan")
struct QuoteFaultTests {
  private static let rules = "Rules/tianning-2022"

  /// Their numbers stand in a name: 一中心七站.
  private static let named: Set<String> = ["care-centre", "care-stations"]
  /// What each gets, of which the words do not say whether more would do.
  private static let exact: Set<String> = [
    "basic-pension-increase", "basic-pension-level", "dream-room-budget", "soldiers-parents-insurance",
    "soldiers-mothers-insurance",
  ]

  private func found(_ plan: Plan) -> Set<String> {
    Set(
      QuoteAudit(plan, severity: .error).faults().compactMap { fault in
        let parts = fault.message.en.split(separator: "`")
        return parts.first.map(String.init)
      })
  }

  /// Plants one fault in every standard at once, and again alone in those where nothing was found: another fault may
  /// hide it.
  private func silent(_ plan: Plan, _ change: (Standard) -> Requirement?) -> (planted: Int, silent: [String]) {
    var all = plan
    var changes: [Int: Requirement] = [:]
    for index in plan.standards.indices {
      guard let requirement = change(plan.standards[index]) else { continue }
      changes[index] = requirement
      all.standards[index].requirement = requirement
    }
    let found = found(all)
    let left = changes.filter { !found.contains(plan.standards[$0.key].id) }
    let silent = left.filter { index, requirement in
      // Without the others the audit is quick; what only they show needs all of them.
      var alone = plan
      alone.standards = [plan.standards[index]]
      alone.standards[0].requirement = requirement
      if self.found(alone).contains(plan.standards[index].id) { return false }
      alone = plan
      alone.standards[index].requirement = requirement
      return !self.found(alone).contains(plan.standards[index].id)
    }
    return (changes.count, silent.map { plan.standards[$0.key].id }.sorted())
  }

  private func rebound(_ standard: Standard, _ change: (Bound) -> Bound?) -> Requirement? {
    guard case .quantity(let test) = standard.requirement, let bound = change(test.bound) else { return nil }
    return .quantity(test.against(bound))
  }

  @Test("as it stands it has none")
  func none() throws {
    #expect(found(try TraceCase.loaded(Self.rules)) == [])
  }

  @Test("another number", arguments: ["×10", "÷2", "+1", "90 %"])
  func bounds(_ how: String) throws {
    let plan = try TraceCase.loaded(Self.rules)
    let (planted, silent) = silent(plan) { standard in
      rebound(standard) { bound in
        let value: Rational? =
          switch how {
          case "×10": bound.value.rational * 10
          case "÷2": bound.value.rational.divided(by: Rational(2))
          case "+1": bound.value.rational + Rational(1)
          default: bound.value.rational == Rational(100) && bound.unit.symbol == "%" ? Rational(90) : nil
          }
        guard let number = value?.exactDecimal else { return nil }
        return Bound(
          bound.operator, number, within: bound.within, unit: bound.unit, text: "\(number) \(bound.unit.symbol)")
      }
    }
    #expect(planted >= (how == "90 %" ? 8 : 130))
    #expect(silent == [])
  }

  @Test("another unit", arguments: ["户", "台", "公里", "小时"])
  func units(_ symbol: String) throws {
    let plan = try TraceCase.loaded(Self.rules)
    let unit = try #require(plan.measures.unit(symbol)?.unit)
    let (planted, silent) = silent(plan) { standard in
      rebound(standard) { bound in
        guard bound.unit.factor(to: unit) == nil else { return nil }
        return Bound(bound.operator, bound.value, within: bound.within, unit: unit, text: "\(bound.value) \(symbol)")
      }
    }
    #expect(planted >= 130)
    #expect(silent.filter { !Self.named.contains($0) } == [])
  }

  @Test("another comparison", arguments: [Bound.Operator.atLeast, .atMost, .moreThan, .lessThan, .exactly, .about])
  func directions(_ comparison: Bound.Operator) throws {
    let plan = try TraceCase.loaded(Self.rules)
    let (planted, silent) = silent(plan) { standard in
      rebound(standard) { bound in
        guard bound.operator != comparison else { return nil }
        // All of a share is met exactly or not at all.
        if comparison == .exactly, bound.unit.symbol == "%", bound.value.rational == Rational(100) { return nil }
        return Bound(comparison, bound.value, within: bound.within, unit: bound.unit, text: bound.text)
      }
    }
    #expect(planted > 5)
    #expect(silent.filter { !Self.named.contains($0) && !Self.exact.contains($0) } == [])
  }

  @Test("another stage, where the quote names one")
  func stages() throws {
    let plan = try TraceCase.loaded(Self.rules)
    var planted = 0
    for rank in 0..<(plan.ladders.map(\.stages.count).max() ?? 0) {
      let (count, silent) = silent(plan) { standard in
        guard case .milestone(var milestone) = standard.requirement, milestone.rank != rank else { return nil }
        let stages = plan.ladders[milestone.ladder].stages
        guard stages.indices.contains(rank) else { return nil }
        func isNamed(_ stage: StageLadder.Stage) -> Bool {
          ([stage.id] + stage.aliases).contains { standard.quote.contains($0) }
        }
        // 建设完成并交付使用 names two.
        guard rank == 0 || isNamed(stages[milestone.rank]) && !isNamed(stages[rank]) else { return nil }
        milestone.rank = rank
        return .milestone(milestone)
      }
      planted += count
      #expect(silent == [], "\(rank)")
    }
    #expect(planted > 100)
  }

  @Test("every lead unit is a reporter of its indicators")
  func reporters() throws {
    let plan = try TraceCase.loaded(Self.rules)
    var compared = 0
    for standard in plan.standards {
      for index in standard.requirement.orderedIndicators where !plan.indicators[index].reporters.isEmpty {
        compared += 1
        let missing = Set(standard.lead).subtracting(plan.indicators[index].reporters)
        #expect(missing.isEmpty, "\(standard.id): \(plan.indicators[index].id)")
      }
    }
    #expect(compared > 150)
  }
}
