/// A form in which a report is written.
///
/// A new one is a case here, a file beside it and a golden.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// A page for people.
  case text
  /// One line a finding: `file:line:col: verdict [id] message`.
  case compact
  case json
  /// JSON too, a flat line a finding, for a database. Findings only.
  case ndjson
  /// One page for a browser, complete in itself, in both languages.
  case html
  /// One row a finding, for a spreadsheet.
  case csv
  /// GitHub-flavoured, for a job summary or a merge request.
  case markdown
  /// Test cases, for the test reports of a build server.
  case junit
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands, for annotations.
  case github
  /// A Code Quality report.
  case gitlab
  /// A workbook. Bytes, not text.
  case xlsx

  /// Whether it is text that a terminal can show.
  public var isText: Bool { self != .xlsx }
}

/// A form in which the catalogue of a plan's standards is written.
public enum CatalogueFormat: String, CaseIterable, Sendable {
  case text
  case compact
  case json
}
