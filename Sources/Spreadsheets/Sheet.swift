/// Rows of cells from the top left corner on.
public struct Sheet: Sendable, Hashable {
  /// At most 31 characters, none of `[]:*?/\`.
  public var name: String
  /// Widths of the columns, in digits of the default font.
  public var widths: [Int]
  public var rows: [Row]
  /// How many rows at the top, and columns at the left, stay where they are.
  public var frozen: (rows: Int, columns: Int) {
    get { (frozenRows, frozenColumns) }
    set { (frozenRows, frozenColumns) = newValue }
  }
  /// Whether the frozen row above the data filters it.
  public var hasFilter = false
  /// Whether it is printed on A3 and not on A4; across, and never wider than a page.
  public var isWide = false

  private var frozenRows = 0
  private var frozenColumns = 0

  /// The most rows that a sheet holds.
  public static let rowLimit = 1_048_576

  public init(name: String, widths: [Int] = [], rows: [Row] = []) {
    self.name = name
    self.widths = widths
    self.rows = rows
  }

  public struct Row: Sendable, Hashable {
    public var cells: [Cell]
    /// In points; nil leaves it to the reader.
    public var height: Int?

    public init(_ cells: [Cell], height: Int? = nil) {
      self.cells = cells
      self.height = height
    }
  }
}
