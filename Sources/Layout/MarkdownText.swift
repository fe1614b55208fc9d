/// Text that stands for itself in GitHub-flavoured Markdown.
package enum MarkdownText {
  /// A text that stands for itself wherever in a line it comes: no markup, no HTML, no link, no end of a cell.
  package static func escaped(_ text: String) -> String {
    var result = ""
    var scalars = text.unicodeScalars.makeIterator()
    var upcoming = scalars.next()
    while let scalar = upcoming {
      upcoming = scalars.next()
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // A colon begins something only before `//` or the name of an emoji.
      case ":" where upcoming.map { $0 == "/" || $0 == "+" || $0 == "-" || $0.properties.isAlphabetic } != true:
        result += ":"
      case "\\", "`", "*", "_", "[", "]", "~", "|", "#", "$", "@", ":":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text as code in a cell: in HTML, since backticks cannot hold every text and a bar would end the cell.
  package static func code(_ text: String) -> String { "<code>\(escaped(text))</code>" }
}
