import Figures

/// Joins the parts of a table in their order, as if its rows had been read one after another.
///
/// A part counts only if it begins where the part before it ended. The scanner remembers nothing but where it stands, so
/// that what follows is then what it would have read itself; any other part is thrown away and its rows are read here.
struct PartJoining: Sendable {
  var rows: RowByRow
  var names: HeaderNames
  var drop: Drop

  /// Takes the next part.
  mutating func take(_ part: TablePart) {
    rows.read(to: part.start, &names, into: &drop)
    if rows.offset == part.start, !rows.isRefused, !rows.isBelowOther, hasRoom(for: part) { join(part) }
  }

  /// Reads what no part has said.
  mutating func finish() { rows.read(to: .max, &names, into: &drop) }

  /// Whether no row of the part can be one too many: that one is to be named.
  private func hasRoom(for part: TablePart) -> Bool {
    drop.rowCount + part.drop.rowCount + part.oddRows.count <= rows.limits.rows
  }

  private mutating func join(_ part: TablePart) {
    let base = rows.line - 1
    rows.note(part.noted, below: base)
    if rows.isFirst(in: drop) { rows.reserve(in: &drop, after: part.drop.rowCount, upTo: part.end) }
    // The first place stands for blank cells, whose symbol is -1.
    var symbols: [Int32] = [-1]
    symbols.reserveCapacity(part.drop.texts.count + 1)
    var joined = 0
    for odd in part.oddRows {
      append(joined..<odd.rows, texts: odd.texts, of: part, &symbols)
      joined = odd.rows
      rows.readRow(at: LineIndex.Start(offset: odd.start.offset, line: base + odd.start.line), &names, into: &drop)
      // Below another table the rows mean something else than the part thought; they are read when the next one comes.
      if rows.isRefused || rows.isBelowOther { return }
    }
    append(joined..<part.drop.rowCount, texts: part.drop.texts.count, of: part, &symbols)
    rows.stand(at: LineIndex.Start(offset: part.end, line: base + part.endLine))
  }

  /// Appends plain rows of the part that stand together, which hold no more than its first `count` texts.
  private mutating func append(_ range: Range<Int>, texts count: Int, of part: TablePart, _ symbols: inout [Int32]) {
    // Texts are numbered as they would be met row by row.
    while symbols.count <= count {
      symbols.append(drop.texts.symbol(for: part.drop.texts[Int32(truncatingIfNeeded: symbols.count - 1)]))
    }
    if !range.isEmpty { rows.append(range, of: part.drop, symbols, to: &drop) }
  }
}
