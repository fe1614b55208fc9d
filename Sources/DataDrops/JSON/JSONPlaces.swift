import Diagnostics

/// Where the rows of a table stand in a JSON text: by line and column, and in an array by JSON Pointer.
struct JSONPlaces: TablePlaces {
  let file: String
  let text: [UInt8]
  let form: JSONRows.Form
  let keys: [JSONRows.Key]
  /// Where the rows start in the table; the first is the header.
  let offsets: [Int]
  let objects: [(offset: Int, number: Int)]
  let lines: LineIndex
  let limits: DropReader.Limits

  func place(ofCell index: Int, inRowAt offset: Int, of table: TableText) -> Diagnostic.Place? {
    guard keys.indices.contains(index) else { return nil }
    guard let row = offsets.lastIndex(upTo: offset), row > 0 else { return place(of: keys[index].range) }
    let object = objects[row - 1]
    let key = keys[index]
    guard let value = value(of: key.name, inObjectAt: object.offset) else {
      return place(of: object.offset..<object.offset + 1, pointer(object.number))
    }
    return place(of: value, pointer(object.number, key))
  }

  func place(of range: Range<Int>, in table: TableText, from start: LineIndex.Start) -> Diagnostic.Place {
    guard let row = offsets.lastIndex(upTo: range.lowerBound) else { return Diagnostic.Place(file: file) }
    var reader = PlainCSVReader(table.bytes, delimiter: .comma, from: offsets[row])
    let cells = reader.next()?.cells ?? []
    if let index = cells.firstIndex(where: {
      $0.range == range || $0.range.contains(range.lowerBound) && !range.isEmpty
    }),
      cells[index].range.upperBound >= range.upperBound,
      let place = place(ofCell: index, inRowAt: offsets[row], of: table)
    {
      return place
    }
    guard row > 0 else { return keys.first.map { place(of: $0.range) } ?? Diagnostic.Place(file: file) }
    let object = objects[row - 1]
    return place(of: object.offset..<object.offset + 1, pointer(object.number))
  }

  /// The value of a key of the object at `offset`, which was read before without a fault.
  private func value(of key: [UInt8], inObjectAt offset: Int) -> Range<Int>? {
    var scanner = JSONScanner(text, from: offset, depthLimit: limits.depth)
    do throws(JSONFault) {
      try scanner.expect("{")
      if scanner.takes("}") { return nil }
      repeat {
        var name: [UInt8] = []
        _ = scanner.peek()
        try scanner.string(into: &name, limit: limits.cellBytes)
        try scanner.expect(":")
        _ = scanner.peek()
        let start = scanner.index
        try scanner.skipValue(limit: limits.cellBytes)
        if name == key { return start..<scanner.index }
      } while scanner.takes(",")
      return nil
    } catch {
      return nil
    }
  }

  private func pointer(_ number: Int, _ key: JSONRows.Key? = nil) -> String? {
    let steps = key.map { key in
      "/"
        + String(decoding: key.name, as: UTF8.self).map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
    }
    switch form {
    case .array: return "#/\(number)\(steps ?? "")"
    case .wrapped(let wrapper): return "#/\(wrapper)/\(number)\(steps ?? "")"
    case .lines: return nil
    }
  }

  private func place(of range: Range<Int>, _ pointer: String? = nil) -> Diagnostic.Place {
    let start = lines.start(before: range.lowerBound)
    let first = LineIndex.walk(to: range.lowerBound, in: text, from: start)
    let last = LineIndex.walk(to: range.upperBound, in: text, from: start)
    return Diagnostic.Place(file: file, range: SourceRange(start: first, end: last), address: pointer)
  }
}
