import Plans
import Workbooks

/// Writes the objects of a JSON text down as rows of a table whose columns are their keys.
struct JSONRows {
  /// A key as it first stands in the text.
  struct Key {
    let name: [UInt8]
    let range: Range<Int>
  }

  /// How the objects stand in the text.
  enum Form: Equatable {
    case array
    /// The array under this key of one object.
    case wrapped(String)
    case lines
  }

  private let limits: DropReader.Limits
  private(set) var scanner: JSONScanner
  private(set) var keys: [Key] = []
  private var columns: [[UInt8]: Int] = [:]
  private var writer = TableWriter()
  /// Where each object starts in the text, and its number from 0.
  private(set) var objects: [(offset: Int, number: Int)] = []
  private(set) var lines = LineIndex()
  private(set) var form = Form.array
  private(set) var faults: [Int: [CellFault]] = [:]
  /// Objects that are no row; the rest is read.
  private(set) var refused: [JSONFault] = []
  /// Rows beside the array that is read: under which key, and how many.
  private(set) var others: [OtherRows] = []

  struct OtherRows {
    let key: String
    let range: Range<Int>
    let count: Int
  }

  private var cells: [Range<Int>] = []
  private var isSet: [Bool] = []
  private var content: [UInt8] = []

  init(_ bytes: [UInt8], limits: DropReader.Limits) {
    self.limits = limits
    scanner = JSONScanner(bytes, from: ByteOrderMark.length(in: bytes), depthLimit: limits.depth)
  }

  /// Whether the text begins as JSON does.
  static func areIn(_ bytes: [UInt8]) -> Bool {
    let first = bytes[ByteOrderMark.length(in: bytes)...].first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }

  /// The keys under which an object may hold the rows.
  static let wrappers: Set<String> = ["figures", "data", "rows", "数据"]

  mutating func read() throws(JSONFault) {
    if scanner.takes("[") {
      try readArray()
    } else if try enterWrapper() {
      try readArray()
      // What follows the rows is only looked through.
      while scanner.takes(",") {
        let key = try skipKey()
        try skipBeside(key)
      }
      try scanner.expect("}")
    } else {
      form = .lines
      return readLines()
    }
    if scanner.peek() != nil { throw scanner.fault("EOF") }
  }

  /// The rows with their header above them.
  func table(of file: String) -> TableText {
    var header = TableWriter()
    header.startRow()
    for (index, key) in keys.enumerated() { header.write(key.name.span, cell: index) }
    header.endRow()
    let shift = header.bytes.count
    let places = JSONPlaces(
      file: file, text: scanner.bytes, form: form, keys: keys, offsets: [0] + writer.offsets.map { $0 + shift },
      objects: objects, lines: lines, limits: limits)
    var moved: [Int: [CellFault]] = [:]
    for (offset, found) in faults { moved[offset + shift] = found }
    return TableText(name: file, rows: header.bytes + writer.bytes, places: places, faults: moved)
  }

  // MARK: - Where the rows stand

  /// Goes to the array of an object that holds the rows; false, and nowhere, where there is none.
  private mutating func enterWrapper() throws(JSONFault) -> Bool {
    let start = scanner
    do throws(JSONFault) {
      try scanner.expect("{")
      if scanner.peek() == UInt8(ascii: "}") {
        scanner = start
        return false
      }
      repeat {
        let key = try skipKey()
        if Self.wrappers.contains(key), scanner.takes("[") {
          form = .wrapped(key)
          return true
        }
        try skipBeside(key)
      } while scanner.takes(",")
    } catch {
      // Objects by line are read as far as they go.
      guard case .syntax = error.kind else { throw error }
    }
    scanner = start
    others = []
    return false
  }

  /// Steps over a value beside the rows; objects there that name an indicator are rows that nobody reads.
  private mutating func skipBeside(_ key: String) throws(JSONFault) {
    _ = scanner.peek()
    let start = scanner.index
    let count = try countRows(depth: 1)
    if count > 0 { others.append(OtherRows(key: key, range: start..<start + 1, count: count)) }
  }

