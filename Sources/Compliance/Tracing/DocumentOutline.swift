import Quantities

/// The numbered and titled lines of a document: where an annex, a section, an item or a clause begins and ends.
struct DocumentOutline {
  /// How a line is numbered.
  private enum Form: Hashable {
    /// 一、
    case chinese
    /// （一）
    case bracketed
    /// （1）
    case clause
    /// 第一章
    case chapter
    /// `1.` or `1、`
    case decimal
    /// The number alone in its table cell.
    case cell
    /// The number before the words, with a blank.
    case plain
    case none
  }

  private struct Entry {
    let start: Int
    let number: Int?
    let form: Form
    /// Where the words behind the number begin.
    let words: Int
    /// How many `#` stand before.
    let level: Int
  }

  private let text: DocumentText
  private let entries: [Entry]
  private let annexes: [(start: Int, number: Int)]

  init(_ text: DocumentText) {
    self.text = text
    var entries: [Entry] = []
    var annexes: [(start: Int, number: Int)] = []
    for start in text.scalars.indices where text.beginsLine[start] {
      entries.append(Self.entry(at: start, in: text))
      if let number = Self.annex(at: start, in: text) { annexes.append((start, number)) }
    }
    self.entries = entries
    self.annexes = annexes
  }

  /// What a claim names that the document does not have.
  enum Missing: Error {
    case annex(Int)
    case section
    case item
    case clause(Int)
  }

  /// The parts of the document that a claim names; the whole document where it names none.
  func extents(of source: Standard.Source) -> Result<[Range<Int>], Missing> {
    var extents = [0..<text.scalars.count]
    if let annex = source.annex {
      extents = self.annex(annex)
      if extents.isEmpty { return .failure(.annex(annex)) }
    }
    if source.section != nil || source.sectionTitle != nil {
      extents = headed(source.section, source.sectionTitle, in: extents)
      if extents.isEmpty { return .failure(.section) }
    }
    if source.item != nil || source.itemTitle != nil {
      extents = headed(source.item, source.itemTitle, in: extents)
      if extents.isEmpty { return .failure(.item) }
    }
    if let clause = source.clause {
      extents = clauses(clause, in: extents)
      if extents.isEmpty { return .failure(.clause(clause)) }
    }
    return .success(extents)
  }

  /// The heading under which a position stands, as far as the numbering shows.
  func heading(above position: Int) -> String? {
    let above = entries.last { $0.start <= position && ($0.form == .chinese || $0.form == .chapter || $0.level > 0) }
    guard let above else { return nil }
    var end = above.start + 1
    while end < text.scalars.count, !text.beginsLine[end] { end += 1 }
    return text.text(above.start..<end)
  }

  private func annex(_ number: Int) -> [Range<Int>] {
    annexes.indices.filter { annexes[$0].number == number }.map { place in
      let next = annexes[(place + 1)...].first { $0.number != number }
      return annexes[place].start..<(next?.start ?? text.scalars.count)
    }
  }

  private func headed(_ number: Int?, _ title: String?, in extents: [Range<Int>]) -> [Range<Int>] {
    let words = title.map(DocumentText.folded) ?? []
    var found: [Range<Int>] = []
    var unnumbered: [Range<Int>] = []
    for extent in extents {
      for (place, entry) in entries.enumerated() where extent.contains(entry.start) {
        guard stands(words, at: entry.words), !(words.isEmpty && entry.number == nil) else { continue }
        let range = entry.start..<end(of: place, within: extent)
        if number == nil || entry.number == number {
          found.append(range)
        } else if entry.number == nil {
          unnumbered.append(range)
        }
      }
    }
    return found.isEmpty ? unnumbered : found
  }

  /// Until the next number of the same form; what has no number goes on to the end.
  private func end(of place: Int, within extent: Range<Int>) -> Int {
    let entry = entries[place]
    for next in entries[(place + 1)...] {
      if next.start >= extent.upperBound { break }
      guard next.form == entry.form, next.level == entry.level || entry.level == 0 else {
        if entry.level > 0, next.level > 0, next.level <= entry.level { return next.start }
        continue
      }
      switch entry.form {
      case .chinese, .bracketed, .chapter: return next.start
      case .clause, .decimal, .cell, .plain: if next.number == entry.number.map({ $0 + 1 }) { return next.start }
      case .none: if entry.level > 0 { return next.start }
      }
    }
    return extent.upperBound
  }

