import Synchronization
import SystemPackage

/// Which file or folder it is, by whatever path it was reached.
struct FileIdentity: Hashable, Sendable {
  private let device: DeviceID
  private let inode: Inode

  init(_ facts: Stat) {
    device = facts.deviceID
    inode = facts.inode
  }

  /// That of what a path leads to; nil where it leads nowhere.
  init?(of path: FilePath) {
    guard let facts = try? path.stat() else { return nil }
    self.init(facts)
  }
}

/// The files that a run has read, so that no report takes the place of one.
final class FilesRead: Sendable {
  private let known = Mutex<Set<FileIdentity>>([])

  func note(_ facts: Stat) {
    if facts.type == .regular { known.withLock { _ = $0.insert(FileIdentity(facts)) } }
  }

  func holds(_ path: FilePath) -> Bool {
    FileIdentity(of: path).map { own in known.withLock { $0.contains(own) } } ?? false
  }
}
