extension Workbook {
  /// What a workbook may not exceed, whatever it claims of itself.
  public struct Limits: Sendable {
    /// Parts of the archive.
    public var parts = 10_000
    /// Bytes of all parts read, unpacked.
    public var unpackedBytes = 1 << 31
    /// Unpacked bytes for one packed byte, in parts of more than `ratioFrom` bytes.
    public var ratio = 400
    public var ratioFrom = 1 << 24
    public var cellBytes = 1 << 20
    public var depth = 64
    public var mergedCells = 100_000

    public init() {}
  }
}
