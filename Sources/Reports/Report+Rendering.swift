public import Compliance

extension Report {
  /// The report in a format, a line end at its end. The same report and options give the same bytes.
  public func rendered(as format: ReportFormat, options: ReportOptions = ReportOptions()) -> String {
    switch format {
    case .text: TextReport(self, options).text
    case .compact: CompactReport(self, options).text
    case .json: JSONText.text(of: JSONReport(self, options))
    case .html: HTMLReport(self, options).text
    }
  }
}

/// The standards of a plan in a format: the catalogue. `standards` are those to list, in the order to list them.
public func renderedCatalogue(
  of plan: Plan, standards: [Standard], as format: ReportFormat, options: ReportOptions = ReportOptions()
) -> String {
  switch format {
  case .text, .html: TextCatalogue(plan, standards, options).text
  case .compact: CompactReport.catalogue(plan, standards, options)
  case .json: JSONText.text(of: standards.map { JSONStandard($0, plan) })
  }
}

/// One standard in words and its evaluation redone step by step. The finding needs its `steps`.
public func renderedExplanation(
  of finding: Finding, standard: Standard, plan: Plan, options: ReportOptions = ReportOptions()
) -> String {
  Explanation(finding, standard, plan, options).text
}
