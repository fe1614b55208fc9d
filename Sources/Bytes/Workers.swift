import Glibc
import Synchronization

/// Threads that share out work whose parts know nothing of each other.
public enum Workers {
  /// As many as the machine has processors at work, at least one.
  public static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Makes the values of `0..<count`, in their order whatever the number of threads.
  public static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ make: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    if threads < 2 || count < 2 { return (0..<count).map(make) }
    return fold(count, threads: threads, into: [], make) { $0.append($1) }
  }

  /// Makes the values of `0..<count` and has each taken in once those before it are: in their order whatever the number
  /// of threads, and by one thread at a time, for which no other waits.
  ///
  /// Parts are handed out one after another, so that a long one holds nobody up; what was made meanwhile waits for it.
  /// With one thread, or where no thread can be had, all is done on the caller's.
  public static func fold<Value: Sendable, Result: Sendable>(
    _ count: Int, threads: Int, into start: consuming Result, _ make: @escaping @Sendable (Int) -> Value,
    take: @escaping @Sendable (inout Result, Value) -> Void
  ) -> Result {
    guard threads > 1, count > 1 else {
      for index in 0..<count { take(&start, make(index)) }
      return start
    }
    let work = Work(count: count, into: start, make: make, take: take)
    let helpers = (1..<min(threads, count)).compactMap { _ in Helper { work.run() } }
    work.run()
    for helper in helpers { helper.join() }
    guard let result = work.result else { preconditionFailure("whoever takes hands the result back") }
    return result
  }

  /// Does `side` on a thread of its own while the caller's does `body`; one after the other where no thread can be had.
  public static func beside<Side: Sendable, Value>(
    threads: Int, _ side: @escaping @Sendable () -> Side, _ body: () -> Value
  ) -> (side: Side, value: Value) {
    let made = Made<Side>()
    let helper = threads > 1 ? Helper { made.value.withLock { $0 = side() } } : nil
    let value = body()
    helper?.join()
    return (made.value.withLock { $0 } ?? side(), value)
  }

  private final class Made<Value: Sendable>: Sendable { let value = Mutex<Value?>(nil) }
}

/// Parts that are not done yet, and what was made of those that are.
private final class Work<Value: Sendable, Result: Sendable>: Sendable {
  private let count: Int
  private let make: @Sendable (Int) -> Value
  private let take: @Sendable (inout Result, Value) -> Void
  private let next = Atomic<Int>(0)
  private let made: Mutex<Made>

  private struct Made {
    /// Nil while a thread takes something into it: what others made meanwhile is left for that one.
    var result: Result?
    /// Made before one that comes before them.
    var waiting: [Int: Value] = [:]
    var taken = 0

    /// The result and the next value to be taken into it; nil where there is none yet, or another thread is at it.
    mutating func claim() -> Claim? {
      guard result != nil, let value = waiting.removeValue(forKey: taken), let own = result.take() else { return nil }
      taken += 1
      return Claim(result: own, value: value)
    }
  }

  private struct Claim {
    var result: Result
    let value: Value
  }

  init(
    count: Int, into start: consuming Result, make: @escaping @Sendable (Int) -> Value,
    take: @escaping @Sendable (inout Result, Value) -> Void
  ) {
    (self.count, self.make, self.take) = (count, make, take)
    made = Mutex(Made(result: start))
  }

  func run() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { return }
      let value = make(index)
      made.withLock { $0.waiting[index] = value }
      while var claim = made.withLock({ $0.claim() }) {
        take(&claim.result, claim.value)
        made.withLock { $0.result = claim.result }
      }
    }
  }

  /// What all of them came to, once every thread has ended.
  var result: Result? { made.withLock { $0.result } }
}

/// One thread.
private struct Helper {
  private let thread: pthread_t

  /// Nil where the machine gives no thread.
  init?(_ run: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let body = unsafe Unmanaged.passRetained(Body(run))
    let trouble = unsafe pthread_create(
      &thread, nil,
      { pointer in
        unsafe pointer.map { unsafe Unmanaged<Body>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    guard trouble == 0 else {
      unsafe body.release()
      return nil
    }
    self.thread = thread
  }

  func join() { pthread_join(thread, nil) }

  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
