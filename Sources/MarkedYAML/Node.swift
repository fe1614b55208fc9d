public import Diagnostics

/// A value of a YAML document and the place where it is written.
///
/// Aliases are already replaced by what they stand for; such a node keeps the range of the text it was read from, at
/// the anchor.
public struct Node: Sendable, Hashable {
  /// What a node holds.
  ///
  /// A scalar stays text: what it means is for its reader to say.
  public enum Content: Sendable, Hashable {
    case scalar(Scalar)
    case sequence([Node])
    /// Entries in the order of the file; every key is a scalar, and no two keys have the same text.
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Sendable, Hashable {
    /// The key; always a scalar.
    public let key: Node
    /// The value; a blank scalar where nothing is written.
    public let value: Node
  }

  /// What it holds.
  public let content: Content
  /// A scalar's exact extent with its quotes; a collection's from its beginning to the end of its last member, or to
  /// its closing bracket.
  ///
  /// Anchor and tag lie outside.
  public let range: SourceRange
  /// The explicit tag in full, such as `tag:yaml.org,2002:str` for `!!str`; nil when none was given.
  public let tag: String?
}
