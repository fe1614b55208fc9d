import Bytes
import Diagnostics
import Figures

/// Goes through the rows of a drop in their order. What a row says alone is read ahead on all processors; what it is to
/// those before it, and whatever is to be said of it, follows row by row.
struct RowsInOrder: Sendable {
  var rows: FiledRows
  var reader: RowReader
  let misnamed: FileAreas
  let swapped: SwappedColumns
  let progress: Progress

  /// Rows after which nearly every text was met.
  var learnedFrom = 1 << 14
  /// Rows that are read ahead at a time; what they came to is no more than memory that is at hand.
  var ahead = 1 << 12

  /// Reads the rows of a drop, by so many threads.
  consuming func read(_ drop: Drop, threads: Int) -> RowsInOrder {
    let first = threads > 1 && !rows.readsEveryCell ? min(learnedFrom, drop.rowCount) : drop.rowCount
    for row in 0..<first {
      if row % Self.noted == 0 { progress.note(.checking, row, of: drop.rowCount) }
      take(nil, of: row)
    }
    let (meanings, ahead) = (rows.plain.meanings, ahead)
    let stretches = (drop.rowCount - first + ahead - 1) / ahead
    return Workers.fold(stretches, threads: threads, into: consume self) { number in
      let start = first + number * ahead
      return Stretch(
        start: start,
        readings: (start..<min(start + ahead, drop.rowCount)).map { meanings.reading(of: $0, drop, below: nil) })
    } take: {
      $0.take($1, of: drop.rowCount)
    }
  }

  private static let noted = 1 << 14

  /// Rows that follow one another, as far as they could be read ahead.
  private struct Stretch: Sendable {
    let start: Int
    let readings: [PlainRows.Reading?]
  }

  private mutating func take(_ stretch: Stretch, of count: Int) {
    progress.note(.checking, stretch.start, of: count)
    for index in stretch.readings.indices { take(stretch.readings[index], of: stretch.start + index) }
  }

  private mutating func take(_ known: PlainRows.Reading?, of row: Int) {
    if misnamed.isRefused(row) || swapped.isRefused(row) {
      rows.refuse()
    } else {
      rows.take(known, of: row, &reader)
    }
  }
}
