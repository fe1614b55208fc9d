import CExpat

/// The one owner of an expat parser: bytes in, events of what we know out, by the chunk.
///
/// A document type ends the reading, so no entity is ever declared, expanded or fetched. What the callbacks find is
/// kept as values; nothing outside this file touches memory of the parser.
@safe
final class XMLEvents {
  struct Event {
    enum Kind { case start, end, text }

    let kind: Kind
    let name: XMLName
    /// The bytes of a text.
    let text: Range<Int>
    /// The attributes of a start.
    let attributes: Range<Int>
  }

  struct Attribute {
    let name: XMLName
    let value: Range<Int>
  }

  private enum Stop { case entities, depth }

  private let parser: XML_Parser
  private let names = XMLName.Table()
  private let depthLimit: Int
  private var depth = 0
  private var stop: Stop?
  private var fed = 0

  /// What the last chunk held; `bytes` are what texts and values lie in.
  private(set) var events: [Event] = []
  private(set) var attributes: [Attribute] = []
  private(set) var bytes: [UInt8] = []

  init(depthLimit: Int) throws(WorkbookError) {
    guard let parser = unsafe XML_ParserCreate(nil) else { throw .broken(part: "XML") }
    unsafe self.parser = parser
    self.depthLimit = depthLimit
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { context, name, attributes in unsafe XMLEvents.of(context)?.start(name, attributes) },
      { context, name in unsafe XMLEvents.of(context)?.end(name) })
    unsafe XML_SetCharacterDataHandler(parser) { context, text, count in
      unsafe XMLEvents.of(context)?.text(text, Int(count))
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      unsafe XMLEvents.of(context)?.halt(.entities)
    }
  }

  deinit {
    unsafe XML_ParserFree(parser)
  }

  /// Parses the first `count` bytes of `chunk`.
  ///
  /// A token that stays open for more than `tokenLimit` bytes is refused.
  func feed(_ chunk: [UInt8], count: Int, isFinal: Bool, part: String, tokenLimit: Int) throws(WorkbookError) {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    fed += count
    let status = unsafe chunk.withUnsafeBytes { buffer in
      unsafe XML_Parse(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), isFinal ? 1 : 0)
    }
    switch stop {
    case .entities: throw .declaresEntities(part: part)
    case .depth: throw .nestedTooDeeply(part: part, limit: depthLimit)
    case nil: break
    }
    guard status == XML_STATUS_OK else { throw .broken(part: part) }
    let done = unsafe Int(XML_GetCurrentByteIndex(parser))
    if done >= 0, fed - done > tokenLimit { throw .cellTooLong(address: part, limit: tokenLimit) }
  }

  // MARK: - What expat calls

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
    unsafe context.map { unsafe Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
  }

  private func halt(_ reason: Stop) {
    if stop == nil { stop = reason }
    _ = unsafe XML_StopParser(parser, XML_Bool(0))
  }

  private func start(
    _ name: UnsafePointer<XML_Char>?, _ pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) {
    depth += 1
    if depth > depthLimit { return halt(.depth) }
    let first = attributes.count
    if var pair = unsafe pairs {
      while let key = unsafe pair[0] {
        let name = unsafe self.name(key)
        if name != .other, let value = unsafe pair[1] {
          attributes.append(Attribute(name: name, value: unsafe keep(value)))
        }
        unsafe pair += 2
      }
    }
    let known = unsafe name.map { unsafe self.name($0) } ?? .other
    events.append(Event(kind: .start, name: known, text: 0..<0, attributes: first..<attributes.count))
  }

  private func end(_ name: UnsafePointer<XML_Char>?) {
    depth -= 1
    let known = unsafe name.map { unsafe self.name($0) } ?? .other
    if known != .other { events.append(Event(kind: .end, name: known, text: 0..<0, attributes: 0..<0)) }
  }

  private func text(_ text: UnsafePointer<XML_Char>?, _ count: Int) {
    guard let text = unsafe text, stop == nil else { return }
    let start = bytes.count
    unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) {
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
    }
    events.append(Event(kind: .text, name: .other, text: start..<bytes.count, attributes: 0..<0))
  }

  /// The name without its prefix.
  private func name(_ text: UnsafePointer<XML_Char>) -> XMLName {
    var packed: UInt128 = 0
    var length = 0
    var index = 0
    var local = 0
    while true {
      let byte = unsafe UInt8(bitPattern: text[index])
      if byte == 0 { break }
      index += 1
      if byte == UInt8(ascii: ":") {
        packed = 0
        length = 0
        local = index
      } else {
        packed = packed << 8 | UInt128(byte)
        length += 1
      }
    }
    if length <= XMLName.longest { return names.name(packed) }
    return length > 40 ? .other : names.name(unsafe String(cString: text + local))
  }

  private func keep(_ value: UnsafePointer<XML_Char>) -> Range<Int> {
    let start = bytes.count
    var index = 0
    while true {
      let byte = unsafe UInt8(bitPattern: value[index])
      if byte == 0 { break }
      bytes.append(byte)
      index += 1
    }
    return start..<bytes.count
  }
}

extension XMLEvents {
  /// The value of an attribute of a start; nil where it has none.
  func value(_ name: XMLName, of event: Event) -> Range<Int>? {
    for index in event.attributes where attributes[index].name == name { return attributes[index].value }
    return nil
  }

  func text(_ name: XMLName, of event: Event) -> String? {
    value(name, of: event).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  func number(_ name: XMLName, of event: Event) -> Int? {
    value(name, of: event).flatMap { Int(String(decoding: bytes[$0], as: UTF8.self)) }
  }

  func isOn(_ name: XMLName, of event: Event) -> Bool {
    text(name, of: event).map { $0 == "1" || $0 == "true" || $0 == "on" } ?? false
  }
}
