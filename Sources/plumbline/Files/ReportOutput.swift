import Synchronization

/// Where a report goes, which takes it in parts while it is made.
final class ReportOutput: Sendable {
  private let session: Session
  private let path: String?
  private let state = Mutex(State())

  private struct State {
    var file: FileReplacement?
    /// What kept a part from being written; nothing is written after it.
    var trouble: (any Error)?
  }

  /// Nothing is opened before there is something to write.
  init(_ session: Session, to path: String?) { (self.session, self.path) = (session, path) }

  /// Whether parts are written as they come: a terminal shows how far the run is meanwhile.
  var takesParts: Bool { path != nil || !session.terminal.showsOutput }

  /// Writes what follows; what keeps it from being written is said at the end.
  func write(_ bytes: [UInt8]) {
    if bytes.isEmpty { return }
    state.withLock { state in
      guard state.trouble == nil else { return }
      do { try put(bytes, &state) } catch { state.trouble = error }
    }
  }

  /// Writes the rest, and puts the whole where it is wanted.
  func finish(_ rest: [[UInt8]]) throws {
    try state.withLock { state in
      if let trouble = state.trouble { throw trouble }
      for piece in rest { try put(piece, &state) }
      guard let path, let file = state.file else { return }
      state.file = nil
      do { try file.finish() } catch { throw Inputs.Trouble.notWritten(path, error) }
    }
  }

  private func put(_ bytes: [UInt8], _ state: inout State) throws {
    guard let path else { return try session.write(bytes, to: nil) }
    if state.file == nil { state.file = try session.replacement(at: path) }
    do { try state.file?.write(bytes) } catch { throw Inputs.Trouble.notWritten(path, error) }
  }
}
