public import Diagnostics
public import Plans
public import Quantities

/// One data drop as columns: a row is one figure, texts are interned, every cell can be found again.
///
/// The columns of `texts` symbols hold -1 for a blank cell. Values are held as scaled integers where they are plain
/// numbers that fit, else as the symbol of their text.
public struct Drop: Sendable {
  /// What a column of a table holds.
  public typealias Role = ColumnRole
  /// How tables of a drop are read where they are not as we know them.
  public typealias Mapping = DropMapping

  /// Finds a cell of a file again, for messages only.
  public protocol CellLocating: Sendable {
    /// The place of cell `index` (from 0) of the row that starts at byte `offset`; nil is the row itself.
    func place(ofCell index: Int?, inRowAt offset: Int) -> Diagnostic.Place
  }

  /// A table of a file: the file itself, a sheet of a workbook, or one period's column of a table of periods.
  public struct File: Sendable {
    /// The file as it was named on reading; the sheets of a workbook share it.
    public let name: String
    /// Finds cells of this table again.
    public let locator: any CellLocating
    /// The cell of a row (from 0) that holds each role.
    public let cells: [Role: Int]
    /// Columns that mean nothing to us, by name.
    public let ignoredColumns: [String]
    /// Where the table says in what its values are; nil where it does not.
    public let units: Units?

    /// A table with one column of values; one of periods has an entry for each of its columns.
    public init(
      name: String, locator: any CellLocating, cells: [Role: Int], ignoredColumns: [String] = [], units: Units? = nil
    ) {
      self.name = name
      self.locator = locator
      self.cells = cells
      self.ignoredColumns = ignoredColumns
      self.units = units
    }
  }

  /// Units that a table names outside its rows.
  public struct Units: Sendable, Hashable {
    /// Behind the name of the value column: `数值（万元）`.
    public var values: String?
    /// Above the header: `单位：万元`.
    public var table: String?

    /// Nil where neither is said.
    public init?(values: String?, table: String?) {
      if values == nil, table == nil { return nil }
      self.values = values
      self.table = table
    }
  }

  /// What a value cell holds.
  public enum Value: Sendable, Hashable {
    case blank
    case number(ExactDecimal)
    case text(String)
    /// Something that was refused when the file was read, and told there.
    case refused
  }

  /// The tables that rows come from.
  public var files: [File] = []
  /// The texts of all cells, numbered; a column holds their symbols.
  public var texts = InternedTexts()
  /// The place in `files` of each row's table.
  public internal(set) var fileOfRow = SymbolColumn()
  /// Where each row starts, in bytes from the beginning of its table.
  public internal(set) var offsetOfRow: [Int] = []
  /// What each row says of its area.
  public internal(set) var area = SymbolColumn()
  /// What each row says of its indicator.
  public internal(set) var indicator = SymbolColumn()
  /// What each row says of its item: a project, a deliverable.
  public internal(set) var item = SymbolColumn()
  /// What a record is known by, whatever it is called.
  public internal(set) var key = SymbolColumn()
  /// What each row says of its period.
  public internal(set) var period = SymbolColumn()
  /// The unit that each row names for its value.
  public internal(set) var unit = SymbolColumn()
  /// What each row says of its basis.
  public internal(set) var basis = SymbolColumn()
  /// Who each row says files it.
  public internal(set) var reporter = SymbolColumn()
  /// When each row says that it was handed in.
  public internal(set) var submittedAt: [MomentCell] = []
  /// What each row says of its figure: estimate, final, missing.
  public internal(set) var status = SymbolColumn()
  /// What each row notes for people.
  public internal(set) var note = SymbolColumn()
  /// The digits of each row's value as one integer, or the symbol of its text; `valueScale` says which.
  public internal(set) var valueDigits: [Int64] = []
  /// Decimals of the scaled integer; `textScale` where `valueDigits` is a symbol, `blankScale` where there is none,
  /// `refusedScale` where the row was refused and only says what it is about.
  public internal(set) var valueScale: [Int8] = []
  /// Rows that could not be read as a row (ragged), beside the rows held here.
  public var rowsRefused = 0
  /// How its tables were read.
  public var tables = TableCounts()
  /// Files of a folder that are no figures and were left out.
  public var filesSkipped = 0
  /// Rows that no standard reads and that were left in the database they live in.
  public var rowsLeft = 0
  /// Files whose bytes are not UTF-8, as the texts that places in them refer to.
  public var decodedFiles: [SourceFile] = []
  /// What was wrong with files, headers and rows.
  public var diagnostics: [Diagnostic] = []

  /// The scale of a value that is no plain number, or too long for one: its digits are a symbol of `texts`.
  public static let textScale: Int8 = -1
  /// The scale of a blank value.
  public static let blankScale: Int8 = -2
  /// The scale of a row that was refused when its file was read.
  public static let refusedScale: Int8 = -3

