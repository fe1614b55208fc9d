import Glibc
import SystemPackage

/// A file that is open as long as somebody holds it.
final class OpenFile: Sendable {
  private let file: FileDescriptor

  init(_ file: FileDescriptor) { self.file = file }

  deinit { try? file.close() }

  /// Everything from here to the end; see `FileDescriptor.readToEnd`.
  func readToEnd(_ limit: Int, expected: Int, _ note: (Int) -> Void) throws -> [UInt8] {
    try file.readToEnd(limit, expected: expected, note)
  }

  /// Whether it has the size and the time of its last change that `facts` say.
  func isStill(_ facts: Stat) -> Bool {
    guard let now = try? file.stat() else { return false }
    return now.size == facts.size && now.st_mtim.tv_sec == facts.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == facts.st_mtim.tv_nsec
  }

  /// Some of its bytes, as many of them as it still has.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    unsafe Array(unsafeUninitializedCapacity: range.count) { room, count in
      while count < range.count {
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...])
        guard let read = try? unsafe file.read(fromAbsoluteOffset: Int64(range.lowerBound + count), into: rest),
          read > 0
        else { return }
        count += read
      }
    }
  }
}
