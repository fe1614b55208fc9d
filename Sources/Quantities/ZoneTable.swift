/// The offsets of a time zone over time: those of its past one by one, those after by a rule.
struct ZoneTable: Sendable, Hashable {
  /// Moments at which the offset changes, in seconds since 1970-01-01T00:00:00Z, oldest first.
  let changes: [Int]
  /// Seconds east of UTC: before the first change, then after each.
  let offsets: [Int]
  /// What holds after the last change.
  let rule: ZoneRule?

  func offset(at moment: Int) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    if low == changes.count, let rule { return rule.offset(at: moment) }
    return offsets[low]
  }
}

extension ZoneTable {
  /// Reads a zone file of RFC 8536 in version 2 or later; nil for anything else.
  init?(file bytes: [UInt8]) {
    var reader = BigEndianReader(bytes)
    guard let first = Header(&reader), first.version >= UInt8(ascii: "2"),
      reader.skip(first.length(timeWidth: 4)), let header = Header(&reader)
    else { return nil }
    var changes: [Int] = []
    for _ in 0..<header.changes {
      guard let moment = reader.integer(bytes: 8), changes.last ?? .min < moment else { return nil }
      changes.append(moment)
    }
    var kinds: [Int] = []
    for _ in 0..<header.changes {
      guard let kind = reader.byte() else { return nil }
      kinds.append(Int(kind))
    }
    var offsets: [Int] = []
    for _ in 0..<header.kinds {
      guard let offset = reader.integer(bytes: 4), abs(offset) <= 26 * 3600, reader.skip(2) else { return nil }
      offsets.append(offset)
    }
    guard let initial = offsets.first, kinds.allSatisfy({ $0 < offsets.count }),
      reader.skip(header.letters + header.leaps * 12 + header.standard + header.universal),
      reader.byte() == UInt8(ascii: "\n"), let text = reader.line()
    else { return nil }
    self.changes = changes
    self.offsets = [initial] + kinds.map { offsets[$0] }
    if text.isEmpty {
      rule = nil
    } else {
      guard let read = ZoneRule(text) else { return nil }
      rule = read
    }
  }

  /// The counts before a block of a zone file.
  private struct Header {
    let version: UInt8
    let universal: Int
    let standard: Int
    let leaps: Int
    let changes: Int
    let kinds: Int
    let letters: Int

    init?(_ reader: inout BigEndianReader) {
      guard reader.take("TZif"), let version = reader.byte(), reader.skip(15) else { return nil }
      var counts: [Int] = []
      for _ in 0..<6 {
        guard let count = reader.integer(bytes: 4), (0...100_000).contains(count) else { return nil }
        counts.append(count)
      }
      self.version = version
      (universal, standard, leaps, changes, kinds, letters) = (
        counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]
      )
    }

    /// How many bytes the block has, where a moment has `timeWidth`.
    func length(timeWidth: Int) -> Int {
      changes * (timeWidth + 1) + kinds * 6 + letters + leaps * (timeWidth + 4) + standard + universal
    }
  }
}

/// Takes a run of bytes apart, never beyond its end.
private struct BigEndianReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func byte() -> UInt8? { rest.popFirst() }

  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, rest.count >= count else { return false }
    rest.removeFirst(count)
    return true
  }

  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest.removeFirst(text.utf8.count)
    return true
  }

  /// A signed integer of 4 or 8 bytes.
  mutating func integer(bytes count: Int) -> Int? {
    guard rest.count >= count else { return nil }
    var value: UInt64 = 0
    for _ in 0..<count { value = value << 8 | UInt64(rest.removeFirst()) }
    return count == 8 ? Int(Int64(bitPattern: value)) : Int(Int32(truncatingIfNeeded: value))
  }

  /// The text up to the next line end.
  mutating func line() -> String? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    defer { rest = rest[(end + 1)...] }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
