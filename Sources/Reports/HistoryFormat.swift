public import History
import JSONReports
public import Layout
import Pages

/// A form in which a comparison is written.
public enum DifferenceFormat: String, CaseIterable, Sendable {
  /// A page for people.
  case text
  case json
}

/// A form in which a course of months is written.
public enum CourseFormat: String, CaseIterable, Sendable {
  /// A page for people.
  case text
  case json
  /// One page for a browser, complete in itself, in both languages.
  case html
}

extension ReportDifference {
  /// The comparison in a format, with a line end at its end.
  ///
  /// The same two reports give the same text.
  public func rendered(as format: DifferenceFormat, options: ReportOptions = ReportOptions()) throws(RenderingError)
    -> String
  {
    switch format {
    case .text: DifferenceText(self, options).text
    case .json: JSONOutput.text(of: JSONDifference(self, options), options)
    }
  }
}

extension VerdictCourse {
  /// The course in a format, with a line end at its end.
  ///
  /// The same reports give the same text.
  public func rendered(as format: CourseFormat, options: ReportOptions = ReportOptions()) throws(RenderingError)
    -> String
  {
    switch format {
    case .html: try HTMLCourse(self, options).text
    case .text: CourseText(self, options).text
    case .json: JSONOutput.text(of: JSONCourse(self, options), options)
    }
  }
}
