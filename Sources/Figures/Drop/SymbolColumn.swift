/// A column of a drop as symbols, one a row.
///
/// One that says the same in every row, as blank columns do, costs nothing a row; another two bytes, as long as its
/// symbols are among the first 65,535, else four.
public struct SymbolColumn: Sendable, RandomAccessCollection {
  /// Symbols that two bytes hold, one more than each, since a blank is -1; empty where they are in `wide`, or all are
  /// `common`.
  @usableFromInline var narrow: [UInt16] = []
  /// Empty as long as two bytes hold every symbol.
  @usableFromInline var wide: [Int32] = []
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
    if !narrow.isEmpty { return Int32(narrow[row]) &- 1 }
    return wide.isEmpty ? common : wide[row]
  }

  private var isCommon: Bool { narrow.isEmpty && wide.isEmpty }

  private static func isNarrow(_ symbol: Int32) -> Bool { symbol < Int32(UInt16.max) }

  mutating func append(_ symbol: Int32) { append(symbol, count: 1) }

  /// Appends one symbol for each of `count` rows.
  mutating func append(_ symbol: Int32, count: Int) {
    if count == 0 { return }
    if isCommon {
      if rows == 0 { common = symbol }
      if symbol == common {
        rows += count
        return
      }
      spell()
    }
    if !narrow.isEmpty, !Self.isNarrow(symbol) { widen() }
    if wide.isEmpty {
      narrow.append(contentsOf: repeatElement(UInt16(symbol + 1), count: count))
    } else {
      wide.append(contentsOf: repeatElement(symbol, count: count))
    }
    rows += count
  }

  /// Appends the symbols of `count` rows, of which nobody is asked where all are blank.
  @inline(__always)
  mutating func append(count: Int, isBlank: Bool = false, _ symbol: (Int) -> Int32) {
    if isBlank || count == 0 { return append(-1, count: count) }
    var index = 0
    if isCommon {
      if rows == 0 { common = symbol(0) }
      while index < count, symbol(index) == common { index += 1 }
      rows += index
      if index == count { return }
      spell()
    }
    rows += count - index
    if wide.isEmpty {
      // Room first: written one by one, each would be asked whether there is some.
      let shift = narrow.count - index
      narrow.append(contentsOf: repeatElement(0, count: count - index))
      var room = narrow.mutableSpan
      while index < count {
        let own = symbol(index)
        if !Self.isNarrow(own) { break }
        room[shift + index] = UInt16(truncatingIfNeeded: own &+ 1)
        index += 1
      }
      if index == count { return }
      narrow.removeLast(count - index)
      widen()
    }
    let shift = wide.count - index
    wide.append(contentsOf: repeatElement(0, count: count - index))
    var room = wide.mutableSpan
    while index < count {
      room[shift + index] = symbol(index)
      index += 1
    }
  }

  /// Appends rows of another column, whose symbols `symbols` gives for theirs at the place behind each.
  mutating func append(_ range: Range<Int>, of other: SymbolColumn, _ symbols: [Int32]) {
    if !other.narrow.isEmpty {
      let theirs = other.narrow
      append(count: range.count) { symbols[Int(theirs[range.lowerBound &+ $0])] }
    } else if !other.wide.isEmpty {
      let theirs = other.wide
      append(count: range.count) { symbols[Int(theirs[range.lowerBound &+ $0]) &+ 1] }
    } else {
      append(symbols[Int(other.common) + 1], count: range.count)
    }
  }

  /// Writes the symbol of every row down: the next one is another.
  private mutating func spell() {
    if Self.isNarrow(common) {
      narrow.reserveCapacity(Swift.max(room, rows + 1))
      narrow.append(contentsOf: repeatElement(UInt16(common + 1), count: rows))
    } else {
      wide.reserveCapacity(Swift.max(room, rows + 1))
      wide.append(contentsOf: repeatElement(common, count: rows))
    }
  }

  /// Goes over to four bytes a symbol.
  private mutating func widen() {
    wide.reserveCapacity(Swift.max(room, narrow.count + 1))
    wide.append(contentsOf: narrow.lazy.map { Int32($0) - 1 })
    narrow = []
  }

  mutating func reserveCapacity(_ count: Int) {
    room = count
    if !narrow.isEmpty { narrow.reserveCapacity(count) }
    if !wide.isEmpty { wide.reserveCapacity(count) }
  }

  mutating func removeLast(_ count: Int) {
    if !narrow.isEmpty { narrow.removeLast(count) }
    if !wide.isEmpty { wide.removeLast(count) }
    rows -= count
  }
}
