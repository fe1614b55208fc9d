package import Plans

/// The numbered and titled lines of a document: where an annex, a section, an item or a clause begins and ends.
package struct DocumentOutline {
  /// How a line is numbered.
  package enum Form: Hashable {
    /// 一、
    case chinese
    /// （一）
    case bracketed
    /// （1）, 1）
    case clause
    /// 第一章
    case chapter
    /// `1.` or `1、`
    case decimal
    /// `1.2` under a `1.`
    case dotted
    /// The number alone in its table cell.
    case cell
    /// The number before the words, with a blank.
    case plain
    case none
  }

  package struct Entry {
    package let start: Int
    package let number: Int?
    package let form: Form
    /// Where the words behind the number begin.
    package let words: Int
    /// How many `#` stand before.
    package let level: Int
  }

  private let text: DocumentText
  package let entries: [Entry]
  private let annexes: [(start: Int, number: Int)]

  package init(_ text: DocumentText) {
    self.text = text
    var entries: [Entry] = []
    var annexes: [(start: Int, number: Int)] = []
    var seen: Set<Int> = []
    for start in text.scalars.indices where text.beginsLine[start] {
      let entry = Self.entry(at: start, in: text, under: seen)
      if let number = entry.number, entry.form != .dotted { seen.insert(number) }
      entries.append(entry)
      if let number = Self.annex(at: start, in: text) { annexes.append((start, number)) }
    }
    self.entries = entries
    self.annexes = annexes
  }

  /// What a claim names that the document does not have.
  package enum Missing: Error {
    case annex(Int)
    case section
    case item
    case heading(String)
    case clause(Int)
  }

  /// The parts of the document that a claim names; the whole document where it names none.
  package func extents(of source: Standard.Source) -> Result<[Range<Int>], Missing> {
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
    if let heading = source.heading {
      extents = extents.flatMap { subheaded(heading, in: $0) }
      if extents.isEmpty { return .failure(.heading(heading)) }
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
      case .clause, .decimal, .dotted, .cell, .plain:
        if next.number == entry.number.map({ $0 + 1 }) { return next.start }
      case .none: if entry.level > 0 { return next.start }
      }
    }
    return extent.upperBound
  }

  /// Until the next line of its kind: a line that ends with a colon and has no number.
  private func subheaded(_ title: String, in extent: Range<Int>) -> [Range<Int>] {
    let words = DocumentText.folded(title)
    let heads = entries.indices.filter { extent.contains(entries[$0].start) && isSubheading($0) }
    return heads.enumerated().compactMap { place, head in
      guard stands(words, at: entries[head].start) else { return nil }
      let next = place + 1 < heads.count ? entries[heads[place + 1]].start : extent.upperBound
      return entries[head].start..<next
    }
  }

  private static let longestSubheading = 24

  private func isSubheading(_ place: Int) -> Bool {
    let start = entries[place].start
    let end = place + 1 < entries.count ? entries[place + 1].start : text.scalars.count
    guard entries[place].number == nil, end - start <= Self.longestSubheading, let last = text.scalars[start..<end].last
    else { return false }
    return last == "：" || last == ":"
  }

  private func clauses(_ number: Int, in extents: [Range<Int>]) -> [Range<Int>] {
    extents.flatMap { extent in
      entries.enumerated().filter { extent.contains($0.element.start) && $0.element.number == number }
        .filter { [.clause, .bracketed, .decimal, .dotted].contains($0.element.form) }
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
}
