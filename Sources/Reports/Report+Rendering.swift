public import Findings
import JSONReports
public import Layout
import Pages
public import Plans
import Sentences
import Spreadsheets

extension Report {
  /// The report in a format, text as UTF-8 with a line end at its end.
  ///
  /// The same report and options give the same bytes.
  ///
  /// What fails is said: a workbook for which there is no room, a template or a value that cannot be written.
  public func rendered(as format: ReportFormat, options: ReportOptions = ReportOptions()) throws(RenderingError)
    -> [UInt8]
  {
    switch format {
    case .text: Array(TextReport(shown(in: options.language), options).text.utf8)
    case .compact: Array(CompactReport(self, options).text.utf8)
    case .json: JSONReport.bytes(self, options)
    case .ndjson: JSONFindingLine.bytes(self, options)
    case .html: Array(HTMLReport(self, options).text.utf8)
    case .csv: Array(CSVReport(self, options).text.utf8)
    case .markdown: Array(MarkdownReport(shown(in: options.language), options).text.utf8)
    case .junit: Array(JUnitReport(self, options).text.utf8)
    case .sarif: Array(try JSONText.text(of: SARIFReport(self, options), .verbatim).utf8)
    case .github: Array(GitHubReport(self, options).text.utf8)
    case .gitlab: Array(try JSONText.text(of: GitLabReport(self, options)).utf8)
    case .xlsx: try WorkbookReport(self, options).bytes()
    }
  }
}

/// The standards of a plan in a format: the catalogue.
///
/// `standards` are those to list, in the order to list them.
public func renderedCatalogue(
  of plan: Plan, standards: [Standard], as format: CatalogueFormat, options: ReportOptions = ReportOptions()
) throws(RenderingError) -> String {
  switch format {
  case .text: TextCatalogue(plan, standards, options).text
  case .compact: CompactReport.catalogue(plan, standards, options)
  case .json: JSONOutput.text(of: JSONCatalogue(plan, standards, options), options)
  }
}

/// One standard in words and its evaluation redone step by step.
///
/// The finding needs its `steps`.
public func renderedExplanation(
  of finding: Finding, standard: Standard, plan: Plan, options: ReportOptions = ReportOptions()
) -> String {
  Explanation(finding, standard, plan, options).text
}
