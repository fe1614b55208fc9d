import PlanDocuments
import Quantities

/// Columns of the quarters of a year.
extension TableReader {
  func day(ofQuarter quarter: Int) -> CalendarDate {
    term.start.adding(months: quarter * 3).adding(days: -1)
  }

  /// What the columns of the quarters hold: stages of the year's target, the last of which is the target where the year
  /// has no column.
  func stage(
    _ cells: [DocumentTables.Cell], _ words: [String], _ columns: [TableColumns.Column], _ state: State,
    _ context: ProseReader.Context, _ reading: inout ProseReader.Reading
  ) {
    guard context.zone != .history else { return }
    var stages: [(place: Int, quarter: Int)] = columns.indices.compactMap { place in
      guard case .stage(let quarter) = columns[place], TableColumns.isFigure(words[place]) else { return nil }
      return (place, quarter)
    }
    guard let last = stages.last else { return }
    let target = columns.indices.first { columns[$0] == .target(nil) && TableColumns.isFigure(words[$0]) }
    if target == nil {
      stages.removeLast()
      let made = cell(cells[last.place].range, words[last.place], nil, isAverage: false, state, context, nil, words)
      reading += made
      let day = day(ofQuarter: last.quarter)
      if !made.standards.isEmpty, day != term.deadline {
        reading.standards[reading.standards.count - 1].deadline = day
      }
    }
    let place = target ?? last.place
    guard !stages.isEmpty,
      let index = reading.standards.lastIndex(where: { $0.range == cells[place].range }),
      case .bound(var measure, let comparison, let values, let base, let every, _) = reading.standards[index].ask
    else { return }
    // What grows from quarter to quarter adds up over the year.
    if measure.kind == "level", comparison == .atLeast || comparison == .moreThan { measure.kind = "cumulative" }
    let reached = stages.compactMap { stage -> (period: String, value: String)? in
      let digits = words[stage.place].filter { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard ExactDecimal(digits) != nil,
        let period = Period.containing(day(ofQuarter: stage.quarter), .quarter)
      else { return nil }
      return (period.description, measure.unit.isEmpty ? digits : "\(digits) \(measure.unit)")
    }
    let ranges = stages.map { cells[$0.place].range } + [cells[place].range]
    guard reached.count == stages.count, let first = ranges.map(\.lowerBound).min(),
      let end = ranges.map(\.upperBound).max()
    else { return }
    reading.standards[index].ask = .bound(
      measure, comparison, values, base: base, isEvery: every, stages: reached)
    reading.standards[index].range = first..<end
    reading.standards[index].quote = document.text(first..<end)
    reading.standards[index].note("各季度列作为分阶段目标", "the columns of the quarters are stages of it", .middle)
  }
}
