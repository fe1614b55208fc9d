import Diagnostics

/// The widths of the columns of a table that has to fit a page. The first column takes what the others leave.
struct Columns {
  static let gap = 2
  let widths: [Int]

  /// `rows` are the texts; `shares` the most per cent of the page that each column but the first may take, but for ten columns that it may always.
  init(_ rows: [[String]], page: Int, indent: Int, shares: [Int]) {
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
  func cells(_ row: [String]) -> [String] {
    row.enumerated().map { column, text in
      let cut = DisplayWidth.truncated(text, to: widths[column])
      return column == widths.count - 1 ? cut : DisplayWidth.padded(cut, to: widths[column])
    }
  }
}
