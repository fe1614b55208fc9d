public import Quantities

/// How the tables that offices send differ from ours, as the plan says.
public struct DropMapping: Sendable, Hashable {
  /// What further column names mean.
  public var columns: [String: ColumnRole]
  /// Columns that hold the values of one period each, by name.
  public var periodColumns: [String: Period]
  /// Columns in which a blank cell stands for the cell above it: what merged cells leave behind.
  public var fillDown: Set<ColumnRole>
  /// Tables that their words alone do not explain; the first that fits a table counts.
  public var tables: [TableMapping] = []
  /// The year of periods that name none; nil where it is not known.
  public var year: Int?
  /// The year to which that number belongs.
  public var fiscalYear: FiscalYear

  /// Without arguments tables are as we know them, of years of the calendar.
  public init(
    columns: [String: ColumnRole] = [:], periodColumns: [String: Period] = [:], fillDown: Set<ColumnRole> = [],
    year: Int? = nil,
    fiscalYear: FiscalYear = .calendar
  ) {
    self.columns = columns
    self.periodColumns = periodColumns
    self.fillDown = fillDown
    self.year = year
    self.fiscalYear = fiscalYear
  }

  /// Tables are as we know them.
  public static let none = DropMapping()
}
