/// What stands in a cell, and how it looks.
public struct Cell: Sendable, Hashable {
  /// What stands in a cell.
  public enum Content: Sendable, Hashable {
    case empty
    /// Always text: a leading `=` makes no formula.
    case text(String)
    /// A decimal number in plain notation, `-0.125`. See `isExact`.
    case decimal(String)
    case date(year: Int, month: Int, day: Int)
  }

  /// How a cell looks; cells of the same style share one in the file.
  public struct Style: Sendable, Hashable {
    /// Whether its text is bold.
    public var isBold = false
    /// Whether long text goes on in further lines of the cell.
    public var wraps = false
    /// Whether thin lines of the colour `border` are drawn around it.
    public var isBordered = false
    /// Whether its text stands in the middle of its width.
    public var isCentered = false
    /// Whether its text is slanted.
    public var isItalic = false
    /// Whether its text stands at the top of a high row, and not in the middle.
    public var isAtTop = false
    /// Whether it may be typed into although its sheet is protected.
    public var isOpen = false
    /// How a number typed into it is shown, in the code of spreadsheets; nil leaves that to the reader.
    public var numberFormat: String?
    /// In points.
    public var size = 10
    /// 0xRRGGBB.
    public var color: UInt32?
    /// The colour behind the text, 0xRRGGBB; nil leaves none.
    public var fill: UInt32?
    /// The colour of its lines, 0xRRGGBB.
    public var border: UInt32 = 0xD0D0D0

    /// Plain text of 10 points, save what is asked for.
    public init(bold: Bool = false, wraps: Bool = false, bordered: Bool = false, centered: Bool = false) {
      isBold = bold
      self.wraps = wraps
      isBordered = bordered
      isCentered = centered
    }
  }

  /// What stands in it.
  public var content: Content
  /// How it looks.
  public var style: Style
  /// What may be typed into it; nil takes anything, without a word to whoever types.
  public var entry: Entry?
  /// A note that pops up at the cell.
  public var comment: String?
  /// Where a click on the text leads; only text can be one.
  public var link: Link?

  /// A cell without comment, link or rule.
  public init(_ content: Content, _ style: Style = Style()) {
    self.content = content
    self.style = style
  }

  /// Whether a spreadsheet shows this number as it is: plain notation and at most 15 significant digits, the most that
  /// every binary double gives back unchanged and that Excel shows.
  ///
  /// Any other number is written as text.
  public static func isExact(_ decimal: String) -> Bool {
    var digits = 0
    var zeros = 0
    var points = 0
    var figures = 0
    for (index, byte) in decimal.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: break
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "0"):
        figures += 1
        // Zeros in front are no digits of the number; those at its end may be.
        if digits > 0 { zeros += 1 }
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        figures += 1
        digits += zeros + 1
        zeros = 0
      default: return false
      }
    }
    return figures > 0 && points <= 1 && digits <= 15 && figures <= 100
  }
}
