public import Diagnostics

/// A sheet or a file of lines as it was filed, with what each of its cells was taken for.
public struct SeenTable: Sendable {
  /// By what a table was read.
  public enum Way: String, Sendable, Hashable, CaseIterable {
    /// It has one of our own shapes.
    case plain
    /// The names of the plan and the words of tables.
    case names
    /// Those and a mapping of the plan.
    case mapping
    /// It was not read.
    case none
  }

  /// What a cell was taken for.
  public enum Part: Sendable, Hashable {
    /// Words that mean nothing here.
    case none
    case title, header, name
    case figure, growth
    /// No figure, for one of the table's reasons.
    case leftOut(Int)
    /// It looks like a figure and is not used, for one of the table's reasons.
    case doubt(Int)
  }

  /// A column of a table as it is understood.
  public struct Column: Sendable, Hashable {
    /// From 0.
    public let index: Int
    /// The name in the header; the rows of a header of several are joined by ` / `.
    public let name: String
    /// What its cells were taken for.
    public let what: Phrase

    /// Columns of which there is nothing to say are left out.
    public init(index: Int, name: String, what: Phrase) {
      self.index = index
      self.name = name
      self.what = what
    }
  }

  /// One of the tables of a sheet: its header by places in `filed.rows`, what holds for all of it, its columns.
  public struct Block: Sendable {
    /// The first and last row of the header, by their places in `filed.rows`.
    public let header: ClosedRange<Int>
    /// What holds for all of the table, such as its period and unit; empty where nothing does.
    public let whole: Phrase
    /// Its columns in their order.
    public let columns: [Column]

    /// The header may span several rows.
    public init(header: ClosedRange<Int>, whole: Phrase, columns: [Column]) {
      self.header = header
      self.whole = whole
      self.columns = columns
    }
  }

  /// The table as it was filed.
  public let filed: FiledTable
  /// By what it was read.
  public let way: Way
  /// The tables that were found in the sheet, from the top; empty where it was not read.
  public let blocks: [Block]
  /// By row and column; rows may be shorter than those filed.
  public let parts: [[Part]]
  /// Why cells were left out or doubted; parts name them by their place here.
  public let reasons: [Phrase]
  /// The rows, by their places in `filed.rows`, and columns of cells that are one.
  public let merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)]

  /// `parts` may be empty: every cell is then `none`.
  public init(
    filed: FiledTable, way: Way, blocks: [Block], parts: [[Part]], reasons: [Phrase],
    merges: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
  ) {
    self.filed = filed
    self.way = way
    self.blocks = blocks
    self.parts = parts
    self.reasons = reasons
    self.merges = merges
  }

  /// What the cell in row and column (both from 0) was taken for; `none` for one outside.
  public func part(_ row: Int, _ column: Int) -> Part {
    parts.indices.contains(row) && parts[row].indices.contains(column) ? parts[row][column] : .none
  }
}
