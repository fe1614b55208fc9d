import SystemPackage

extension FileDescriptor {
  /// Bytes asked for at once, so that whoever waits hears of progress.
  private static let piece = 1 << 22

  /// Everything from here to the end; of a pipe too, such as a shell's `<(command)`, whose size nobody knows.
  ///
  /// What has more than `limit` bytes is given up soon after them. `expected` is how many it is likely to have; `note`
  /// hears how many there are already.
  func readToEnd(_ limit: Int, expected: Int = 0, _ note: (Int) -> Void = { _ in }) throws -> [UInt8] {
    var isAtEnd = false
    // Room for one byte more than is expected, since only a reading that finds none shows the end.
    let room = max(min(expected, limit) + 1, 1 << 12)
    var bytes = try unsafe [UInt8](unsafeUninitializedCapacity: room) { room, count in
      isAtEnd = try unsafe fill(room, &count, note)
    }
    guard !isAtEnd, bytes.count <= limit else { return bytes }
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = try unsafe chunk.withUnsafeMutableBytes { try unsafe read(into: $0) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      note(bytes.count)
      if bytes.count > limit { return bytes }
      if count == chunk.count, count < 1 << 20 { chunk = [UInt8](repeating: 0, count: count * 4) }
    }
  }

  /// Reads into `room` until it is full, or to the end, and says whether the end was reached.
  ///
  /// `count` is how many bytes there are.
  private func fill(_ room: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int, _ note: (Int) -> Void) throws -> Bool
  {
    while count < room.count {
      let free = unsafe UnsafeMutableBufferPointer(rebasing: room[count..<min(count + Self.piece, room.count)])
      let read = try unsafe read(into: UnsafeMutableRawBufferPointer(free))
      if read == 0 { return true }
      count += read
      note(count)
    }
    return false
  }
}
