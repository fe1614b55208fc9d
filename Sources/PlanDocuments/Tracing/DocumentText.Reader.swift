import Diagnostics

extension DocumentText {
  /// Takes a text character by character.
  struct Reader {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var places: [SourceLocation] = []
    private(set) var beginsLine: [Bool] = []
    private(set) var isSpaced: [Bool] = []
    private(set) var sentenceStarts: [Int] = []
    private(set) var breaks: [Break] = []
    private var line = 1
    private var column = 1
    private var sawBlank = false
    private var sawLineEnd = true
    /// Whether a blank line, or the blank that begins a table cell, has been seen since the last character.
    private var sawBreak = true
    private var lastWasReturn = false

    mutating func take(_ scalar: Unicode.Scalar) {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{0C}" {
        if scalar == "\n", lastWasReturn {
          lastWasReturn = false
          return
        }
        lastWasReturn = scalar == "\r"
        breaks.append(Break(position: scalars.count, isTab: false))
        if sawLineEnd { sawBreak = true }
        (line, column) = (line + 1, 1)
        (sawLineEnd, sawBlank) = (true, true)
        return
      }
      lastWasReturn = false
      if DocumentText.isBlank(scalar) {
        if scalar == "\t" {
          sawBreak = true
          breaks.append(Break(position: scalars.count, isTab: true))
        }
        sawBlank = true
      } else {
        keep(scalar)
      }
      column += 1
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
      if beginsSentence(scalar) { sentenceStarts.append(scalars.count) }
      scalars.append(scalar)
      places.append(SourceLocation(line: line, column: column))
      beginsLine.append(sawLineEnd)
      isSpaced.append(sawBlank)
      (sawBlank, sawLineEnd, sawBreak) = (false, false, false)
    }

    /// A line goes on only in prose whose lines are broken between Latin words.
    private func beginsSentence(_ scalar: Unicode.Scalar) -> Bool {
      guard let last = scalars.last, !sawBreak else { return true }
      if sawLineEnd { return !(Self.isLatin(last) && Self.isLatin(scalar)) || Self.isPeriod(last) }
      if Self.closes.contains(scalar) { return false }
      var before = last
      var position = scalars.count - 1
      while Self.closes.contains(before), position > 0 {
        position -= 1
        before = scalars[position]
      }
      if Self.ends.contains(before) { return true }
      return sawBlank && Self.isPeriod(before)
    }

    private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "!", "?", "；", ";"]
    private static let closes: Set<Unicode.Scalar> = ["”", "’", "）", ")", "」", "』", "》", "\"", "'"]

    private static func isPeriod(_ scalar: Unicode.Scalar) -> Bool { scalar == "." }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isASCII && !["#", "-", "*", "|"].contains(scalar)
    }
  }
}
