import Given
import Quantities
import Testing

@testable import Submissions

/// The fewest values left out of a list so that the rest never falls, held against trying every way.
@Suite struct LongestRiseTests {
  struct Case: Sendable {
    let values: [Int]
    /// Places of values whose own words explain that they lie below the one before.
    var explained: Set<Int> = []
    let kept: [Int]
  }

  @Test(arguments: [
    Case(values: [9, 120, 15, 16, 17], kept: [0, 2, 3, 4]),
    Case(values: [16, 8], kept: [0]),
    Case(values: [5, 6, 1, 2], kept: [0, 1]),
    Case(values: [60, 16, 24], kept: [1, 2]),
    Case(values: [1, 2, 9, 3], kept: [0, 1, 2]),
    Case(values: [3, 3, 3], kept: [0, 1, 2]),
    Case(values: [0, 0, 800, 0, 0], kept: [0, 1, 3, 4]),
    Case(values: [8, 50, 45, 46], explained: [2], kept: [0, 1, 2, 3]),
    Case(values: [9, 120, 15, 14, 16], explained: [2], kept: [0, 1, 2, 4]),
    Case(values: [], kept: []),
  ])
  func theFewestAreLeftOutAndOfEquallyFewTheLater(_ one: Case) {
    #expect(Self.kept(one.values, mayFall: one.explained) == one.kept)
  }

  @Test func everyWayTriedGivesTheSame() {
    var random = Random(seed: 0xFA11)
    for _ in 0..<600 {
      let values = (0..<random.next(0...9)).map { _ in random.next(0...6) }
      let explained = Set(values.indices.filter { _ in random.next(0...7) == 0 })
      #expect(
        Self.kept(values, mayFall: explained) == Self.tried(values, mayFall: explained), "\(values) \(explained)")
    }
  }

  /// A list as long as a daily series of many years is no work: nothing grows with the square of its length.
  @Test func aLongListIsNoWork() {
    let values = (0..<60_000).map { Rational(($0 * 7919) % 60_000) }
    let rise = LongestRise(values, mayFall: values.map { _ in false })
    #expect(rise.isKept.count { $0 } > 300)
  }

  private static func kept(_ values: [Int], mayFall: Set<Int>) -> [Int] {
    let rise = LongestRise(values.map { Rational($0) }, mayFall: values.indices.map(mayFall.contains))
    return values.indices.filter { rise.isKept[$0] }
  }

  /// Of every set of places that makes a rise the largest, and of those the one that keeps the earlier places.
  private static func tried(_ values: [Int], mayFall: Set<Int>) -> [Int] {
    var best: [Int] = []
    for mask in 0..<(1 << values.count) {
      let places = values.indices.filter { mask & 1 << $0 != 0 }
      let rises = zip(places, places.dropFirst()).allSatisfy { values[$0] <= values[$1] || mayFall.contains($1) }
      guard rises else { continue }
      if places.count > best.count || places.count == best.count && places.lexicographicallyPrecedes(best) {
        best = places
      }
    }
    return best
  }
}
