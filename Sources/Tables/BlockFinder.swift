import Naming
import Plans

/// Parts a grid into its tables: a header is a row of words that say what values are, a table ends where another header
/// begins.
struct BlockFinder {
  let grid: TableGrid
  private let rows: [RowFacts]
  /// Names of columns that a mapping explains, folded.
  private let mapped: Set<String>
  /// Rows with numbers that stand in no table.
  private(set) var outside: [Int] = []

  struct RowFacts {
    /// Columns that hold something.
    var filled: [Int] = []
    /// How many of them hold numbers that are no years.
    var numbers = 0
    /// Whether a number stands behind the first filled cell.
    var hasValues = false
  }

  /// Headers have no more rows than these.
  private static let headerRows = 4

  init(_ grid: TableGrid, _ mapping: TableMapping? = nil) {
    self.grid = grid
    mapped = Set((mapping?.columns ?? [:]).keys.map(NameFold.folded))
    rows = grid.rows.map { cells in
      var facts = RowFacts()
      facts.filled.reserveCapacity(cells.count)
      for (column, text) in cells.enumerated() where !text.isEmpty {
        if ValueText.isFigure(text) {
          facts.numbers += 1
          if !facts.filled.isEmpty || column > 0 { facts.hasValues = true }
        }
        facts.filled.append(column)
      }
      return facts
    }
  }

  /// How many cells hold something.
  var filledCells: Int { rows.reduce(0) { $0 + $1.filled.count } }

  mutating func blocks(_ says: inout SaysReader) -> [TableBlock] {
    var blocks: [TableBlock] = []
    var titles: [TableBlock.Title] = []
    var current: TableBlock?
    var index = 0
    var isApart = true
    while index < rows.count {
      let facts = rows[index]
      if facts.filled.isEmpty {
        isApart = true
        index += 1
        continue
      }
      if grid.rowsAfterGap.contains(index) { isApart = true }
      if facts.numbers == 0, isHeader(index, isApart: isApart || current == nil, isFirst: current == nil, &says) {
        if let current { blocks += split(current, &says) }
        let header = headerEnd(index, &says)
        current = TableBlock(titles: titles, header: index...header, body: [], columns: 0...0)
        titles = []
        index = header + 1
        isApart = false
        continue
      }
      // One text right above a header is its title, without a blank row too.
      if current == nil || isTitle(index, isApart: isApart || facts.filled.count == 1, &says) {
        if current != nil, !leadsToHeader(index, &says) {
          current?.body.append(index)
        } else {
          if facts.numbers > 0 { outside.append(index) }
          titles += facts.filled.map { TableBlock.Title(row: index, column: $0, text: grid.text(index, $0)) }
          isApart = true
        }
        index += 1
        continue
      }
      current?.body.append(index)
      isApart = false
      index += 1
    }
    if let current { blocks += split(current, &says) }
    return blocks
  }

  /// Whether a row names columns.
  ///
  /// Among figures only one that begins with a head word, or stands apart, is taken for one.
  private func isHeader(_ row: Int, isApart: Bool, isFirst: Bool, _ says: inout SaysReader) -> Bool {
    let filled = rows[row].filled
    says.look(filled.count)
    var headings = 0
    var names = 0
    var lines = 0
    var hasMapped = false
    for column in filled {
      let text = grid.text(row, column)
      if !mapped.isEmpty, mapped.contains(NameFold.folded(text)) {
        headings += 1
        hasMapped = true
        continue
      }
      if Self.isKeyed(text) {
        lines += 1
        continue
      }
      let said = says.says(text)
      if said.isUnitLine {
        lines += 1
      } else if said.isHeading {
        headings += 1
      } else if said.isKnown, said.indicator != nil || said.area != nil {
        names += 1
      }
    }
    if lines == filled.count { return false }
    guard let first = filled.first else { return false }
    if hasMapped, isFirst || isApart { return isFollowedByValues(row, &says) }
    let firstSays = says.says(grid.text(row, first))
    let hasHeadWord = firstSays.role != nil || firstSays.aspect == .serial
    if filled.count == 1 {
      // A lone heading over the values, the corner left blank.
      return isFirst && first > 0 && headings == 1 && !firstSays.isUnitLine && isBody(row + 1)
    }
    if filled.count == 2, let role = firstSays.role, role != .indicator, leadsToWiderHeader(row, &says) { return false }
    guard headings + names > 0, isFollowedByValues(row, &says) else { return false }
    if isFirst || isApart { return headings > 0 || names > 1 && (firstSays.role != nil || first > 0) }
    return hasHeadWord && headings > 1
  }

