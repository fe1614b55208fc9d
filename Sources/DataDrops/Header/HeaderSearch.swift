import Figures

/// Looks for the header of a file: which delimiter, and which of its first lines.
struct HeaderSearch {
  /// Lines with text that may stand above the header.
  private static let titleLimit = 5

  /// The line that fits, or the one that comes closest; nil where no line names a column we know.
  private(set) var best: Header?
  /// The first line with text, as it reads with commas.
  private(set) var firstRow: CSVTable.Row?
  /// The first line with a fault, read with commas, among those that could be the header.
  private(set) var faultyRow: CSVTable.Row?
  /// Whether the first line with text decided, so that nothing below it was looked at.
  private(set) var endedAtFirstLine = false

  /// The header must lie within the first `window` bytes.
  init(in bytes: [UInt8], window: Int, delimiters: [Delimiter], names: RoleNames, periods: PeriodNames) {
    var bestDepth = Int.max
    for delimiter in delimiters {
      var reader = PlainCSVReader(bytes, delimiter: delimiter, from: ByteOrderMark.length(in: bytes), to: window)
      var titles: [CSVTable.Row] = []
      while titles.count <= Self.titleLimit, let row = reader.next() {
        if row.range.upperBound >= window, window < bytes.count {
          // The window cuts the row, so nothing is known of it.
          if delimiter == .comma, faultyRow == nil {
            faultyRow = row
            faultyRow?.fault = row.fault ?? .cellTooLong(at: row.range.lowerBound)
          }
          break
        }
        let columns = row.cells.map(Self.text)
        guard columns.contains(where: { !$0.isEmpty }) else { continue }
        if delimiter == .comma {
          if firstRow == nil { firstRow = row }
          if faultyRow == nil, row.fault != nil { faultyRow = row }
        }
        if columns.first == Drop.FormMark.name {
          best = Header(
            delimiter: delimiter, row: row, columns: columns, roles: RoleNames.all.roles(of: columns), periods: [],
            titleRows: titles, dataOffset: reader.offset, dataLine: reader.line)
          return
        }
        var roles = names.roles(of: columns)
        let periodColumns = periods.columns(of: columns, roles: &roles)
        let header = Header(
          delimiter: delimiter, row: row, columns: columns, roles: roles, periods: periodColumns, titleRows: titles,
          dataOffset: reader.offset, dataLine: reader.line)
        if Self.isBetter(header, than: best, depth: titles.count, bestDepth: bestDepth) {
          best = header
          bestDepth = titles.count
          // Nothing beats a first line that fits with the first delimiter.
          if header.fits, titles.isEmpty, delimiter == .comma {
            endedAtFirstLine = true
            return
          }
        }
        titles.append(row)
      }
    }
  }

  /// One that fits beats one that does not, then more columns known, then the higher line, then the first delimiter.
  private static func isBetter(_ header: Header, than best: Header?, depth: Int, bestDepth: Int) -> Bool {
    guard header.knownCount > 0, header.row.fault == nil else { return false }
    guard let best else { return true }
    if header.fits != best.fits { return header.fits }
    if header.fits { return depth < bestDepth }
    return header.knownCount > best.knownCount
  }

  static func text(_ cell: CSVTable.Cell) -> String {
    let span = cell.content.span
    let range = span.trimmed(0, span.count)
    return String(decoding: cell.content[range], as: UTF8.self)
  }
}
