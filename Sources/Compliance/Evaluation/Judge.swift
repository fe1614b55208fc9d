import Diagnostics
import Figures
import Plans
import Quantities
import Submissions

/// Judges one standard in one area: a function of the plan, the figures and the as-of, and of nothing else.
///
/// Letters in the comments of this folder, (a) to (g), are the rows of *The judging table* in Rules/README.md.
struct Judge {
  let plan: Plan
  let standard: Standard
  let area: Int
  let asOf: CalendarDate
  var book: FigureBook
  /// Whether the sum is written down step by step.
  let explains: Bool
  /// What other areas' judges work out too; nil where the book is none that they share.
  var shared: SharedValues?

  var limits: PaceLimits { PaceLimits(profile: standard.profile ?? plan.profile) }
  var timeline: Timeline { Timeline(start: standard.start, deadline: standard.deadline) }

  func judge(_ requirement: Requirement) -> Judgement {
    var judgement = judged(requirement)
    judgement.misses = judgement.misses(of: requirement)
    return judgement
  }

  private func judged(_ requirement: Requirement) -> Judgement {
    if asOf < standard.start, !requirement.isManual {
      var judgement = Judgement.notDue(.notStarted)
      judgement.message = Phrase(
        zh: "自\(Words.date(standard.start).zh)起计", en: "counts from \(Words.date(standard.start).en)")
      return judgement
    }
    var judgement = ruled(requirement)
    if requirement.isSimple { say(&judgement, of: requirement) }
    return judgement
  }

  private func ruled(_ requirement: Requirement) -> Judgement {
    switch requirement {
    case .quantity(let test): return judge(test)
    case .reduction(let reduction): return judge(reduction)
    case .milestone(let milestone): return judge(milestone)
    case .frequency(let frequency): return judge(frequency)
    case .filing(let duty): return judge(duty)
    case .combination(let combination): return judge(combination)
    case .holds(let condition): return judge(condition)
    case .score(let score): return judge(score)
    case .levels(let graded): return judge(graded)
    case .records(let records): return judge(records)
    case .since(let since): return judge(since)
    case .manual(let statement): return review(statement)
    case .unsetThreshold(let unset): return judge(unset)
    }
  }

  func judge(_ test: QuantityTest) -> Judgement {
    let indicator = plan.indicators[test.subject.principal.indicator]
    switch test.subject {
    case .indicator(let reference):
      switch series(reference) {
      case .failure(let trouble): return trouble.judgement
      case .success(let series):
        let goal = Goal(test.bound, better: indicator.better, whole: indicator.isWhole)
        if let window = test.rolling {
          switch rolled(series, window) {
          case .failure(let trouble): return trouble.judgement
          case .success(let rolled): return measure(test, rolled, goal)
          }
        }
        if test.running != nil { return measure(test, series.ofSinglePeriods, goal) }
        // A flow judged period by period is the period's own amount.
        let isPeriodic = indicator.kind == .flow && test.judging != .end
        return indicator.kind.accumulates && !isPeriodic ? count(test, series, goal) : measure(test, series, goal)
      }
    case .share(let part, let whole), .perHead(let part, let whole):
      return ratio(test, part, whole)
    case .growth(let reference):
      return computedGrowth(test, reference)
    case .compared(let reference, let comparator):
      return compared(test, reference, comparator)
    case .rank(let ranking):
      return ranked(test, ranking)
    }
  }

  /// The series of a reference, or why there is none.
  func series(_ reference: IndicatorReference, item: String? = nil, area other: Int? = nil) -> Result<Series, NoSeries>
  {
    switch book.series(reference, area: other ?? area, item: item, plan: plan, asOf: asOf) {
    case .success(let series): return .success(series)
    case .failure(.basisUnclear(let bases)):
      var judgement = Judgement.noData(.basisUnclear)
      judgement.message = Phrase(
        zh: "同时报有多个口径（\(bases.joined(separator: "、"))），标准未指明以哪个为准",
        en: "figures on several bases (\(bases.joined(separator: ", "))), and the rule names none")
      return .failure(NoSeries(judgement))
    }
  }

  /// Says in which unit the numbers of a judgement are shown, and that they are not final where they are not.
  private func say(_ judgement: inout Judgement, of requirement: Requirement) {
    judgement.shown = judgement.shown ?? requirement.writtenUnit(ofBase: judgement.unit, in: plan)
    guard let vintage = judgement.observation?.vintage, vintage != .final, judgement.verdict != .noData else { return }
    judgement.message = Phrase(
      zh: "\(judgement.message)；所据为\(vintage.label)", en: "\(judgement.message); it rests on \(vintage.kind)")
  }

  func note(_ judgement: inout Judgement, _ line: @autoclosure () -> Phrase) {
    if explains { judgement.steps.append(line()) }
  }

  /// The sentence itself is the whole sum.
  func noteMessage(_ judgement: inout Judgement) {
    if explains { judgement.steps.append(judgement.message) }
  }

  private func review(_ statement: Indicator.Index?) -> Judgement {
    var judgement = Judgement(.review, .none, .judgedByPerson)
    judgement.message = Phrase(zh: "无量化标准，由专人评议", en: "no number to hold it against: a person judges it")
    if let statement,
      let last = book.observations(FigureBook.Key(statement, area: area)).last(where: { $0.period.end <= asOf }),
      case .text(let text) = last.value
    {
      judgement.valueText = text
      judgement.observation = last
      judgement.message = Phrase(zh: "填报情况：\(text)", en: "as submitted: \(text)")
    }
    return judgement
  }

}

/// A judgement that stands in for a series that cannot be had.
struct NoSeries: Error {
  let judgement: Judgement

  init(_ judgement: Judgement) {
    self.judgement = judgement
  }
}

extension Vintage {
  /// What a figure of it is.
  fileprivate var kind: String {
    switch self {
    case .estimate: "an estimate"
    case .preliminary: "a preliminary figure"
    case .final: "a final figure"
    }
  }
}

extension Requirement {
  var isManual: Bool {
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
