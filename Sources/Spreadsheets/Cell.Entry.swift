extension Cell {
  /// What may be typed into a cell, and what a spreadsheet says to whoever types.
  public struct Entry: Sendable, Hashable {
    /// What is accepted; a blank cell always is.
    ///
    /// Limits are plain decimals, both included, nil where there is none.
    public enum Rule: Sendable, Hashable {
      case any
      case whole(minimum: String?, maximum: String?)
      case number(minimum: String?, maximum: String?)
      /// A day from 1900 on.
      case date
      /// One of these texts; see `fits`.
      case list([String])
    }

    /// What is accepted.
    public var rule: Rule
    /// Shown beside the cell while it is selected: at most 32 and 255 characters, the rest is cut.
    public var title: String
    /// The text below the title; empty shows nothing.
    public var prompt: String
    /// Shown where something else is typed.
    public var refusal: String

    /// Without `refusal` a spreadsheet says in its own words that the value is not accepted.
    public init(_ rule: Rule, title: String = "", prompt: String = "", refusal: String = "") {
      self.rule = rule
      self.title = title
      self.prompt = prompt
      self.refusal = refusal
    }

    static let titleLimit = 32
    static let textLimit = 255

    /// Whether a file can hold the choices: at most 255 bytes of UTF-8 with the commas between them, and none in them.
    ///
    /// Spreadsheets allow 255 characters, but libxlsxwriter joins them in a buffer of as many bytes and does not look.
    public static func fits(_ choices: [String]) -> Bool {
      let length = choices.reduce(choices.count - 1) { $0 + $1.utf8.count }
      return !choices.isEmpty && length <= textLimit
        && choices.allSatisfy { !$0.isEmpty && !$0.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) }
    }
  }

  /// A cell of another sheet of the workbook, to be jumped to.
  public struct Link: Sendable, Hashable {
    /// The name of the sheet, as the workbook has it.
    public let sheet: String
    /// `C12`, or `A2:D2`.
    public let address: String

    /// A link within the workbook; the sheet must be one of its own.
    public init(sheet: String, address: String) {
      self.sheet = sheet
      self.address = address
    }
  }
}
