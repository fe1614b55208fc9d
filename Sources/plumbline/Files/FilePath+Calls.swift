import Glibc
import SystemPackage

// Calls of the system on paths that SystemPackage has not.

extension FilePath {
  /// Puts the file of this path in place of whatever is at `target`, in one step.
  func move(to target: FilePath) throws(Errno) {
    try Self.check(
      unsafe withPlatformString { from in unsafe target.withPlatformString { to in unsafe rename(from, to) } })
  }

  /// Takes the file of this path away.
  func remove() throws(Errno) {
    try Self.check(unsafe withPlatformString { unsafe unlink($0) })
  }

  /// Gives this path to an open file that has none yet.
  func name(_ file: FileDescriptor) throws(Errno) {
    let open = FilePath("/proc/self/fd/\(file.rawValue)")
    try Self.check(
      unsafe open.withPlatformString { from in
        unsafe withPlatformString { to in unsafe linkat(AT_FDCWD, from, AT_FDCWD, to, AT_SYMLINK_FOLLOW) }
      })
  }

  /// The names in the folder of this path, as bytes and in their order; `.` and `..` are none.
  func namesInFolder() throws(Errno) -> [[UInt8]] {
    guard let folder = unsafe withPlatformString({ unsafe opendir($0) }) else { throw Errno(rawValue: errno) }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(folder) else { break }
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { names.append(name) }
    }
    if errno != 0 { throw Errno(rawValue: errno) }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func check(_ result: Int32) throws(Errno) {
    if result != 0 { throw Errno(rawValue: errno) }
  }
}
