import Diagnostics
import Figures
import Layout
import Plans
import Quantities
import Sentences
import Submissions

/// What was read from the rows of a drop: the figures that are used.
struct AnswerReadings {
  /// A row of one of the drop's tables.
  private struct Key: Hashable {
    let table: Int
    let offset: Int
  }

  private struct TableName: Hashable {
    let file: String
    let sheet: String?
  }

  private struct Figure {
    let indicator: Indicator.Index
    let observation: Observation
  }

  private let plan: Plan
  private let drop: Drop
  private var figures: [Key: [Figure]] = [:]
  private var tables: [TableName: [Int]] = [:]

  init(_ plan: Plan, _ drop: Drop, _ submission: Submission) {
    self.plan = plan
    self.drop = drop
    submission.figures.forEachSeries { series, observations in
      guard plan.indicators[series.indicator].formula == nil else { return }
      for observation in observations where drop.fileOfRow.indices.contains(observation.row) {
        let key = Key(table: Int(drop.fileOfRow[observation.row]), offset: drop.offsetOfRow[observation.row])
        figures[key, default: []].append(Figure(indicator: series.indicator, observation: observation))
      }
    }
    for (index, file) in drop.files.enumerated() {
      tables[TableName(file: file.name, sheet: Self.sheet(of: file)), default: []].append(index)
    }
  }

  /// The sheet that a table of a workbook stands in.
  private static func sheet(of file: Drop.File) -> String? {
    guard let address = file.locator.place(ofCell: 0, inRowAt: 0).address, let end = address.lastIndex(of: "!") else {
      return nil
    }
    return String(address[..<end])
  }

  /// The figures that the cells give, in words: `2022年10月 1300家`; empty where none is used.
  func words(_ cells: FiledTable.Selection, of table: FiledTable, _ say: Wording) -> String {
    let offset = table.rows[cells.row].offset
    var found: [String] = []
    for index in tables[TableName(file: table.file, sheet: table.sheet)] ?? [] {
      // In a table of periods each column of values is a table of its own.
      if let columns = cells.columns, columns.count == 1, let value = drop.files[index].cells[.value],
        value == drop.files[index].cells[.period], !columns.contains(value)
      {
        continue
      }
      found += (figures[Key(table: index, offset: offset)] ?? []).map { words($0, say) }
    }
    return found.joined(separator: say(zh: "；", en: "; "))
  }

  private func words(_ figure: Figure, _ say: Wording) -> String {
    let indicator = plan.indicators[figure.indicator]
    let value: String =
      switch figure.observation.value {
      case .number(let number): say(indicator.written.amount(indicator.written.value(ofBase: number)))
      case .bound(_, _, let text), .text(let text): HarmlessText.line(text)
      case .stage(let rank):
        indicator.ladder.flatMap { ladder in
          let stages = plan.ladders[ladder].stages
          return stages.indices.contains(rank) ? stages[rank].id : nil
        } ?? ""
      case .date(let date): say.day(date)
      case .amount(let number, let unit): say(WrittenUnit(unit).amount(number))
      }
    return "\(say.period(figure.observation.period)) \(value)"
  }
}
