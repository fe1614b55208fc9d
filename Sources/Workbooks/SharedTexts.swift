/// The texts that cells share by number: one run of bytes.
struct SharedTexts {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// The texts of a part; none where there is no such part.
  ///
  /// How many it claims to hold is not believed.
  init(_ part: String?, with reader: inout PartReader) throws(WorkbookError) {
    guard let part else { return }
    let limit = reader.limits.cellBytes
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var isText = false
    var phonetic = 0
    let isThere = try reader.read(part) { (events) throws(WorkbookError) in
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, .rPh): phonetic += 1
        case (.end, .rPh): phonetic -= 1
        case (.start, .t): isText = phonetic == 0
        case (.end, .t): isText = false
        case (.end, .si): ends.append(bytes.count)
        case (.text, _) where isText:
          bytes.append(contentsOf: events.bytes[event.text])
          if bytes.count - (ends.last ?? 0) > limit { throw .cellTooLong(address: part, limit: limit) }
        default: continue
        }
      }
    }
    guard isThere else { throw .broken(part: part) }
    self.bytes = bytes
    self.ends = ends
  }

  /// Appends text `index` to `target`; false where there is none.
  func append(_ index: Int, to target: inout [UInt8]) -> Bool {
    guard ends.indices.contains(index) else { return false }
    let start = index == 0 ? 0 : ends[index - 1]
    EscapedText.append(bytes[start..<ends[index]], to: &target)
    return true
  }
}

/// Text in which `_x000D_` stands for the character of that number.
enum EscapedText {
  static func append(_ text: ArraySlice<UInt8>, to target: inout [UInt8]) {
    guard text.contains(UInt8(ascii: "_")) else {
      target.append(contentsOf: text)
      return
    }
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "_"), let scalar = scalar(at: index, in: text) {
        target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += 7
      } else {
        target.append(text[index])
        index += 1
      }
    }
  }

  private static func scalar(at index: Int, in text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard index + 7 <= text.endIndex, text[index + 1] == UInt8(ascii: "x"), text[index + 6] == UInt8(ascii: "_"),
      // A number may have a sign, a character's has none.
      text[index + 2] != UInt8(ascii: "+"), text[index + 2] != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: text[index + 2..<index + 6], as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(value)
  }
}
