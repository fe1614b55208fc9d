/// Ranges by their beginnings, to ask whether one of them holds another range.
package struct Spans {
  private let sorted: [Range<Int>]
  /// The furthest end of the ranges up to each.
  private let reach: [Int]

  package init(_ ranges: [Range<Int>]) {
    sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var furthest = 0
    reach = sorted.map { range in
      furthest = max(furthest, range.upperBound)
      return furthest
    }
  }

  /// Whether one single range holds all of another.
  package func cover(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && reach[low - 1] >= range.upperBound
  }
}
