/// A row of a sheet: its cells that are not blank, as texts in one run of bytes.
public struct SheetRow {
  public struct Cell: Sendable {
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
    public let content: Content
    /// The text in the row's bytes.
    public let text: Range<Int>
    public let isFormula: Bool
    /// The number as it stands in the file, where the noise of binary fractions was taken from it.
    public let noisy: String?
  }

  /// From 1.
  public var number = 0
  public var isHidden = false
  public var cells: [Cell] = []
  public var bytes: [UInt8] = []

  public func text(of cell: Cell) -> String { String(decoding: bytes[cell.text], as: UTF8.self) }
}

/// What is known of a sheet once its end is reached.
public struct SheetFacts: Sendable {
  public var mergedCells: [CellRange] = []
  /// Columns that are hidden, from 0.
  public var hiddenColumns: [ClosedRange<Int>] = []

  public init() {}
}
