import Diagnostics

/// A table as text in UTF-8, however it was sent, with the way back to what was sent.
///
/// Delimited text stands for itself; sheets and JSON are written down as rows of commas, so that header and rows are
/// read in one way whatever the format.
struct TableText: Sendable {
  /// Under the name of the file that people sent.
  let file: SourceFile
  let places: any TablePlaces
  /// What may separate the cells.
  let delimiters: [Delimiter]
  /// Whether rows may end early: cells that are not there are blank.
  let padsRows: Bool
  /// Cells that cannot be used although they could be read, by the offset of their row.
  let faults: [Int: [CellFault]]

  /// Delimited text, already UTF-8.
  init(text file: SourceFile) {
    self.file = file
    places = LinePlaces(name: file.name)
    delimiters = Delimiter.allCases
    padsRows = false
    faults = [:]
  }

  /// Delimited text whose rows have names of their own.
  init(text table: TableText, places: any TablePlaces) {
    (file, delimiters, padsRows, faults) = (table.file, table.delimiters, table.padsRows, table.faults)
    self.places = places
  }

  /// A stretch of the bytes of a table, which begins at `base`.
  init(window bytes: [UInt8], of table: TableText, from base: Int) {
    file = SourceFile(name: table.name, bytes: bytes)
    places = WindowPlaces(table: table, base: base)
    (delimiters, padsRows, faults) = (table.delimiters, table.padsRows, [:])
  }

  /// Rows written down from another format.
  init(name: String, rows bytes: [UInt8], places: any TablePlaces, faults: [Int: [CellFault]] = [:]) {
    file = SourceFile(name: name, bytes: bytes)
    self.places = places
    self.faults = faults
    delimiters = [.comma]
    padsRows = true
  }

  var name: String { file.name }
  /// All of it; whoever goes through it takes it once.
  var bytes: [UInt8] { file.bytes }
}

/// Where the bytes of a table lie in the file that people sent.
protocol TablePlaces: Sendable {
  /// The place of bytes of `table`; `start` is the start of a line at or before them.
  func place(of range: Range<Int>, in table: TableText, from start: LineIndex.Start) -> Diagnostic.Place
  /// The place of a cell (from 0) of the row that starts at `offset`, where it is known without its bytes.
  func place(ofCell index: Int, inRowAt offset: Int, of table: TableText) -> Diagnostic.Place?
}

/// A file of lines: the bytes are its own.
struct LinePlaces: TablePlaces {
  let name: String

  func place(of range: Range<Int>, in table: TableText, from start: LineIndex.Start) -> Diagnostic.Place {
    // With the byte behind it, which tells CR LF from CR.
    let (bytes, offset) = table.file.part(start.offset..<range.upperBound + 1)
    let near = LineIndex.Start(offset: start.offset - offset, line: start.line)
    let (lower, upper) = (range.lowerBound - offset, range.upperBound - offset)
    let first = LineIndex.walk(to: lower, in: bytes, from: near)
    let last = LineIndex.walk(from: first, at: lower, to: upper, in: bytes)
    return Diagnostic.Place(file: name, range: SourceRange(start: first, end: last))
  }

  func place(ofCell index: Int, inRowAt offset: Int, of table: TableText) -> Diagnostic.Place? { nil }
}

/// A stretch of another table: what is said of it is said of that.
private struct WindowPlaces: TablePlaces {
  let table: TableText
  /// Where the stretch begins.
  let base: Int

  func place(of range: Range<Int>, in window: TableText, from start: LineIndex.Start) -> Diagnostic.Place {
    table.places.place(
      of: base + range.lowerBound..<base + range.upperBound, in: table,
      from: LineIndex.Start(offset: base + start.offset, line: start.line))
  }

  func place(ofCell index: Int, inRowAt offset: Int, of window: TableText) -> Diagnostic.Place? {
    table.places.place(ofCell: index, inRowAt: base + offset, of: table)
  }
}

/// A cell whose content cannot be a figure, or nothing at all, for a reason of its format.
struct CellFault: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `#DIV/0!` and its like.
    case errorValue(String)
    /// A formula that was saved without its result.
    case formulaWithoutValue
    /// Covered by a merged cell, such as `A2:A6`.
    case merged(String)
    /// Two values in one cell of a workbook.
    case twoValues
    /// A list or a mapping where a single value belongs.
    case nested
  }

  /// The cell of the row, from 0.
  let cell: Int
  let kind: Kind
}
