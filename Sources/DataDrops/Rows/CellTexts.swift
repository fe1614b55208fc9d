import Figures

/// The symbols of the cells of one file, found by their bytes: a text is decoded only when it is new.
///
/// Most cells repeat the one above, or what stood last time beside or below what they stand beside or below now; the rest
/// are looked up in an open-addressing table over byte ranges.
struct CellTexts {
  private struct Entry {
    var hash: UInt64 = 0
    var start = 0
    /// -1 for no text.
    var length: Int32 = -1
    var symbol: Int32 = -1
  }

  static let blank: Int32 = -1
  /// The bytes are no text; see `TextFault`.
  static let faulty: Int32 = -2
  /// As many texts, those met first, have something guessed from them.
  private static let guessedFrom = 4_096

  private let bytes: [UInt8]
  private let seed: UInt64
  /// The texts in the order in which they were met; the first is none.
  private var entries: [Entry] = [Entry()]
  /// Places in `entries`, 0 where the slot is free.
  private var slots = [Int32](repeating: 0, count: 256)
  /// By column: the entry of its last text.
  private var last: [Int]
  /// By entry and column: the entry that was found last time when the column was to be guessed from the first.
  private var guesses: [Int32] = []
  private let columns: [Column]

  /// What is known of a column before any cell is read.
  struct Column {
    /// Whether it holds names, in which garbled text is looked for.
    var holdsNames: Bool
    /// The column whose last text its own is guessed from: itself, or the one of indicators.
    var guessedFrom: Int
  }

  /// The seed keeps a crafted file from piling its texts into one slot; no result depends on it.
  init(of bytes: [UInt8], columns: [Column], seed: UInt64 = .random(in: .min ... .max)) {
    self.bytes = bytes
    self.seed = seed
    last = [Int](repeating: 0, count: columns.count)
    self.columns = columns
  }

  /// The symbol of a cell of `column`, `blank`, or `faulty`.
  ///
  /// `span` is the bytes of the file.
  @inline(never)
  mutating func symbol(
    of cell: CSVCell, column: Int, in span: Span<UInt8>, texts: inout InternedTexts
  ) -> Int32 {
    let trimmed = span.trimmed(cell.contentStart, cell.contentEnd)
    let start = trimmed.lowerBound
    let length = trimmed.count
    if length == 0 { return Self.blank }
    if cell.form == .escaped { return escapedSymbol(of: cell, in: span, texts: &texts) }
    // What stands beside an indicator is known by it better than by what stands above.
    let isBeside = columns[column].guessedFrom != column
    if isBeside, let symbol = guessed(start: start, length: length, column: column, in: span) { return symbol }
    let previous = entries[last[column]]
    if Int(previous.length) == length, span.equal(previous.start, start, length: length) { return previous.symbol }
    if !isBeside, let symbol = guessed(start: start, length: length, column: column, in: span) { return symbol }
    return lookUp(start: start, length: length, column: column, in: span, texts: &texts)
  }

  /// The symbol of a text that is what stood there last time.
  @inline(__always)
  private mutating func guessed(start: Int, length: Int, column: Int, in span: Span<UInt8>) -> Int32? {
    let guess = last[columns[column].guessedFrom] &* columns.count &+ column
    guard guess < guesses.count else { return nil }
    let index = Int(guesses[guess])
    let guessed = entries[index]
    guard Int(guessed.length) == length, span.equal(guessed.start, start, length: length) else { return nil }
    last[column] = index
    return guessed.symbol
  }

  private mutating func lookUp(
    start: Int, length: Int, column: Int, in span: Span<UInt8>, texts: inout InternedTexts
  ) -> Int32 {
    let hash = span.hash(at: start, length: length, seed: seed)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      let entry = entries[index]
      if entry.hash == hash, Int(entry.length) == length, span.equal(entry.start, start, length: length) {
        remember(index, in: column)
        return entry.symbol
      }
      slot = (slot &+ 1) & mask
    }
    guard TextFault.first(in: span, from: start, to: start + length) == nil else { return Self.faulty }
    let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
    if columns[column].holdsNames, Mojibake.original(of: text) != nil { return Self.faulty }
    let symbol = texts.symbol(for: text)
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(hash: hash, start: start, length: Int32(truncatingIfNeeded: length), symbol: symbol))
    remember(entries.count - 1, in: column)
    if entries.count * 2 > slots.count { grow() }
    return symbol
  }

  /// Has the column's next text guessed by what it is now.
  private mutating func remember(_ index: Int, in column: Int) {
    let from = last[columns[column].guessedFrom]
    last[column] = index
    guard from < Self.guessedFrom else { return }
    let guess = from * columns.count + column
    while guesses.count <= guess { guesses.append(contentsOf: repeatElement(0, count: columns.count)) }
    guesses[guess] = Int32(truncatingIfNeeded: index)
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
    slots = [Int32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated().dropFirst() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }
  }
}
