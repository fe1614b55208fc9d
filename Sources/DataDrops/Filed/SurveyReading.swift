public import Diagnostics
public import Figures
import Plans
import Tables
import Workbooks

extension DropReader {
  /// What words and numbers alone say of files, and what is wrong with their form: no plan is needed.
  public func survey(_ files: [SourceFile]) -> (tables: [SurveyedTable], diagnostics: [Diagnostic]) {
    var tables: [SurveyedTable] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let reading = SurveyReading(file: file, limits: limits)
      let found = reading.tables(&diagnostics)
      tables += found
      if found.isEmpty { diagnostics += reading.refusals() }
    }
    return (tables, diagnostics)
  }
}

/// The reading of one file of which no plan says anything.
struct SurveyReading {
  let file: SourceFile
  let limits: DropReader.Limits

  func tables(_ diagnostics: inout [Diagnostic]) -> [SurveyedTable] {
    var tables: [SurveyedTable] = []
    var said: [Diagnostic] = []
    _ = try? TextTables(file: file, limits: limits).each { table, look, _ in
      guard let sensed = SensedTable(table, delimiter: nil, limits: limits, sheet: look, skipsFaults: true) else {
        return
      }
      said += sensed.refused
      let locator = CSVLocator(table: table, delimiter: sensed.delimiter, lines: sensed.lines)
      let survey = TableSurvey(sensed.grid, number: sensed.number(ofRow:)) { row, column in
        locator.place(ofCell: column, inRowAt: sensed.offset(ofRow: row))
      }
      tables += survey.tables()
      for row in sensed.grid.rows.indices {
        said += sensed.faults(row).map { Self.cellFault($0, locator, sensed, row) }
      }
    }
    diagnostics += said.prefix(limits.describedRows)
    return tables
  }

  private static func cellFault(
    _ fault: CellFault, _ locator: CSVLocator, _ sensed: SensedTable, _ row: Int
  ) -> Diagnostic {
    .cellFault(fault.kind, at: locator.place(ofCell: fault.cell, inRowAt: sensed.offset(ofRow: row)))
  }

  /// Why nothing of the file is read: what a drop says of it, but for columns that only plans need.
  func refusals() -> [Diagnostic] {
    var drop = Drop()
    var names = HeaderNames(.none)
    FileReading(of: file, limits: limits, mapping: .none).read(&names, into: &drop)
    let found = drop.diagnostics.filter { $0.severity == .error && $0.code != DropCode.columnMissing.code }
    return found.map { diagnostic in
      guard diagnostic.code == DropCode.headerMissing.code else { return diagnostic }
      return Diagnostic(
        diagnostic.code, at: diagnostic.place,
        Phrase(zh: "没有找到表：哪一行都不像表头", en: "no table is found: no row looks like a header above numbers"),
        help: Phrase(
          zh: "请在数的上方写一行列名，如“指标,6月,1—6月累计”", en: "name the columns above the numbers, as in indicator,2022-05,2022-06"))
    }
  }
}
