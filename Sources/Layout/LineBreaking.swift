import Diagnostics

/// Breaks a text into lines of so many columns: at spaces, and between Chinese characters but never before a closing
/// mark or behind an opening one.
package enum LineBreaking {
  /// A text in lines of at most `width` columns, broken where Chinese and English typesetting allow.
  package static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(text) {
      var piece = piece
      if used == 0 { piece = String(piece.drop { $0 == " " }) }
      let trimmed = trimmedEnd(piece)
      if used > 0, used + DisplayWidth.of(trimmed) > width {
        lines.append(trimmedEnd(line))
        (line, used) = ("", 0)
        piece = String(piece.drop { $0 == " " })
      }
      for character in piece {
        let columns = DisplayWidth.of(character)
        if used + columns > width, character != " " {
          lines.append(trimmedEnd(line))
          (line, used) = ("", 0)
        }
        line.append(character)
        used += columns
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmedEnd(line)) }
    return lines
  }

  /// The same, at most `count` lines; what does not fit is cut with `…`.
  package static func lines(_ text: String, width: Int, atMost count: Int) -> [String] {
    let all = lines(text, width: width)
    guard all.count > count, count > 0 else { return all }
    // The first word left out tells `truncated` that there was more.
    return all[..<(count - 1)] + [DisplayWidth.truncated(all[count - 1] + " " + all[count], to: width)]
  }

  /// The text cut wherever a line may end; spaces stay at the end of a piece.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var last: Character?
    for character in text {
      if let last, mayBreak(between: last, and: character) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      last = character
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    if left == " " { return true }
    return DisplayWidth.of(left) == 2 || (DisplayWidth.of(right) == 2 && !left.isNumber)
  }

  /// Without the blanks at its end.
  package static func trimmedEnd(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private static let closing = Set("，。、；：！？）》」』】〕”’…—·%％,.;:!?)]}")
  private static let opening = Set("（《「『【〔“‘([{")
}
