import Diagnostics
import Plans

/// Who answers for what a document says, and by when, as its layout tells: columns by their heads, brackets at the end
/// of a clause, lines below it.
package struct DocumentOwners {
  package enum Role: Hashable, CaseIterable {
    case leader
    case lead
    case deadline
    /// The number of a row, which counts nothing.
    case number
  }

  /// Words for each role, as the head of a column or before a colon; a new word is a new entry.
  package static let words: [Role: [String]] = [
    .leader: [
      "牵头领导", "责任领导", "分管领导", "分管区领导", "分管县领导", "分管市领导", "挂钩领导", "包保领导", "区领导", "县领导", "市领导", "领导", "Leader", "Sponsor",
      "Executive lead", "Executive sponsor", "Portfolio holder", "Cabinet member",
    ],
    .lead: [
      "牵头单位", "牵头部门", "责任单位", "责任部门", "主办单位", "主责单位", "主责部门", "承办单位", "责任主体", "牵头责任单位", "责任科室", "牵头科室", "责任处室", "牵头处室",
      "承办科室",
      "责任股室", "负责单位", "负责部门", "实施单位", "实施主体", "主要责任单位", "牵头责任部门", "落实单位", "Lead", "Lead unit",
      "Lead officer",
      "Lead department", "Lead agency", "Lead team", "Owner", "Responsible", "Responsible unit", "Accountable",
      "Lead directorate", "Lead director", "Lead service", "Lead role",
      "Accountable officer", "Accountable director", "SRO", "Action owner", "KPI owner", "Responsible director",
    ],
    .deadline: [
      "完成时限", "时限", "完成时间", "截止时间", "完成期限", "时间节点", "Due", "Due date", "Deadline", "By when", "Completion date",
    ],
    .number: ["序号", "编号", "No.", "No", "Ref", "Ref.", "#"],
  ]

  /// What the document says of one thing at one place.
  struct Said {
    let range: Range<Int>
    /// Whether the cell at the place itself is blank, so that what stands above holds, or nothing does.
    let isInherited: Bool
  }

  private struct Entry {
    let range: Range<Int>
    let said: [Role: Said]
  }

  private let text: DocumentText
  private let rows: [Entry]
  /// The cells of the tables' bodies, with the heads of their columns.
  private let columns: [(cell: Range<Int>, heads: [String])]
  /// Cells that only number their rows.
  package let numberCells: [Range<Int>]

  package init(_ text: DocumentText) {
    self.text = text
    var rows: [Entry] = []
    var numbers: [Range<Int>] = []
    var columns: [(cell: Range<Int>, heads: [String])] = []
    for table in DocumentTables(text).tables {
      guard let head = table.rows.first else { continue }
      columns += Self.cells(of: table, text)
      var roles: [Role: Int] = [:]
      for (column, cell) in head.cells.enumerated() {
        if let role = Self.role(of: text.text(cell.range)), roles[role] == nil { roles[role] = column }
      }
      guard !roles.isEmpty else { continue }
      var above: [Role: Range<Int>] = [:]
      // A row with fewer or more cells than the head has merged ones, and nothing is known of its columns.
      for row in table.rows.dropFirst() where row.cells.count == head.cells.count {
        var said: [Role: Said] = [:]
        for (role, column) in roles {
          let cell = row.cells[column]
          if !cell.isBlank { above[role] = cell.range }
          // A blank cell with nothing above it names nobody.
          said[role] = Said(range: above[role] ?? cell.range, isInherited: cell.isBlank)
        }
        if let column = roles[.number], !row.cells[column].isBlank { numbers.append(row.cells[column].range) }
        if let range = row.range { rows.append(Entry(range: range, said: said)) }
      }
    }
    self.rows = rows
    self.columns = columns
    numberCells = numbers
  }

  private static func role(of head: String) -> Role? {
    let plain = head.filter { !$0.isWhitespace }.lowercased()
    return Role.allCases.first { role in
      words[role, default: []].contains { $0.filter { !$0.isWhitespace }.lowercased() == plain }
    }
  }

  /// What the document says of the role for words that stand at a place.
  func said(_ role: Role, at place: Range<Int>) -> Said? {
    if let row = rows.last(where: { $0.range.contains(place.lowerBound) }) { return row.said[role] }
    return labelled(role, behind: place).map { Said(range: $0, isInherited: false) }
  }

  private static func cells(of table: DocumentTables.Table, _ text: DocumentText) -> [(
    cell: Range<Int>, heads: [String]
  )] {
    let width = table.rows.first?.cells.count ?? 0
    let heads = table.rows.prefix(2).filter { $0.cells.count == width }.map { $0.cells.map { text.text($0.range) } }
    return table.rows.dropFirst().filter { $0.cells.count == width }.flatMap { row in
      row.cells.enumerated().filter { !$1.isBlank }.map { column, cell in (cell.range, heads.map { $0[column] }) }
    }
  }

  /// The heads of the column in which words stand.
  func heads(over place: Range<Int>) -> [String] {
    columns.last { $0.cell.contains(place.lowerBound) }?.heads ?? []
  }

  func words(_ said: Said) -> String { text.text(said.range) }

  /// What the rows with a cell of their own for one role say of another.
  func pairs(_ role: Role, _ other: Role) -> [(Said, Said)] {
    rows.compactMap { row in
      guard let first = row.said[role], !first.isInherited, let second = row.said[other] else { return nil }
      return (first, second)
    }
  }

  /// The words from the heading, or the line, that leads to a place up to the end of its sentence: where a day may
  /// stand that holds for it.
  func surroundings(of place: Range<Int>) -> String {
    let end = text.sentences.first { $0.upperBound >= place.upperBound }?.upperBound ?? place.upperBound
    return text.text(max(0, place.lowerBound - Self.farthestDay)..<max(end, place.upperBound))
  }

  private static let farthestDay = 300

  func place(_ range: Range<Int>) -> Diagnostic.Place { text.place(range) }

  // MARK: Labels

  /// （…；牵头单位：区教育局；…） or a line 牵头单位：… behind the words: on the same line, or on the next one.
  private func labelled(_ role: Role, behind place: Range<Int>) -> Range<Int>? {
    var end = place.upperBound
    var lines = 0
    while end < text.scalars.count, lines < 2 {
      if text.beginsLine[end] {
        lines += 1
        // The next entry of a list has owners of its own.
        if lines < 2, label(role, at: end) == nil { return nil }
      }
      if lines < 2, let start = label(role, at: end) { return value(from: start) }
      end += 1
    }
    return nil
  }

  /// Where the value begins behind a label and its colon.
  private func label(_ role: Role, at position: Int) -> Int? {
    for word in Self.words[role, default: []] {
      let scalars = DocumentText.folded(word)
      let end = position + scalars.count
      guard end < text.scalars.count, text.scalars[position..<end].elementsEqual(scalars),
        text.scalars[end] == "：" || text.scalars[end] == ":"
      else { continue }
      return end + 1
    }
    return nil
  }

  private func value(from start: Int) -> Range<Int>? {
    let ends: Set<Unicode.Scalar> = ["；", ";", "）", ")", "。", "】", "]"]
    var end = start
    while end < text.scalars.count, !ends.contains(text.scalars[end]), end == start || !text.beginsLine[end] {
      if text.scalars[end] == ".", end + 1 >= text.scalars.count || text.isSpaced[end + 1] { break }
      end += 1
    }
    return end > start ? start..<end : nil
  }
}
