import Workbooks

/// Sheets of cells, to be written as an XLSX file.
///
/// A value: nothing here knows how files are written.
public struct Workbook: Sendable, Hashable {
  /// The title among the file's properties; no sheet shows it.
  public var title: String
  /// Seconds since 1970, UTC.
  ///
  /// It stands in the file, so that the same workbook gives the same bytes.
  public var created: Int
  /// In the order of their tabs.
  public var sheets: [Sheet]

  /// A workbook of sheets, whose names must differ.
  public init(title: String, created: Int, sheets: [Sheet]) {
    self.title = title
    self.created = created
    self.sheets = sheets
  }

  /// The workbook as an XLSX file.
  public func bytes() throws(WorkbookError) -> [UInt8] {
    guard let library = WorkbookFile.Library() else {
      throw WorkbookError(lacking: "libxlsxwriter")
    }
    var file = try WorkbookFile(library)
    try file.write(self)
    let bytes = try file.close()
    // libxlsxwriter does not look whether its temporary files could be written.
    guard let isWhole = WrittenPackage.isWhole(bytes) else { throw WorkbookError(lacking: "libzip") }
    guard isWhole else {
      throw WorkbookError(reason: "no room left in the temporary folder")
    }
    return bytes
  }
}

/// What kept a workbook from being written, in the words of the system, of libxlsxwriter or of ours.
public struct WorkbookError: Error {
  /// Why, as text for a message; in English or in the words of the system.
  public let reason: String
  /// The library that is wanted and is not installed; nil where it is something else.
  public let library: String?

  init(reason: String) { (self.reason, library) = (reason, nil) }

  /// A library that is not installed.
  init(lacking library: String) { (reason, self.library) = ("\(library) is not installed", library) }
}
