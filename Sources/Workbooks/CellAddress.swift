/// A cell of a sheet by column and row, both from 0.
public struct CellAddress: Sendable, Hashable, CustomStringConvertible {
  /// The column, from 0: 2 of `C12`.
  public let column: Int
  /// The row, from 0: 11 of `C12`.
  public let row: Int

  /// Columns and rows that a sheet has.
  public static let columns = 16_384
  /// Rows that a sheet has.
  public static let rows = 1_048_576

  /// An address that the caller has counted; nothing is checked.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// `C12`; nil for anything else and for cells that no sheet has.
  public init?(_ bytes: some Collection<UInt8>) {
    var column = 0
    var row = 0
    var isRow = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !isRow:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
        isRow = true
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard column <= Self.columns, row <= Self.rows else { return nil }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column - 1, row: row - 1)
  }

  /// As people write it, without `$`: `C12`.
  public var description: String { "\(Self.letters(column))\(row + 1)" }

  /// `A` for column 0, `AA` for 26.
  public static func letters(_ column: Int) -> String {
    var text = ""
    var rest = column + 1
    while rest > 0 {
      text = String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26)))) + text
      rest = (rest - 1) / 26
    }
    return text
  }
}

/// A rectangle of cells, such as `A2:A6`.
public struct CellRange: Sendable, Hashable, CustomStringConvertible {
  /// The cell at the top left.
  public let first: CellAddress
  /// The cell at the bottom right, inside the rectangle.
  public let last: CellAddress

  init(first: CellAddress, last: CellAddress) {
    self.first = first
    self.last = last
  }

  init?(_ bytes: some Collection<UInt8>) {
    let corners = bytes.split(separator: UInt8(ascii: ":"))
    guard corners.count == 2, let first = CellAddress(corners[0]), let last = CellAddress(corners[1]),
      first.column <= last.column, first.row <= last.row
    else { return nil }
    self.first = first
    self.last = last
  }

  /// Its columns, from 0.
  public var columns: ClosedRange<Int> { first.column...last.column }
  /// Its rows, from 0.
  public var rows: ClosedRange<Int> { first.row...last.row }
  /// As people write it: `A2:A6`.
  public var description: String { "\(first):\(last)" }
}
