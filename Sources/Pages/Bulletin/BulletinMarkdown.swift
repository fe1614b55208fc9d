import Layout

/// A bulletin as GitHub-flavoured Markdown.
struct BulletinMarkdown {
  let bulletin: Bulletin

  init(_ bulletin: Bulletin) {
    self.bulletin = bulletin
  }

  var text: String {
    (["# " + MarkdownText.escaped(bulletin.title)] + bulletin.blocks.map(block)).joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Bulletin.Block) -> String {
    switch block {
    case .heading(let level, let text): String(repeating: "#", count: level) + " " + MarkdownText.escaped(text)
    case .paragraph(let text): Self.inert(text)
    case .list(let entries):
      entries.enumerated().map { "\($0.offset + 1). " + Self.inert($0.element) }.joined(separator: "\n")
    case .table(let head, let rows):
      ([line(head), "|" + String(repeating: " --- |", count: head.count)] + rows.map(line)).joined(separator: "\n")
    case .newPage: "---"
    }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.map { MarkdownText.escaped($0) }.joined(separator: " | ") + " |"
  }

  /// A line that begins no list, heading or rule of its own.
  private static func inert(_ text: String) -> String {
    let escaped = MarkdownText.escaped(text)
    guard let first = escaped.first, "-+=".contains(first) else { return escaped }
    return "\\" + escaped
  }
}
