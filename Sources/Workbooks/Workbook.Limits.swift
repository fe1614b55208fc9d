extension Workbook {
  /// What a workbook may not exceed, whatever it claims of itself.
  public struct Limits: Sendable {
    /// Parts of the archive.
    public var parts = 10_000
    /// Bytes of all parts read, unpacked.
    public var unpackedBytes = 1 << 31
    /// Unpacked bytes for one packed byte, in parts of more than `ratioFrom` bytes.
    public var ratio = 400
    /// Bytes, unpacked, from which a part's `ratio` is looked at.
    public var ratioFrom = 1 << 24
    /// Bytes of the text of one cell, or of one token of XML.
    public var cellBytes = 1 << 20
    /// Elements of XML within one another.
    public var depth = 64
    /// Merged rectangles of one sheet.
    public var mergedCells = 100_000

    /// Limits that every honest workbook of an office keeps.
    public init() {}
  }
}
