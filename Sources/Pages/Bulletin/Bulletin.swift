/// A paper of the supervising office: headings, paragraphs, lists and tables, in words of one language.
public struct Bulletin: Sendable {
  /// The title of the paper, and of its HTML page.
  public let title: String
  let language: String
  var blocks: [Block] = []

  enum Block: Sendable {
    /// From level 2; the title is level 1.
    case heading(Int, String)
    case paragraph(String)
    case list([String])
    case table([String], [[String]])
    /// What follows begins on a page of its own.
    case newPage
  }

  init(title: String, language: String) {
    (self.title, self.language) = (title, language)
  }

  mutating func heading(_ level: Int, _ text: String) { blocks.append(.heading(level, text)) }
  mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }
  mutating func list(_ entries: [String]) { if !entries.isEmpty { blocks.append(.list(entries)) } }
  mutating func newPage() { blocks.append(.newPage) }

  mutating func table(_ head: [String], _ rows: [[String]]) {
    if !rows.isEmpty { blocks.append(.table(head, rows)) }
  }

  /// The paper as text with a line end at its end; everything that came from a file is escaped.
  public func rendered(as format: BulletinFormat) -> String {
    switch format {
    case .markdown: BulletinMarkdown(self).text
    case .html: BulletinHTML(self).text
    }
  }
}

/// A form in which a bulletin is written.
public enum BulletinFormat: String, CaseIterable, Sendable {
  case markdown
  /// One page without scripts, to be read or printed.
  case html
}
