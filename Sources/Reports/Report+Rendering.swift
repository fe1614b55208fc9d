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
    var sink = ReportSink(format, of: self, options: options)
    sink.takeAll(findings)
    return Array(try sink.end(self).joined())
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
