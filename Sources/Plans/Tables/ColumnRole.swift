/// A column of a table of figures that means something to us.
public enum ColumnRole: String, Sendable, Hashable, CaseIterable {
  case area, indicator, item, key, period, value, unit, basis, reporter
  case submittedAt = "submitted_at"
  case status, note
}
