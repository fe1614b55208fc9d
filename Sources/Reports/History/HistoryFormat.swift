/// A form in which a comparison or a course of months is written.
public enum HistoryFormat: String, CaseIterable, Sendable {
  /// A page for people.
  case text
  case json
}

extension ReportDifference {
  /// The comparison in a format, with a line end at its end. The same two reports give the same text.
  public func rendered(as format: HistoryFormat, options: ReportOptions = ReportOptions()) -> String {
    switch format {
    case .text: DifferenceText(self, options).text
    case .json: JSONText.text(of: JSONDifference(self, options))
    }
  }
}

extension VerdictCourse {
  /// The course in a format, with a line end at its end. The same reports give the same text.
  public func rendered(as format: HistoryFormat, options: ReportOptions = ReportOptions()) -> String {
    switch format {
    case .text: CourseText(self, options).text
    case .json: JSONText.text(of: JSONCourse(self))
    }
  }
}
