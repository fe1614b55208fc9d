/// A form in which a report is written. A new one is a case here, a file beside it and a golden.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// A page for people.
  case text
  /// One line a finding: `file:line:col: verdict [id] message`.
  case compact
  case json
  /// One page for a browser, complete in itself, in both languages.
  case html
}
