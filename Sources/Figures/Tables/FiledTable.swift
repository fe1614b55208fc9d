public import Diagnostics

/// A table of a drop as it was filed, cell by cell: a file of lines, or a sheet of a workbook.
public struct FiledTable: Sendable {
  /// A row with its cells as texts.
  public struct Row: Sendable, Hashable {
    /// The row's number in its sheet, from 1; in a file of lines it counts the rows, blank ones too.
    public let number: Int
    /// The cells from the left, cut at the reader's limit of bytes; rows may differ in length.
    public let cells: [String]
    /// Where `Drop` says that the row starts.
    public let offset: Int

    /// `offset` ties the row to the rows of a drop that were read from it.
    public init(number: Int, cells: [String], offset: Int) {
      self.number = number
      self.cells = cells
      self.offset = offset
    }
  }

  /// Cells of a row: the place in `rows` and the columns, from 0; no columns stand for the whole row.
  public struct Selection: Sendable, Hashable {
    /// The place in `rows`, from 0.
    public let row: Int
    /// The columns, from 0; nil for the whole row.
    public let columns: ClosedRange<Int>?

    /// Without columns the whole row is meant.
    public init(row: Int, columns: ClosedRange<Int>?) {
      self.row = row
      self.columns = columns
    }
  }

  /// Finds the cells of which a diagnostic speaks.
  public protocol Locating: Sendable {
    /// Nil for a place in another table, or in none.
    func cells(at place: Diagnostic.Place) -> Selection?
  }

  /// The file as it was named on reading.
  public let file: String
  /// Nil for a file of lines.
  public let sheet: String?
  /// Every row from the top, titles and blank ones too.
  public let rows: [Row]
  /// The place in `rows` of the line that names the columns; nil where none fits.
  public let header: Int?
  /// Whether it is one of our own forms.
  public let isForm: Bool
  /// Finds the cells that diagnostics speak of.
  public let locator: any Locating

  /// `header` must be a place in `rows`.
  public init(
    file: String, sheet: String?, rows: [Row], header: Int?, isForm: Bool, locator: any Locating
  ) {
    self.file = file
    self.sheet = sheet
    self.rows = rows
    self.header = header
    self.isForm = isForm
    self.locator = locator
  }
}
