extension Node {
  /// The text of a scalar, quotes and escapes resolved, and the way it was written.
  public struct Scalar: Sendable, Hashable {
    public enum Style: Sendable, Hashable, CaseIterable {
      case plain
      case singleQuoted
      case doubleQuoted
      /// A block after `|`.
      case literal
      /// A block after `>`.
      case folded
    }

    public let text: String
    public let style: Style
  }
}