  private mutating func countRows(depth: Int) throws(JSONFault) -> Int {
    let isNested = scanner.peek() == UInt8(ascii: "{") || scanner.peek() == UInt8(ascii: "[")
    if isNested, depth >= limits.depth {
      throw JSONFault(kind: .tooDeep, range: scanner.index..<scanner.index + 1)
    }
    var count = 0
    if scanner.takes("[") {
      if scanner.takes("]") { return 0 }
      repeat { count += try countRows(depth: depth + 1) } while scanner.takes(",")
      try scanner.expect("]")
    } else if scanner.takes("{") {
      if scanner.takes("}") { return 0 }
      var names: [String] = []
      repeat {
        names.append(try skipKey())
        count += try countRows(depth: depth + 1)
      } while scanner.takes(",")
      try scanner.expect("}")
      if RoleNames.all.roles(of: names).contains(.indicator) { count += 1 }
    } else {
      try scanner.skipValue(limit: limits.cellBytes)
    }
    return count
  }

  private mutating func skipKey() throws(JSONFault) -> String {
    var key: [UInt8] = []
    _ = scanner.peek()
    try scanner.string(into: &key, limit: limits.cellBytes)
    try scanner.expect(":")
    return String(decoding: key, as: UTF8.self)
  }

  private mutating func readArray() throws(JSONFault) {
    if scanner.takes("]") { return }
    var number = 0
    repeat {
      try readObject(number)
      number += 1
    } while scanner.takes(",")
    try scanner.expect("]")
  }

  private mutating func readLines() {
    var number = 0
    while scanner.peek() != nil {
      do throws(JSONFault) {
        try readObject(number)
      } catch {
        refused.append(error)
        scanner.skipLine()
      }
      number += 1
    }
  }

  // MARK: - Rows

  private mutating func readObject(_ number: Int) throws(JSONFault) {
    guard scanner.peek() == UInt8(ascii: "{") else {
      let start = scanner.index
      try scanner.skipValue(limit: limits.cellBytes)
      refused.append(JSONFault(kind: .notARow, range: start..<scanner.index))
      return
    }
    let start = scanner.index
    let line = scanner.line
    content.removeAll(keepingCapacity: true)
    for index in isSet.indices { isSet[index] = false }
    var nested: [Int] = []
    var duplicate: JSONFault?
    try scanner.expect("{")
    if !scanner.takes("}") {
      repeat {
        let (column, range) = try column()
        if isSet[column], duplicate == nil {
          let name = String(decoding: keys[column].name, as: UTF8.self)
          duplicate = JSONFault(kind: .duplicateKey(name), range: range)
        }
        isSet[column] = true
        let from = content.count
        if try !readValue() { nested.append(column) }
        cells[column] = from..<content.count
      } while scanner.takes(",")
      try scanner.expect("}")
    }
    if let duplicate {
      refused.append(duplicate)
      return
    }
    lines.note(offset: line.offset, line: line.line)
    objects.append((start, number))
    writer.startRow()
    let offset = writer.bytes.count
    let texts = content
    for column in isSet.indices where isSet[column] && !cells[column].isEmpty {
      writer.write(texts.span.extracting(cells[column]), cell: column)
    }
    writer.endRow()
    for column in nested { faults[offset, default: []].append(CellFault(cell: column, kind: .nested)) }
  }

  private mutating func column() throws(JSONFault) -> (Int, Range<Int>) {
    guard scanner.peek() == UInt8(ascii: "\"") else { throw scanner.fault("`\"`") }
    let start = scanner.index
    let from = content.count
    try scanner.string(into: &content, limit: limits.cellBytes)
    let range = start..<scanner.index
    let name = Array(content[from...])
    content.removeLast(content.count - from)
    try scanner.expect(":")
    if let known = columns[name] { return (known, range) }
    guard keys.count < limits.columns else { throw JSONFault(kind: .tooManyColumns, range: range) }
    columns[name] = keys.count
    keys.append(Key(name: name, range: range))
    cells.append(0..<0)
    isSet.append(false)
    return (keys.count - 1, range)
  }

  /// Appends the text of a value; false where it is a list or an object.
  private mutating func readValue() throws(JSONFault) -> Bool {
    guard let byte = scanner.peek() else { throw scanner.fault("`}`") }
    switch byte {
    case UInt8(ascii: "\""): try scanner.string(into: &content, limit: limits.cellBytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let text = scanner.bytes[try scanner.number()]
      // A power of ten is a matter of notation here; the digits are the same.
      let hasPower = text.contains { $0 | 0x20 == UInt8(ascii: "e") }
      if hasPower, let number = CellNumber(text) {
        content.append(contentsOf: number.plainText)
      } else {
        content.append(contentsOf: text)
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try scanner.skipValue(limit: limits.cellBytes)
      return false
    default:
      let word = try scanner.word()
      if word != "null" { content.append(contentsOf: word.uppercased().utf8) }
    }
    return true
  }
}
