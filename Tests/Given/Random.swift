/// A linear congruential generator: the same cases on every machine.
package struct Random {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }

  package mutating func series(_ count: Int, cumulative: Bool) -> [Int] {
    var total = 0
    return (0..<count).map { _ in
      if cumulative {
        total += next(0...12)
        return total
      }
      return next(10...95)
    }
  }
}
