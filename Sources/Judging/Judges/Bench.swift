import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// What the judges of a standard are given, whatever the area: made once, since plans and books are dear to copy.
final class Brief: Sendable {
  let plan: Plan
  let standard: Standard
  let asOf: CalendarDate
  let book: FigureBook
  let explains: Bool
  let speaks: Bool
  /// Who makes the sentences of the findings when somebody asks for them; nil where they are made at once.
  let late: LateFindings?
  /// What other areas' judges work out too; nil where the book is none that they share.
  let shared: SharedValues?
  let limits: PaceLimits

  init(
    plan: Plan, standard: Standard, asOf: CalendarDate, book: FigureBook, explains: Bool, speaks: Bool = true,
    late: LateFindings? = nil, shared: SharedValues? = nil
  ) {
    self.plan = plan
    self.standard = standard
    self.asOf = asOf
    self.book = book
    self.explains = explains
    self.speaks = speaks && late == nil || explains
    self.late = late
    self.shared = shared
    limits = PaceLimits(profile: standard.profile ?? plan.profile)
  }
}

/// What every judge has before it: one standard in one area, and the figures as they stand at the as-of.
struct Bench: Sendable {
  private let brief: Brief
  /// The area's place in the plan.
  let area: Int

  init(_ brief: Brief, area: Int) {
    (self.brief, self.area) = (brief, area)
  }

  var plan: Plan { brief.plan }
  var standard: Standard { brief.standard }
  var asOf: CalendarDate { brief.asOf }
  var book: FigureBook { brief.book }
  /// Whether the sum is written down step by step.
  var explains: Bool { brief.explains }
  /// Whether sentences are made; where nobody reads them yet, a judgement is its facts.
  var speaks: Bool { brief.speaks }
  /// What other areas' judges work out too; nil where the book is none that they share.
  var shared: SharedValues? { brief.shared }
  /// How far behind plan is on pace, and how far is red.
  var limits: PaceLimits { brief.limits }

  /// The standard's own time.
  var timeline: Timeline { Timeline(start: standard.start, deadline: standard.deadline) }

  /// The series of a reference in the area that is judged, or why there is none.
  func series(_ reference: IndicatorReference, item: String? = nil) -> Result<Series, NoSeries> {
    book.read(reference, area: area, item: item, plan: plan, asOf: asOf)
  }

  /// The series of a reference; nil where it cannot be had.
  func seriesIfAny(_ reference: IndicatorReference) -> Series? {
    if case .success(let series) = series(reference) { series } else { nil }
  }

  /// Writes a step of the sum, which is made only where somebody reads it.
  func note(_ judgement: inout Judgement, _ line: @autoclosure () -> Phrase) {
    if explains { judgement.steps.append(line()) }
  }

  /// The sentence itself is the whole sum.
  func noteMessage(_ judgement: inout Judgement) {
    if explains { judgement.steps.append(judgement.message) }
  }
}

/// A judgement that stands in for a series that cannot be had.
struct NoSeries: Error {
  /// Boxed, since a series that can be had would take its room too.
  private let boxed: Boxed<Judgement>

  var judgement: Judgement { boxed.value }

  init(_ judgement: Judgement) { boxed = Boxed(judgement) }
}

extension FigureBook {
  /// The series of a reference at the as-of, or the judgement that stands for it.
  func read(
    _ reference: IndicatorReference, area: Int, item: String? = nil, plan: Plan, asOf: CalendarDate
  ) -> Result<Series, NoSeries> {
    series(reference, area: area, item: item, plan: plan, asOf: asOf).mapError { trouble in
      switch trouble {
      case .basisUnclear(let bases):
        var judgement = Judgement.noData(.basisUnclear)
        judgement.message = VerdictSentences.basisUnclear(bases)
        return NoSeries(judgement)
      }
    }
  }
}
