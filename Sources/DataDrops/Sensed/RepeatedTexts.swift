/// The texts of the cells of rows, one row after another: a text that repeats the one above is not made again.
struct RepeatedTexts {
  private var above: [CSVCell] = []
  private var textsAbove: [String] = []

  /// The texts of a row, without spaces around them.
  mutating func texts(of cells: ArraySlice<CSVCell>, in bytes: [UInt8]) -> [String] {
    let span = bytes.span
    var texts: [String] = []
    texts.reserveCapacity(cells.count)
    for (index, cell) in cells.enumerated() {
      if index < above.count, Self.areSame(above[index], cell, in: span) {
        texts.append(textsAbove[index])
      } else if cell.form == .escaped {
        let content = cell.content(in: bytes)
        texts.append(String(decoding: content[content.span.trimmed(0, content.count)], as: UTF8.self))
      } else {
        texts.append(String(decoding: bytes[span.trimmed(cell.contentStart, cell.contentEnd)], as: UTF8.self))
      }
    }
    above = Array(cells)
    textsAbove = texts
    return texts
  }

  private static func areSame(_ one: CSVCell, _ other: CSVCell, in bytes: Span<UInt8>) -> Bool {
    let length = one.contentEnd - one.contentStart
    return length > 0 && length == other.contentEnd - other.contentStart && one.form != .escaped
      && other.form != .escaped && bytes.equal(one.contentStart, other.contentStart, length: length)
  }
}
