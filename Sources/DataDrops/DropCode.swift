public import Diagnostics

/// Everything that this room can find wrong with a data drop.
public enum DropCode: String, CaseIterable, Sendable {
  // The file is refused whole.
  case fileEmpty = "drop-file-empty"
  case fileTooLarge = "drop-file-too-large"
  case tooManyRows = "drop-too-many-rows"
  case tooManyColumns = "drop-too-many-columns"
  case cellTooLong = "drop-cell-too-long"
  case archive = "drop-archive"
  case markup = "drop-markup"
  case utf16 = "drop-utf-16"
  case gb18030 = "drop-gb18030"
  case unknownEncoding = "drop-unknown-encoding"
  case headerMissing = "drop-header-missing"
  case columnMissing = "drop-column-missing"
  case columnDoubled = "drop-column-doubled"
  case openQuote = "drop-open-quote"

  // A row is refused; in the header, the file.
  case raggedRow = "drop-ragged-row"
  case textAfterQuote = "drop-text-after-quote"
  case controlCharacter = "drop-control-character"
  case invalidUTF8 = "drop-invalid-utf-8"
  case moreRowsRefused = "drop-more-rows-refused"

  // The file is read, and something should be looked at.
  case noRows = "drop-no-rows"
  case fileCut = "drop-file-cut"
  case spreadsheetLimit = "drop-spreadsheet-limit"
  case unitMultiplier = "drop-unit-multiplier"

  // The file is read, and this is how.
  case delimiter = "drop-delimiter"
  case titleLines = "drop-title-lines"
  case unknownColumn = "drop-unknown-column"
  case unnamedColumn = "drop-unnamed-column"
  case repeatedFile = "drop-repeated-file"

  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
