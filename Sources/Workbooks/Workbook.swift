/// A workbook (XLSX): its sheets by name, read one row after another.
///
/// Every number is taken from the text that stands in the file, digit by digit. Nothing is computed, fetched or unpacked
/// to a disk; what the file claims of itself (sizes, counts, dimensions) is not believed.
public struct Workbook {
  public struct Sheet: Sendable, Hashable {
    public let name: String
    public let isHidden: Bool
    let part: String
  }

  public let sheets: [Sheet]
  private var reader: PartReader
  private let texts: SharedTexts
  private let formats: CellFormats
  private let limits: Limits

  /// `bytes` are the whole file.
  public init(_ bytes: [UInt8], limits: Limits = Limits()) throws(WorkbookError) {
    let archive = try ZipArchive(bytes)
    guard archive.count <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    if let name = archive.doubledName { throw .doubledPart(name) }
    var reader = PartReader(archive, limits: limits)
    if let type = try reader.start(of: "mimetype", count: 80),
      String(decoding: type, as: UTF8.self).hasPrefix("application/vnd.oasis.opendocument")
    {
      throw .openDocument
    }
    let main = try Relationships(of: "", with: &reader).first(.workbook)?.target ?? "xl/workbook.xml"
    guard archive.has(main) else { throw .noWorkbook }
    if main.hasPrefix("word/") || main.hasPrefix("ppt/") { throw .noSheets }
    if main.hasSuffix(".bin") { throw .binaryWorkbook }
    let relationships = try Relationships(of: main, with: &reader)
    let index = try SheetIndex(main, relationships, with: &reader)
    texts = try SharedTexts(relationships.first(.sharedStrings)?.target, with: &reader)
    formats = try CellFormats(
      relationships.first(.styles)?.target, dates: index.is1904 ? .from1904 : .from1900, with: &reader)
    sheets = index.sheets
    self.reader = reader
    self.limits = limits
  }

  /// Hands over the rows of a sheet that have cells, from the top; what is known only of the whole sheet is returned.
  public mutating func read(
    _ sheet: Sheet, _ take: (inout SheetRow) throws(WorkbookError) -> Void
  ) throws(WorkbookError) -> SheetFacts {
    var rows = SheetReader(sheet: sheet.name, texts: texts, formats: formats, limits: limits)
    let isThere = try reader.read(sheet.part) { (events) throws(WorkbookError) in try rows.take(events, take) }
    guard isThere else { throw .broken(part: sheet.part) }
    return rows.facts
  }
}
