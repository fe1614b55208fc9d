import Plans

/// Where the numbers of headings, of a list's entries and of clauses stand: they count nothing.
package struct ListNumbers {
  /// Words in front of the number of a heading, a table or a picture.
  package static let labels = [
    "附件", "附录", "附表", "附图", "专栏", "表", "图", "目标", "任务", "Annex", "ANNEX", "Appendix", "Section", "Chapter", "Part",
    "Goal", "Objective", "Priority", "Theme", "Article", "Step", "Table", "Figure", "Box",
  ]

  package static func ranges(in text: DocumentText, _ outline: DocumentOutline) -> [Range<Int>] {
    let numbers = ListNumbers(text: text)
    return numbers.numbered(outline.entries) + numbers.labelled + numbers.inline
  }

  private let text: DocumentText

  /// The numbers with which lines begin: 一、 （一） （1） 第一章 `1.` 2.1, and bare ones that count on from 1.
  private func numbered(_ entries: [DocumentOutline.Entry]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var plain: [DocumentOutline.Entry] = []
    for entry in entries {
      switch entry.form {
      case .chinese, .bracketed, .clause, .chapter, .decimal, .dotted: ranges.append(entry.start..<entry.words)
      case .plain: plain.append(entry)
      case .cell, .none: break
      }
    }
    for (place, entry) in plain.enumerated() {
      let before = place > 0 ? plain[place - 1].number : nil
      let after = place + 1 < plain.count ? plain[place + 1].number : nil
      guard let number = entry.number, number < 100, before == number - 1 || (number == 1 && after == 2) else {
        continue
      }
      ranges.append(entry.start..<entry.words)
    }
    return ranges
  }

  /// `附件1`, `表2`, `Goal 3:` at the beginning of a line, with nothing of the same word behind.
  private var labelled: [Range<Int>] {
    text.scalars.indices.filter { text.beginsLine[$0] }.compactMap { start in
      for label in Self.labels {
        let end = start + label.unicodeScalars.count
        guard end < text.scalars.count, text.scalars[start..<end].elementsEqual(label.unicodeScalars),
          let after = DocumentOutline.decimal(end, text.scalars)?.end ?? DocumentOutline.chinese(end, text.scalars)?.end
        else { continue }
        let isAlone =
          after >= text.scalars.count || text.isSpaced[after]
          || ["：", ":", "（", "(", "—", "–", "."].contains(text.scalars[after])
        if isAlone { return start..<after }
      }
      return nil
    }
  }

  /// Within a line: （1）, (2), （三） alone in their brackets, and 一是, 二是 where a clause begins.
  private var inline: [Range<Int>] {
    var ranges: [Range<Int>] = []
    for (position, scalar) in text.scalars.enumerated() {
      if scalar == "（" || scalar == "(" {
        let number =
          DocumentOutline.decimal(position + 1, text.scalars) ?? DocumentOutline.chinese(position + 1, text.scalars)
        guard let number, number.number < 100, number.end < text.scalars.count,
          text.scalars[number.end] == "）" || text.scalars[number.end] == ")"
        else { continue }
        ranges.append(position..<(number.end + 1))
      } else if scalar == "是", position > 0, NumberMention.isNumeral(text.scalars[position - 1]) {
        let start = position - 1
        let beginsClause = text.beginsLine[start] || start == 0 || Self.ends.contains(text.scalars[start - 1])
        if beginsClause { ranges.append(start..<position) }
      }
    }
    return ranges
  }

  private static let ends: Set<Unicode.Scalar> = ["。", "；", "：", "，", ";", ":", ",", ".", "！", "？"]
}
