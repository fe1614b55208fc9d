import Diagnostics
import Figures
import Formulas
import Plans
import Quantities
import Sentences

/// Holds the figures of a drop against each other by the plan's checks, and fills in what is computed from them.
struct CheckRunner {
  let plan: Plan
  let drop: Drop

  struct Outcome {
    var diagnostics: [Diagnostic] = []
    /// Series that lost a figure, once for each figure.
    var refused: [FigureBook.Key] = []
  }

  /// Checks run in the order of the plan over all figures; a figure that one refuses still counts in those after it.
  func run(_ book: inout FigureBook) -> Outcome {
    let computed = ComputedFigures(plan: plan)
    computed.fill(&book)
    var outcome = Outcome()
    var refused: [FormulaEvaluator.Use] = []
    for check in plan.checks { run(check, book, &outcome, &refused) }
    for use in refused {
      let key = FigureBook.Key(use.reference.indicator, area: use.area)
      book.change(key) { $0.removeAll { $0 == use.observation } }
      book.refused[key, default: [:]][use.observation.period] = .rejected
      outcome.refused.append(key)
    }
    if !refused.isEmpty { computed.fill(&book) }
    return outcome
  }

  private func run(
    _ check: FigureCheck, _ book: FigureBook, _ outcome: inout Outcome, _ refused: inout [FormulaEvaluator.Use]
  ) {
    let (areas, first, last) = book.extent(of: check.formula)
    guard let first, let last else { return }
    var evaluator = FormulaEvaluator(plan: plan, book: book, calendar: check.calendar)
    for area in areas.sorted() {
      for period in check.calendar.periods(from: first, through: last) {
        evaluator.forgetUses()
        let moment = FormulaEvaluator.Moment(area: area, period: period)
        guard let holds = try? evaluator.truth(check.formula.root, moment), !holds else { continue }
        // What is computed was never filed: its own figures are read instead.
        let filed = evaluator.uses.filter { plan.indicators[$0.reference.indicator].formula == nil }
        let named = filed.sorted { rank($0, check, moment) < rank($1, check, moment) }
        guard let accused = named.first else { continue }
        let isRefused = report(
          check, accused, named.dropFirst().prefix(8), period, evaluator.disagreement(in: check.formula.root, moment),
          &outcome)
        if isRefused, !refused.contains(accused) { refused.append(accused) }
      }
    }
  }

  /// First the figure of the indicator that is named first, of this area and period.
  private func rank(_ use: FormulaEvaluator.Use, _ check: FigureCheck, _ moment: FormulaEvaluator.Moment) -> (Int, Int)
  {
    (
      use.area == moment.area && use.observation.period.end == moment.period.end ? 0 : 1,
      check.formula.references.firstIndex(of: use.reference) ?? Int.max
    )
  }

  /// Whether the accused figure must not be used.
  private func report(
    _ check: FigureCheck, _ accused: FormulaEvaluator.Use, _ others: ArraySlice<FormulaEvaluator.Use>, _ period: Period,
    _ sum: Phrase, _ outcome: inout Outcome
  ) -> Bool {
    let note = drop.text(drop.note[accused.observation.row])
    let code: SubmissionCode = check.isHard ? .checkFailed : note == nil ? .checkDoubtful : .checkExplained
    let severity = plan.submissions.severity(of: code)
    let words = CheckSentences.check(
      check, period, sum, note: check.isHard ? nil : note, isUsed: severity != .error)
    let message = SubmissionLog.changed(words.message, code, to: severity)
    outcome.diagnostics.append(
      Diagnostic(
        code.code, severity, at: drop.place(ofRow: accused.observation.row, .value), message,
        help: words.help,
        related: others.map { use in
          let indicator = plan.indicators[use.reference.indicator]
          return Diagnostic.Related(
            message: CheckSentences.figure(use.observation.number, of: indicator, in: use.observation.period),
            place: drop.place(ofRow: use.observation.row, .value))
        }))
    return severity == .error
  }
}
