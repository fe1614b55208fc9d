/// Writes rows of another format down as rows of commas, cells in quotes where they need them.
struct TableWriter {
  private(set) var bytes: [UInt8] = []
  /// Where each row starts.
  private(set) var offsets: [Int] = []
  private var column = 0

  mutating func startRow() {
    offsets.append(bytes.count)
    column = 0
  }

  /// Writes the text of cell `index`, spaces around it aside; indices must rise within a row.
  mutating func write(_ text: Span<UInt8>, cell index: Int) {
    if index > column { bytes.append(contentsOf: repeatElement(UInt8(ascii: ","), count: index - column)) }
    column = index
    let range = text.trimmed(0, text.count)
    var needsQuotes = false
    for offset in range {
      let byte = text[offset]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
      {
        needsQuotes = true
        break
      }
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    for offset in range {
      if text[offset] == UInt8(ascii: "\"") { bytes.append(UInt8(ascii: "\"")) }
      bytes.append(text[offset])
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  mutating func endRow() { bytes.append(UInt8(ascii: "\n")) }
}

extension Array where Element: Comparable {
  /// The index of the last element that is not beyond `value`, in an array that rises; nil where there is none.
  func lastIndex(upTo value: Element) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
