import Diagnostics
import Figures
import Plans
import Testing

@testable import DataDrops

/// Files of other kinds are called what they are, with what to do in the program that made them.
@Suite struct FileKindTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    let words: [String]
  }

  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00]

  static let kinds: [Kind] = [
    Kind(testDescription: "六月.xls", bytes: compound, words: ["Excel 97—2003", "另存为", ".xlsx"]),
    Kind(testDescription: "六月.ET", bytes: compound, words: ["WPS 表格文件（.et）", "在 WPS 中打开", ".xlsx"]),
    Kind(testDescription: "六月.xlsx", bytes: compound, words: ["加了密码", "取消密码"]),
    Kind(testDescription: "六月.pdf", bytes: Array("%PDF-1.7\n".utf8), words: ["PDF 文档", "做出它的那份表格"]),
    Kind(testDescription: "六月.png", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], words: ["图片", "录入工作表"]),
  ]

  @Test(arguments: kinds) func aFileIsCalledWhatItIs(_ kind: Kind) {
    let drop = DropReader().read([SourceFile(name: kind.testDescription, bytes: kind.bytes)])
    #expect(drop.diagnostics.count == 1)
    let text = drop.diagnostics.map { $0.message.zh + "；" + ($0.help?.zh ?? "") }.joined()
    for word in kind.words { #expect(text.contains(word), "\(text)") }
  }

  private static let ods = SampleWorkbook.zip([
    ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
    (
      "content.xml",
      """
      <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
      <table:table table:name="表1">\(row("指标", "期间", "数值"))\(row("gdp", "2022", "5"))</table:table>
      </office:spreadsheet></office:body></office:document-content>
      """
    ),
  ])

  private static func row(_ texts: String...) -> String {
    let cells = texts.map {
      #"<table:table-cell office:value-type="string"><text:p>\#($0)</text:p></table:table-cell>"#
    }
    return "<table:table-row>\(cells.joined())</table:table-row>"
  }

  @Test func anOpenDocumentSpreadsheetIsReadWithItsAddresses() {
    let drop = DropReader().read([SourceFile(name: "六月.ods", bytes: Self.ods)])
    #expect(drop.rowCount == 1 && drop.diagnostics.isEmpty, "\(drop.diagnostics)")
    #expect(drop.place(ofRow: 0, .value).address == "表1!C2")
  }
}