  /// A drop of no files.
  public init() {}

  /// How many files were read, whatever the number of their tables.
  public var fileCount: Int { Set(files.map(\.name)).count }

  /// How many rows are held; those of `rowsRefused` are not.
  public var rowCount: Int { valueScale.count }

  /// One row to append: symbols of `texts`, -1 for blank.
  public struct Row: Sendable {
    /// The area as written.
    public var area: Int32 = -1
    /// The indicator as written.
    public var indicator: Int32 = -1
    /// The item as written.
    public var item: Int32 = -1
    /// The code by which a record is known.
    public var key: Int32 = -1
    /// The period as written.
    public var period: Int32 = -1
    /// The unit as written.
    public var unit: Int32 = -1
    /// The basis as written.
    public var basis: Int32 = -1
    /// The unit that files the row, as written.
    public var reporter: Int32 = -1
    /// When the row was handed in.
    public var submittedAt = MomentCell.blank
    /// The status as written.
    public var status: Int32 = -1
    /// The note as written.
    public var note: Int32 = -1
    /// Digits or symbol of the value, as in the drop's column of that name.
    public var valueDigits: Int64 = 0
    /// Decimals of the value, as in the drop's column of that name.
    public var valueScale: Int8 = Drop.blankScale

    /// A row of blank cells.
    public init() {}
  }

  /// Appends a row of `files[file]` that starts at byte `offset` of its table; amortised constant cost.
  public mutating func append(_ row: Row, file: Int, offset: Int) {
    fileOfRow.append(Int32(truncatingIfNeeded: file))
    offsetOfRow.append(offset)
    area.append(row.area)
    indicator.append(row.indicator)
    item.append(row.item)
    key.append(row.key)
    period.append(row.period)
    unit.append(row.unit)
    basis.append(row.basis)
    reporter.append(row.reporter)
    submittedAt.append(row.submittedAt)
    status.append(row.status)
    note.append(row.note)
    valueDigits.append(row.valueDigits)
    valueScale.append(row.valueScale)
  }

  /// Makes room for `count` more rows.
  public mutating func reserve(rows count: Int) {
    let total = rowCount + count
    fileOfRow.reserveCapacity(total)
    offsetOfRow.reserveCapacity(total)
    for column in Self.symbolColumns { self[keyPath: column].reserveCapacity(total) }
    submittedAt.reserveCapacity(total)
    valueDigits.reserveCapacity(total)
    valueScale.reserveCapacity(total)
  }

  /// Takes back all rows from `count` on: the rows of a file that turned out to be unusable.
  public mutating func removeRows(from count: Int) {
    let surplus = rowCount - count
    guard surplus > 0 else { return }
    fileOfRow.removeLast(surplus)
    offsetOfRow.removeLast(surplus)
    for column in Self.symbolColumns { self[keyPath: column].removeLast(surplus) }
    submittedAt.removeLast(surplus)
    valueDigits.removeLast(surplus)
    valueScale.removeLast(surplus)
  }

  private static var symbolColumns: [WritableKeyPath<Drop, SymbolColumn>] {
    [\.area, \.indicator, \.item, \.key, \.period, \.unit, \.basis, \.reporter, \.status, \.note]
  }

  /// What the value cell of a row (from 0) holds.
  public func value(ofRow row: Int) -> Value {
    switch valueScale[row] {
    case Self.blankScale: .blank
    case Self.refusedScale: .refused
    case Self.textScale: .text(texts[Int32(truncatingIfNeeded: valueDigits[row])])
    default: .number(ExactDecimal(coefficient: Int128(valueDigits[row]), scale: Int(valueScale[row])))
    }
  }

  /// Whether the row was refused when its file was read.
  public func isRefused(_ row: Int) -> Bool { valueScale[row] == Self.refusedScale }

  /// What the table of a row says of the unit of its values.
  package func units(ofRow row: Int) -> Units? { files[Int(fileOfRow[row])].units }

  /// The text of a symbol; nil for a blank cell.
  public func text(_ symbol: Int32) -> String? {
    symbol < 0 ? nil : texts[symbol]
  }

  /// When a row was handed in, as its cell has it; nil for a blank cell.
  public func text(_ moment: MomentCell) -> String? {
    moment.plain?.text ?? moment.symbol.flatMap(text)
  }

  /// Where a row's cell lies; the row's start where the file has no such column.
  public func place(ofRow row: Int, _ role: Role) -> Diagnostic.Place {
    let file = files[Int(fileOfRow[row])]
    return file.locator.place(ofCell: file.cells[role], inRowAt: offsetOfRow[row])
  }
}
