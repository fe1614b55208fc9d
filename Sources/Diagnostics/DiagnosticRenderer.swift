/// Diagnostics as text for a terminal or a log: place, line, caret, what is wrong, what to do.
public struct DiagnosticRenderer: Sendable {
  private let language: Language
  private let usesColor: Bool
  private let sources: [String: SourceLines]

  /// `sources` are the files whose lines may be shown, by the name that places carry.
  public init(language: Language, usesColor: Bool = false, sources: [SourceFile] = []) {
    self.language = language
    self.usesColor = usesColor
    self.sources = Dictionary(sources.map { ($0.name, SourceLines($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Each diagnostic as a block of lines, blocks apart by a blank line; at most `limit`, the rest counted.
  public func render(_ diagnostics: [Diagnostic], limit: Int = 100) -> String {
    var text = diagnostics.prefix(limit).map(render).joined(separator: "\n")
    if diagnostics.count > limit {
      let rest = diagnostics.count - limit
      text += language == .zh ? "\n……另有 \(rest) 处未列出\n" : "\n… and \(rest) more\n"
    }
    return text
  }

  /// One diagnostic with its lines and a line end; control characters of the input are made harmless.
  public func render(_ diagnostic: Diagnostic) -> String {
    let head = "\(label(diagnostic.severity))[\(diagnostic.code.rawValue)]"
    var lines = ["\(painted(head, diagnostic.severity)): \(harmless(diagnostic.message[language]))"]
    if let place = diagnostic.place { lines += block(place, mark: "^") }
    for related in diagnostic.related {
      lines.append("  " + (language == .zh ? "另见：" : "see also: ") + harmless(related.message[language]))
      lines += block(related.place, mark: "-")
    }
    if let help = diagnostic.help {
      lines.append(painted(language == .zh ? "建议：" : "help: ", .information) + harmless(help[language]))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .en): "error"
    case (.warning, .en): "warning"
    case (.information, .en): "note"
    case (.error, .zh): "错误"
    case (.warning, .zh): "警告"
    case (.information, .zh): "提示"
    }
  }

  private func block(_ place: Diagnostic.Place, mark: Character) -> [String] {
    let file = harmless(place.file)
    guard let range = place.range else {
      return ["  --> " + file + (place.address.map { ($0.hasPrefix("#") ? "" : "!") + harmless($0) } ?? "")]
    }
    let address = place.address.map { " \(harmless($0))" } ?? ""
    var lines = ["  --> \(file):\(range.start.line):\(range.start.column)\(address)"]
    guard let line = sources[place.file]?.text(ofLine: range.start.line) else { return lines }
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count)
    let shown = excerpt(line, range)
    lines.append("\(margin) |")
    lines.append("\(number) | \(shown.text)")
    let caret = String(repeating: mark, count: shown.width)
    lines.append("\(margin) | \(String(repeating: " ", count: shown.indent))\(painted(caret, .error))")
    return lines
  }

  /// The line made harmless, cut around the place if it is long, with the columns before the place and under it.
  private func excerpt(_ line: String, _ range: SourceRange) -> (text: String, indent: Int, width: Int) {
    let scalars = Array(line.unicodeScalars)
    let start = min(range.start.column - 1, scalars.count)
    let whole =
      range.end.line == range.start.line ? min(max(range.end.column - 1, start), scalars.count) : scalars.count
    // A place may be as long as its file: what is shown of it is not.
    let end = min(whole, start + 200)
    let from = start > 60 ? start - 40 : 0
    let to = min(scalars.count, max(end, start) + 40)
    let before = (from > 0 ? "…" : "") + shown(scalars[from..<start])
    let under = shown(scalars[start..<end])
    let after = shown(scalars[end..<max(end, to)]) + (to < scalars.count ? "…" : "")
    return (before + under + after, DisplayWidth.of(before), max(1, DisplayWidth.of(under)))
  }

  private func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return harmless(String(text))
  }

  /// Control characters, escape sequences among them, never reach a terminal: each is shown as a visible sign.
  private func harmless(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { Self.isControl($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        result.append(contentsOf: "  ".unicodeScalars)
      } else if Self.isControl(scalar) {
        result.append(Unicode.Scalar(0x2400 + (scalar.value & 0x1F)) ?? "?")
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  private func painted(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard usesColor else { return text }
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "1;33"
      case .information: "1;36"
      }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
