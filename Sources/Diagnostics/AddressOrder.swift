/// The order in which a person meets the addresses of a file: numbers as numbers, cells of a sheet row by row.
///
/// `Sheet1!C9` stands before `Sheet1!A12`, `#/9/value` before `#/12/value`.
struct AddressOrder: Comparable {
  private let parts: [Part]

  private enum Part: Comparable {
    case number(Int)
    case text(Substring)
  }

  init(_ address: String) {
    guard let mark = address.lastIndex(of: "!") else {
      parts = Self.natural(address[...])
      return
    }
    let cell = address[address.index(after: mark)...]
    let column = cell.prefix { $0.isASCII && $0.isLetter }
    guard !column.isEmpty, let row = Int(cell[column.endIndex...]) else {
      parts = Self.natural(address[...])
      return
    }
    // Of columns the shorter name comes first: `Z` before `AA`.
    parts = Self.natural(address[..<mark]) + [.number(row), .number(column.count), .text(column)]
  }

  static func < (left: Self, right: Self) -> Bool { left.parts.lexicographicallyPrecedes(right.parts) }

  /// A text cut where its digits begin and end; a number too large to count is a text.
  private static func natural(_ text: Substring) -> [Part] {
    var parts: [Part] = []
    var rest = text
    while let first = rest.first {
      let isDigit = ("0"..."9").contains(first)
      let run = rest.prefix { ("0"..."9").contains($0) == isDigit }
      parts.append(isDigit ? Int(run).map(Part.number) ?? .text(run) : .text(run))
      rest = rest[run.endIndex...]
    }
    return parts
  }
}
