public import Plans
import Quantities

extension Standard {
  /// The verdicts that some figures at some as-of can give: what tests of the standard can be asked to cover.
  ///
  /// Waivers and errors of evaluation are not counted.
  public func possibleVerdicts(in plan: Plan) -> Set<Verdict> {
    requirement.possibleVerdicts(of: self, in: plan)
  }
}

extension Requirement {
  /// The verdicts that a requirement can have as part or whole of `standard`.
  public func possibleVerdicts(of standard: Standard, in plan: Plan) -> Set<Verdict> {
    switch self {
    case .quantity(let test):
      let risk = RiskOfQuantity(test, of: standard, in: plan)
      return risk.isPossible ? Self.anyVerdict : Self.settledVerdicts
    case .reduction(let reduction):
      let calendar = plan.indicators[reduction.of.indicator].calendar
      let open = OpenPeriods(calendar, from: standard.start, closing: calendar.closing(standard.deadline))
      return open.isEmpty ? Self.settledVerdicts : Self.anyVerdict
    case .milestone: return Self.anyVerdict
    case .frequency(let frequency):
      return frequency.canRunBehind(in: plan) ? Self.anyVerdict : Self.settledVerdicts
    case .filing: return [.pass, .fail, .notDue]
    case .combination(let combination): return combination.possibleVerdicts(of: standard, in: plan)
    case .score(let score): return score.possibleVerdicts(of: standard, in: plan)
    case .levels(let graded): return Set(graded.levels.map(\.verdict)).union([.pass, .noData, .notDue])
    case .records(let records):
      return RiskOfQuantity(records, of: standard, in: plan).isPossible ? Self.anyVerdict : Self.settledVerdicts
    case .since: return Self.settledVerdicts
    case .holds(let condition): return condition.judging == .end ? Self.anyVerdict : Self.settledVerdicts
    case .manual: return [.review]
    case .unsetThreshold: return [.notDue, .noData]
    }
  }

  private static let anyVerdict: Set<Verdict> = [.pass, .atRisk, .fail, .noData, .notDue]
  private static let settledVerdicts: Set<Verdict> = [.pass, .fail, .noData, .notDue]
}

extension Frequency {
  /// A miss may be made up, or a period is reported in steps and wants more than one time, so that ⌊n·elapsed⌋ can be
  /// above zero before its end.
  fileprivate func canRunBehind(in plan: Plan) -> Bool {
    if makeUpDays > 0 { return true }
    guard times >= 2 else { return false }
    let period = ReportingCalendar(cadence: every, dueDay: 0, fiscalYear: plan.calendar.fiscalYear).opening(plan.start)
    return plan.indicators[of.indicator].calendar.periods(from: period.start, through: period.end).count > 1
  }
}

extension Combination {
  /// `verdict` is possible where one part can have it and the other parts can stand so that it is the deciding one.
  fileprivate func possibleVerdicts(of standard: Standard, in plan: Plan) -> Set<Verdict> {
    let choices = parts.map { $0.requirement.possibleVerdicts(of: standard, in: plan) }
    var found = Set(choices.joined()).filter { verdict in
      choices.indices.contains { index in
        choices[index].contains(verdict) && canDecide(verdict, besides: index, choices)
      }
    }
    // Before its start nothing can be said of a whole.
    found.insert(.notDue)
    return found
  }

  /// Sorted best first, the k-th part decides: k − 1 others may be as good or better, the rest as bad or worse.
  private func canDecide(_ verdict: Verdict, besides index: Int, _ choices: [Set<Verdict>]) -> Bool {
    let rank = rank(verdict)
    let others = choices.indices.filter { $0 != index }.map { choices[$0].map(self.rank) }
    let onlyWorse = others.count { $0.allSatisfy { $0 > rank } }
    let onlyBetter = others.count { $0.allSatisfy { $0 < rank } }
    let place = min(max(needed, 1), parts.count)
    return onlyBetter <= place - 1 && onlyWorse <= parts.count - place
  }

  private var needed: Int {
    switch rule {
    case .all: parts.count
    case .any: 1
    case .atLeast(let count): count
    }
  }

  private func rank(_ verdict: Verdict) -> Int {
    switch rule {
    case .all: -VerdictAlgebra.severity(VerdictAlgebra.Part(verdict))
    case .any, .atLeast: VerdictAlgebra.goodness(VerdictAlgebra.Part(verdict))
    }
  }
}

extension Score {
  /// Each part counts for what it can do at its best and at its worst.
  fileprivate func possibleVerdicts(of standard: Standard, in plan: Plan) -> Set<Verdict> {
    let choices = parts.map { (part: $0, verdicts: $0.requirement.possibleVerdicts(of: standard, in: plan)) }
    func weight(_ verdicts: Set<Verdict>) -> Rational {
      choices.reduce(.zero) { $1.verdicts.isDisjoint(with: verdicts) ? $0 : $0 + $1.part.weight.rational }
    }
    let whole = parts.reduce(Rational.zero) { $0 + $1.weight.rational }
    let wanted = whole * atLeast.rational * Rational(1, 100)
    let canBeVetoed = choices.contains { $0.part.isVeto && $0.verdicts.contains(.fail) }
    var found: Set<Verdict> = [.notDue]
    if weight([.pass, .notDue]) >= wanted { found.insert(.pass) }
    if canBeVetoed || whole - weight([.fail]) < wanted { found.insert(.fail) }
    if choices.contains(where: { !$0.verdicts.isDisjoint(with: [.atRisk, .review]) }) { found.insert(.atRisk) }
    if choices.contains(where: { $0.verdicts.contains(.noData) }) { found.insert(.noData) }
    if choices.contains(where: { $0.verdicts.contains(.review) }) { found.insert(.review) }
    return found
  }
}
