public import Diagnostics
public import Quantities

/// What words and numbers alone say of a table, where no plan names what stands in it.
public struct SurveyedTable: Sendable {
  /// A column, and what its cells are.
  public struct Column: Sendable {
    /// From 0.
    public let index: Int
    public let name: String
    public let what: Phrase
    public var numbers = 0
    /// — and its like.
    public var missing = 0
    public var words = 0
    public var least: ExactDecimal?
    public var greatest: ExactDecimal?
    /// The first of the different texts, and how many there are.
    public var examples: [String] = []
    public var different = 0

    public init(index: Int, name: String, what: Phrase) {
      self.index = index
      self.name = name
      self.what = what
    }
  }

  /// Something about the form of cells that is worth a look: the first of them and how many they are.
  public struct Remark: Sendable {
    public let place: Diagnostic.Place
    public let text: String
    public var count: Int
    public let about: Phrase
    public let help: Phrase?

    public init(place: Diagnostic.Place, text: String, count: Int, about: Phrase, help: Phrase?) {
      self.place = place
      self.text = text
      self.count = count
      self.about = about
      self.help = help
    }
  }

  public let file: String
  public let sheet: String?
  public let titles: [String]
  /// The numbers of its rows in the sheet, or of its lines.
  public let header: ClosedRange<Int>
  public let rows: ClosedRange<Int>?
  public let rowCount: Int
  public let period: String?
  public let units: [String]
  public let columns: [Column]
  public let remarks: [Remark]

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
