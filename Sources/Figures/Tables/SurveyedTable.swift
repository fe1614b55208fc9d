public import Diagnostics
public import Quantities

/// What words and numbers alone say of a table, where no plan names what stands in it.
public struct SurveyedTable: Sendable {
  /// A column, and what its cells are.
  public struct Column: Sendable {
    /// From 0.
    public let index: Int
    /// The name in the header; the rows of a header of several are joined by ` / `.
    public let name: String
    /// What its words alone say of it.
    public let what: Phrase
    /// Cells that are numbers.
    public var numbers = 0
    /// — and its like.
    public var missing = 0
    /// Cells of words; in a column of names every filled cell.
    public var words = 0
    /// The least of the numbers that can be read without doubt; nil where there is none.
    public var least: ExactDecimal?
    /// The greatest of them.
    public var greatest: ExactDecimal?
    /// The first three different texts of a column of names.
    public var examples: [String] = []
    /// How many different texts a column of names has; at most 100 000 are told apart.
    public var different = 0

    /// A column of which no cell has been counted.
    public init(index: Int, name: String, what: Phrase) {
      self.index = index
      self.name = name
      self.what = what
    }
  }

  /// Something about the form of cells that is worth a look: the first of them and how many they are.
  public struct Remark: Sendable {
    /// Where the first of them stands.
    public let place: Diagnostic.Place
    /// The text of the first of them.
    public let text: String
    /// How many cells are like it.
    public var count: Int
    /// What is to be seen in them.
    public let about: Phrase
    /// What to do about it; nil where nothing need be done.
    public let help: Phrase?

    /// One remark stands for all cells of a kind in a table.
    public init(place: Diagnostic.Place, text: String, count: Int, about: Phrase, help: Phrase?) {
      self.place = place
      self.text = text
      self.count = count
      self.about = about
      self.help = help
    }
  }

  /// The file as it was named on reading.
  public let file: String
  /// The sheet's name; nil for a file of lines.
  public let sheet: String?
  /// The texts above the header, cell by cell.
  public let titles: [String]
  /// The numbers of its rows in the sheet, or of its lines.
  public let header: ClosedRange<Int>
  /// The numbers of its first and last row below the header; nil where there is none.
  public let rows: ClosedRange<Int>?
  /// Rows below the header that are not blank.
  public let rowCount: Int
  /// The period that titles, the corner, or the names of sheet and file say; nil where none does.
  public let period: String?
  /// The units that titles or the corner say.
  public let units: [String]
  /// Its columns in their order; those of which there is nothing to say are left out.
  public let columns: [Column]
  /// What is worth a look in its cells, one entry a kind.
  public let remarks: [Remark]

  /// A survey holds nothing of the cells beyond counts and examples.
  public init(
    file: String, sheet: String?, titles: [String], header: ClosedRange<Int>, rows: ClosedRange<Int>?, rowCount: Int,
    period: String?, units: [String], columns: [Column], remarks: [Remark]
  ) {
    self.file = file
    self.sheet = sheet
    self.titles = titles
    self.header = header
    self.rows = rows
    self.rowCount = rowCount
    self.period = period
    self.units = units
    self.columns = columns
    self.remarks = remarks
  }
}
