/// A workbook (XLSX, or ODS): its sheets by name, read one row after another.
///
/// Every number is taken from the text that stands in the file, digit by digit. Nothing is computed, fetched or
/// unpacked to a disk; what the file claims of itself (sizes, counts, dimensions) is not believed.
public struct Workbook {
  /// A sheet of the workbook, not yet read.
  public struct Sheet: Sendable, Hashable {
    /// The name on its tab.
    public let name: String
    /// Whether the workbook hides it.
    public let isHidden: Bool
    let part: String
  }

  /// In the order of their tabs, hidden ones included.
  public let sheets: [Sheet]
  private var reader: PartReader
  private let form: Form
  private let limits: Limits

  private enum Form {
    case office(SharedTexts, CellFormats)
    case openDocument
  }

  /// `bytes` are the whole file.
  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(WorkbookError) {
    let archive = try ZipArchive(bytes)
    guard archive.count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    if let name = archive.doubledName { throw .doubledPart(name) }
    var reader = PartReader(archive, limits: limits)
    self.limits = limits
    if let kind = try OpenDocument.kind(reader) {
      guard kind.hasPrefix("spreadsheet") else { throw .noSheets }
      sheets = try OpenDocument(with: &reader, limits: limits).sheets
      form = .openDocument
      self.reader = reader
      return
    }
    let main = try Relationships(of: "", with: &reader).first(.workbook)?.target ?? "xl/workbook.xml"
    guard archive.has(main) else { throw .noWorkbook }
    if main.hasPrefix("word/") || main.hasPrefix("ppt/") { throw .noSheets }
    if main.hasSuffix(".bin") { throw .binaryWorkbook }
    let relationships = try Relationships(of: main, with: &reader)
    let index = try SheetIndex(main, relationships, with: &reader)
    let texts = try SharedTexts(relationships.first(.sharedStrings)?.target, with: &reader)
    let formats = try CellFormats(
      relationships.first(.styles)?.target, dates: index.is1904 ? .from1904 : .from1900, with: &reader)
    form = .office(texts, formats)
    sheets = index.sheets
    self.reader = reader
  }

  /// Hands over the rows of a sheet that have cells, from the top; what is known only of the whole sheet is returned.
  public mutating func read(
    _ sheet: Sheet, _ take: (inout SheetRow) throws(WorkbookError) -> Void
  ) throws(WorkbookError) -> SheetFacts {
    switch form {
    case .office(let texts, let formats):
      var rows = SheetReader(sheet: sheet.name, texts: texts, formats: formats, limits: limits)
      let isThere = try reader.read(sheet.part) { (events) throws(WorkbookError) in try rows.take(events, take) }
      guard isThere else { throw .broken(part: sheet.part) }
      return rows.facts
    case .openDocument:
      var rows = OpenSheetReader(sheet, at: sheets.firstIndex(of: sheet) ?? 0, limits: limits)
      let isThere = try reader.read(OpenDocument.content) { (events) throws(WorkbookError) in
        try rows.take(events, take)
      }
      guard isThere else { throw .broken(part: OpenDocument.content) }
      return rows.facts
    }
  }
}
