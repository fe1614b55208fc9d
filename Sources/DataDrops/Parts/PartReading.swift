import Figures
import Synchronization

/// Reads parts of a long table, each as if there were no other.
///
/// What a part can say alone is its plain rows: rows without fault whose meaning depends on nothing above them. The
/// others are only noted.
struct PartReading: Sendable {
  private let table: TableText
  private let header: Header
  private let limits: DropReader.Limits
  private let parts: TableParts
  /// Where the first part begins.
  private let first: Int
  /// Where the window begins in its file, and whether the file ends with it.
  private let base: Int
  private let isAtEnd: Bool
  private let cellOf: RoleCells
  private let words: RowWords
  private let headerNames: HeaderTexts

  /// Parts of the window that rows are in, from the next row on.
  init(of rows: RowByRow, parts: TableParts, roles: RoleNames) {
    (table, header, limits, cellOf) = (rows.table, rows.header, rows.limits, rows.cellOf)
    (first, base, isAtEnd) = (rows.offset, rows.base, rows.isAtEnd)
    self.parts = parts
    words = RowWords(table: table, header: header)
    headerNames = HeaderTexts(roles: roles)
  }

  /// How many parts there are.
  var count: Int { parts.count(from: first, size: table.bytes.count) }

  /// Where a part begins, as far as it can tell.
  private func start(of index: Int) -> Int {
    parts.start(
      of: index, in: table.bytes.span, from: first, delimiter: header.delimiter, columns: header.columns.count)
  }

  /// Reads part `index`, up to where the next one seems to begin.
  func read(_ index: Int) -> TablePart {
    let start = start(of: index)
    let end = self.start(of: index + 1)
    var part = TablePart(at: start)
    guard start < end else { return part }
    let span = table.bytes.span.extracting(0..<end)
    let isLast = end == table.bytes.count
    // A row that the end of the part cuts is none of its rows; that of a window may part the two bytes of a line end.
    let rowsEnd = !isLast ? end - 1 : isAtEnd ? .max : end - 2
    var scanner = CSVScanner(delimiter: header.delimiter, cellBytes: limits.cellBytes, from: start, line: 1)
    var cells = [CSVCell](repeating: CSVCell(), count: header.columns.count)
    var symbols = CellTexts(of: table.bytes, columns: cellOf.columns)
    var columnNames = ColumnNames(of: headerNames)
    var gathered = GatheredRows(roles: Set(header.cells.keys), upTo: base &+ end)
    var untilNoted = 0
    while let row = scanner.next(in: span, cells: &cells), row.end <= rowsEnd {
      if untilNoted == 0 {
        part.noted.append(LineIndex.Start(offset: base &+ row.start, line: row.line))
        untilNoted = RowByRow.indexedEvery
      }
      untilNoted &-= 1
      let known = part.drop.texts.count
      if isPlain(row, cells, in: span, &symbols, &part.drop.texts, &columnNames, &gathered.next) {
        gathered.take(from: base &+ row.start, to: &part.drop)
      } else {
        let rows = part.drop.rowCount + gathered.count
        part.oddRows.append(TablePart.OddRow(start: .init(offset: row.start, line: row.line), rows: rows, texts: known))
      }
      (part.end, part.endLine) = (scanner.offset, scanner.line)
    }
    gathered.flush(to: &part.drop)
    return part
  }

  /// Whether the row is a plain one, which is then `record`.
  @inline(__always)
  private func isPlain(
    _ row: CSVScanner.Row, _ cells: [CSVCell], in span: Span<UInt8>, _ symbols: inout CellTexts,
    _ texts: inout InternedTexts, _ columnNames: inout ColumnNames, _ record: inout Drop.Row
  ) -> Bool {
    guard row.fault == nil, row.cellCount == cells.count else { return false }
    var faulty = FaultyCells()
    record.set(cells, cellOf, in: span, &symbols, &texts, &faulty)
    if faulty.isAny { return false }
    if record.isWithoutNumber {
      if record.indicator == CellTexts.blank || !record.isFullerThanNote && words.isNote(row) { return false }
    }
    return !columnNames.contain(record.indicator, of: texts)
  }
}

/// Which texts name a column, as those of a header do: looked up once for all parts, which mostly hold the same.
private final class HeaderTexts: Sendable {
  private let roles: RoleNames
  private let known = Mutex<[String: Bool]>([:])

  init(roles: RoleNames) { self.roles = roles }

  func contain(_ text: String) -> Bool {
    if let isKnown = known.withLock({ $0[text] }) { return isKnown }
    let isFound = roles.roles(of: [text])[0] != nil
    known.withLock { $0[text] = isFound }
    return isFound
  }
}

/// Which symbols of a part are those of texts that name a column.
private struct ColumnNames {
  private let all: HeaderTexts
  /// By symbol: 1 where its text does, -1 where it does not, 0 where nobody asked.
  private var known: [Int8] = []

  init(of all: HeaderTexts) { self.all = all }

  @inline(__always)
  mutating func contain(_ symbol: Int32, of texts: InternedTexts) -> Bool {
    let index = Int(symbol)
    if index < 0 { return false }
    if index < known.count, known[index] != 0 { return known[index] > 0 }
    return look(index, texts)
  }

  private mutating func look(_ index: Int, _ texts: InternedTexts) -> Bool {
    while known.count <= index { known.append(0) }
    let isFound = all.contain(texts[Int32(truncatingIfNeeded: index)])
    known[index] = isFound ? 1 : -1
    return isFound
  }
}

/// Rows on their way into the columns of a drop: one by one they would go to fourteen places each.
private struct GatheredRows {
  private static let most = 256
  private let roles: Set<Drop.Role>
  private var rows = [Drop.Row](repeating: Drop.Row(), count: most)
  private var offsets = [Int](repeating: 0, count: most)
  private(set) var count = 0

  /// Where the rows end that are gathered one after another.
  private let end: Int

  init(roles: Set<Drop.Role>, upTo end: Int) { (self.roles, self.end) = (roles, end) }

  /// The place of the next row: written there, it is not copied before it goes into the columns.
  var next: Drop.Row {
    @inline(__always) get { rows[count] }
    @inline(__always) _modify { yield &rows[count] }
  }

  /// Takes the row that stands in the next place, and starts at `offset` of the table.
  @inline(__always)
  mutating func take(from offset: Int, to drop: inout Drop) {
    offsets[count] = offset
    count += 1
    if count == Self.most { flush(to: &drop) }
  }

  mutating func flush(to drop: inout Drop) {
    if drop.rowCount == 0, count == Self.most {
      // A row more than the first ones make it seem, since the last of those has its end behind it.
      drop.reserve(rows: (end - offsets[0]) * count / max(offsets[count - 1] - offsets[0], 1) + 1)
    }
    drop.append(rows[..<count], file: 0, offsets: offsets[..<count], roles: roles)
    count = 0
  }
}
