import Diagnostics
import Figures
import Testing

@testable import DataDrops

/// Tables as they were filed, and the way from a place to their cells.
@Suite struct FiledTableTests {
  private static let text = "指标;期间;数值\n甲;\"20;22\n年\";1\n\n乙;2022;2;3\n"
  private static let file = SourceFile(text, name: "a.csv")

  @Test func linesAsFiled() throws {
    let table = try #require(DropReader().tables(of: [Self.file]).first)
    #expect(table.rows.map(\.cells) == [["指标", "期间", "数值"], ["甲", "20;22\n年", "1"], [""], ["乙", "2022", "2", "3"]])
    #expect(table.rows.map(\.number) == [1, 2, 3, 4])
    #expect(table.header == 0 && table.sheet == nil && !table.isForm)
  }

  static let places: [(Int, Int, Int, Int, Int, ClosedRange<Int>?)] = [
    (1, 4, 1, 6, 0, 1...1), (2, 3, 3, 3, 1, 1...1), (3, 4, 3, 5, 1, 2...2), (5, 1, 5, 11, 3, nil),
    (5, 8, 5, 9, 3, 2...2),
    (4, 1, 4, 1, 2, 0...0),
  ]

  @Test(arguments: places)
  func cellsOfLines(
    _ line: Int, _ column: Int, _ lastLine: Int, _ lastColumn: Int, _ row: Int, _ columns: ClosedRange<Int>?
  ) throws {
    let table = try #require(DropReader().tables(of: [Self.file]).first)
    let range = SourceRange(
      start: SourceLocation(line: line, column: column), end: SourceLocation(line: lastLine, column: lastColumn))
    let found = table.locator.cells(at: Diagnostic.Place(file: "a.csv", range: range))
    #expect(found == FiledTable.Selection(row: row, columns: columns))
    #expect(table.locator.cells(at: Diagnostic.Place(file: "b.csv", range: range)) == nil)
  }

  static let addresses: [(String, Int?, ClosedRange<Int>?)] = [
    ("表!C4", 1, 2...2), ("表!A4:C4", 1, 0...2), ("表!4:4", 1, nil), ("表!A3", nil, nil), ("别!C4", nil, nil),
    ("表!", nil, nil),
    ("表", nil, nil),
  ]

  @Test(arguments: addresses)
  func cellsOfSheets(_ address: String, _ row: Int?, _ columns: ClosedRange<Int>?) throws {
    let xml = SampleWorkbook.rows([SampleWorkbook.header, [], [], ["gdp", "2022", "|<v>1</v>"]])
    let hidden = SampleWorkbook.rows([["x"]])
    let book = SampleWorkbook.book([("表", xml), ("藏", hidden)], state: ["藏": "hidden"])
    let tables = DropReader().tables(of: [SourceFile(name: "a.xlsx", bytes: book)])
    #expect(tables.map(\.sheet) == ["表"])
    let table = try #require(tables.first)
    #expect(table.rows.map(\.number) == [1, 4])
    let found = table.locator.cells(at: Diagnostic.Place(file: "a.xlsx", address: address))
    #expect(found == row.map { FiledTable.Selection(row: $0, columns: columns) })
  }

  @Test(arguments: ["", "[{\"指标\": 1", "<html>", "PK\u{3}\u{4}broken"])
  func whatCannotBeOpenedHasNone(_ text: String) {
    #expect(DropReader().tables(of: [SourceFile(text, name: "a")]).isEmpty)
  }
}
