/// A table read plainly: every cell of every row, untrimmed, with its place in the bytes.
///
/// Both readers can give one, which is how they are held against each other.
struct CSVTable: Hashable {
  struct Cell: Hashable {
    /// The text without its quotes; what follows a closing quote does not belong to it.
    var content: [UInt8]
    /// All bytes of the cell, quotes included.
    var range: Range<Int>
    var isQuoted: Bool
  }

  /// What keeps a row from being one.
  enum Fault: Hashable {
    /// Something other than spaces stands between a closing quote and the end of its cell. The offset is that of
    /// the opening quote.
    case textAfterQuote(at: Int)
    /// The file ended inside quotes, which opened at the offset.
    case openQuote(at: Int)
    /// The cell that starts at the offset has more bytes than a cell may have.
    case cellTooLong(at: Int)
  }

  struct Row: Hashable {
    /// Bytes from the row's first cell up to its line end.
    var range: Range<Int>
    /// The line on which the row starts, from 1.
    var line: Int
    var cells: [Cell] = []
    var fault: Fault?
  }

  var rows: [Row] = []
}
