/// Why a workbook or a word-processor document, or a part of it, cannot be read.
public enum WorkbookError: Error, Sendable, Hashable {
  /// libzip, which opens archives, is not installed.
  case noLibrary
  /// An archive without the parts of a workbook, or of a document.
  case noWorkbook
  /// A word-processor document or a presentation.
  case noSheets
  /// A workbook in the binary form (XLSB).
  case binaryWorkbook
  /// An OpenDocument file.
  case openDocument
  /// The archive or a part of it is damaged or missing.
  case broken(part: String)
  /// Two parts of one name: which of them a program shows is its own choice.
  case doubledPart(String)
  case tooManyParts(limit: Int)
  /// The parts read so far are larger than allowed once unpacked.
  case tooLarge(limit: Int)
  /// A part unpacks to more than so many times its packed size.
  case packedTooTightly(part: String, limit: Int)
  /// A part declares entities, or anything else in a document type.
  case declaresEntities(part: String)
  case nestedTooDeeply(part: String, limit: Int)
  case cellTooLong(address: String, limit: Int)
  /// A cell or row that no sheet has, or one out of order.
  case misplaced(address: String)
  case tooManyMergedCells(limit: Int)
}
