/// A text as scalars, each folded to its plain form and none dropped, so that offsets stay those of the original.
enum FoldedText {
  static func scalars(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map(fold)
  }

  /// Full-width forms to ASCII, every kind of space to a space, typographic minus signs to `-`.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x2212, 0xFE63: "-"
    case 0x09, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: " "
    case 0xFFE5: "¥"
    default: scalar
    }
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    for scalar in scalars {
      let value = scalar.value
      switch value {
      case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
      case 0..<0x800:
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      case 0..<0x10000:
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      default:
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
