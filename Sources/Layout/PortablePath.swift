import Diagnostics

/// The name of a file for readers on other machines: relative to where the run was started, never absolute.
package enum PortablePath {
  /// The name as other machines may read it: `a/b.csv` for `./a//b.csv`.
  ///
  /// Of an absolute path, which means nothing elsewhere, the last name is left.
  package static func of(_ file: String) -> String {
    // The address of a database is the same everywhere.
    if file.contains("://") { return file }
    let parts = file.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
    if file.hasPrefix("/") { return parts.last.map(String.init) ?? "-" }
    return parts.isEmpty ? "-" : parts.joined(separator: "/")
  }

  /// The same as a relative reference of RFC 3986: every byte but letters, digits and `-._~/` percent-encoded.
  package static func uri(_ file: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in of(file).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
