/// CSV by the book (RFC 4180), one byte and one state at a time.
///
/// It reads headers and finds cells again for messages; over whole files `CSVScanner` gives the same answer faster.
/// Rows end with LF, CR or CRLF; a quote opens a cell only as its first byte and is a plain character elsewhere.
struct PlainCSVReader {
  private enum State {
    case start, plain, quoted, afterQuote, tail
  }

  private let bytes: [UInt8]
  private let delimiter: Delimiter
  /// Reading stops here as if the file did.
  private let end: Int
  private(set) var offset: Int
  /// The line of `offset`, from 1.
  private(set) var line: Int

  init(_ bytes: [UInt8], delimiter: Delimiter, from offset: Int = 0, line: Int = 1, to end: Int = .max) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.end = min(end, bytes.count)
    self.offset = offset
    self.line = line
  }

  /// The whole table.
  static func table(_ bytes: [UInt8], delimiter: Delimiter = .comma) -> CSVTable {
    var reader = PlainCSVReader(bytes, delimiter: delimiter, from: ByteOrderMark.length(in: bytes))
    var table = CSVTable()
    while let row = reader.next() { table.rows.append(row) }
    return table
  }

  mutating func next() -> CSVTable.Row? {
    guard offset < end else { return nil }
    var row = CSVTable.Row(range: offset..<offset, line: line)
    var state = State.start
    var cellStart = offset
    var content: [UInt8] = []
    var index = offset

    func finishCell(at index: Int) {
      let isQuoted = state != .start && state != .plain
      row.cells.append(CSVTable.Cell(content: content, range: cellStart..<index, isQuoted: isQuoted))
      content = []
      state = .start
    }

    while index < end {
      let byte = bytes[index]
      if state == .quoted {
        if byte == UInt8(ascii: "\"") {
          state = .afterQuote
        } else {
          content.append(byte)
          if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && !isLineFeed(at: index + 1) { line += 1 }
        }
        index += 1
      } else if state == .afterQuote, byte == UInt8(ascii: "\"") {
        content.append(byte)
        state = .quoted
        index += 1
      } else if isDelimiter(at: index) {
        finishCell(at: index)
        index += delimiter.length
        cellStart = index
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        finishCell(at: index)
        row.range = row.range.lowerBound..<index
        offset = index + (byte == UInt8(ascii: "\r") && isLineFeed(at: index + 1) ? 2 : 1)
        line += 1
        return row
      } else {
        switch state {
        case .start where byte == UInt8(ascii: "\""):
          state = .quoted
        case .start, .plain, .quoted:
          state = .plain
          content.append(byte)
        case .afterQuote, .tail:
          state = .tail
          if byte != UInt8(ascii: " "), row.fault == nil { row.fault = .textAfterQuote(at: cellStart) }
        }
        index += 1
      }
    }
    if state == .quoted { row.fault = .openQuote(at: cellStart) }
    finishCell(at: end)
    row.range = row.range.lowerBound..<end
    offset = end
    return row
  }

  private func isLineFeed(at index: Int) -> Bool {
    index < end && bytes[index] == UInt8(ascii: "\n")
  }

  private func isDelimiter(at index: Int) -> Bool {
    guard bytes[index] == delimiter.leadByte else { return false }
    guard delimiter == .wideComma else { return true }
    return index + 2 < end && bytes[index + 1] == Delimiter.wideCommaTail.0
      && bytes[index + 2] == Delimiter.wideCommaTail.1
  }
}

/// The UTF-8 signature that spreadsheets put before the first cell.
enum ByteOrderMark {
  static func length(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}
