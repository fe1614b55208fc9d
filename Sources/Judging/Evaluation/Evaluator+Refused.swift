import Diagnostics
import Figures
import Findings
import Plans
import Quantities
import Sentences

extension Evaluator {
  /// Names a figure that was filed and refused, of a period that is not yet overdue, beside the last good one.
  ///
  /// Nobody then takes that one for the latest word. Once overdue it is no-data.
  func noteRefused(_ finding: inout Finding, _ judged: JudgedStandard, _ area: Int, _ book: FigureBook) {
    guard !book.refused.isEmpty else { return }
    let standard = judged.standard
    var refused: Set<Refused> = []
    for index in judged.read {
      let indicator = plan.indicators[index]
      if indicator.kind != .record, indicator.items.isEmpty,
        book.refused[FigureBook.Key(index, area: area)]?.isEmpty ?? true
      {
        continue
      }
      // Of records the item is known only from the rows.
      let named =
        indicator.kind == .record ? book.refusedFilings[index]?[area]?.compactMap(\.key.item) : indicator.items
      for item in [nil] + Set(named ?? []).map(Optional.some) {
        refused.formUnion(pending(FigureBook.Key(index, area: area, item: item), indicator, book, from: standard))
      }
    }
    if refused.isEmpty { return }
    for isConflict in [false, true] {
      let names = refused.filter { $0.isConflict == isConflict }
        .sorted { ($0.indicator, $0.period) < ($1.indicator, $1.period) }
        .map { MissingFigure(plan.indicators[$0.indicator], areas: [area], $0.period, in: plan).words }
      if names.isEmpty { continue }
      finding.message = finding.message + VerdictSentences.refusedSoFar(names, isConflict: isConflict)
    }
  }

  private struct Refused: Hashable {
    let indicator: Indicator.Index
    let period: Period
    let isConflict: Bool
  }

  /// The refused periods of a series after its last good one, as long as they are not overdue.
  private func pending(
    _ key: FigureBook.Key, _ indicator: Indicator, _ book: FigureBook, from standard: Standard
  ) -> [Refused] {
    guard let refused = book.refused[key], !refused.isEmpty else { return [] }
    let last = book.observations(key).last { $0.period.end <= asOf }?.period
    return refused.compactMap { period, refusal in
      guard period.end <= asOf, period.end >= standard.start, period.start <= standard.deadline,
        last.map({ $0 < period }) ?? true, indicator.calendar.due(period) > asOf
      else { return nil }
      return Refused(indicator: key.indicator, period: period, isConflict: refusal == .conflict)
    }
  }
}
