import Glibc
import Synchronization

/// Threads that share out work whose parts know nothing of each other.
public enum Workers {
  /// As many as the machine has processors at work, at least one.
  public static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Makes the values of `0..<count`, in their order whatever the number of threads.
  ///
  /// Parts are handed out one after another, so that a long one holds nobody up. With one thread, or where no thread can
  /// be had, all is done on the caller's.
  public static func map<Value: Sendable>(
    _ count: Int, threads: Int, _ make: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    if threads < 2 || count < 2 { return (0..<count).map(make) }
    let work = Work(count: count, make: make)
    let helpers = (1..<min(threads, count)).compactMap { _ in Helper { work.run() } }
    work.run()
    for helper in helpers { helper.join() }
    return work.values
  }
}

/// Parts that are not done yet, and what was made of those that are.
private final class Work<Value: Sendable>: Sendable {
  private let count: Int
  private let make: @Sendable (Int) -> Value
  private let next = Atomic<Int>(0)
  private let made: Mutex<[Value?]>

  init(count: Int, make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
    made = Mutex(Array(repeating: nil, count: count))
  }

  func run() {
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { return }
      let value = make(index)
      made.withLock { $0[index] = value }
    }
  }

  var values: [Value] { made.withLock { $0.compactMap { $0 } } }
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
