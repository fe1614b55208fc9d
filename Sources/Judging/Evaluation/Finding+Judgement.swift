import Figures
import Findings
import Plans
import Quantities

extension Finding {
  /// What `judgement` says of a standard in a place; with `said` its sentences are made when somebody asks.
  init(
    _ judgement: Judgement, of standard: JudgedStandard, at site: Boxed<Site>, asOf: CalendarDate, said: Said? = nil
  ) {
    let unit = judgement.shown ?? WrittenUnit(judgement.unit)
    func amount(_ value: Rational?) -> Amount? { value.map { Amount(ofBase: $0, in: unit) } }
    let observation = judgement.observation
    self.init(
      standing: standard.standing, site: site, severity: standard.standard.severity, verdict: judgement.verdict,
      light: judgement.light, trend: judgement.trend, reason: judgement.reason, value: amount(judgement.value),
      period: observation?.period, age: observation.map { CalendarDate.days(from: $0.period.end, to: asOf) },
      figure: observation.map { FigurePlace(row: $0.row, standard.places) }, vintage: observation?.vintage,
      said: said ?? .now(judgement.message),
      rare: Rare(
        valueText: judgement.valueText, exempted: judgement.exempted, plan: amount(judgement.plan),
        gap: judgement.gap.map { $0.unit.symbol == unit.base ? Amount(ofBase: $0.value, in: unit) : $0 },
        forecast: amount(judgement.forecast), needed: amount(judgement.needed), best: amount(judgement.best),
        basis: judgement.basis, steps: judgement.steps, parts: judgement.parts,
        course: judgement.course.map { CoursePoint(period: $0.period, value: unit.value(ofBase: $0.value)) },
        misses: judgement.misses))
  }
}
