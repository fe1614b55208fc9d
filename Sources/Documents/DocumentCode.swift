public import Diagnostics

/// Everything that can be wrong with a document that rules are quoted from.
public enum DocumentCode: String, CaseIterable, Sendable {
  case documentEmpty = "document-empty"
  case documentNotText = "document-not-text"
  /// An archive that is no word-processor document, or a damaged one.
  case documentUnreadable = "document-unreadable"

  /// The raw value as the code of a diagnostic.
  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