  /// Whether a row is a key with its value (统计时间 | 2022年6月) above the header, which names its own first column.
  private func leadsToWiderHeader(_ row: Int, _ says: inout SaysReader) -> Bool {
    for next in (row + 1)..<min(row + 6, rows.count) {
      says.look()
      if rows[next].numbers > 0 { return false }
      guard rows[next].filled.count > 2, let first = rows[next].filled.first else { continue }
      return says.says(grid.text(next, first)).role != nil
    }
    return false
  }

  /// `填报单位：统计局`: a key with its value.
  private static func isKeyed(_ text: String) -> Bool {
    guard let colon = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return false }
    return colon > text.startIndex && text.index(after: colon) < text.endIndex
      && !text[text.index(after: colon)...].allSatisfy(\.isNumber)
  }

  private func isBody(_ row: Int) -> Bool { rows.indices.contains(row) && rows[row].hasValues }

  private func isFollowedByValues(_ row: Int, _ says: inout SaysReader) -> Bool {
    for next in (row + 1)..<min(row + 12, rows.count) {
      says.look()
      if rows[next].hasValues { return true }
    }
    return false
  }

  private func headerEnd(_ first: Int, _ says: inout SaysReader) -> Int {
    var last = first
    while last + 1 < rows.count, last - first + 1 < Self.headerRows {
      let next = last + 1
      guard rows[next].numbers == 0, !rows[next].filled.isEmpty, !grid.rowsAfterGap.contains(next),
        isFollowedByValues(next, &says)
      else { break }
      let filled = rows[next].filled
      says.look(filled.count * 2)
      let lead = rows[first..<min(first + 6, rows.count)].compactMap(\.filled.first).min() ?? 0
      let corner = grid.text(next, lead)
      let cornerSays = says.says(corner)
      guard corner.isEmpty || cornerSays.role != nil || cornerSays.aspect == .serial else { break }
      guard filled.allSatisfy({ says.says(grid.text(next, $0)).isKnown || grid.text(next, $0).count <= 12 }) else {
        break
      }
      guard
        filled.contains(where: {
          says.says(grid.text(next, $0)).isHeading || says.says(grid.text(next, $0)).indicator != nil
        })
      else { break }
      last = next
    }
    return last
  }

  /// A row of one text, or of unit lines.
  private func isTitle(_ row: Int, isApart: Bool, _ says: inout SaysReader) -> Bool {
    let filled = rows[row].filled
    if rows[row].numbers > 0 { return false }
    says.look(filled.count)
    return filled.count == 1 && isApart || filled.allSatisfy { says.says(grid.text(row, $0)).isUnitLine }
  }

  /// Whether a header stands among the next rows, with nothing but titles between.
  private func leadsToHeader(_ row: Int, _ says: inout SaysReader) -> Bool {
    for next in (row + 1)..<min(row + 6, rows.count) {
      if rows[next].filled.isEmpty { continue }
      if rows[next].numbers > 0 { return false }
      if isHeader(next, isApart: true, isFirst: false, &says) { return true }
      if rows[next].filled.count > 1 { return false }
    }
    return false
  }
}

extension BlockFinder {
  /// The columns that a block's own rows reach, and two tables beside each other: the head word of the first column
  /// comes again behind a column of values.
  private func split(_ whole: TableBlock, _ says: inout SaysReader) -> [TableBlock] {
    var block = whole
    let width = max(
      block.header.map { grid.rows[$0].count }.max() ?? 0, block.body.reduce(0) { max($0, grid.rows[$1].count) })
    block.columns = 0...max(width - 1, 0)
    says.look(block.body.count + block.columns.count * 2)
    guard let last = block.header.last else { return [block] }
    var starts: [Int] = []
    var role: String?
    for column in block.columns {
      let own = says.says(grid.spread(last, column))
      let above = says.says(grid.spread(block.header.lowerBound, column))
      let head = own.role ?? above.role
      guard let head, head == .indicator || head == .area || head == .period else { continue }
      if role == nil { role = "\(head)" }
      if role == "\(head)", starts.last.map({ holdsValues($0..<column, of: block, &says) }) ?? true {
        starts.append(column)
      }
    }
    guard starts.count > 1, holdsValues((starts.last ?? 0)..<(block.columns.upperBound + 1), of: block, &says) else {
      return [block]
    }
    let lone = Dictionary(block.titles.map { ($0.row, 1) }, uniquingKeysWith: +)
    return starts.indices.map { index in
      let first = index == 0 ? block.columns.lowerBound : starts[index]
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : block.columns.upperBound
      var part = block
      part.columns = first...end
      says.look(block.titles.count)
      part.titles = block.titles.filter { lone[$0.row] == 1 || (first...end).contains($0.column) }
      return part
    }
  }

  private func holdsValues(_ columns: Range<Int>, of block: TableBlock, _ says: inout SaysReader) -> Bool {
    block.body.prefix(40).contains { row in
      columns.contains {
        says.look()
        return ValueText.isFigure(grid.text(row, $0))
      }
    }
  }
}
