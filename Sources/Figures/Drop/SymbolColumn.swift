/// A column of a drop as symbols, one a row.
///
/// One that says the same in every row, as blank columns do, costs nothing a row.
public struct SymbolColumn: Sendable, RandomAccessCollection {
  /// Empty as long as every row has `common`.
  @usableFromInline var values: [Int32] = []
  @usableFromInline var common: Int32 = -1
  @usableFromInline var rows = 0
  /// Rows for which there is to be room.
  private var room = 0

  init() {}

  /// The first row.
  @inlinable public var startIndex: Int { 0 }
  /// How many rows there are.
  @inlinable public var endIndex: Int { rows }

  /// What a row has.
  @inlinable
  public subscript(row: Int) -> Int32 {
    precondition(row < rows, "a row of the drop")
    return values.isEmpty ? common : values[row]
  }

  mutating func append(_ symbol: Int32) {
    if values.isEmpty {
      if rows == 0 { common = symbol }
      if symbol == common {
        rows += 1
        return
      }
      spell()
    }
    values.append(symbol)
    rows += 1
  }

  /// Appends one symbol for each of `count` rows.
  mutating func append(_ symbol: Int32, count: Int) {
    if values.isEmpty {
      if rows == 0 { common = symbol }
      if symbol == common || count == 0 {
        rows += count
        return
      }
      spell()
    }
    values.append(contentsOf: repeatElement(symbol, count: count))
    rows += count
  }

  /// Appends the symbols of `count` rows, of which nobody is asked where all are blank.
  @inline(__always)
  mutating func append(count: Int, isBlank: Bool = false, _ symbol: (Int) -> Int32) {
    if isBlank { return append(-1, count: count) }
    var index = 0
    if values.isEmpty, count > 0 {
      if rows == 0 { common = symbol(0) }
      while index < count, symbol(index) == common { index += 1 }
      rows += index
      if index == count { return }
      spell()
    }
    // Room first: written one by one, each would be asked whether there is some.
    let shift = values.count - index
    values.append(contentsOf: repeatElement(0, count: count - index))
    rows += count - index
    var room = values.mutableSpan
    while index < count {
      room[shift + index] = symbol(index)
      index += 1
    }
  }

  /// Appends rows of another column, whose symbols `symbols` gives for theirs at the place behind each.
  mutating func append(_ range: Range<Int>, of other: SymbolColumn, _ symbols: [Int32]) {
    if range.isEmpty { return }
    if other.values.isEmpty {
      append(symbols[Int(other.common) + 1], count: range.count)
    } else {
      let theirs = other.values
      append(count: range.count) { symbols[Int(theirs[range.lowerBound &+ $0]) &+ 1] }
    }
  }

  /// Writes the symbol of every row down: the next one is another.
  private mutating func spell() {
    values.reserveCapacity(Swift.max(room, rows + 1))
    values.append(contentsOf: repeatElement(common, count: rows))
  }

  mutating func reserveCapacity(_ count: Int) {
    room = count
    if !values.isEmpty { values.reserveCapacity(count) }
  }

  mutating func removeLast(_ count: Int) {
    if !values.isEmpty { values.removeLast(count) }
    rows -= count
  }
}
