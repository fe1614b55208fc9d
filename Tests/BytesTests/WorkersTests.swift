import Synchronization
import Testing

@testable import Bytes

@Suite("Threads") struct WorkersTests {
  @Test(arguments: [0, 1, 2, 7, 1000], [1, 2, 3, 16])
  func everyPartIsMadeOnceAndStandsInItsPlace(_ count: Int, _ threads: Int) {
    let seen = Seen()
    let values = Workers.map(count, threads: threads) { index in
      seen.add(index)
      return "\(index)"
    }
    #expect(values == (0..<count).map { "\($0)" })
    #expect(seen.sorted == Array(0..<count))
  }

  @Test(arguments: [0, 1, 2, 7, 1000], [1, 2, 3, 16])
  func whatIsMadeIsTakenInOrder(_ count: Int, _ threads: Int) {
    let taken = Workers.fold(count, threads: threads, into: "<", { "\($0)," }) { $0 += $1 }
    #expect(taken == "<" + (0..<count).map { "\($0)," }.joined())
  }

  @Test(arguments: [1, 2]) func bothAreDone(_ threads: Int) {
    let (side, value) = Workers.beside(threads: threads, { "side" }) { "value" }
    #expect(side == "side")
    #expect(value == "value")
  }

  @Test func aMachineHasAtLeastOne() { #expect(Workers.available >= 1) }
}

/// The parts that were made, whoever made them.
private final class Seen: Sendable {
  private let parts = Mutex<[Int]>([])

  func add(_ part: Int) { parts.withLock { $0.append(part) } }

  var sorted: [Int] { parts.withLock { $0.sorted() } }
}
