import Diagnostics
import Figures
import Testing

@testable import DataDrops

/// What a clerk is told of a workbook that cannot be used: never of archives, parts or code points.
@Suite struct ClerkWorkbookTests {
  struct Said: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let code: String
    let zh: [String]

    init(_ filed: String, _ bytes: [UInt8], _ code: String, _ zh: String...) {
      (testDescription, self.bytes, self.code, self.zh) = (filed, bytes, code, zh)
    }
  }

  private static let row = ["gdp", "2022", "5"]
  private static let book = SampleWorkbook.sheet(row)
  private static let sheet = (name: "表", xml: SampleWorkbook.rows([SampleWorkbook.header, row]))
  private static let other =
    "<worksheet>" + SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2022", "9"]]) + "</worksheet>"

  static let table: [Said] = [
    Said(
      "merged cells",
      SampleWorkbook.sheet(
        row, ["", "2023", "6"], after: "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>"),
      "drop-merged-cell", "请取消合并，逐行填写"),
    Said("half of a file", Array(book.prefix(book.count / 2)), "drop-workbook-broken", "文件不完整（可能没有传完），打不开"),
    Said(
      "a sheet twice", SampleWorkbook.book([sheet], more: [("xl/worksheets/s0.xml", other)]), "drop-workbook-broken",
      "两份同名的内容"),
    Said(
      "a sheet twice, by letters of another case",
      SampleWorkbook.book([sheet], more: [("xl/Worksheets/S0.XML", other)]), "drop-workbook-broken", "两份同名的内容"),
    Said(
      "a character that nobody sees", Array("指标,期间,数值,备注\ngdp,2022,5,迟\u{1B}[31m报\n".utf8), "drop-control-character",
      "备注里有不可见字符", "请重新输入备注"),
  ]

  private static let foreign = ["plumbline", "drops.", "fill_down", "U+", "ZIP", "YAML", "zip", "xml", "XML"]

  @Test(arguments: table)
  func isSaid(_ said: Said) throws {
    let name = said.bytes.first == 0x50 ? "a.xlsx" : "a.csv"
    let diagnostics = DropReader().read([SourceFile(name: name, bytes: said.bytes)]).diagnostics
    let found = diagnostics.filter { $0.code.rawValue == said.code }
    #expect(found.count == 1, "\(diagnostics.map { $0.code.rawValue + " " + $0.message.zh })")
    let text = found.map { $0.message.zh + "；" + ($0.help?.zh ?? "") }.joined()
    for word in said.zh { #expect(text.contains(word), "\(text)") }
    for word in Self.foreign { #expect(!text.contains(word), "\(text)") }
  }

  /// No row of a workbook with two sheets in one place is used.
  @Test func neitherOfTwoPartsIsRead() {
    let bytes = SampleWorkbook.book([Self.sheet], more: [("xl/worksheets/s0.xml", Self.other)])
    #expect(DropReader().read([SourceFile(name: "a.xlsx", bytes: bytes)]).rowCount == 0)
  }
}
