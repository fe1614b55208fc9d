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
      values.reserveCapacity(Swift.max(room, rows + 1))
      values.append(contentsOf: repeatElement(common, count: rows))
    }
    values.append(symbol)
    rows += 1
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
