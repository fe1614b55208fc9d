/// Plain figures laid together by series: a judge goes through one series after another, whose rows lie far apart.
struct LaidFigures: Sendable {
  /// A figure as a judge reads it; 16 bytes.
  struct Figure: Sendable {
    let digits: Int64
    let row: Int32
    let kind: PlainFigures.Kind

    init(_ row: Int, _ link: PlainFigures.Link, _ drop: Drop) {
      digits = drop.valueDigits[row]
      self.row = Int32(truncatingIfNeeded: row)
      kind = link.kind
    }
  }

  private var figures: [Figure] = []
  /// By series, where its figures end; they begin where those of the series before it end.
  private var ends: [Int32] = []

  /// One pass over the rows of the series that are kept in columns.
  init(_ plain: PlainFigures, _ drop: Drop) {
    ends.reserveCapacity(plain.series.count)
    figures.reserveCapacity(plain.series.reduce(0) { $1.isOwn ? $0 : $0 + Int($1.count) })
    for series in plain.series {
      if !series.isOwn {
        let start = figures.count
        var row = Int(series.last)
        while row >= 0 {
          figures.append(Figure(row, plain.links[row], drop))
          row = Int(plain.links[row].previous)
        }
        figures[start...].reverse()
      }
      ends.append(Int32(truncatingIfNeeded: figures.count))
    }
  }

  /// Where the figures of a series stand, in file order.
  func places(ofSeries series: Int) -> Range<Int> { (series == 0 ? 0 : Int(ends[series - 1]))..<Int(ends[series]) }

  /// One figure where it stands: a slice of them would be counted as leaning on all.
  subscript(place: Int) -> Figure { figures[place] }
}
