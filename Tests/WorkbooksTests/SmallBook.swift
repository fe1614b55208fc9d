@testable import Workbooks

/// A workbook of one sheet or more, made in memory: every part stored as it is.
struct SmallBook {
  var sheets: [(name: String, state: String, xml: String)] = []
  /// Format codes of the styles 1, 2, …; style 0 is General.
  var formats: [String] = []
  var shared: [String] = []
  var is1904 = false

  /// A sheet whose first row holds the cells, given as their XML.
  init(_ cells: String..., formats: [String] = [], shared: [String] = [], is1904: Bool = false) {
    self.init(xml: "<sheetData><row r=\"1\">\(cells.joined())</row></sheetData>")
    (self.formats, self.shared, self.is1904) = (formats, shared, is1904)
  }

  init(xml: String) {
    sheets = [("表", "visible", xml)]
  }

  var bytes: [UInt8] { Self.archive(parts) }

  /// The parts by name, as the archive holds them: a fault is made by changing these.
  var parts: [(String, String)] {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let named = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"s\(index)\"/>"
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"s\($0)\" Type=\"\(type)/worksheet\" Target=\"worksheets/s\($0).xml\"/>"
    }
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }
    let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
    var parts = [
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(type)\"><workbookPr date1904=\"\(is1904 ? 1 : 0)\"/><sheets>\(named.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships>\(relations.joined())<Relationship Id=\"y\" Type=\"\(type)/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"\(type)/sharedStrings\" Target=\"texts.xml\"/></Relationships>"
      ),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(codes.joined())</numFmts><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
      ),
      ("xl/texts.xml", "<sst>\(shared.map { "<si>\($0)</si>" }.joined())</sst>"),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(("xl/worksheets/s\(index).xml", "<worksheet>\(sheet.xml)</worksheet>"))
    }
    return parts
  }

  /// What is read of one sheet: the cells as text, in rows, and what is known of the whole.
  struct Read {
    var rows: [(number: Int, isHidden: Bool, cells: [Shown])] = []
    var facts = SheetFacts()

    var cells: [Shown] { rows.flatMap(\.cells) }
  }

  struct Shown: Hashable {
    let column: Int
    let text: String
    let content: SheetRow.Cell.Content
    let isFormula: Bool
  }

  func read(_ place: Int = 0) throws(WorkbookError) -> Read { try Self.read(bytes, place) }

  static func read(
    _ bytes: [UInt8], _ place: Int = 0, limits: Workbook.Limits = Workbook.Limits()
  ) throws(WorkbookError) -> Read {
    var book = try Workbook(bytes, limits: limits)
    var read = Read()
    let sheet = book.sheets[place]
    read.facts = try book.read(sheet) { (row) throws(WorkbookError) in
      let (whole, cells) = (row, row.cells)
      read.rows.append(
        (
          whole.number, whole.isHidden,
          cells.map {
            Shown(column: $0.column, text: whole.text(of: $0), content: $0.content, isFormula: $0.isFormula)
          }
        ))
    }
    return read
  }

  static func archive(_ parts: [(String, String)]) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
      let data = Array(text.utf8)
      let sum = data.reduce(UInt32.max) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
      }
      let head =
        little(20, 2) + little(0x800, 2) + little(0, 8) + little(Int(~sum), 4) + little(data.count, 4)
        + little(data.count, 4) + little(name.utf8.count, 2) + little(0, 2)
      // Version, flags, method, time and date are twelve bytes; the time and date are blank.
      let fields = Array(head[..<4]) + little(0, 2) + little(0, 4) + Array(head[12...])
      directory +=
        [0x50, 0x4B, 1, 2] + little(20, 2) + fields + little(0, 10) + little(bytes.count, 4) + Array(name.utf8)
      bytes += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + data
    }
    return bytes + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
  }
}
