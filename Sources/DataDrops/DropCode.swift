public import Diagnostics

/// Everything that this room can find wrong with a data drop.
public enum DropCode: String, CaseIterable, Sendable {
  // The file is refused whole.
  case fileEmpty = "drop-file-empty"
  case fileTooLarge = "drop-file-too-large"
  case fileChanged = "drop-file-changed"
  case tooManyRows = "drop-too-many-rows"
  case tooManyColumns = "drop-too-many-columns"
  case cellTooLong = "drop-cell-too-long"
  case archive = "drop-archive"
  case oldWorkbook = "drop-old-workbook"
  case workbookLibrary = "drop-workbook-library"
  case workbookBroken = "drop-workbook-broken"
  case workbookEntities = "drop-workbook-entities"
  case workbookLimit = "drop-workbook-limit"
  case jsonSyntax = "drop-json-syntax"
  case jsonShape = "drop-json-shape"
  case jsonTooDeep = "drop-json-too-deep"
  case markup = "drop-markup"
  case otherKind = "drop-other-kind"
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
  case garbledText = "drop-garbled-text"
  case cellError = "drop-cell-error"
  case formulaWithoutValue = "drop-formula-without-value"
  case mergedCell = "drop-merged-cell"
  case nestedValue = "drop-nested-value"
  case twoValues = "drop-two-values"
  case noteRow = "drop-note-row"
  case otherTable = "drop-other-table"
  case otherRows = "drop-other-rows"
  case duplicateKey = "drop-duplicate-key"
  case badMultiplier = "drop-bad-multiplier"
  case moreRowsRefused = "drop-more-rows-refused"

  // The file is read, and something should be looked at.
  case noRows = "drop-no-rows"
  case fileCut = "drop-file-cut"
  case hiddenSheet = "drop-hidden-sheet"
  case hiddenRows = "drop-hidden-rows"
  case hiddenColumns = "drop-hidden-columns"
  case repeatedHeader = "drop-repeated-header"
  case spreadsheetLimit = "drop-spreadsheet-limit"

  // The file is read, and this is how; without a header it is refused.
  case utf16 = "drop-utf-16"
  case gb18030 = "drop-gb18030"

  // The file is read, and this is how.
  case unitMultiplier = "drop-unit-multiplier"
  case wideTable = "drop-wide-table"
  case otherSheet = "drop-other-sheet"
  case formula = "drop-formula"
  case binaryNoise = "drop-binary-noise"
  case delimiter = "drop-delimiter"
  case titleLines = "drop-title-lines"
  case unknownColumn = "drop-unknown-column"
  case unnamedColumn = "drop-unnamed-column"
  case repeatedFile = "drop-repeated-file"

  /// The raw value as the code of a diagnostic.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
