extension Drop {
  /// Appends rows of `files[file]` with their offsets, as many as there are rows; costs a few nanoseconds a row.
  package mutating func append(_ rows: [Row], file: Int, offsets: [Int]) {
    precondition(rows.count == offsets.count, "an offset for each row")
    fileOfRow.append(count: rows.count) { _ in Int32(truncatingIfNeeded: file) }
    offsetOfRow.append(contentsOf: offsets)
    area.append(count: rows.count) { rows[$0].area }
    indicator.append(count: rows.count) { rows[$0].indicator }
    item.append(count: rows.count) { rows[$0].item }
    key.append(count: rows.count) { rows[$0].key }
    period.append(count: rows.count) { rows[$0].period }
    unit.append(count: rows.count) { rows[$0].unit }
    basis.append(count: rows.count) { rows[$0].basis }
    reporter.append(count: rows.count) { rows[$0].reporter }
    submittedAt.append(contentsOf: rows.lazy.map(\.submittedAt))
    status.append(count: rows.count) { rows[$0].status }
    note.append(count: rows.count) { rows[$0].note }
    valueDigits.append(contentsOf: rows.lazy.map(\.valueDigits))
    valueScale.append(contentsOf: rows.lazy.map(\.valueScale))
  }

  /// Appends rows of another drop as rows of `files[file]`.
  ///
  /// `symbols` gives, for a symbol of that drop, the one of this drop at the place behind it: the first place is for
  /// blank cells.
  package mutating func append(_ range: Range<Int>, of other: Drop, file: Int, symbols: [Int32]) {
    let before = rowCount
    fileOfRow.append(count: range.count) { _ in Int32(truncatingIfNeeded: file) }
    offsetOfRow.append(contentsOf: other.offsetOfRow[range])
    area.append(range, of: other.area, symbols)
    indicator.append(range, of: other.indicator, symbols)
    item.append(range, of: other.item, symbols)
    key.append(range, of: other.key, symbols)
    period.append(range, of: other.period, symbols)
    unit.append(range, of: other.unit, symbols)
    basis.append(range, of: other.basis, symbols)
    reporter.append(range, of: other.reporter, symbols)
    submittedAt.append(contentsOf: other.submittedAt[range])
    status.append(range, of: other.status, symbols)
    note.append(range, of: other.note, symbols)
    valueDigits.append(contentsOf: other.valueDigits[range])
    valueScale.append(contentsOf: other.valueScale[range])
    for row in before..<rowCount {
      if let symbol = submittedAt[row].symbol { submittedAt[row] = MomentCell(symbol: symbols[Int(symbol) + 1]) }
      if valueScale[row] == Self.textScale { valueDigits[row] = Int64(symbols[Int(valueDigits[row]) + 1]) }
    }
  }
}
