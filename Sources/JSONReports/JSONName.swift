/// The name of a member, encoded once: it is written as it stands, and read by.
struct JSONName: CodingKey, Hashable, Sendable {
  let stringValue: String
  /// The name in its quotes, with the colon after it.
  let encoded: [UInt8]

  init(_ name: String) {
    stringValue = name
    encoded = Array("\"\(name)\":".utf8)
  }

  init(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
  var intValue: Int? { nil }
}
