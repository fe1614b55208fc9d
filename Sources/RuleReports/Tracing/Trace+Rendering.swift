import JSONReports
public import Layout
public import PlanDocuments
public import Plans

/// A form in which a trace is written.
public enum TraceFormat: String, CaseIterable, Sendable {
  case text
  case json
}

extension Trace {
  /// The trace in a format, a line end at its end.
  public func rendered(as format: TraceFormat, of plan: Plan, options: ReportOptions = ReportOptions())
    throws(RenderingError) -> String
  {
    switch format {
    case .text: TextTrace(trace: self, plan: plan, options: options).text
    case .json: JSONOutput.indented(JSONTrace(self, plan), options)
    }
  }
}
