/// The `Encoder` that writes to a `JSONWriter`.
///
/// It keeps no coding path: it would cost more than the writing.
struct JSONEncoding: Encoder {
  let writer: JSONWriter
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writer.open(.object)
    return KeyedEncodingContainer(JSONObject(writer: writer, depth: writer.depth))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.open(.array)
    return JSONArray(writer: writer, depth: writer.depth)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONScalar(writer: writer)
  }
}

/// A value that is no container: every path of writing ends here.
struct JSONScalar: SingleValueEncodingContainer {
  let writer: JSONWriter
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { writer.literal("null") }
  func encode(_ value: Bool) { writer.literal(value ? "true" : "false") }
  func encode(_ value: String) { writer.string(value) }
  func encode(_ value: Int) { writer.literal(String(value)) }
  func encode(_ value: Int8) { writer.literal(String(value)) }
  func encode(_ value: Int16) { writer.literal(String(value)) }
  func encode(_ value: Int32) { writer.literal(String(value)) }
  func encode(_ value: Int64) { writer.literal(String(value)) }
  func encode(_ value: UInt) { writer.literal(String(value)) }
  func encode(_ value: UInt8) { writer.literal(String(value)) }
  func encode(_ value: UInt16) { writer.literal(String(value)) }
  func encode(_ value: UInt32) { writer.literal(String(value)) }
  func encode(_ value: UInt64) { writer.literal(String(value)) }
  func encode(_ value: Double) throws { throw inexact(value) }
  func encode(_ value: Float) throws { throw inexact(value) }
  func encode(_ value: some Encodable) throws { try writer.write(value) }

  private func inexact(_ value: some Sendable) -> EncodingError {
    EncodingError.invalidValue(
      value, .init(codingPath: codingPath, debugDescription: "a binary floating-point number is never exact"))
  }
}

struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: JSONWriter
  let depth: Int
  var codingPath: [any CodingKey] { [] }

  private func scalar(_ key: Key) -> JSONScalar {
    writer.begin(at: depth, key: key.stringValue)
    return JSONScalar(writer: writer)
  }

  func encodeNil(forKey key: Key) { scalar(key).encodeNil() }
  func encode(_ value: Bool, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: String, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: Int, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: Int8, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: Int16, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: Int32, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: Int64, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: UInt, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: UInt8, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: UInt16, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: UInt32, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: UInt64, forKey key: Key) { scalar(key).encode(value) }
  func encode(_ value: Double, forKey key: Key) throws { try scalar(key).encode(value) }
  func encode(_ value: Float, forKey key: Key) throws { try scalar(key).encode(value) }
  func encode(_ value: some Encodable, forKey key: Key) throws { try scalar(key).encode(value) }

  // The standard library leaves an absent value out; a reader of ours finds every key.
  func encodeIfPresent(_ value: Bool?, forKey key: Key) {
    value.map { encode($0, forKey: key) } ?? encodeAbsent(key)
  }
  func encodeIfPresent(_ value: String?, forKey key: Key) {
    value.map { encode($0, forKey: key) } ?? encodeAbsent(key)
  }
  func encodeIfPresent(_ value: Int?, forKey key: Key) {
    value.map { encode($0, forKey: key) } ?? encodeAbsent(key)
  }
  func encodeIfPresent(_ value: (some Encodable)?, forKey key: Key) throws {
    if let value { try encode(value, forKey: key) } else { encodeAbsent(key) }
  }

  private func encodeAbsent(_ key: Key) {
    if writer.style == .plumbline { encodeNil(forKey: key) }
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    superEncoder(key).container(keyedBy: type)
  }
  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { superEncoder(key).unkeyedContainer() }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder(key) }
  func superEncoder() -> any Encoder {
    writer.begin(at: depth, key: "super")
    return JSONEncoding(writer: writer)
  }

  private func superEncoder(_ key: Key) -> JSONEncoding {
    writer.begin(at: depth, key: key.stringValue)
    return JSONEncoding(writer: writer)
  }
}

struct JSONArray: UnkeyedEncodingContainer {
  let writer: JSONWriter
  let depth: Int
  var codingPath: [any CodingKey] { [] }
  private(set) var count = 0

  init(writer: JSONWriter, depth: Int) {
    self.writer = writer
    self.depth = depth
  }

  private mutating func scalar() -> JSONScalar {
    count += 1
    writer.begin(at: depth)
    return JSONScalar(writer: writer)
  }

  mutating func encodeNil() { scalar().encodeNil() }
  mutating func encode(_ value: Bool) { scalar().encode(value) }
  mutating func encode(_ value: String) { scalar().encode(value) }
  mutating func encode(_ value: Int) { scalar().encode(value) }
  mutating func encode(_ value: Int8) { scalar().encode(value) }
  mutating func encode(_ value: Int16) { scalar().encode(value) }
  mutating func encode(_ value: Int32) { scalar().encode(value) }
  mutating func encode(_ value: Int64) { scalar().encode(value) }
  mutating func encode(_ value: UInt) { scalar().encode(value) }
  mutating func encode(_ value: UInt8) { scalar().encode(value) }
  mutating func encode(_ value: UInt16) { scalar().encode(value) }
  mutating func encode(_ value: UInt32) { scalar().encode(value) }
  mutating func encode(_ value: UInt64) { scalar().encode(value) }
  mutating func encode(_ value: Double) throws { try scalar().encode(value) }
  mutating func encode(_ value: Float) throws { try scalar().encode(value) }
  mutating func encode(_ value: some Encodable) throws { try scalar().encode(value) }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    nested().container(keyedBy: type)
  }
  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }
  mutating func superEncoder() -> any Encoder { nested() }

  private mutating func nested() -> JSONEncoding {
    count += 1
    writer.begin(at: depth)
    return JSONEncoding(writer: writer)
  }
}
