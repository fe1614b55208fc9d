import Diagnostics

/// The widths of the columns of a table that has to fit a page.
///
/// The first column takes what the others leave.
package struct Columns {
  /// Columns of the page between two columns of the table.
  package static let gap = 2
  /// Of each column, in columns of the page.
  package let widths: [Int]

  /// What the first column keeps, as long as another can give.
  private static let least = 16

  /// `rows` are the texts; `shares` the most per cent of the page that each column but the first may take, but for ten
  /// columns that it may always.
  ///
  /// The column `whole` is the last to be cut: where the first would be left with too little the others give.
  package init(_ rows: [[String]], page: Int, indent: Int, shares: [Int], whole: Int? = nil) {
    let count = shares.count + 1
    var natural = Array(repeating: 0, count: count)
    for row in rows {
      for (column, text) in row.enumerated().prefix(count) {
        natural[column] = max(natural[column], DisplayWidth.of(text))
      }
    }
    var widths = natural
    for (column, share) in shares.enumerated() {
      widths[column + 1] = min(natural[column + 1], max(page * share / 100, 10))
    }
    var left = page - indent - shares.count * Self.gap - widths[1...].reduce(0, +)
    while left < min(natural[0], Self.least),
      let widest = widths.indices.dropFirst().filter({ $0 != whole && widths[$0] > 10 }).max(by: {
        widths[$0] < widths[$1]
      })
    {
      widths[widest] -= 1
      left += 1
    }
    if let whole, left < min(natural[0], 8) {
      let taken = min(min(natural[0], 8) - left, max(widths[whole] - 10, 0))
      widths[whole] -= taken
      left += taken
    }
    widths[0] = min(natural[0], max(left, 8))
    left -= widths[0]
    for column in widths.indices where left > 0 {
      let more = min(left, natural[column] - widths[column])
      widths[column] += more
      left -= more
    }
    self.widths = widths
  }

  /// The cells cut and filled; the last is not filled.
  package func cells(_ row: [String]) -> [String] {
    row.enumerated().map { column, text in
      let cut = DisplayWidth.truncated(text, to: widths[column])
      return column == widths.count - 1 ? cut : DisplayWidth.padded(cut, to: widths[column])
    }
  }
}
