import Diagnostics
import Layout

/// A piece of a document for readers, whatever it is written in.
enum DocumentBlock {
  /// A piece of a line.
  enum Span {
    case text(String)
    case code(String)
    case link(String, anchor: String)
  }

  case heading(Int, String, anchor: String)
  case paragraph([Span])
  case quote(String)
  case fields([(label: String, value: [Span])])
  case list([[Span]])
  case table(head: [String], rows: [[[Span]]])

  // MARK: Markdown

  static func markdown(_ blocks: [DocumentBlock]) -> String {
    blocks.map(\.markdown).joined(separator: "\n\n") + "\n"
  }

  private var markdown: String {
    switch self {
    case .heading(let level, let text, let anchor):
      "<a id=\"\(anchor)\"></a>\n\n" + String(repeating: "#", count: level) + " " + Self.escaped(text)
    case .paragraph(let spans): Self.markdown(spans)
    case .quote(let text): "> " + Self.escaped(text)
    case .fields(let fields):
      fields.map { "- **\(Self.escaped($0.label))** \(Self.markdown($0.value))" }.joined(separator: "\n")
    case .list(let items): items.map { "- " + Self.markdown($0) }.joined(separator: "\n")
    case .table(let head, let rows):
      ([head.map(Self.escaped), head.map { _ in "---" }] + rows.map { $0.map(Self.markdown) })
        .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
  }

  private static func markdown(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .text(let text): escaped(text)
      case .code(let text): "`" + HarmlessText.line(text).filter { $0 != "`" && $0 != "|" } + "`"
      case .link(let text, let anchor): "[\(escaped(text))](#\(anchor))"
      }
    }.joined()
  }

  private static let special: Set<Character> = [
    "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "&", "~", "!", "$",
  ]

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in HarmlessText.line(text) {
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
    // A line that begins as a list would be one.
    if let first = result.first, "-+".contains(first) { return "\\" + result }
    if let dot = result.firstIndex(of: "."), result[..<dot].allSatisfy(\.isNumber), dot != result.startIndex {
      result.insert("\\", at: dot)
    }
    return result
  }

  // MARK: HTML

  static func html(_ blocks: [DocumentBlock], title: String, language: Language) -> String {
    """
    <!doctype html>
    <html lang="\(language == .zh ? "zh-CN" : "en")">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(entities(title))</title>
    <style>
    body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif; color: #1c1c1c; background: #fff; }
    h1, h2, h3 { line-height: 1.3; margin-top: 2em; }
    h3 { border-top: 1px solid #ddd; padding-top: 1em; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
    dt { color: #555; } dd { margin: 0; }
    blockquote { margin: .5rem 0; padding: .3rem 1rem; border-left: 3px solid #888; background: #f6f6f6; }
    table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid #ddd; padding: .3rem .6rem; text-align: left; vertical-align: top; }
    @media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #161616; } blockquote { background: #222; } dt { color: #aaa; } a { color: #8ab4f8; } h3, th, td { border-color: #444; } }
    @media print { h3, dl, table { break-inside: avoid; } }
    </style>
    </head>
    <body>

    """ + blocks.map(\.html).joined(separator: "\n") + "\n</body>\n</html>\n"
  }

  private var html: String {
    switch self {
    case .heading(let level, let text, let anchor):
      "<h\(level) id=\"\(Self.entities(anchor))\">\(Self.entities(text))</h\(level)>"
    case .paragraph(let spans): "<p>\(Self.html(spans))</p>"
    case .quote(let text): "<blockquote>\(Self.entities(text))</blockquote>"
    case .fields(let fields):
      "<dl>\n" + fields.map { "<dt>\(Self.entities($0.label))</dt><dd>\(Self.html($0.value))</dd>\n" }.joined()
        + "</dl>"
    case .list(let items): "<ul>\n" + items.map { "<li>\(Self.html($0))</li>\n" }.joined() + "</ul>"
    case .table(let head, let rows):
      "<table>\n<thead><tr>" + head.map { "<th scope=\"col\">\(Self.entities($0))</th>" }.joined()
        + "</tr></thead>\n<tbody>\n"
        + rows.map { "<tr>" + $0.map { "<td>\(Self.html($0))</td>" }.joined() + "</tr>\n" }.joined()
        + "</tbody>\n</table>"
    }
  }

  private static func html(_ spans: [Span]) -> String {
    spans.map { span in
      switch span {
      case .text(let text): entities(text)
      case .code(let text): "<code>\(entities(text))</code>"
      case .link(let text, let anchor): "<a href=\"#\(entities(anchor))\">\(entities(text))</a>"
      }
    }.joined()
  }

  private static func entities(_ text: String) -> String {
    var result = ""
    for character in HarmlessText.line(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
