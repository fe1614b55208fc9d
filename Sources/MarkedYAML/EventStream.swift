import CLibYAML

/// The one owner of a libyaml parser and of the bytes it reads.
///
/// libyaml keeps pointers into its own structure and into the input, so both live on the heap, are never moved, and
/// are freed together.
@safe
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// `bytes` are UTF-8 without a byte order mark.
  init(_ bytes: [UInt8]) throws(SyntaxError) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      throw SyntaxError.outOfMemory
    }
    // libyaml asserts that the input has an address, even when it is empty.
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    _ = unsafe input.initialize(from: bytes)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    unsafe self.parser = parser
    unsafe self.input = input
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; nil after the end of the stream.
  mutating func next() throws(SyntaxError) -> Event? {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Event(copying: event)
  }

  private func failure() -> SyntaxError {
    guard unsafe parser.pointee.error != YAML_MEMORY_ERROR, let problem = unsafe parser.pointee.problem else {
      return .outOfMemory
    }
    let position: SyntaxError.Position =
      if unsafe parser.pointee.error == YAML_READER_ERROR {
        .byte(unsafe Int(parser.pointee.problem_offset), value: unsafe Int(parser.pointee.problem_value))
      } else {
        .scalar(unsafe Int(parser.pointee.problem_mark.index))
      }
    return SyntaxError(
      problem: unsafe String(cString: problem),
      position: position,
      context: unsafe parser.pointee.context.map { unsafe String(cString: $0) },
      contextPosition: unsafe Int(parser.pointee.context_mark.index))
  }
}

extension Event {
  /// Copies what libyaml says; nil for the empty event after the end of the stream.
  fileprivate init?(copying event: yaml_event_t) {
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart(explicit: unsafe event.data.document_start.implicit == 0)
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd(explicit: unsafe event.data.document_end.implicit == 0)
    case YAML_ALIAS_EVENT: kind = .alias(unsafe Self.text(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      unsafe anchor = event.data.scalar.anchor
      unsafe tag = event.data.scalar.tag
      let bytes = unsafe UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length)
      kind = .scalar(
        Node.Scalar(
          text: unsafe String(decoding: bytes, as: UTF8.self), style: Self.style(unsafe event.data.scalar.style)))
    case YAML_SEQUENCE_START_EVENT:
      unsafe anchor = event.data.sequence_start.anchor
      unsafe tag = event.data.sequence_start.tag
      kind = .sequenceStart(flow: unsafe event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      unsafe anchor = event.data.mapping_start.anchor
      unsafe tag = event.data.mapping_start.tag
      kind = .mappingStart(flow: unsafe event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: return nil
    }
    self.anchor = unsafe Self.text(anchor)
    self.tag = unsafe Self.text(tag)
    start = unsafe Int(event.start_mark.index)
    end = unsafe Int(event.end_mark.index)
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> Node.Scalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
