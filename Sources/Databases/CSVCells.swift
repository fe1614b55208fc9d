extension [UInt8] {
  mutating func append(plain text: Span<UInt8>) {
    for index in text.indices { append(text[index]) }
  }

  /// A text as a cell of CSV, in quotes where it needs them.
  mutating func append(cell text: Span<UInt8>) {
    let start = count
    var needsQuotes = false
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
      {
        needsQuotes = true
      }
      append(byte)
    }
    guard needsQuotes else { return }
    removeSubrange(start...)
    append(UInt8(ascii: "\""))
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { append(UInt8(ascii: "\"")) }
      append(text[index])
    }
    append(UInt8(ascii: "\""))
  }
}
