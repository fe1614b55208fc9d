package import Spreadsheets

/// Why a report could not be made.
public struct RenderingError: Error {
  /// What the system or the maker of the format said.
  public let reason: String

  /// The library that is wanted and is not installed; nil where it is something else.
  public let library: String?

  package init(reason: String) { (self.reason, library) = (reason, nil) }

  fileprivate init(_ error: WorkbookError) { (reason, library) = (error.reason, error.library) }
}

extension Workbook {
  /// The file of a workbook that is a report.
  package func rendered() throws(RenderingError) -> [UInt8] {
    do {
      return try bytes()
    } catch {
      throw RenderingError(error)
    }
  }
}
