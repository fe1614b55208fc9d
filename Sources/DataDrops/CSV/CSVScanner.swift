/// Where a cell lies in the bytes of its file.
struct CSVCell {
  enum Form: UInt8 {
    case plain
    case quoted
    /// Quoted, with doubled quotes inside.
    case escaped
  }

  var start = 0
  var end = 0
  /// The text, without quotes, ends here.
  var contentEnd = 0
  var form = Form.plain

  /// The text, without quotes, starts here.
  @inline(__always)
  var contentStart: Int { form == .plain ? start : start &+ 1 }
}

/// Finds the cells of one row after another without copying a byte: `PlainCSVReader`'s grammar, for whole files.
struct CSVScanner {
  struct Row {
    var start: Int
    var end: Int
    var line: Int
    var cellCount = 0
    var fault: CSVTable.Fault?
  }

  let delimiter: Delimiter
  /// The most bytes a cell may have.
  let cellBytes: Int
  private(set) var offset: Int
  private(set) var line: Int

  init(delimiter: Delimiter, cellBytes: Int, from offset: Int, line: Int) {
    self.delimiter = delimiter
    self.cellBytes = cellBytes
    self.offset = offset
    self.line = line
  }

  /// The next row; its first `cells.count` cells are written to `cells`, further ones are only counted.
  @inline(__always)
  mutating func next(in bytes: Span<UInt8>, cells: inout [CSVCell]) -> Row? {
    var room = cells.mutableSpan
    return next(in: bytes, cells: &room)
  }

  @inline(__always)
  mutating func next(in bytes: Span<UInt8>, cells: inout MutableSpan<CSVCell>) -> Row? {
    guard offset < bytes.count else { return nil }
    let lead = delimiter.leadByte
    let length = delimiter.length
    var row = Row(start: offset, end: offset, line: line)
    var start = offset
    var separators = Separators(lead: lead, from: start)
    while true {
      let cell: CSVCell
      if start < bytes.count, bytes[start] == UInt8(ascii: "\"") {
        cell = quotedCell(at: start, in: bytes, fault: &row.fault)
      } else {
        let end = cellEnd(at: separators.next(from: start, in: bytes), in: bytes)
        cell = CSVCell(start: start, end: end, contentEnd: end)
      }
      if row.cellCount < cells.count { cells[row.cellCount] = cell }
      row.cellCount &+= 1
      let end = cell.end
      if end &- start > cellBytes, row.fault == nil { row.fault = .cellTooLong(at: start) }
      if end < bytes.count {
        let byte = bytes[end]
        if byte == lead {
          start = end &+ length
          continue
        }
        let isPair = byte == UInt8(ascii: "\r") && end &+ 1 < bytes.count && bytes[end &+ 1] == UInt8(ascii: "\n")
        offset = end &+ (isPair ? 2 : 1)
        line &+= 1
      } else {
        offset = end
      }
      row.end = end
      return row
    }
  }

  /// Where a cell ends of which `first` is the first byte that may end it.
  @inline(__always)
  private func cellEnd(at first: Int, in bytes: Span<UInt8>) -> Int {
    delimiter.length > 1 ? wideCellEnd(from: first, in: bytes) : first
  }

  /// Goes on where only the first byte of a full-width comma was found.
  private func wideCellEnd(from start: Int, in bytes: Span<UInt8>) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == delimiter.leadByte, !isWideComma(at: end, in: bytes) {
      end = bytes.firstLineEnd(orByte: delimiter.leadByte, from: end + 1)
    }
    return end
  }

  private func isWideComma(at index: Int, in bytes: Span<UInt8>) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == Delimiter.wideCommaTail.0
      && bytes[index + 2] == Delimiter.wideCommaTail.1
  }

  private mutating func quotedCell(at start: Int, in bytes: Span<UInt8>, fault: inout CSVTable.Fault?) -> CSVCell {
    var form = CSVCell.Form.quoted
    var index = start + 1
    while true {
      index = bytes.firstLineEnd(orByte: UInt8(ascii: "\""), from: index)
      guard index < bytes.count else {
        fault = .openQuote(at: start)
        return CSVCell(start: start, end: bytes.count, contentEnd: bytes.count, form: form)
      }
      let next = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        line += 1
      case UInt8(ascii: "\r"):
        if next != UInt8(ascii: "\n") { line += 1 }
      default:
        guard next == UInt8(ascii: "\"") else {
          return closedCell(from: start, contentEnd: index, form: form, in: bytes, fault: &fault)
        }
        form = .escaped
        index += 1
      }
      index += 1
    }
  }

  private func closedCell(
    from start: Int, contentEnd: Int, form: CSVCell.Form, in bytes: Span<UInt8>, fault: inout CSVTable.Fault?
  ) -> CSVCell {
    let end = cellEnd(at: bytes.firstLineEnd(orByte: delimiter.leadByte, from: contentEnd + 1), in: bytes)
    var index = contentEnd + 1
    while index < end {
      if bytes[index] != UInt8(ascii: " ") {
        if fault == nil { fault = .textAfterQuote(at: start) }
        break
      }
      index += 1
    }
    return CSVCell(start: start, end: end, contentEnd: contentEnd, form: form)
  }
}

/// The separators of one row after another, found for a block of bytes at a time.
private struct Separators {
  private let lead: UInt8
  /// Where the block begins whose separators are in `hits`, those that were given out left out.
  private var block: Int
  private var hits: UInt64 = 0

  /// Of the row at `start`.
  @inline(__always)
  init(lead: UInt8, from start: Int) {
    self.lead = lead
    block = start &- Span<UInt8>.block
  }

  /// The first byte at or after `start` that is the first one of a delimiter, LF or CR; the byte count if there is none.
  @inline(__always)
  mutating func next(from start: Int, in bytes: Span<UInt8>) -> Int {
    while true {
      while hits != 0 {
        let index = block &+ hits.trailingZeroBitCount
        hits &= hits &- 1
        // What lies inside quotes was passed by; few other bytes are low and no line end.
        if index < start { continue }
        let byte = bytes[index]
        if byte == lead || byte == 0x0A || byte == 0x0D { return index }
      }
      let next = Swift.max(block &+ Span<UInt8>.block, start)
      guard let found = bytes.separators(at: next, orByte: lead) else {
        return bytes.firstLineEnd(orByte: lead, from: next)
      }
      (block, hits) = (next, found)
    }
  }
}
