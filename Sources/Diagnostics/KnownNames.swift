/// Names among which a mistyped one is looked for, prepared once: each search is then one pass over short arrays.
public struct KnownNames: Sendable {
  private struct Entry {
    let name: String
    let letters: [UInt32]
    /// Which letters occur, folded into one word.
    let mask: UInt64
  }

  private let entries: [Entry]

  /// Of names that stand there twice the first counts.
  public init(_ names: some Sequence<String>) {
    var seen: Set<String> = []
    entries = names.compactMap { name in
      guard !name.isEmpty, seen.insert(name).inserted else { return nil }
      let letters = Self.letters(of: name)
      return Entry(name: name, letters: letters, mask: Self.mask(of: letters))
    }
  }

  private static func letters(of name: String) -> [UInt32] { name.lowercased().unicodeScalars.map(\.value) }

  private static func mask(of letters: [UInt32]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64(($1 ^ $1 >> 6) & 63) }
  }

  /// The names that a person may have meant by one that nobody has, at most three; none rather than a wrong one.
  ///
  /// First a name with which the text begins or ends (`临江区东湖街道`), then names that hold the text (`发改` of `区发改局`), then
  /// those with the fewest edits, where at most a third of the text would change. Names equally near come together.
  public func meant(by text: String) -> [String] {
    let wanted = Self.letters(of: text)
    let length = wanted.count
    let mask = Self.mask(of: wanted)
    // What holds or is held has no letter of its own.
    let inside = entries.filter { entry in
      entry.mask & ~mask == 0 && entry.letters.count > 1 && entry.letters.count * 3 > length && entry.name != text
        && (wanted.starts(with: entry.letters) || wanted.suffix(entry.letters.count).elementsEqual(entry.letters))
    }
    if let longest = inside.map(\.letters.count).max() {
      return Self.few(inside.filter { $0.letters.count == longest }.map(\.name))
    }
    let around =
      length > 1
      ? entries.filter { $0.letters.count > length && mask & ~$0.mask == 0 && Self.holds($0.letters, wanted) } : []
    if !around.isEmpty, around.count <= 3 { return around.map(\.name) }
    return nearest(to: text, wanted, mask)
  }

  private func nearest(to text: String, _ wanted: [UInt32], _ mask: UInt64) -> [String] {
    var least = wanted.count / 3
    var near: [String] = []
    var edits = Edits()
    for entry in entries where abs(entry.letters.count - wanted.count) <= least {
      // One edit takes away one letter and brings one.
      guard max((mask & ~entry.mask).nonzeroBitCount, (entry.mask & ~mask).nonzeroBitCount) <= least,
        entry.name != text
      else { continue }
      let distance = edits.count(from: wanted, to: entry.letters, atMost: least)
      guard distance <= least else { continue }
      if distance < least { near = [] }
      least = distance
      if distance > 0 { near.append(entry.name) }
    }
    return Self.few(near)
  }

  /// Themselves, where they are few enough to choose from.
  private static func few(_ names: [String]) -> [String] { names.count <= 3 ? names : [] }

  private static func holds(_ letters: [UInt32], _ part: [UInt32]) -> Bool {
    (0...letters.count - part.count).contains { start in
      letters[start] == part[0] && part.indices.allSatisfy { letters[start + $0] == part[$0] }
    }
  }
}

/// Counts the edits between two words (insert, delete, replace, swap of neighbours), in rows that are used again.
struct Edits {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []

  init() {}

  /// Where the edits are more than `limit`, some number above it that costs less to find.
  mutating func count<Letter: Equatable>(from left: [Letter], to right: [Letter], atMost limit: Int = .max) -> Int {
    let difference = abs(left.count - right.count)
    if difference > limit || difference > max(left.count, right.count) / 2 { return .max }
    last.removeAll(keepingCapacity: true)
    last.append(contentsOf: 0...right.count)
    for (row, letter) in left.enumerated() {
      current.removeAll(keepingCapacity: true)
      current.append(row + 1)
      var least = row + 1
      for (column, other) in right.enumerated() {
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
        least = min(least, cost)
      }
      // A swap reaches back over one row.
      if least > limit, last.allSatisfy({ $0 > limit }) { return .max }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return last[right.count]
  }
}
