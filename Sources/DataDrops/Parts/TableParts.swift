import Bytes

/// How long tables are read in parts, by several threads; no result depends on it.
struct TableParts: Sendable {
  /// Tables of at most so many bytes are read row by row.
  var threshold = 4 << 20
  /// Bytes of a part: what is gathered from it stays in the processor's cache until it is joined.
  var bytes = 1 << 20
  var threads = Workers.available
  /// Bytes of a file that is not in memory which are read, and held, at once.
  var window = 1 << 25
  /// Rows, and bytes, within which a good place to cut is looked for.
  var looked = (rows: 64, bytes: 1 << 16)
}

extension TableParts {
  /// How many parts a table of `size` bytes has from `start` on.
  func count(from start: Int, size: Int) -> Int { (size - start + bytes - 1) / bytes }

  /// Where part `index` seems to begin: at the first row behind its share of the bytes.
  ///
  /// A line end within quotes is not told from the end of a row. So a row with as many cells as there are `columns` is
  /// waited for, which lines of a text hardly are; that a part begins where the one before it ended is seen on joining.
  func start(
    of index: Int, in table: Span<UInt8>, from first: Int, delimiter: Delimiter, columns: Int
  ) -> Int {
    if index == 0 { return first }
    let share = first + index * bytes
    guard share < table.count else { return table.count }
    let span = table.extracting(0..<min(share + looked.bytes, table.count))
    let start = Self.start(behind: span.firstLineEnd(orByte: UInt8(ascii: "\n"), from: share), in: table)
    var scanner = CSVScanner(delimiter: delimiter, cellBytes: .max, from: start, line: 1)
    var cells: [CSVCell] = []
    for _ in 0..<looked.rows {
      guard let row = scanner.next(in: span, cells: &cells), row.end < span.count else { break }
      if row.fault == nil, row.cellCount == columns { return row.start }
    }
    return start
  }

  /// Behind the line end at `end`; a CR and its LF are not parted.
  private static func start(behind end: Int, in table: Span<UInt8>) -> Int {
    guard end + 1 < table.count else { return table.count }
    return table[end] == UInt8(ascii: "\r") && table[end + 1] == UInt8(ascii: "\n") ? end + 2 : end + 1
  }
}
