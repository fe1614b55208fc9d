public import Diagnostics

/// A table of a drop as it was filed, cell by cell: a file of lines, or a sheet of a workbook.
public struct FiledTable: Sendable {
  public struct Row: Sendable, Hashable {
    /// The row's number in its sheet, from 1; in a file of lines it counts the rows, blank ones too.
    public let number: Int
    public let cells: [String]
    /// Where `Drop` says that the row starts.
    public let offset: Int

    public init(number: Int, cells: [String], offset: Int) {
      self.number = number
      self.cells = cells
      self.offset = offset
    }
  }

  /// Cells of a row: the place in `rows` and the columns, from 0; no columns stand for the whole row.
  public struct Selection: Sendable, Hashable {
    public let row: Int
    public let columns: ClosedRange<Int>?

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

  public let file: String
  /// Nil for a file of lines.
  public let sheet: String?
  public let rows: [Row]
  /// The place in `rows` of the line that names the columns; nil where none fits.
  public let header: Int?
  /// Whether it is one of our own forms.
  public let isForm: Bool
  public let locator: any Locating

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
