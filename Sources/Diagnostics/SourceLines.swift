import Synchronization

/// The lines of a file by number, each looked for from the one that was found last: those that are told mostly follow
/// one another.
final class SourceLines: Sendable {
  private let file: SourceFile
  private let last = Mutex(SourceFile.LineStart(line: 1, offset: 0))

  init(_ file: SourceFile) { self.file = file }

  /// The text of a line without its line end; nil when the file has no such line.
  func text(ofLine number: Int) -> String? {
    last.withLock { last in
      let known = number >= last.line ? last : SourceFile.LineStart(line: 1, offset: 0)
      guard let range = file.range(ofLine: number, from: known) else { return nil }
      last = SourceFile.LineStart(line: number, offset: range.lowerBound)
      return String(decoding: file.bytes[range], as: UTF8.self)
    }
  }
}
