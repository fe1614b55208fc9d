import Figures

/// The symbols of the cells of one file, found by their bytes: a text is decoded only when it is new.
///
/// Most cells repeat the one above; the rest are looked up in an open-addressing table over byte ranges.
struct CellTexts {
  private struct Entry {
    var hash: UInt64 = 0
    var start = 0
    var length: Int32 = -1
    /// -1 where the slot is free.
    var symbol: Int32 = -1
  }

  static let blank: Int32 = -1
  /// The bytes are no text; see `TextFault`.
  static let faulty: Int32 = -2

  private let bytes: [UInt8]
  private let seed: UInt64
  private var slots: [Entry]
  private var used = 0
  private var last: [Entry]
  /// Whether a column holds names, in which garbled text is looked for.
  private let holdsNames: [Bool]

  /// The seed keeps a crafted file from piling its texts into one slot; no result depends on it.
  init(of bytes: [UInt8], holdsNames: [Bool], seed: UInt64 = .random(in: .min ... .max)) {
    self.bytes = bytes
    self.seed = seed
    slots = [Entry](repeating: Entry(), count: 256)
    last = [Entry](repeating: Entry(), count: holdsNames.count)
    self.holdsNames = holdsNames
  }

  /// The symbol of a cell of `column`, `blank`, or `faulty`.
  ///
  /// `span` is the bytes of the file.
  @inline(__always)
  mutating func symbol(
    of cell: CSVCell, column: Int, in span: Span<UInt8>, texts: inout InternedTexts
  ) -> Int32 {
    let trimmed = span.trimmed(cell.contentStart, cell.contentEnd)
    let start = trimmed.lowerBound
    let length = trimmed.count
    if length == 0 { return Self.blank }
    if cell.form == .escaped { return escapedSymbol(of: cell, in: span, texts: &texts) }
    let previous = last[column]
    if Int(previous.length) == length, span.equal(previous.start, start, length: length) { return previous.symbol }
    return lookUp(start: start, length: length, column: column, in: span, texts: &texts)
  }

  private mutating func lookUp(
    start: Int, length: Int, column: Int, in span: Span<UInt8>, texts: inout InternedTexts
  ) -> Int32 {
    let hash = span.hash(at: start, length: length, seed: seed)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].symbol >= 0 {
      let entry = slots[slot]
      if entry.hash == hash, Int(entry.length) == length, span.equal(entry.start, start, length: length) {
        last[column] = entry
        return entry.symbol
      }
      slot = (slot &+ 1) & mask
    }
    guard TextFault.first(in: span, from: start, to: start + length) == nil else { return Self.faulty }
    let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
    if holdsNames[column], Mojibake.original(of: text) != nil { return Self.faulty }
    let symbol = texts.symbol(for: text)
    let entry = Entry(hash: hash, start: start, length: Int32(truncatingIfNeeded: length), symbol: symbol)
    slots[slot] = entry
    last[column] = entry
    used += 1
    if used * 2 > slots.count { grow() }
    return symbol
  }

  private func escapedSymbol(of cell: CSVCell, in span: Span<UInt8>, texts: inout InternedTexts) -> Int32 {
    guard TextFault.first(in: span, from: cell.contentStart, to: cell.contentEnd) == nil else { return Self.faulty }
    let content = cell.content(in: bytes)
    let trimmed = content.span.trimmed(0, content.count)
    return trimmed.isEmpty ? Self.blank : texts.symbol(for: String(decoding: content[trimmed], as: UTF8.self))
  }

  /// The symbol of a faulty cell without what is no text in it.
  func cleanedSymbol(of cell: CSVCell, texts: inout InternedTexts) -> Int32 {
    var clean = String.UnicodeScalarView()
    for scalar in String(decoding: cell.content(in: bytes), as: UTF8.self).unicodeScalars
    where scalar.value != 0xFFFD && !(0x7F...0x9F).contains(scalar.value) && (scalar.value >= 0x20 || scalar == "\n") {
      clean.append(scalar)
    }
    return clean.allSatisfy { $0.properties.isWhitespace } ? Self.blank : texts.symbol(for: String(clean))
  }

  private mutating func grow() {
    let old = slots
    slots = [Entry](repeating: Entry(), count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry.symbol >= 0 {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot].symbol >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
