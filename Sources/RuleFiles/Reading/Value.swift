import Diagnostics
import MarkedYAML

/// A node of a rule file together with the file it stands in.
struct Value: Sendable {
  let node: Node
  let file: String

  var place: Diagnostic.Place { Diagnostic.Place(file: file, range: node.range) }

  /// The text of a scalar without blanks around it.
  var text: String? {
    node.scalar.map { Self.trimmed($0.text) }
  }

  /// A blank with an extent is left where an alias stands for nothing, which is already reported.
  var standsForUnknownAlias: Bool { node.isBlank && node.scalar?.text == "" && node.range.start != node.range.end }

  var isScalar: Bool { node.scalar != nil }
  var isMapping: Bool { node.mapping != nil }

  /// The value under a key, as written.
  subscript(name: String) -> Value? { node[name].map { Value(node: $0, file: file) } }

  func hasKey(_ name: String) -> Bool { node[name] != nil }

  var items: [Value]? {
    node.sequence?.map { Value(node: $0, file: file) }
  }

  var firstKeyPlace: Diagnostic.Place? {
    node.mapping?.first.map { Diagnostic.Place(file: file, range: $0.key.range) }
  }

  var entries: [(key: Value, value: Value)]? {
    node.mapping?.map { (Value(node: $0.key, file: file), Value(node: $0.value, file: file)) }
  }

  /// The entries of a mapping with free keys, without those of other tools.
  var freeEntries: [(key: Value, value: Value)] {
    entries?.filter { !($0.key.text ?? "").hasPrefix("x-") } ?? []
  }

  /// The value itself, or the values of a list.
  var oneOrMore: [Value] { items ?? [self] }

  /// The place of a scalar's character `offset`; the whole scalar where its text is not written as it reads.
  func place(atOffset offset: Int) -> Diagnostic.Place {
    guard let scalar = node.scalar, node.range.start.line == node.range.end.line else { return place }
    let quote: Int
    switch scalar.style {
    case .plain: quote = 0
    case .singleQuoted, .doubleQuoted: quote = 1
    case .literal, .folded: return place
    }
    let end = node.range.end.column - quote
    let start = node.range.start.column + quote + offset
    guard start < end, !(quote == 1 && end - node.range.start.column - quote != scalar.text.unicodeScalars.count) else {
      return place
    }
    let line = node.range.start.line
    return Diagnostic.Place(
      file: file,
      range: SourceRange(
        start: SourceLocation(line: line, column: start), end: SourceLocation(line: line, column: end)))
  }

  /// The scalar as it stands, with the blanks around it.
  var wholeText: String? { node.scalar?.text }

  /// The place of a range of a scalar's characters; the whole scalar where its text is not written as it reads.
  func place(of characters: Range<Int>) -> Diagnostic.Place {
    let open = place(atOffset: characters.lowerBound)
    let isWhole = open == place && (characters.lowerBound > 0 || node.scalar?.style != .plain)
    guard !isWhole, let range = open.range, range.start.line == range.end.line else { return open }
    let end = min(range.end.column, range.start.column + max(1, characters.count))
    return Diagnostic.Place(
      file: file,
      range: SourceRange(start: range.start, end: SourceLocation(line: range.start.line, column: end)))
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, isBlank(first) || isBlank(last) else { return text }
    var slice = scalars[...].drop(while: isBlank)
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return String(slice)
  }

  /// White space, without a look at the Unicode tables: this runs for every text of every file.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
