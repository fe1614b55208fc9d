extension CSVScanner {
  /// The whole table, as `PlainCSVReader` gives it; rows must not have more than `columns` cells.
  static func table(_ bytes: [UInt8], delimiter: Delimiter = .comma, columns: Int = 64) -> CSVTable {
    var scanner = CSVScanner(
      delimiter: delimiter, cellBytes: .max, from: ByteOrderMark.length(in: bytes), line: 1)
    var cells = [CSVCell](repeating: CSVCell(), count: columns)
    var table = CSVTable()
    while let row = scanner.next(in: bytes.span, cells: &cells) {
      let read = cells.prefix(row.cellCount).map { cell in
        CSVTable.Cell(
          content: cell.content(in: bytes), range: cell.start..<cell.end, isQuoted: cell.form != .plain)
      }
      table.rows.append(CSVTable.Row(range: row.start..<row.end, line: row.line, cells: read, fault: row.fault))
    }
    return table
  }
}

extension CSVCell {
  /// How many bytes `content` has.
  func contentLength(in bytes: [UInt8]) -> Int {
    form == .escaped ? content(in: bytes).count : contentEnd - contentStart
  }

  /// The text without quotes, doubled quotes made single.
  func content(in bytes: [UInt8]) -> [UInt8] {
    let content = bytes[contentStart..<contentEnd]
    guard form == .escaped else { return Array(content) }
    var result: [UInt8] = []
    var isSecond = false
    for byte in content {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      // Of two neighbouring quotes the first is kept.
      if byte != UInt8(ascii: "\"") || isSecond { result.append(byte) }
    }
    return result
  }
}