  private func clauses(_ number: Int, in extents: [Range<Int>]) -> [Range<Int>] {
    extents.flatMap { extent in
      entries.enumerated().filter { extent.contains($0.element.start) && $0.element.number == number }
        .filter { [.clause, .bracketed, .decimal].contains($0.element.form) }
        .map { place, entry in
          let next = entries[(place + 1)...].first { $0.form == entry.form }
          return entry.start..<min(next?.start ?? extent.upperBound, extent.upperBound)
        }
    }
  }

  private func stands(_ words: [Unicode.Scalar], at position: Int) -> Bool {
    let end = position + words.count
    return end <= text.scalars.count && text.scalars[position..<end].elementsEqual(words)
  }

  // MARK: Reading a line's number

  private static func entry(at start: Int, in text: DocumentText) -> Entry {
    let scalars = text.scalars
    var position = start
    while position < scalars.count, scalars[position] == "#" { position += 1 }
    let level = position - start
    func scalar(_ position: Int) -> Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    func entry(_ number: Int?, _ form: Form, _ words: Int) -> Entry {
      Entry(start: start, number: number, form: form, words: words, level: level)
    }
    let opens = scalar(position) == "（" || scalar(position) == "("
    let ordinal = scalar(position) == "第"
    let from = opens || ordinal ? position + 1 : position
    if let (number, end) = chinese(from, scalars) {
      switch scalar(end) {
      case "）", ")": if opens { return entry(number, .bracketed, end + 1) }
      case "章", "节", "条", "篇": if ordinal { return entry(number, .chapter, end + 1) }
      case "部" where scalar(end + 1) == "分": if ordinal { return entry(number, .chapter, end + 2) }
      case "、", "．", ".": if !opens, !ordinal { return entry(number, .chinese, end + 1) }
      default: break
      }
    }
    if let (number, end) = decimal(from, scalars) {
      switch scalar(end) {
      case "）", ")": if opens { return entry(number, .clause, end + 1) }
      case "章", "节", "条", "篇": if ordinal { return entry(number, .chapter, end + 1) }
      case "、", "．", ".", ":", "：": if !opens, !ordinal { return entry(number, .decimal, end + 1) }
      default:
        if !opens, !ordinal, end >= scalars.count || text.beginsLine[end] { return entry(number, .cell, end) }
        if !opens, !ordinal, text.isSpaced[end] { return entry(number, .plain, end) }
      }
    }
    return entry(nil, .none, position)
  }

  /// `附件1`, `附件一`, `Annex 2` at the beginning of a line.
  private static func annex(at start: Int, in text: DocumentText) -> Int? {
    for word in ["附件", "附录", "Annex", "ANNEX", "Appendix"] {
      let end = start + word.unicodeScalars.count
      guard end < text.scalars.count, text.scalars[start..<end].elementsEqual(word.unicodeScalars) else { continue }
      guard let (number, after) = decimal(end, text.scalars) ?? chinese(end, text.scalars) else { return nil }
      let isAlone =
        after >= text.scalars.count || text.isSpaced[after] || ["：", ":", "（", "("].contains(text.scalars[after])
      return isAlone ? number : nil
    }
    return nil
  }

  private static func decimal(_ start: Int, _ scalars: [Unicode.Scalar]) -> (number: Int, end: Int)? {
    var end = start
    var number = 0
    while end < scalars.count, end - start < 4, ("0"..."9").contains(scalars[end]) {
      number = number * 10 + Int(scalars[end].value - 0x30)
      end += 1
    }
    return end > start && end - start < 4 ? (number, end) : nil
  }

  private static func chinese(_ start: Int, _ scalars: [Unicode.Scalar]) -> (number: Int, end: Int)? {
    var end = start
    while end < scalars.count, end - start < 4, NumberMention.isNumeral(scalars[end]) { end += 1 }
    guard end > start else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return ChineseNumeral.parse(String(text)).flatMap { Int($0.description) }.map { ($0, end) }
  }
}
