/// What stands in a cell, and how it looks.
public struct Cell: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    case empty
    /// Always text: a leading `=` makes no formula.
    case text(String)
    /// A decimal number in plain notation, `-0.125`. See `isExact`.
    case decimal(String)
    case date(year: Int, month: Int, day: Int)
  }

  public struct Style: Sendable, Hashable {
    public var isBold = false
    public var wraps = false
    public var isBordered = false
    public var isCentered = false
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
    public var fill: UInt32?
    public var border: UInt32 = 0xD0D0D0

    public init(bold: Bool = false, wraps: Bool = false, bordered: Bool = false, centered: Bool = false) {
      isBold = bold
      self.wraps = wraps
      isBordered = bordered
      isCentered = centered
    }
  }

  public var content: Content
  public var style: Style
  public var entry: Entry?
  /// A note that pops up at the cell.
  public var comment: String?
  /// Where a click on the text leads; only text can be one.
  public var link: Link?

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
