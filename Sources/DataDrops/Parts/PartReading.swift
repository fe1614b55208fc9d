import Figures

/// Reads parts of a long table, each as if there were no other.
///
/// What a part can say alone is its plain rows: rows without fault whose meaning depends on nothing above them. The
/// others are only noted.
struct PartReading: Sendable {
  private let table: TableText
  private let header: Header
  private let limits: DropReader.Limits
  private let parts: TableParts
  private let roles: RoleNames
  private let cellOf: RoleCells
  private let words: RowWords

  init(of table: TableText, header: Header, limits: DropReader.Limits, parts: TableParts, roles: RoleNames) {
    (self.table, self.header, self.limits, self.parts, self.roles) = (table, header, limits, parts, roles)
    cellOf = RoleCells(header)
    words = RowWords(table: table, header: header)
  }

  /// How many parts there are.
  var count: Int { parts.count(from: header.dataOffset, size: table.bytes.count) }

  /// Where a part begins, as far as it can tell.
  private func start(of index: Int) -> Int {
    parts.start(
      of: index, in: table.bytes.span, from: header.dataOffset, delimiter: header.delimiter,
      columns: header.columns.count)
  }

  /// Reads part `index`, up to where the next one seems to begin.
  func read(_ index: Int) -> TablePart {
    let start = start(of: index)
    let end = self.start(of: index + 1)
    var part = TablePart(at: start)
    guard start < end else { return part }
    let span = table.bytes.span.extracting(0..<end)
    let isLast = end == table.bytes.count
    var scanner = CSVScanner(delimiter: header.delimiter, cellBytes: limits.cellBytes, from: start, line: 1)
    var cells = [CSVCell](repeating: CSVCell(), count: header.columns.count)
    var symbols = CellTexts(of: table.bytes, columns: cellOf.columns)
    var columnNames = ColumnNames(roles: roles)
    var gathered = GatheredRows(roles: Set(header.cells.keys))
    var untilNoted = 0
    // A row that the end of the part cuts is none of its rows.
    while let row = scanner.next(in: span, cells: &cells), isLast || row.end < end {
      if untilNoted == 0 {
        part.noted.append(LineIndex.Start(offset: row.start, line: row.line))
        untilNoted = RowByRow.indexedEvery
      }
      untilNoted &-= 1
      let known = part.drop.texts.count
      if let record = plainRow(row, cells, in: span, &symbols, &part.drop.texts, &columnNames) {
        gathered.append(record, offset: row.start, to: &part.drop)
      } else {
        let rows = part.drop.rowCount + gathered.count
        part.oddRows.append(TablePart.OddRow(start: .init(offset: row.start, line: row.line), rows: rows, texts: known))
      }
      (part.end, part.endLine) = (scanner.offset, scanner.line)
    }
    gathered.flush(to: &part.drop)
    return part
  }

  /// The row, if it is a plain one.
  @inline(__always)
  private func plainRow(
    _ row: CSVScanner.Row, _ cells: [CSVCell], in span: Span<UInt8>, _ symbols: inout CellTexts,
    _ texts: inout InternedTexts, _ columnNames: inout ColumnNames
  ) -> Drop.Row? {
    guard row.fault == nil, row.cellCount == cells.count else { return nil }
    var faulty = FaultyCells()
    let record = Drop.Row(cells, cellOf, in: span, &symbols, &texts, &faulty)
    if faulty.isAny { return nil }
    if record.isWithoutNumber, record.indicator == CellTexts.blank || words.isNote(row) { return nil }
    return columnNames.contain(record.indicator, of: texts) ? nil : record
  }
}

/// Which texts of a part name a column, as those of a header do.
private struct ColumnNames {
  let roles: RoleNames
  /// By symbol: 1 where the text does, -1 where it does not, 0 where nobody asked.
  private var known: [Int8] = []

  init(roles: RoleNames) { self.roles = roles }

  @inline(__always)
  mutating func contain(_ symbol: Int32, of texts: InternedTexts) -> Bool {
    let index = Int(symbol)
    if index < 0 { return false }
    if index < known.count, known[index] != 0 { return known[index] > 0 }
    return look(index, texts)
  }

  private mutating func look(_ index: Int, _ texts: InternedTexts) -> Bool {
    while known.count <= index { known.append(0) }
    let isFound = roles.roles(of: [texts[Int32(truncatingIfNeeded: index)]])[0] != nil
    known[index] = isFound ? 1 : -1
    return isFound
  }
}

/// Rows on their way into the columns of a drop: one by one they would go to fourteen places each.
private struct GatheredRows {
  private static let most = 256
  private let roles: Set<Drop.Role>
  private var rows: [Drop.Row] = []
  private var offsets: [Int] = []

  init(roles: Set<Drop.Role>) {
    self.roles = roles
    rows.reserveCapacity(Self.most)
    offsets.reserveCapacity(Self.most)
  }

  var count: Int { rows.count }

  @inline(__always)
  mutating func append(_ row: Drop.Row, offset: Int, to drop: inout Drop) {
    rows.append(row)
    offsets.append(offset)
    if rows.count == Self.most { flush(to: &drop) }
  }

  mutating func flush(to drop: inout Drop) {
    drop.append(rows, file: 0, offsets: offsets, roles: roles)
    rows.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
  }
}
