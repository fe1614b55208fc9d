public import Diagnostics
public import Figures
public import Layout
public import Plans
import Quantities
import Sentences
import Spreadsheets
public import Submissions

/// The answer to whoever filed a drop: the own figures as they were filed, what is wrong with them coloured and
/// commented at its cell, and a list of the findings that leads to each.
///
/// Whatever was filed stands in the answer as a number or as text, never as a formula.
public struct AnswerSheet {
  let plan: Plan
  let drop: Drop
  let submission: Submission
  let tables: [FiledTable]
  let diagnostics: [Diagnostic]
  let say: Wording

  /// `diagnostics` are those to be shown, in their order; `tables` are the files as they were filed.
  public init(
    plan: Plan, drop: Drop, submission: Submission, tables: [FiledTable], diagnostics: [Diagnostic], language: Language
  ) {
    self.plan = plan
    self.drop = drop
    self.submission = submission
    self.tables = tables
    self.diagnostics = diagnostics
    say = Wording(language, units: plan.units, leaders: plan.leaders)
  }

  /// A diagnostic and the cells of which it speaks.
  struct Remark {
    let diagnostic: Diagnostic
    /// A place in `tables`; nil where it is about no cell.
    let table: Int?
    let cells: FiledTable.Selection?
  }

  /// The answer as an XLSX file; the same plan, drop and findings give the same bytes.
  ///
  /// Throws where a workbook cannot hold it, with the reason.
  public func bytes() throws(RenderingError) -> [UInt8] { try workbook.rendered() }

  var workbook: Workbook {
    let remarks = remarks
    let names = sheetNames
    let readings = AnswerReadings(plan, drop, submission)
    var sheets = [findings(remarks, names, readings)]
    for (index, table) in tables.enumerated() {
      sheets.append(filed(table, named: names[index], remarks.filter { $0.table == index }))
    }
    return Workbook(
      title: say(zh: "数据核对结果", en: "Answer to the figures filed"), created: plan.start.daysSinceEpoch * 86_400,
      sheets: sheets)
  }

  private var remarks: [Remark] {
    var byFile: [String: [Int]] = [:]
    for (index, table) in tables.enumerated() { byFile[table.file, default: []].append(index) }
    return diagnostics.map { diagnostic in
      guard let place = diagnostic.place else { return Remark(diagnostic: diagnostic, table: nil, cells: nil) }
      for index in byFile[place.file] ?? [] {
        if let cells = tables[index].locator.cells(at: place) {
          return Remark(diagnostic: diagnostic, table: index, cells: cells)
        }
      }
      return Remark(diagnostic: diagnostic, table: nil, cells: nil)
    }
  }

  // MARK: Names of sheets

  var findingsName: String { say(zh: "问题清单", en: "Findings") }

  /// A name for each table.
  var sheetNames: [String] { FiledSheetNames.names(of: tables, besides: [findingsName]) }
}

extension Diagnostic.Severity {
  var label: Phrase {
    switch self {
    case .error: Phrase(zh: "错误", en: "error")
    case .warning: Phrase(zh: "警告", en: "warning")
    case .information: Phrase(zh: "提示", en: "note")
    }
  }

  /// Dark on light; the word beside says the same.
  var colors: (fill: UInt32, color: UInt32, border: UInt32) {
    switch self {
    case .error: (0xF8B4B4, 0x7B0A0A, 0xC00000)
    case .warning: (0xFFE699, 0x7F6000, 0xBF8F00)
    case .information: (0xDDEBF7, 0x1F4E78, 0x5B9BD5)
    }
  }
}
