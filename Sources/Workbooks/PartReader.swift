/// Reads the parts of an archive as XML, within the limits on what they unpack to.
struct PartReader {
  let archive: ZipArchive
  let limits: Workbook.Limits
  /// Bytes unpacked so far, of all parts.
  private(set) var unpacked = 0

  init(_ archive: ZipArchive, limits: Workbook.Limits) {
    self.archive = archive
    self.limits = limits
  }

  private static let chunkBytes = 1 << 16

  /// Hands over the events of a part by the chunk; false where there is no such part.
  mutating func read(
    _ name: String, _ take: (XMLEvents) throws(WorkbookError) -> Void
  ) throws(WorkbookError) -> Bool {
    guard let part = try archive.part(name) else { return false }
    let events = try XMLEvents(depthLimit: limits.depth)
    var buffer = [UInt8](repeating: 0, count: Self.chunkBytes)
    var size = 0
    while true {
      let count = try part.read(into: &buffer)
      size += count
      try account(for: count, of: part, size: size)
      try events.feed(buffer, count: count, isFinal: count == 0, part: name, tokenLimit: limits.cellBytes)
      try take(events)
      if count == 0 { return true }
    }
  }

  /// The first bytes of a part; nil where there is no such part.
  func start(of name: String, count: Int) throws(WorkbookError) -> [UInt8]? {
    guard let part = try archive.part(name) else { return nil }
    var buffer = [UInt8](repeating: 0, count: count)
    let read = try part.read(into: &buffer)
    return Array(buffer[..<read])
  }

  private mutating func account(for count: Int, of part: ZipArchive.Part, size: Int) throws(WorkbookError) {
    unpacked += count
    if unpacked > limits.unpackedBytes { throw .tooLarge(limit: limits.unpackedBytes) }
    if size > limits.ratioFrom, size / max(part.packedBytes, 1) > limits.ratio {
      throw .packedTooTightly(part: part.name, limit: limits.ratio)
    }
  }
}
