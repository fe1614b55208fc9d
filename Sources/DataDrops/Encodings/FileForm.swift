import Diagnostics

/// What the first bytes of a file say it is, whatever its name says.
enum FileForm: Hashable {
  /// Delimited text or JSON.
  case text(TextEncoding)
  case empty
  /// ZIP, so perhaps a workbook.
  case archive
  /// The older binary workbook, or a newer one under a password.
  case oldWorkbook
  /// HTML or XML.
  case markup
  /// Packed, a database, a document.
  case foreign(ForeignKind)
  case unknownEncoding

  /// Bytes looked at to tell encodings apart.
  private static let sampleSize = 65_536

  /// The form of a file that is not in memory; only where its first bytes do not tell, all of it is read.
  init(of file: SourceFile) {
    guard file.isUnread else {
      self.init(of: file.bytes)
      return
    }
    // With what a character may have behind the sample.
    self.init(of: file.part(0..<Self.sampleSize + 4).bytes)
    switch self {
    case .empty, .unknownEncoding: self.init(of: file.bytes)
    case .text, .archive, .oldWorkbook, .markup, .foreign: break
    }
  }

  init(of bytes: [UInt8]) {
    let start = ByteOrderMark.length(in: bytes)
    if !bytes[start...].contains(where: { $0 > 0x20 }) {
      self = bytes.contains(0) ? .unknownEncoding : .empty
    } else if Self.archiveMarks.contains(where: bytes.starts(with:)) {
      self = .archive
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .oldWorkbook
    } else if let kind = ForeignKind(of: bytes) {
      self = .foreign(kind)
    } else if Self.isMarkup(bytes[start...]) {
      self = .markup
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .text(.utf16(isBigEndian: bytes[0] == 0xFE))
    } else if let isBigEndian = Self.zerosOfUTF16(bytes) {
      self = .text(.utf16(isBigEndian: isBigEndian))
    } else {
      self = Self.encoding(of: bytes)
    }
  }

  private static let archiveMarks: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
  ]

  private static func isMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes.prefix(256).drop { $0 <= 0x20 }.prefix(16), as: UTF8.self).lowercased()
    return ["<html", "<!doctype", "<?xml", "<table", "<head", "<meta", "<workbook"].contains { text.hasPrefix($0) }
  }

  /// Whether the zeros of UTF-16 without its mark come first; nil where it is not UTF-16.
  ///
  /// Digits, commas and line ends leave zeros in every second byte and in no other.
  private static func zerosOfUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(512)
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard min(zeros.even, zeros.odd) == 0, max(zeros.even, zeros.odd) >= max(2, sample.count / 16) else { return nil }
    return zeros.even > zeros.odd
  }

  /// UTF-8 unless more of the characters above ASCII are broken than whole.
  private static func encoding(of bytes: [UInt8]) -> FileForm {
    let span = bytes.span
    let end = min(bytes.count, sampleSize)
    var index = 0
    var whole = 0
    var broken = 0
    while index < end {
      let length = UTF8Sequence.length(in: span, at: index, before: bytes.count)
      if length > 1 { whole += 1 }
      if length == 0 { broken += 1 }
      index += max(length, 1)
    }
    guard broken > whole else { return .text(.utf8) }
    if isGB18030(span, to: end) { return .text(.gb18030) }
    // A few broken bytes cost their rows; where every tenth is broken there are no rows to save.
    return broken > end / 10 ? .unknownEncoding : .text(.utf8)
  }

  /// Whether the bytes have the shape of GB18030: pairs, and fours whose second byte is a digit.
  private static func isGB18030(_ bytes: Span<UInt8>, to end: Int) -> Bool {
    var index = 0
    while index < end {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(bytes[index]) else { return false }
      // A character that the sample or the file cuts is not held against it.
      guard index + 1 < bytes.count else { return true }
      switch bytes[index + 1] {
      case 0x40...0x7E, 0x80...0xFE: index += 2
      case 0x30...0x39:
        guard index + 3 < bytes.count else { return true }
        guard (0x81...0xFE).contains(bytes[index + 2]), (0x30...0x39).contains(bytes[index + 3]) else { return false }
        index += 4
      default: return false
      }
    }
    return true
  }
}
