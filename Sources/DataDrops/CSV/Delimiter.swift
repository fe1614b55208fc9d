import Diagnostics

/// What separates the cells of a row.
enum Delimiter: CaseIterable, Sendable {
  case comma, tab, semicolon, wideComma

  /// The first byte, which is the only one except for the full-width comma.
  var leadByte: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .tab: UInt8(ascii: "\t")
    case .semicolon: UInt8(ascii: ";")
    case .wideComma: 0xEF
    }
  }

  /// The bytes after the first: `，` is EF BC 8C.
  static let wideCommaTail: (UInt8, UInt8) = (0xBC, 0x8C)

  var length: Int { self == .wideComma ? 3 : 1 }

  var name: Phrase {
    switch self {
    case .comma: Phrase(zh: "逗号", en: "a comma")
    case .tab: Phrase(zh: "制表符", en: "a tab")
    case .semicolon: Phrase(zh: "分号", en: "a semicolon")
    case .wideComma: Phrase(zh: "全角逗号“，”", en: "a full-width comma (，)")
    }
  }
}
