/// Texts numbered in the order in which they are first seen.
public struct InternedTexts: Sendable {
  /// A text told apart by its bytes.
  ///
  /// As `String` it would be brought into a normal form first, which costs more than the rest of reading a cell. Names
  /// written in two forms are one name later, where they are looked up.
  private struct Key: Hashable {
    let text: String

    static func == (one: Key, other: Key) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    func hash(into hasher: inout Hasher) {
      var word: UInt64 = 0
      var count = 0
      for byte in text.utf8 {
        word = word << 8 | UInt64(byte)
        count &+= 1
        if count & 7 == 0 { hasher.combine(word) }
      }
      hasher.combine(word)
      hasher.combine(count)
    }
  }

  private var texts: [String] = []
  private var symbols: [Key: Int32] = [:]

  /// No texts yet.
  public init() {}

  /// The number of a text: the one it has, or the next after all others; costs one hashing of its bytes.
  public mutating func symbol(for text: String) -> Int32 {
    let key = Key(text: text)
    if let known = symbols[key] { return known }
    let symbol = Int32(truncatingIfNeeded: texts.count)
    texts.append(text)
    symbols[key] = symbol
    return symbol
  }

  /// The text of a number that `symbol(for:)` gave; any other is a fault of the program and traps.
  public subscript(symbol: Int32) -> String { texts[Int(symbol)] }

  /// How many different texts there are; their numbers are `0 ..< count`.
  public var count: Int { texts.count }
}
