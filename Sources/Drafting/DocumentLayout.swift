import PlanDocuments

/// The blocks of a document in their order: headings, paragraphs, entries of lists, tables.
struct DocumentLayout {
  struct Heading {
    let range: Range<Int>
    /// Smaller is higher: 0 an annex, 1 a chapter, 2 一、, 3 （一）, 4 `1.`, 5 without a number.
    let level: Int
    let number: Int?
    let words: Range<Int>
  }

  enum Block {
    case heading(Heading)
    /// `start` is where the words begin behind a number or a mark.
    case paragraph(Range<Int>, start: Int, isEntry: Bool)
    case table(DocumentTables.Table)
  }

  let blocks: [Block]
  /// The first block that is no annex's label.
  let title: Range<Int>
  /// The short lines with which the document opens, one of which is its title.
  let opening: [Range<Int>]

  init(_ text: DocumentText, _ outline: DocumentOutline) {
    let tables = DocumentTables(text).tables
    var spans: [(range: Range<Int>, table: DocumentTables.Table)] = []
    for table in tables {
      let ranges = table.rows.compactMap(\.range)
      guard let first = ranges.map(\.lowerBound).min(), let last = ranges.map(\.upperBound).max() else { continue }
      spans.append((first..<last, table))
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    let lines = Self.paragraphs(text, outline, outside: spans.map(\.range))
    var entries: [Int: DocumentOutline.Entry] = [:]
    for entry in outline.entries { entries[entry.start] = entry }
    var blocks: [(start: Int, block: Block)] = spans.map { ($0.range.lowerBound, .table($0.table)) }
    for (place, line) in lines.enumerated() {
      // Behind a table nothing goes on that stands before it.
      let isNext = place + 1 < lines.count && lines[place + 1].lowerBound == line.upperBound
      let next = isNext ? entries[lines[place + 1].lowerBound] : nil
      let entry = entries[line.lowerBound]
      if let heading = Self.heading(line, entry, next, text, isFirst: place == 0) {
        blocks.append((line.lowerBound, .heading(heading)))
      } else {
        let (start, isEntry) = Self.start(of: line, entry, text)
        blocks.append((line.lowerBound, .paragraph(line, start: start, isEntry: isEntry)))
      }
    }
    self.blocks = blocks.sorted { $0.start < $1.start }.map(\.block)
    opening = Self.opening(lines, entries, text)
    title = lines.first { DocumentOutline.annex(at: $0.lowerBound, in: text) == nil } ?? 0..<min(60, text.scalars.count)
  }

  private static let mostOpening = 5

  /// Until the first line that is long, or numbered.
  private static func opening(
    _ lines: [Range<Int>], _ entries: [Int: DocumentOutline.Entry], _ text: DocumentText
  ) -> [Range<Int>] {
    Array(
      lines.prefix(mostOpening).prefix { line in
        let form = entries[line.lowerBound]?.form ?? .none
        return line.count <= longest.english && (form == .none || line.lowerBound == 0)
          && !["。", "；", ":", "：", "."].contains(text.scalars[line.upperBound - 1])
      })
  }

  private static let longest = (title: 48, english: 90, bare: 26)

  /// The lines outside the tables; prose that is broken within its words is joined again.
  private static func paragraphs(_ text: DocumentText, _ outline: DocumentOutline, outside spans: [Range<Int>])
    -> [Range<Int>]
  {
    var lines: [(range: Range<Int>, isApart: Bool)] = []
    var start = 0
    var isApart = true
    for mark in text.breaks + [.init(position: text.scalars.count, isTab: false)] where !mark.isTab {
      if mark.position > start {
        if !spans.contains(where: { $0.overlaps(start..<mark.position) }) {
          lines.append((start..<mark.position, isApart))
          isApart = false
        } else {
          isApart = true
        }
      } else {
        isApart = true
      }
      start = mark.position
    }
    let numbered = Set(outline.entries.filter { $0.form != .none || $0.level > 0 }.map(\.start))
    var joined: [Range<Int>] = []
    for line in lines {
      if let last = joined.last, !line.isApart, last.upperBound == line.range.lowerBound,
        goesOn(last, line.range, text), !numbered.contains(line.range.lowerBound)
      {
        joined[joined.count - 1] = last.lowerBound..<line.range.upperBound
      } else {
        joined.append(line.range)
      }
    }
    return joined
  }

  private static let bullets: Set<Unicode.Scalar> = ["•", "-", "*", "·", "●", "○", "–", "—", "■", "◆", "▪", "‣"]

  private static func goesOn(_ last: Range<Int>, _ line: Range<Int>, _ text: DocumentText) -> Bool {
    guard last.count >= 40, let end = text.scalars[last].last, let first = text.scalars[line].first,
      !bullets.contains(first)
    else { return false }
    if ["。", "；", "：", "！", "？", ".", ";", ":", "!", "?", "）", ")"].contains(end) { return false }
    return end.isASCII == first.isASCII || end == "，" || end == "、" || end == ","
  }

  private static func heading(
    _ line: Range<Int>, _ entry: DocumentOutline.Entry?, _ next: DocumentOutline.Entry?, _ text: DocumentText,
    isFirst: Bool
  ) -> Heading? {
    func heading(_ level: Int) -> Heading? {
      Heading(
        range: line, level: level, number: entry?.number, words: (entry?.words ?? line.lowerBound)..<line.upperBound)
    }
    if DocumentOutline.annex(at: line.lowerBound, in: text) != nil { return heading(0) }
    guard let last = text.scalars[line].last else { return nil }
    let isLatin = text.scalars[line].count(where: \.isASCII) * 2 > line.count
    let limit = isLatin ? longest.english : longest.title
    let ends: Set<Unicode.Scalar> = ["。", "；", "！", "？", ";", "，", ",", "."]
    let holdsSentence = text.scalars[line].dropLast().contains { ["。", "；", "，"].contains($0) } || ends.contains(last)
    if let entry, entry.level > 0 { return heading(min(entry.level, 4)) }
    guard line.count <= limit, !holdsSentence else { return nil }
    let words = (entry?.words ?? line.lowerBound)..<line.upperBound
    let numbers = text.scalars[words].contains(where: NumberMention.isDigit)
    switch entry?.form {
    case .chapter: return heading(1)
    case .chinese: return heading(2)
    case .bracketed: return numbers ? nil : heading(3)
    case .decimal, .plain:
      // Entries that follow each other are a list.
      if numbers || (next?.form == entry?.form && next?.number == entry?.number.map { $0 + 1 }) { return nil }
      return entry?.form == .plain && !isLatin ? nil : heading(4)
    case .some(.none), .clause, .dotted, .cell, nil:
      if isFirst { return heading(5) }
      guard let first = text.scalars[line].first, !bullets.contains(first), last != "：" else { return nil }
      let isShort = isLatin ? line.count <= 56 : line.count <= longest.bare
      let isLabel = ListNumbers.labels.contains { text.scalars[line].starts(with: $0.unicodeScalars) }
      return isShort && (!numbers || isLabel || YearOnly.holds(line, text)) ? heading(5) : nil
    }
  }

  /// Where the words of a paragraph begin: behind its number or mark.
  private static func start(of line: Range<Int>, _ entry: DocumentOutline.Entry?, _ text: DocumentText) -> (
    start: Int, isEntry: Bool
  ) {
    if let first = text.scalars[line].first, bullets.contains(first) { return (line.lowerBound + 1, true) }
    if let day = behindNumber(line, text) { return (day, true) }
    guard let entry, entry.form != .none, entry.words < line.upperBound else { return (line.lowerBound, false) }
    // 2025 年… and 3 new homes begin with a figure.
    if entry.form == .plain || entry.form == .cell { return (line.lowerBound, false) }
    return (entry.words, true)
  }

  /// `4.6月底前`, `18.2023年`: the number of an entry runs into a day; where the day begins.
  private static func behindNumber(_ line: Range<Int>, _ text: DocumentText) -> Int? {
    func digits(_ start: Int) -> Int {
      var end = start
      while end < line.upperBound, NumberMention.isDigit(text.scalars[end]) { end += 1 }
      return end
    }
    let point = digits(line.lowerBound)
    guard point > line.lowerBound, point - line.lowerBound <= 2, point < line.upperBound, text.scalars[point] == "."
    else { return nil }
    let end = digits(point + 1)
    guard end > point + 1, end < line.upperBound, ["月", "年"].contains(text.scalars[end]) else { return nil }
    return point + 1
  }

  /// A line whose only digits are those of a year: 2022年工作回顾.
  private enum YearOnly {
    static func holds(_ line: Range<Int>, _ text: DocumentText) -> Bool {
      let passage = Passage(text, line)
      let years = YearWord.all(in: passage, 0..<passage.count)
      let digits = (0..<passage.count).filter { passage.text[$0].map(QuoteText.isDigit) == true }
      return !years.isEmpty && digits.allSatisfy { digit in years.contains { $0.range.contains(digit) } }
    }
  }
}
