import Diagnostics

/// How a text is written in bytes.
enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16(isBigEndian: Bool)
  case gb18030

  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16(let isBigEndian): isBigEndian ? "UTF-16 BE" : "UTF-16 LE"
    case .gb18030: "GB18030"
    }
  }

  /// The code under which the encoding is named in messages; UTF-8 is not.
  var code: DropCode? {
    switch self {
    case .utf8: nil
    case .utf16: .utf16
    case .gb18030: .gb18030
    }
  }

  /// The text in UTF-8 without a mark at its start, or the offset of the first byte that is none of this encoding.
  func decode(_ bytes: [UInt8]) -> Result<[UInt8], Failure> {
    switch self {
    case .utf8: return .success(bytes)
    case .utf16(let isBigEndian): return Self.decodeUTF16(bytes, isBigEndian: isBigEndian)
    case .gb18030:
      guard let converter = Iconv(from: .gb18030, to: .utf8) else { return .failure(Failure(offset: 0)) }
      let (text, failure) = converter.convert(bytes)
      return failure.map { .failure(Failure(offset: $0)) } ?? .success(text)
    }
  }

  struct Failure: Error, Hashable {
    let offset: Int
  }

  private static func decodeUTF16(_ bytes: [UInt8], isBigEndian: Bool) -> Result<[UInt8], Failure> {
    let span = bytes.span
    let high = isBigEndian ? 0 : 1
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index + 1 < span.count {
      let unit = UInt32(span[index + high]) << 8 | UInt32(span[index + 1 - high])
      var scalar = unit
      var length = 2
      if unit & 0xFC00 == 0xD800, index + 3 < span.count {
        let low = UInt32(span[index + 2 + high]) << 8 | UInt32(span[index + 3 - high])
        guard low & 0xFC00 == 0xDC00 else { return .failure(Failure(offset: index)) }
        scalar = 0x1_0000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)
        length = 4
      }
      guard let decoded = Unicode.Scalar(scalar) else { return .failure(Failure(offset: index)) }
      if !(index == 0 && scalar == 0xFEFF) {
        text.append(contentsOf: UTF8.encode(decoded) ?? UTF8.encodedReplacementCharacter)
      }
      index += length
    }
    return index == span.count ? .success(text) : .failure(Failure(offset: index))
  }
}
