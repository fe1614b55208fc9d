import Diagnostics
import Glibc
import SystemPackage

/// The right to rewrite a file, held by one run at a time from before it reads the file until after it wrote it, so
/// that of two waivers or baselines written at once none is lost.
///
/// It is a lock on a hidden file beside, which goes with it; the lock of a run that died ends with the run.
enum FileLock {
  /// Runs `body` with the lock of a file that is or will be there; where another run holds it, says so.
  static func holding<Value>(_ name: String, _ body: () throws -> Value) throws -> Value {
    let (file, path) = try taken(of: name)
    defer {
      try? path.remove()
      try? file.close()
    }
    return try body()
  }

  private static func taken(of name: String) throws -> (FileDescriptor, FilePath) {
    let target = FileName.path(name).behindLinks
    let path = target.removingLastComponent().appending(".\(target.lastComponent?.string ?? "").lock")
    for _ in 0..<tries {
      let file: FileDescriptor
      do {
        file = try FileDescriptor.open(
          path, .readWrite, options: [.create, .closeOnExec], permissions: [.ownerReadWrite, .groupReadWrite])
      } catch {
        throw Inputs.Trouble.notWritten(name)
      }
      guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
        try? file.close()
        throw Inputs.Trouble(
          .fileLocked, name, Phrase(zh: "另一次运行正在改写此文件", en: "another run is writing this file"),
          help: Phrase(zh: "请待其结束后重试", en: "try again when it has ended"))
      }
      // Whoever held it before may have taken the file away in between.
      if let facts = try? file.stat(), FileIdentity(facts) == FileIdentity(of: path) { return (file, path) }
      try? file.close()
    }
    throw Inputs.Trouble.notWritten(name)
  }

  private static let tries = 100
}
