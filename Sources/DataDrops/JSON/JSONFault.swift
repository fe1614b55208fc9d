/// What is wrong with a JSON text, and at which bytes.
struct JSONFault: Error, Hashable {
  enum Kind: Hashable {
    /// What should stand here.
    case syntax(String)
    case tooDeep
    case duplicateKey(String)
    case tooManyColumns
    case tooLong
    /// Something other than an object where a row belongs.
    case notARow
  }

  let kind: Kind
  let range: Range<Int>
}
