import Diagnostics

extension DropReader {
  /// As many first bytes of a file as `holdsFigures` wants to see.
  public static let startBytes = 1 << 16

  /// Whether a file of unclear name holds figures, or may: workbooks, packed files and databases, and texts in which a
  /// header fits.
  ///
  /// `start` are its first bytes.
  public func holdsFigures(_ start: [UInt8]) -> Bool {
    switch FileForm(of: start) {
    case .empty, .markup, .unknownEncoding: return false
    case .archive, .oldWorkbook: return true
    case .foreign(let kind): return kind.mayHoldFigures
    case .text(let encoding):
      guard let text = Self.text(of: start, in: encoding) else { return false }
      var names = HeaderNames(mapping)
      guard JSONRows.areIn(text) else {
        return names.search(in: TableText(text: SourceFile(name: "", bytes: text)), window: text.count).best?.fits
          ?? false
      }
      var rows = JSONRows(text, limits: limits)
      // The start of a text is no whole one; its keys are known by then.
      try? rows.read()
      return names.search(in: rows.table(of: ""), window: limits.cellBytes).best?.fits ?? false
    }
  }

  /// The start of a text, whose last character may be cut.
  private static func text(of start: [UInt8], in encoding: TextEncoding) -> [UInt8]? {
    for cut in 0..<4 where cut <= start.count {
      if case .success(let text) = encoding.decode(Array(start.dropLast(cut))) { return text }
    }
    return nil
  }
}
