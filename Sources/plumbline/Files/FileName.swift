import SystemPackage

/// Names of files as text.
///
/// The system takes any bytes for a name; those that are no UTF-8 (an archive unpacked with the wrong character set
/// leaves such names) are shown as `\xB1`, and found again by it.
enum FileName {
  /// The text of a name: the name itself where it is UTF-8.
  static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      let length = (1...4).first { String(validating: rest.prefix($0), as: UTF8.self) != nil }
      if let length, length <= rest.count {
        text += String(decoding: rest.prefix(length), as: UTF8.self)
        rest = rest.dropFirst(length)
      } else {
        let digits = String(first, radix: 16, uppercase: true)
        text += "\\x" + (digits.utf8.count == 1 ? "0" + digits : digits)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The last step of a path.
  static func last(of path: String) -> String {
    let slash = UInt8(ascii: "/")
    guard let last = path.utf8.lastIndex(where: { $0 != slash }) else { return path }
    let before = path.utf8[..<last].lastIndex(of: slash)
    return String(path[(before.map(path.utf8.index(after:)) ?? path.startIndex)..<path.utf8.index(after: last)])
  }

  /// The path that a text names.
  static func path(_ text: String) -> FilePath {
    let plain = FilePath(text)
    // Of nearly every name one look at its bytes is enough.
    guard text.utf8.contains(UInt8(ascii: "\\")), text.contains("\\x"),
      (try? plain.stat(followTargetSymlink: false)) == nil
    else { return plain }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
      if first == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), rest.count >= 3,
        let byte = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16), byte >= 0x80
      {
        bytes.append(byte)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(first)
      }
    }
    return unsafe FilePath(platformString: bytes.map { CChar(bitPattern: $0) } + [0])
  }
}
