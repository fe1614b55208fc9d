/// The few robust statistics that verdicts use, exact.
package enum Statistics {
  /// The middle value, or the mean of the two middle ones; nil of nothing.
  package static func median(_ values: [Rational]) -> Rational? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) * Rational(1, 2)
  }

  /// The median of the slopes between all pairs of points (Theil–Sen).
  package static func slope(_ points: [(x: Rational, y: Rational)]) -> Rational? {
    var slopes: [Rational] = []
    for (index, left) in points.enumerated() {
      for right in points[(index + 1)...] {
        if let slope = (right.y - left.y).divided(by: right.x - left.x) { slopes.append(slope) }
      }
    }
    return median(slopes)
  }

  /// The median absolute change from one value to the next.
  package static func ordinaryMove(_ values: [Rational]) -> Rational? {
    median(zip(values, values.dropFirst()).map { ($1 - $0).magnitude })
  }
}

extension [Rational] {
  /// The first place from which on a condition holds that holds for all later ones too.
  package func partitioningIndex(where holds: (Rational) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
