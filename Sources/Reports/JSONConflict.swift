import Compliance

/// Another standard with which a standard disagrees because the document does.
struct JSONConflict: Encodable {
  private let standard: String
  private let title: JSONPhrase
  private let note: JSONPhrase?

  init(_ conflict: Standard.Conflict) {
    standard = conflict.standard
    title = JSONPhrase(conflict.title)
    note = conflict.note.map { JSONPhrase($0) }
  }
}
