import Diagnostics
import Figures
import Naming
import Plans
import Quantities
import Sentences

extension SubmissionValidator {
  /// Settles the figures that were filed by a day, series by series, and says what became of them: of those that were
  /// simply read so once for each file.
  ///
  /// Returns how many are not used.
  func settleDays(
    _ filed: inout [FigureBook.Key: [Observation]], _ order: [FigureBook.Key], _ log: inout SubmissionLog
  ) -> Int {
    var unused = 0
    let closing = order.contains { FiledDays.areIn(filed[$0] ?? []) } ? plan.closingDays : [:]
    var asPeriods: [Observation] = []
    var dated: [Observation] = []
    for key in order {
      guard let figures = filed[key], FiledDays.areIn(figures) else { continue }
      let indicator = plan.indicators[key.indicator]
      let settled = FiledDays(figures, of: indicator, deadlines: closing[key.indicator] ?? [])
      filed[key] = settled.figures
      for figure in settled.inside {
        log.report(.dayInsidePeriod, figure.row, .period, CheckSentences.dayInside(text(figure), figure.period))
      }
      for figure in settled.unused {
        log.report(
          .dayBesidePeriod, figure.figure.row, .period,
          CheckSentences.dayBeside(text(figure.figure), figure.period), other: figure.other)
      }
      unused += settled.unused.count
      let insideRows = Set(settled.inside.map(\.row))
      for figure in settled.figures where figure.filedDay != nil && !insideRows.contains(figure.row) {
        if figure.period.cadence == .day {
          dated.append(figure)
        } else if !text(figure).allSatisfy(\.isNumber) || text(figure).count != 5 {
          // That a day number was read has been said.
          asPeriods.append(figure)
        }
      }
    }
    for (figure, count) in firstOfFiles(asPeriods) {
      log.report(
        .periodFromDay, figure.row, .period, CheckSentences.periodFromDay(text(figure), figure.period, count))
    }
    for (figure, count) in firstOfFiles(dated) {
      log.report(.datedFigure, figure.row, .period, CheckSentences.datedFigure(text(figure), count))
    }
    return unused
  }

  /// Says once for each file that it holds figures of years that no rule needs.
  func noteHistory(_ rows: [Int], _ names: NameIndex, _ log: inout SubmissionLog) {
    let first = names.years.min() ?? plan.year
    for (row, count) in firstOfFiles(rows) {
      let text = drop.text(drop.period[row]) ?? ""
      log.report(.periodNotNeeded, row, .period, CheckSentences.notNeeded(text, first: first, count))
    }
  }

  private func text(_ figure: Observation) -> String { drop.text(drop.period[figure.row]) ?? "\(figure.period)" }

  private func firstOfFiles(_ figures: [Observation]) -> [(Observation, Int)] {
    let byRow = Dictionary(figures.map { ($0.row, $0) }) { first, _ in first }
    return firstOfFiles(figures.map(\.row)).compactMap { row, count in byRow[row].map { ($0, count) } }
  }

  /// The first row of each file, with how many the file has.
  private func firstOfFiles(_ rows: [Int]) -> [(row: Int, count: Int)] {
    Dictionary(grouping: rows) { drop.fileOfRow[$0] }.values
      .compactMap { own in own.min().map { ($0, own.count) } }
      .sorted { $0.row < $1.row }
  }
}
