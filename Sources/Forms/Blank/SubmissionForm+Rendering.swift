public import Diagnostics
public import Layout
import Spreadsheets

/// A form in which a blank form is written.
public enum FormFormat: String, CaseIterable, Sendable {
  case csv
  /// A workbook. Bytes, not text.
  case xlsx
}

extension SubmissionForm {
  /// The form as a file.
  ///
  /// The same plan, period and figures give the same bytes.
  public func rendered(as format: FormFormat, language: Language) throws(RenderingError) -> [UInt8] {
    switch format {
    case .csv: return Array(FormCSV(self, language).text.utf8)
    case .xlsx: return try FormWorkbook(self, language).workbook.rendered()
    }
  }
}
