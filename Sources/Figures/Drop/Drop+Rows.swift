import Plans

extension Drop {
  /// Appends rows of `files[file]` with their offsets, as many as there are rows; costs some ten nanoseconds a row.
  ///
  /// Columns of symbols whose role is not among `roles` are blank in all of them.
  package mutating func append(_ rows: ArraySlice<Row>, file: Int, offsets: ArraySlice<Int>, roles: Set<Role>) {
    precondition(rows.count == offsets.count, "an offset for each row")
    let (count, first) = (rows.count, rows.startIndex)
    fileOfRow.append(Int32(truncatingIfNeeded: file), count: count)
    offsetOfRow.append(contentsOf: offsets)
    area.append(count: count, isBlank: !roles.contains(.area)) { rows[first &+ $0].area }
    indicator.append(count: count, isBlank: !roles.contains(.indicator)) { rows[first &+ $0].indicator }
    item.append(count: count, isBlank: !roles.contains(.item)) { rows[first &+ $0].item }
    key.append(count: count, isBlank: !roles.contains(.key)) { rows[first &+ $0].key }
    period.append(count: count, isBlank: !roles.contains(.period)) { rows[first &+ $0].period }
    unit.append(count: count, isBlank: !roles.contains(.unit)) { rows[first &+ $0].unit }
    basis.append(count: count, isBlank: !roles.contains(.basis)) { rows[first &+ $0].basis }
    reporter.append(count: count, isBlank: !roles.contains(.reporter)) { rows[first &+ $0].reporter }
    status.append(count: count, isBlank: !roles.contains(.status)) { rows[first &+ $0].status }
    note.append(count: count, isBlank: !roles.contains(.note)) { rows[first &+ $0].note }
    submittedAt.append(contentsOf: rows.lazy.map(\.submittedAt))
    valueDigits.append(contentsOf: rows.lazy.map(\.valueDigits))
    valueScale.append(contentsOf: rows.lazy.map(\.valueScale))
  }

  /// Appends rows of another drop as rows of `files[file]`.
  ///
  /// `symbols` gives, for a symbol of that drop, the one of this drop at the place behind it: the first place is for
  /// blank cells.
  package mutating func append(_ range: Range<Int>, of other: Drop, file: Int, symbols: [Int32]) {
    let before = rowCount
    fileOfRow.append(Int32(truncatingIfNeeded: file), count: range.count)
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
    // What is no moment or no number of machines, which few are.
    for row in range {
      if let symbol = other.submittedAt[row].symbol {
        submittedAt[before + row - range.lowerBound] = MomentCell(symbol: symbols[Int(symbol) + 1])
      }
      if other.valueScale[row] == Self.textScale {
        valueDigits[before + row - range.lowerBound] = Int64(symbols[Int(other.valueDigits[row]) + 1])
      }
    }
  }
}
