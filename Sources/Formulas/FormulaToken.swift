import Quantities

/// One word or sign of a formula, and where it stands.
struct FormulaToken: Hashable {
  enum Kind: Hashable {
    /// A bare number, or a quantity without its brackets.
    case number(String)
    case period(Period)
    /// A text in quotes.
    case text(String)
    case word(String, basis: String?)
    case symbol(Symbol)
    case end
  }

  enum Symbol: String, Hashable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case open = "("
    case close = ")"
    case comma = ","
    case atMost = "<="
    case less = "<"
    case atLeast = ">="
    case more = ">"
    case unequal = "!="
    case equal = "="
  }

  let kind: Kind
  /// In Unicode scalars.
  let range: Range<Int>
}
