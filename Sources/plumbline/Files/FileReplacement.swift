import FoundationEssentials
import Glibc
import SystemPackage

/// Writes files whole or not at all: the bytes go into a file without a name beside the place, which takes the place in
/// one step once all of them are there.
///
/// Whatever ends the run before (a full disk, a quota, a signal) leaves what was there.
struct FileReplacement {
  private let target: FilePath
  private let old: Stat?

  /// A symbolic link stays, and what it leads to is replaced.
  init(_ path: String) {
    target = FileName.path(path).behindLinks
    old = try? target.stat()
  }

  /// Puts `bytes` at the place, with the permissions of the file that was there.
  func write(_ bytes: [UInt8]) throws {
    if let old, old.type == .directory { throw Errno.isDirectory }
    // A pipe or a device takes what it is given, and cannot be replaced.
    if let old, old.type != .regular {
      return try FileDescriptor.open(target, .writeOnly).use { try $0.writeAll(bytes) }
    }
    let beside = self.beside
    // Left by a run of the same number that was ended.
    try? beside.remove()
    do {
      try place(bytes, beside)
      try beside.move(to: target)
    } catch {
      try? beside.remove()
      throw error
    }
  }

  /// Writes all bytes and only then gives them the name.
  private func place(_ bytes: [UInt8], _ beside: FilePath) throws {
    let folder = target.removingLastComponent()
    if let file = try? FileDescriptor.open(
      folder.isEmpty ? "." : folder, .writeOnly, options: Self.nameless, permissions: Self.permissions)
    {
      let isNamed = try file.use {
        try fill($0, with: bytes)
        return (try? beside.name($0)) != nil
      }
      if isNamed { return }
    }
    // Not every file system has files without a name.
    try FileDescriptor.open(
      beside, .writeOnly, options: [.create, .exclusiveCreate], permissions: Self.permissions
    ).use { try fill($0, with: bytes) }
  }

  private func fill(_ file: FileDescriptor, with bytes: [UInt8]) throws {
    try file.writeAll(bytes)
    guard let old else { return }
    // The owner may be another where the run has the right to keep it.
    _ = fchown(file.rawValue, old.userID.rawValue, old.groupID.rawValue)
    if fchmod(file.rawValue, old.permissions.rawValue) != 0 { throw Errno(rawValue: errno) }
  }

  /// Hidden, so that no run takes it for a file of its folder.
  private var beside: FilePath {
    let name = target.lastComponent?.string ?? ""
    return target.removingLastComponent().appending(".\(name.prefix(80)).\(getpid())~")
  }

  private static let permissions: FilePermissions = [
    .ownerReadWrite, .groupReadWrite, .otherReadWrite,
  ]
  /// `O_TMPFILE`, which C spells with two macros.
  private static let nameless = FileDescriptor.OpenOptions(rawValue: 0o20_000_000 | O_DIRECTORY)
}

extension FileDescriptor {
  /// Closes the file after `body`, and says if even that failed: some disks tell only then that they are full.
  fileprivate func use<Value>(_ body: (FileDescriptor) throws -> Value) throws -> Value {
    try closeAfter { try body(self) }
  }
}

extension FilePath {
  /// What the last step of the path leads to, where it is a symbolic link.
  var behindLinks: FilePath {
    var path = self
    // As many as the system itself follows.
    for _ in 0..<40 {
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path.string) else { break }
      path = path.removingLastComponent().pushing(FilePath(link))
    }
    return path
  }
}
