/// Text decoded twice: the bytes of UTF-8 taken for GBK or for a Western encoding, and saved again.
enum Mojibake {
  /// The most scalars looked at.
  private static let sampled = 64

  /// What `text` said before it was garbled, as far as it can be told; nil where it is not garbled.
  static func original(of text: String) -> String? {
    let scalars = text.unicodeScalars.prefix(Self.sampled)
    guard let first = scalars.first(where: { $0.value >= 0x80 }) else { return nil }
    if (0xC0...0xFF).contains(first.value) {
      return western(scalars).flatMap { reading(of: $0, isWhole: scalars.endIndex == text.unicodeScalars.endIndex) }
    }
    guard leads.contains(first), let converter = Iconv(from: .utf8, to: .gbk) else { return nil }
    let (bytes, failure) = converter.convert(Array(String(String.UnicodeScalarView(scalars)).utf8))
    // A lost last byte leaves a replacement character behind: what stands before it is enough.
    return reading(of: bytes, isWhole: failure == nil && scalars.endIndex == text.unicodeScalars.endIndex)
  }

  /// The bytes as UTF-8, if they hold two whole characters of three bytes and nothing that is no UTF-8.
  private static func reading(of bytes: [UInt8], isWhole: Bool) -> String? {
    let span = bytes.span
    var index = 0
    var long = 0
    while index < span.count {
      let length = UTF8Sequence.length(in: span, at: index, before: span.count)
      guard length > 0 else {
        // The end may be cut, within a character.
        guard span.count - index < 3, span[index] >= 0xC2, long > 0 else { return nil }
        break
      }
      if length >= 3 { long += 1 }
      index += length
    }
    guard long >= 1 else { return nil }
    return String(decoding: bytes[..<index], as: UTF8.self) + (index < span.count || !isWhole ? "…" : "")
  }

  /// The bytes of Windows-1252 and Latin-1 that the characters stand for; nil where one has none.
  private static func western(_ scalars: some Sequence<Unicode.Scalar>) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in scalars {
      if scalar.value < 0x100 {
        bytes.append(UInt8(scalar.value))
      } else if let index = windows1252.firstIndex(of: scalar.value) {
        bytes.append(0x80 + UInt8(index))
      } else {
        return nil
      }
    }
    return bytes
  }

  /// What 80 to 9F mean in Windows-1252.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
