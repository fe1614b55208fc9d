/// How many terminal columns a text takes: East Asian wide and full-width characters take two, marks none.
public enum DisplayWidth {
  /// The columns of a text on one line, its characters added up.
  public static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns of a character, 0 to 2: those of its widest scalar, so that a combined one counts once.
  public static func of(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      width = max(width, of(scalar))
    }
    return width
  }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return 0 }
    if value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }

  /// Blocks whose characters are wide (Unicode Standard Annex 11, classes W and F), and pictographs.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]

  /// `text` filled with spaces to `width` columns; longer texts are left as they are.
  public static func padded(_ text: String, to width: Int, leading: Bool = false) -> String {
    let fill = String(repeating: " ", count: max(0, width - of(text)))
    return leading ? fill + text : text + fill
  }

  /// `text` cut to at most `width` columns, the cut shown by `…`; empty where there is room for nothing.
  public static func truncated(_ text: String, to width: Int) -> String {
    if width <= 0 { return "" }
    guard of(text) > width else { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = of(character)
      if used + next > width - 1 { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }
}
