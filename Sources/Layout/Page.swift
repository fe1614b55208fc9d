import Diagnostics

/// Lines of a page for people, none wider than the terminal.
package struct Page {
  /// Terminal columns.
  package let width: Int
  /// The colours of this page, or none.
  package let ink: Ink
  /// The lines so far, without line ends.
  package private(set) var lines: [String] = []

  /// Whether columns side by side would leave none of them readable: what is a row elsewhere stands in lines of its
  /// own.
  package var isNarrow: Bool { width < 60 }

  package init(_ options: ReportOptions) {
    width = options.width
    ink = Ink(isOn: options.color)
  }

  /// All lines, each with its line end.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// An empty line, never two and never the first.
  package mutating func blank() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A line that is known to fit.
  package mutating func line(_ text: String) {
    lines.append(text)
  }

  /// A text broken over as many lines as it needs; `hanging` is the margin of every line but the first.
  package mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int? = nil, _ style: Ink.Style? = nil) {
    let broken = LineBreaking.lines(text, width: width - max(indent, hanging ?? indent))
    for (index, part) in broken.enumerated() {
      let margin = String(repeating: " ", count: index == 0 ? indent : hanging ?? indent)
      lines.append(margin + ink(part, style))
    }
  }

  /// Pieces in a row with ` · ` between them, broken only between pieces where they fit.
  package mutating func pieces(_ pieces: [(text: String, style: Ink.Style?)], indent: Int = 0) {
    let margin = String(repeating: " ", count: indent)
    let width = width - indent
    var line = ""
    var used = 0
    func end() -> [String] { line.isEmpty ? [] : [margin + line] }
    for piece in pieces where !piece.text.isEmpty {
      let columns = DisplayWidth.of(piece.text)
      if used > 0, used + 3 + columns <= width {
        line += " · " + ink(piece.text, piece.style)
        used += 3 + columns
      } else if columns <= width {
        lines += end()
        line = ink(piece.text, piece.style)
        used = columns
      } else {
        lines += end()
        (line, used) = ("", 0)
        paragraph(piece.text, indent: indent, piece.style)
      }
    }
    lines += end()
  }

  /// A label and what it says: `牵头单位  科技局`, later lines under the first.
  package mutating func field(_ label: String, _ text: String, labelWidth: Int) {
    guard !text.isEmpty else { return }
    let broken = LineBreaking.lines(text, width: width - labelWidth - 2)
    for (index, part) in broken.enumerated() {
      let name = DisplayWidth.padded(index == 0 ? label : "", to: labelWidth)
      lines.append(ink(name, .dim) + "  " + part)
    }
  }
}
