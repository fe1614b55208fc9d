import FoundationEssentials
import Glibc
import Synchronization
import SystemPackage

/// Writes files whole or not at all: the bytes go into a file without a name beside the place, which takes the place in
/// one step once all of them are there.
///
/// Whatever ends the run before (a full disk, a quota, a signal) leaves what was there, and so does whoever lets go of it
/// unfinished.
final class FileReplacement: Sendable {
  private let target: FilePath
  private let old: Stat?
  private let file: FileDescriptor
  private let kind: Kind
  private let isFinished = Mutex(false)

  private enum Kind {
    /// A pipe or a device takes what it is given, and cannot be replaced.
    case device
    case nameless
    /// Not every file system has files without a name.
    case beside
  }

  /// Begins to write what is to stand at a path, with the permissions of the file that is there.
  ///
  /// A symbolic link stays, and what it leads to is replaced.
  init(_ path: String) throws {
    target = FileName.path(path).behindLinks
    old = try? target.stat()
    if let old, old.type == .directory { throw Errno.isDirectory }
    if let old, old.type != .regular {
      (file, kind) = (try FileDescriptor.open(target, .writeOnly), .device)
      return
    }
    let folder = target.removingLastComponent()
    if let file = try? FileDescriptor.open(
      folder.isEmpty ? "." : folder, .readWrite, options: Self.nameless, permissions: Self.permissions)
    {
      (self.file, kind) = (file, .nameless)
    } else {
      (file, kind) = (try Self.newFile(Self.beside(target)), .beside)
    }
  }

  /// Writes what follows.
  func write(_ bytes: [UInt8]) throws { try file.writeAll(bytes) }

  /// Puts what was written at its place.
  ///
  /// Says if even closing it failed: some disks tell only then that they are full.
  func finish() throws {
    isFinished.withLock { $0 = true }
    let beside = Self.beside(target)
    do {
      switch kind {
      case .device: try file.close()
      case .beside:
        try file.closeAfter { try keepOwner(file) }
        try beside.move(to: target)
      case .nameless:
        try file.closeAfter {
          try keepOwner(file)
          // Left by a run of the same number that was ended.
          try? beside.remove()
          do { try beside.name(file) } catch { try copy(to: beside) }
        }
        try beside.move(to: target)
      }
    } catch {
      if kind != .device { try? beside.remove() }
      throw error
    }
  }

  deinit {
    if isFinished.withLock({ $0 }) { return }
    try? file.close()
    if kind == .beside { try? Self.beside(target).remove() }
  }

  /// For a file system that gives a file no name after all.
  private func copy(to path: FilePath) throws {
    let copy = try Self.newFile(path)
    try copy.closeAfter {
      try file.seek(offset: 0, from: .start)
      try copy.writeAll(file.readToEnd(.max))
      try keepOwner(copy)
    }
  }

  private func keepOwner(_ file: FileDescriptor) throws {
    guard let old else { return }
    // The owner may be another where the run has the right to keep it.
    _ = fchown(file.rawValue, old.userID.rawValue, old.groupID.rawValue)
    if fchmod(file.rawValue, old.permissions.rawValue) != 0 { throw Errno(rawValue: errno) }
  }

  private static func newFile(_ path: FilePath) throws -> FileDescriptor {
    // Left by a run of the same number that was ended.
    try? path.remove()
    return try FileDescriptor.open(path, .writeOnly, options: [.create, .exclusiveCreate], permissions: permissions)
  }

  /// Hidden, so that no run takes it for a file of its folder.
  private static func beside(_ target: FilePath) -> FilePath {
    let name = target.lastComponent?.string ?? ""
    return target.removingLastComponent().appending(".\(name.prefix(80)).\(getpid())~")
  }

  private static let permissions: FilePermissions = [
    .ownerReadWrite, .groupReadWrite, .otherReadWrite,
  ]
  /// `O_TMPFILE`, which C spells with two macros.
  private static let nameless = FileDescriptor.OpenOptions(rawValue: 0o20_000_000 | O_DIRECTORY)
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
