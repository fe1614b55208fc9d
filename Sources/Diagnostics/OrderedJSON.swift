/// JSON as a value whose keys keep the order in which they were given: for documents that describe, such as schemas.
///
/// Reports are streamed by their own room instead; no number here has a fraction.
package enum OrderedJSON: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    package let key: String
    package let value: OrderedJSON
  }

  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([OrderedJSON])
  case object([Member])

  /// The members of two objects, one after the other; anything else has none.
  package static func + (left: OrderedJSON, right: OrderedJSON) -> OrderedJSON {
    .object(left.members + right.members)
  }

  package static func keyed(_ pairs: some Sequence<(String, OrderedJSON)>) -> OrderedJSON {
    .object(pairs.map { Member(key: $0.0, value: $0.1) })
  }

  package var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }

  package subscript(key: String) -> OrderedJSON? {
    members.first { $0.key == key }?.value
  }

  /// The value over as many lines as it needs, and a line end.
  package var text: String { Self.lines(self, indent: 0, taken: 0) + "\n" }

  /// The value on one line.
  package var oneLine: String { Self.line(self) }
}

extension OrderedJSON: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral value: String) { self = .string(value) }
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(arrayLiteral elements: OrderedJSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, OrderedJSON)...) { self = .keyed(elements) }
}

extension OrderedJSON {
  private static let width = 120

  private static func lines(_ value: OrderedJSON, indent: Int, taken: Int) -> String {
    let short = line(value)
    if indent > 0, indent + taken + short.unicodeScalars.count < width { return short }
    let outer = String(repeating: " ", count: indent)
    let inner = outer + "  "
    switch value {
    case .boolean, .integer, .string: return short
    case .array(let elements):
      guard !elements.isEmpty else { return "[]" }
      let rows = elements.map { inner + lines($0, indent: indent + 2, taken: 0) }
      return "[\n" + rows.joined(separator: ",\n") + "\n" + outer + "]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let rows = members.map { member in
        let key = quoted(member.key) + ": "
        return inner + key + lines(member.value, indent: indent + 2, taken: key.unicodeScalars.count)
      }
      return "{\n" + rows.joined(separator: ",\n") + "\n" + outer + "}"
    }
  }

  private static func line(_ value: OrderedJSON) -> String {
    switch value {
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .string(let value): quoted(value)
    case .array(let elements): "[" + elements.map(line).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { quoted($0.key) + ": " + line($0.value) }.joined(separator: ", ") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{0}"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension Phrase {
  /// For a reader who chose no language: English, then Chinese on a line of its own.
  package var inBoth: String { en == zh ? en : en + "\n" + zh }
}
