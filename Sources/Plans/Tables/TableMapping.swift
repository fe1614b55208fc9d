/// What a plan says of the tables of its offices that names and words cannot say.
public struct TableMapping: Sendable, Hashable {
  /// Which tables it is for; what is not said fits all.
  public struct Match: Sendable, Hashable {
    /// The name of the file, with `*` for anything.
    public var file: String?
    /// The name of the sheet, with `*` for anything.
    public var sheet: String?
    /// A text that stands in the header.
    public var header: String?

    /// Without any of them every table fits.
    public init(file: String? = nil, sheet: String? = nil, header: String? = nil) {
      self.file = file
      self.sheet = sheet
      self.header = header
    }
  }

  /// What a column is.
  public enum Column: Sendable, Hashable {
    case role(ColumnRole)
    /// Left out, and never asked about.
    case ignore
    /// A column of values, with what its header does not say.
    case values(period: String?, span: Indicator.Span?, indicator: Indicator.Index?, unit: String?)
  }

  /// Where the period of a table without one is taken from.
  public enum PeriodSource: Sendable, Hashable {
    case title, sheet, file, header
    case given(String)
  }

  /// How numbers are written.
  public enum Numbers: String, Sendable, Hashable, CaseIterable {
    case decimalPoint = "decimal-point"
    case decimalComma = "decimal-comma"
    /// 0.95 stands for 95 %.
    case fractions
  }

  /// Which tables it is for; every one, unless it says otherwise.
  public var match = Match()
  /// What columns are, by the name in their header.
  public var columns: [String: Column] = [:]
  /// What its office calls indicators, by that name; values are places in `Plan.indicators`.
  public var indicators: [String: Indicator.Index] = [:]
  /// The indicator of every row that names none.
  public var indicator: Indicator.Index?
  /// Where the period is taken from; nil where tables say it themselves.
  public var period: PeriodSource?
  /// The unit of its numbers, whatever its titles say; nil where they say it, or the indicator's own is meant.
  public var unit: String?
  /// The area of the table, by its place in `Plan.areas`; nil where its own words say it.
  public var area: Int?
  /// How numbers are written; nil where each is read as it stands.
  public var numbers: Numbers?
  /// Only rows that hold this text in the column of that name.
  public var rows: [String: String] = [:]
  /// Columns in which a blank cell stands for the cell above it.
  public var fillDown: Set<ColumnRole> = []
  /// Whether earlier years that no rule reads are left out without a word.
  public var ignoresOlder = false

  /// A mapping for every table that says nothing.
  public init() {}
}
