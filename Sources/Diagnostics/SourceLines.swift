import Synchronization

/// The lines of a file by number, each looked for from the one that was found last: those that are told mostly follow
/// one another.
final class SourceLines: Sendable {
  private let file: SourceFile
  private let state = Mutex(State())

  private struct State {
    var last = SourceFile.LineStart(line: 1, offset: 0)
    /// Asked for once: a large file may have been let go.
    var bytes: [UInt8]?
  }

  init(_ file: SourceFile) { self.file = file }

  /// The text of a line without its line end; nil when the file has no such line.
  func text(ofLine number: Int) -> String? {
    state.withLock { state in
      let bytes = state.bytes ?? file.bytes
      state.bytes = bytes
      let known = number >= state.last.line ? state.last : SourceFile.LineStart(line: 1, offset: 0)
      guard let range = SourceFile.range(ofLine: number, from: known, in: bytes) else { return nil }
      state.last = SourceFile.LineStart(line: number, offset: range.lowerBound)
      return String(decoding: bytes[range], as: UTF8.self)
    }
  }
}
