import SystemPackage

extension FileDescriptor {
  /// Everything from here to the end; of a pipe too, such as a shell's `<(command)`, whose size nobody knows.
  ///
  /// What has more than `limit` bytes is given up soon after them. `expected` is how many it is likely to have; `note`
  /// hears how many there are already.
  func readToEnd(_ limit: Int, expected: Int = 0, _ note: (Int) -> Void = { _ in }) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(expected, limit))
    // Most files are small, and the chunk is zeroed before it is used.
    var chunk = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      let count = try unsafe chunk.withUnsafeMutableBytes { try unsafe read(into: $0) }
      if count == 0 || bytes.count > limit { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      note(bytes.count)
      if count == chunk.count, count < 1 << 20 { chunk = [UInt8](repeating: 0, count: count * 4) }
    }
  }
}
