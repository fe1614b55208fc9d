package import Diagnostics
import Figures
import Findings
import Layout
import Plans
package import Quantities

/// What can stand as a value in our JSON: how it is written and what the schema says of it, in one place.
package protocol JSONWritable: Sendable {
  static var jsonType: JSONType { get }
  func write(into json: inout JSONOutput)
}

/// What is read back too.
package protocol JSONReadable: JSONWritable {
  static func read(from decoder: any Decoder) throws -> Self
}

extension JSONReadable where Self: Decodable {
  package static func read(from decoder: any Decoder) throws -> Self {
    try decoder.singleValueContainer().decode(Self.self)
  }
}

extension String: JSONReadable {
  package static var jsonType: JSONType { .text }
  package func write(into json: inout JSONOutput) { json.string(self) }
}

extension Int: JSONReadable {
  package static var jsonType: JSONType { .integer }
  package func write(into json: inout JSONOutput) { json.number(self) }
}

extension Bool: JSONReadable {
  package static var jsonType: JSONType { .flag }
  package func write(into json: inout JSONOutput) { json.flag(self) }
}

extension CalendarDate: JSONReadable {
  package static var jsonType: JSONType { .date }
  package func write(into json: inout JSONOutput) { json.string(description) }

  package static func read(from decoder: any Decoder) throws -> CalendarDate {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let date = CalendarDate(text) else { throw decoder.unknown(text) }
    return date
  }
}

extension ExactDecimal: JSONReadable {
  package static var jsonType: JSONType { .decimal }
  package func write(into json: inout JSONOutput) { json.string(description) }

  package static func read(from decoder: any Decoder) throws -> ExactDecimal {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let number = ExactDecimal(text) else { throw decoder.unknown(text) }
    return number
  }
}

extension Array: JSONWritable where Element: JSONWritable {
  package static var jsonType: JSONType { .list(Element.jsonType) }

  package func write(into json: inout JSONOutput) {
    json.openArray()
    for element in self {
      json.element()
      element.write(into: &json)
    }
    json.closeArray()
  }
}

extension Array: JSONReadable where Element: JSONReadable {
  package static func read(from decoder: any Decoder) throws -> [Element] {
    var container = try decoder.unkeyedContainer()
    var elements: [Element] = []
    while !container.isAtEnd { elements.append(try container.decode(JSONRead<Element>.self).value) }
    return elements
  }
}

/// One of a closed set of codes.
package protocol JSONWord: JSONReadable, RawRepresentable<String>, CaseIterable {}

extension JSONWord {
  package static var jsonType: JSONType { .choice(allCases.map(\.rawValue)) }
  package func write(into json: inout JSONOutput) { json.string(rawValue) }

  package static func read(from decoder: any Decoder) throws -> Self {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let word = Self(rawValue: text) else { throw decoder.unknown(text) }
    return word
  }
}

extension Verdict: JSONWord {}
extension Light: JSONWord {}
extension Reason: JSONWord {}
extension Trend: JSONWord {}
extension Vintage: JSONWord {}
extension Standard.Severity: JSONWord {}
extension Finding.BaselineState: JSONWord {}
extension Diagnostic.Severity: JSONWord {}
extension Language: JSONWord {}

extension Decoder {
  /// A value that is spelled as no value of its key is.
  func unknown(_ text: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath, debugDescription: "there is no `\(text)`"))
  }
}

/// What `Decodable` reads by: it stands for a value that says itself how it is read.
package struct JSONRead<Value: JSONReadable>: Decodable {
  package let value: Value

  package init(from decoder: any Decoder) throws { value = try Value.read(from: decoder) }
}
