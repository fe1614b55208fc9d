public import Diagnostics

/// Why a text is no quantity, or a unit cannot be used.
public struct QuantityError: Error, Sendable, Hashable {
  /// The kind of fault, whose raw value is the code of its diagnostic.
  public let code: QuantityCode
  /// What is wrong.
  public let message: Phrase
  /// What to do.
  public let help: Phrase?
  /// Where in the text, in Unicode scalars from its beginning.
  public let offset: Int

  /// A fault at `offset`, in Unicode scalars from the beginning of the text.
  public init(_ code: QuantityCode, _ message: Phrase, help: Phrase? = nil, offset: Int = 0) {
    self.code = code
    self.message = message
    self.help = help
    self.offset = offset
  }

  func moved(by distance: Int) -> QuantityError {
    QuantityError(code, message, help: help, offset: offset + distance)
  }
}
