import Diagnostics

/// The lines of a file, to be edited in place.
///
/// Lines and columns count from 1.
struct StyledLines {
  private let name: String
  private var lines: [[Unicode.Scalar]]

  init(_ file: SourceFile) {
    name = file.name
    lines = String(decoding: file.bytes, as: UTF8.self).unicodeScalars
      .split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  var file: SourceFile {
    var text = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(contentsOf: line)
    }
    return SourceFile(name: name, bytes: Array(String(text).utf8))
  }

  mutating func replace(_ range: SourceRange, with word: String) {
    guard range.start.line == range.end.line, lines.indices.contains(range.start.line - 1) else { return }
    lines[range.start.line - 1].replaceSubrange(
      (range.start.column - 1)..<(range.end.column - 1), with: Array(word.unicodeScalars))
  }

  /// One blank between the colon behind a key and a value on the same line.
  mutating func tightenColon(after key: SourceRange, before value: SourceRange) {
    let row = key.end.line - 1
    guard key.end.line == value.start.line, lines.indices.contains(row) else { return }
    let between = (key.end.column - 1)..<(value.start.column - 1)
    guard between.count > 2, lines[row].indices.contains(between.lowerBound) else { return }
    let gap = lines[row][between]
    guard gap.first == ":", gap.dropFirst().allSatisfy({ $0 == " " }) else { return }
    lines[row].replaceSubrange(between, with: [":", " "])
  }

  /// Puts the entries of a mapping into another order.
  ///
  /// `spans` are their lines, first to last; what stands between two of them goes with the later. `column` is that of
  /// every key; before the first may stand the dash of a list.
  mutating func reorder(_ spans: [ClosedRange<Int>], column: Int, to order: [Int]) {
    guard let first = spans.first, let last = spans.last,
      zip(spans, spans.dropFirst()).allSatisfy({ $0.upperBound < $1.lowerBound })
    else { return }
    let margin = column - 1
    let dashed = Array(lines[first.lowerBound - 1].prefix(margin))
    guard dashed.allSatisfy({ $0 == " " || $0 == "-" }) else { return }
    var chunks: [(above: [[Unicode.Scalar]], own: [[Unicode.Scalar]])] = []
    var next = first.lowerBound
    for span in spans {
      chunks.append(
        (Array(lines[(next - 1)..<(span.lowerBound - 1)]), Array(lines[(span.lowerBound - 1)...(span.upperBound - 1)])))
      next = span.upperBound + 1
    }
    var result: [[Unicode.Scalar]] = []
    for (place, index) in order.enumerated() {
      var (above, own) = chunks[index]
      guard own[0].count >= margin else { return }
      let lead = place == 0 ? dashed : Array(repeating: " ", count: margin)
      own[0].replaceSubrange(0..<margin, with: lead)
      result += above + own
    }
    lines.replaceSubrange((first.lowerBound - 1)...(last.upperBound - 1), with: result)
  }

  /// No blanks at line ends, one empty line at most in a row, one line end at the end; lines inside a text are kept.
  mutating func tidyBlanks(except kept: Set<Int>) {
    var result: [[Unicode.Scalar]] = []
    for (index, line) in lines.enumerated() {
      var line = line
      if !kept.contains(index + 1) {
        while let last = line.last, last == " " || last == "\t" { line.removeLast() }
        if line.isEmpty, result.last?.isEmpty ?? true { continue }
      }
      result.append(line)
    }
    while result.last?.isEmpty == true { result.removeLast() }
    lines = result + [[]]
  }
}
