extension YAMLReader {
  /// How much one file may ask of us.
  ///
  /// A file beyond a limit is refused with a diagnostic.
  public struct Limits: Sendable, Hashable {
    /// The size of the file.
    public var bytes: Int
    /// Collections within collections, those that come through aliases included.
    public var depth: Int
    /// Scalars and collections written in the file.
    public var nodes: Int
    /// Scalars and collections that aliases stand for, all aliases of the file together.
    public var aliasExpansion: Int

    /// Limits of which those that are not given are the standard ones.
    public init(
      bytes: Int = 16 << 20, depth: Int = 64, nodes: Int = 1_000_000, aliasExpansion: Int = 100_000
    ) {
      self.bytes = bytes
      self.depth = depth
      self.nodes = nodes
      self.aliasExpansion = aliasExpansion
    }

    /// 16 MiB, 64 levels, a million nodes, a hundred thousand more through aliases.
    public static let standard = Limits()
  }
}
