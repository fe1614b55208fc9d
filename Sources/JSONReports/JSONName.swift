/// The name of a member, encoded once: it is written as it stands, and read by.
package struct JSONName: CodingKey, Hashable, Sendable {
  package let stringValue: String
  /// The name in its quotes, with the colon after it.
  let encoded: [UInt8]

  package init(_ name: String) {
    stringValue = name
    encoded = Array("\"\(name)\":".utf8)
  }

  package init(stringValue: String) { self.init(stringValue) }
  package init?(intValue: Int) { nil }
  package var intValue: Int? { nil }
}
