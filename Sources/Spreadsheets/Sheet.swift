/// Rows of cells from the top left corner on.
public struct Sheet: Sendable, Hashable {
  /// At most 31 characters, none of `[]:*?/\`.
  public var name: String
  /// Widths of the columns, in digits of the default font.
  public var widths: [Int]
  /// From the top, without gaps; rows beyond `rowLimit` are not written.
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
  /// Whether only cells that are `isOpen` may be changed; there is no password.
  public var isProtected = false
  /// Whether it is there without being shown; the first sheet of a workbook always is.
  public var isHidden = false
  /// Columns, from 0, that are there without being shown.
  public var hiddenColumns: Set<Int> = []
  /// Cells of one row that are shown as one, with the content and the look of the first.
  public var merges: [Merge] = []
  /// Whether lines are drawn around cells that have no border.
  public var hasGridlines = true
  /// The row, from 0, up to which the rows at the top are printed on each page; nil takes the frozen ones.
  public var repeatedRow: Int?
  /// Printed at the foot of each page, in the code of spreadsheets: `&P` is the page, `&N` their number.
  public var footer: String?
  /// 0xRRGGBB.
  public var tabColor: UInt32?

  private var frozenRows = 0
  private var frozenColumns = 0

  /// The most rows that a sheet holds.
  public static let rowLimit = 1_048_576

  /// A sheet with nothing frozen, hidden or protected; columns beyond `widths` have the usual width.
  public init(name: String, widths: [Int] = [], rows: [Row] = []) {
    self.name = name
    self.widths = widths
    self.rows = rows
  }

  /// A row of cells.
  public struct Row: Sendable, Hashable {
    /// From the left, without gaps.
    public var cells: [Cell]
    /// In points; nil leaves it to the reader.
    public var height: Int?
    /// Whether it is there without being shown.
    public var isHidden = false

    /// A visible row.
    public init(_ cells: [Cell], height: Int? = nil) {
      self.cells = cells
      self.height = height
    }
  }

  /// Columns `columns` of row `row`, from 0.
  public struct Merge: Sendable, Hashable {
    /// The row, from 0.
    public let row: Int
    /// The columns, from 0, both ends included.
    public let columns: ClosedRange<Int>

    /// Cells of a row to be shown as one.
    public init(row: Int, columns: ClosedRange<Int>) {
      self.row = row
      self.columns = columns
    }
  }
}
