/// Cells as RFC 4180 writes them, and such that no spreadsheet runs them.
package enum CSVText {
  /// A cell in quotes where its bytes or blanks at its ends ask for them.
  package static func quoted(_ cell: String) -> String {
    let needsQuotes =
      cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      || cell.hasPrefix(" ") || cell.hasSuffix(" ")
    return needsQuotes
      ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
  }

  /// A cell that a spreadsheet would run as a formula gets an apostrophe in front, unless it is a plain number.
  ///
  /// Full-width signs count too: some spreadsheets take them for the plain ones.
  package static func harmless(_ cell: String) -> String {
    let visible = cell.unicodeScalars.first { $0 != " " }
    guard let first = cell.unicodeScalars.first, let visible else { return cell }
    let isSuspect = "=+-@\t\r＝＋－＠".unicodeScalars.contains { $0 == first || $0 == visible }
    return isSuspect && !isNumber(cell) ? "'" + cell : cell
  }

  private static func isNumber(_ cell: String) -> Bool {
    let digits = cell.first == "+" || cell.first == "-" ? cell.dropFirst() : cell[...]
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
