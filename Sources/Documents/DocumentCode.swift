public import Diagnostics

/// Everything that can be wrong with a document that rules are quoted from.
public enum DocumentCode: String, CaseIterable, Sendable {
  case documentEmpty = "document-empty"
  case documentNotText = "document-not-text"

  public var code: Diagnostic.Code { Diagnostic.Code(rawValue: rawValue) }
}
