public import Diagnostics

/// What can be wrong with a formula, beside what quantities find in its numbers.
public enum FormulaCode: String, CaseIterable, Sendable {
  /// Not a formula: a sign or a word stands where none can.
  case syntax = "formula-syntax"
  /// More characters or parts than a formula may have.
  case tooLong = "formula-too-long"
  /// Brackets and calls within each other beyond the limit.
  case tooDeep = "formula-too-deep"
  case unknownName = "formula-unknown-name"
  case unknownFunction = "formula-unknown-function"
  case unknownArea = "formula-unknown-area"
  case unknownBasis = "formula-unknown-basis"
  /// A function with too few, too many or impossible arguments.
  case arguments = "formula-arguments"
  /// A condition where a number is wanted, a running total summed, an indicator of words.
  case type = "formula-type"
  /// Unlike units added, compared, or not those declared.
  case units = "formula-units"

  /// The code as diagnostics show it.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}

/// An error at its place inside the text of a formula.
public struct FormulaError: Error, Sendable, Hashable {
  /// What is wrong: one of `FormulaCode`, or what quantities find in a number.
  public let code: Diagnostic.Code
  /// What is wrong, in words.
  public let message: Phrase
  /// What to do about it.
  public let help: Phrase
  /// Counted in Unicode scalars from the beginning of the text.
  public let range: Range<Int>

  init(_ code: FormulaCode, at range: Range<Int>, _ message: Phrase, help: Phrase) {
    self.init(code.code, at: range, message, help: help)
  }

  init(_ code: Diagnostic.Code, at range: Range<Int>, _ message: Phrase, help: Phrase) {
    self.code = code
    self.message = message
    self.help = help
    self.range = range
  }
}
