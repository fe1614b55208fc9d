public import Diagnostics

/// Reads YAML text into trees of nodes that know their places.
///
/// UTF-8 with or without a byte order mark, and UTF-16 with one. Columns count the byte order mark, as
/// `SourceFile.location(atByte:)` does.
public struct YAMLReader: Sendable {
  /// What one file may ask of it.
  public let limits: Limits

  /// A reader of files within `limits`; it keeps nothing between files.
  public init(limits: Limits = .standard) {
    self.limits = limits
  }

  /// Every document of the file, and everything wrong with it.
  ///
  /// An error of syntax or a limit ends the reading: the documents that ended before it are returned. After any other
  /// error the reading goes on, so a document may come with errors: of equal keys only the first entry is kept,
  /// entries with an unusable key are left out, and an alias that stands for nothing becomes a blank scalar.
  public func read(_ file: SourceFile) -> (documents: [Node], diagnostics: [Diagnostic]) {
    let text: SourceText
    do {
      text = try SourceText(decoding: file, limit: limits.bytes)
    } catch {
      return ([], [error])
    }
    var builder = TreeBuilder(text: text, limits: limits)
    var documents: [Node] = []
    do {
      try Self.read(text, into: &builder, &documents)
      return (documents, builder.diagnostics)
    } catch {
      return (documents, builder.diagnostics + [error])
    }
  }

  private static func read(
    _ text: SourceText, into builder: inout TreeBuilder, _ documents: inout [Node]
  ) throws(Diagnostic) {
    var stream = try stating(in: text) { () throws(SyntaxError) in try EventStream(text.bytes) }
    while let event = try stating(in: text, { () throws(SyntaxError) in try stream.next() }) {
      if let document = try builder.take(event) { documents.append(document) }
    }
  }

  /// Runs a step of libyaml and says its failure in our words.
  private static func stating<Value: ~Copyable>(
    in text: SourceText, _ step: () throws(SyntaxError) -> Value
  ) throws(Diagnostic) -> Value {
    do throws(SyntaxError) {
      return try step()
    } catch {
      throw error.diagnostic(in: text)
    }
  }
}
