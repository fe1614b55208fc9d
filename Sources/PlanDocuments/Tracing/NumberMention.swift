import Diagnostics

/// A number, or words that promise all of something, in the text of a document.
package struct NumberMention {
  package let range: Range<Int>

  /// Every mention of a text in its order: digits (half and full width), Chinese numerals (两 too), parts of a hundred
  /// in words, and 百分百, 全覆盖, 应保尽保.
  package static func all(in text: DocumentText) -> [NumberMention] {
    var scanner = Scanner(text: text)
    return scanner.all()
  }

  package static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  package static func isPoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "," || scalar == "．"
  }

  /// Numerals as they are written in running text.
  package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool { ordinary.contains(scalar) }

  /// What stands behind a figure and never begins the words of a list's entry: a scale, a sign of a share.
  package static func isMeasure(_ scalar: Unicode.Scalar) -> Bool { scales.contains(scalar) || signs.contains(scalar) }

  private static let ordinary = Set("〇零一二两三四五六七八九十百千万亿兩萬億".unicodeScalars)
  /// Numerals as on cheques; alone most of them are ordinary words (陆 in a name, 伍 in 队伍).
  private static let formal = Set("壹贰叁肆伍陆柒捌玖拾佰仟貳參陸".unicodeScalars)
  private static let scales = Set("百千万亿萬億".unicodeScalars)
  private static let signs: Set<Unicode.Scalar> = ["%", "％", "‰"]

  private static let english: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety", "hundred", "thousand", "million", "billion", "dozen", "twice", "zero",
  ]

  private struct Scanner {
    let text: DocumentText
    private var position = 0

    init(text: DocumentText) { self.text = text }

    mutating func all() -> [NumberMention] {
      var mentions: [NumberMention] = []
      while position < text.scalars.count {
        let end = words() ?? digits() ?? numerals() ?? english()
        if let end, end > position {
          mentions.append(NumberMention(range: position..<end))
          position = end
        } else {
          position += 1
        }
      }
      return mentions
    }

    private func scalar(_ position: Int) -> Unicode.Scalar? {
      position < text.scalars.count ? text.scalars[position] : nil
    }

    private func stands(_ words: String, at position: Int) -> Int? {
      let words = Array(words.unicodeScalars)
      let end = position + words.count
      return end <= text.scalars.count && text.scalars[position..<end].elementsEqual(words) ? end : nil
    }

    /// `six percent`, `twelve homes`: a whole word that is a number.
    ///
    /// `one` counts little and is left out.
    private func english() -> Int? {
      guard let first = scalar(position), first.isASCII, first.properties.isAlphabetic else { return nil }
      if position > 0, !text.isSpaced[position], text.scalars[position - 1].properties.isAlphabetic { return nil }
      var word = ""
      var end = position
      while let next = scalar(end), next.isASCII, next.properties.isAlphabetic, end == position || !text.isSpaced[end] {
        word.unicodeScalars.append(next)
        end += 1
      }
      return NumberMention.english.contains(word.lowercased()) ? end : nil
    }

    /// All of something, in words.
    private func words() -> Int? {
      if let end = stands("百分百", at: position) ?? stands("百分之百", at: position) ?? stands("全覆盖", at: position) {
        return end
      }
      guard scalar(position) == "应" else { return nil }
      for length in 1...2 {
        let middle = position + 1 + length
        guard scalar(middle) == "尽", middle + 1 + length <= text.scalars.count else { continue }
        let (left, right) = (text.scalars[(position + 1)..<middle], text.scalars[(middle + 1)..<(middle + 1 + length)])
        if left.elementsEqual(right) { return middle + 1 + length }
      }
      return nil
    }

    private func digits() -> Int? {
      guard let first = scalar(position), NumberMention.isDigit(first) else { return nil }
      var end = position + 1
      while let next = scalar(end), !text.isSpaced[end] {
        if NumberMention.isDigit(next) {
          end += 1
        } else if NumberMention.isPoint(next), let after = scalar(end + 1), NumberMention.isDigit(after),
          !text.isSpaced[end + 1]
        {
          end += 2
        } else {
          break
        }
      }
      return scaled(end)
    }

    /// The scale and the sign of a hundredth belong to the number: 1.17万, 6.5%.
    private func scaled(_ start: Int) -> Int {
      var end = start
      if scalar(end) == "余" || scalar(end) == "多", let next = scalar(end + 1), NumberMention.scales.contains(next) {
        end += 1
      }
      while let next = scalar(end), NumberMention.scales.contains(next), !text.beginsLine[end] { end += 1 }
      if let next = scalar(end), NumberMention.signs.contains(next), !text.beginsLine[end] { end += 1 }
      return end
    }

    private func numerals() -> Int? {
      guard let end = run(position) else { return nil }
      if let part = stands("分之", at: end) {
        if let first = scalar(part), NumberMention.isDigit(first) {
          var digits = part
          while let next = scalar(digits), NumberMention.isDigit(next) || NumberMention.isPoint(next) { digits += 1 }
          return digits
        }
        return run(part) ?? end
      }
      return end
    }

    /// Numerals in a row, with 点 between digits.
    private func run(_ start: Int) -> Int? {
      var end = start
      var ordinary = 0
      while let next = scalar(end), end == start || !text.isSpaced[end] {
        if NumberMention.ordinary.contains(next) {
          ordinary += 1
        } else if next == "点", end > start, let after = scalar(end + 1), NumberMention.ordinary.contains(after) {
          end += 1
          continue
        } else if !NumberMention.formal.contains(next) {
          break
        }
        end += 1
      }
      return ordinary > 0 || end - start > 1 ? end : nil
    }
  }
}
