/// A row of a sheet: its cells that are not blank, as texts in one run of bytes.
public struct SheetRow {
  /// A cell of the row.
  public struct Cell: Sendable {
    /// What kind of value a cell holds, by its type and number format in the file.
    public enum Content: Sendable, Hashable {
      /// Text, as it was entered.
      case text
      /// A number in plain notation; a percentage has its sign.
      case number
      /// A date in as many parts as its format shows, from a serial number.
      case date
      case boolean
      /// `#DIV/0!` and its like.
      case error
      /// A formula without its result.
      case formulaWithoutValue
      /// Two values, of which none is the cell's.
      case twoValues
    }

    /// From 0.
    public let column: Int
    /// What its text stands for.
    public let content: Content
    /// The text in the row's bytes.
    public let text: Range<Int>
    /// Whether the file says that the text came out of a formula.
    public let isFormula: Bool
    /// The number as it stands in the file, where the noise of binary fractions was taken from it.
    public let noisy: String?
  }

  /// From 1.
  public var number = 0
  /// Whether the sheet hides the row.
  public var isHidden = false
  /// The cells that are not blank, from the left.
  public var cells: [Cell] = []
  /// The texts of the cells, UTF-8.
  public var bytes: [UInt8] = []

  /// The text of a cell of this very row.
  public func text(of cell: Cell) -> String { String(decoding: bytes[cell.text], as: UTF8.self) }
}

/// What is known of a sheet once its end is reached.
public struct SheetFacts: Sendable {
  /// Rectangles of cells that are shown as one, with the content of the first.
  public var mergedCells: [CellRange] = []
  /// Columns that are hidden, from 0.
  public var hiddenColumns: [ClosedRange<Int>] = []

  /// Nothing merged or hidden.
  public init() {}
}
