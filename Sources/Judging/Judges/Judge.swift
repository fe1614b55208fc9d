import Sentences
import Diagnostics
import Figures
import Plans
import Quantities
import Submissions

/// Judges one standard in one area: a function of the plan, the figures and the as-of, and of nothing else.
///
/// It only finds the judge for a kind of requirement; each kind has a type of its own. Letters in the comments of this
/// folder, (a) to (g), are the rows of *The judging table* in Rules/README.md.
struct Judge {
  let bench: Bench

  init(_ bench: Bench) {
    self.bench = bench
  }

  /// What a requirement comes to, with what of it is in trouble.
  ///
  /// Requirements that join others come back here for each of their parts.
  func judge(_ requirement: Requirement) -> Judgement {
    var judgement = judged(requirement)
    judgement.noteMisses(of: requirement)
    return judgement
  }

  private func judged(_ requirement: Requirement) -> Judgement {
    if bench.asOf < bench.standard.start, !requirement.isManual {
      var judgement = Judgement.notDue(.notStarted)
      judgement.message = VerdictSentences.countsFrom(bench.standard.start)
      return judgement
    }
    var judgement = ruled(requirement)
    if requirement.isSimple { say(&judgement, of: requirement) }
    return judgement
  }

  private func ruled(_ requirement: Requirement) -> Judgement {
    switch requirement {
    case .quantity(let test): QuantityJudge(bench, test).judge()
    case .reduction(let reduction): ReductionJudge(bench, reduction).judge()
    case .milestone(let milestone): MilestoneJudge(bench, milestone).judge()
    case .frequency(let frequency): FrequencyJudge(bench, frequency).judge()
    case .filing(let duty): FilingJudge(bench, duty).judge()
    case .combination(let combination): CombinationJudge(bench, combination).judge()
    case .holds(let condition): ConditionJudge(bench, condition).judge()
    case .score(let score): ScoreJudge(bench, score).judge()
    case .levels(let graded): LevelsJudge(bench, graded).judge()
    case .records(let records): RecordsJudge(bench, records).judge()
    case .since(let since): SinceJudge(bench, since).judge()
    case .manual(let statement): ManualJudge(bench, statement).judge()
    case .unsetThreshold(let unset): ThresholdJudge(bench, unset).judge()
    }
  }

  /// Says in which unit the numbers of a judgement are shown, and that they are not final where they are not.
  private func say(_ judgement: inout Judgement, of requirement: Requirement) {
    judgement.shown = judgement.shown ?? requirement.writtenUnit(ofBase: judgement.unit, in: bench.plan)
    guard let vintage = judgement.observation?.vintage, vintage != .final, judgement.verdict != .noData else { return }
    judgement.message = VerdictSentences.restingOn(vintage, judgement.message)
  }
}

extension Requirement {
  /// Whether a person judges it.
  fileprivate var isManual: Bool {
    if case .manual = self { true } else { false }
  }

  /// Judged by itself, not by its parts.
  fileprivate var isSimple: Bool {
    switch self {
    case .combination, .score: false
    case .quantity, .reduction, .milestone, .frequency, .filing, .holds, .levels, .records, .since, .manual,
      .unsetThreshold:
      true
    }
  }
}
