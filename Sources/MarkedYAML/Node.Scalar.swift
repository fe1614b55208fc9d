extension Node {
  /// The text of a scalar, quotes and escapes resolved, and the way it was written.
  public struct Scalar: Sendable, Hashable {
    /// How a scalar is written.
    public enum Style: Sendable, Hashable, CaseIterable {
      case plain
      case singleQuoted
      case doubleQuoted
      /// A block after `|`.
      case literal
      /// A block after `>`.
      case folded
    }

    /// The text that is meant, quotes and escapes resolved, lines folded.
    public let text: String
    /// How it is written: a plain `12` may be meant as a number, a quoted one is text.
    public let style: Style
  }
}
