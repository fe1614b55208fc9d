import Diagnostics

/// A standard before its requirement is read.
struct Draft {
  let fields: Fields
  let inherited: Inherited
  let id: String
  let title: Phrase
  let quote: String?

  var place: Diagnostic.Place { fields["id"]?.place ?? fields.place }
}
