/// Finds the names of a register in the words of a document, the longest first: 副区长 is no 区长.
struct OwnerNames {
  private let names: [(words: [Unicode.Scalar], id: String)]

  init(_ names: [(name: String, id: String)]) {
    self.names = names.map { (DocumentText.folded($0.name).map(Self.small), $0.id) }
      .filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
  }

  /// Who is named, in order, and whether other words are left.
  func named(in text: String) -> (ids: [String], isWhole: Bool) {
    let scalars = DocumentText.folded(text).map(Self.small)
    var ids: [String] = []
    var isWhole = true
    var position = 0
    while position < scalars.count {
      if let found = names.first(where: { scalars[position...].starts(with: $0.words) }) {
        if !ids.contains(found.id) { ids.append(found.id) }
        position += found.words.count
      } else {
        if scalars[position].properties.isAlphabetic { isWhole = false }
        position += 1
      }
    }
    return (ids, isWhole)
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCII && scalar.properties.isUppercase ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
  }
}
