/// Workbooks made in memory: an archive whose parts are stored as they are.
enum SampleWorkbook {
  /// An archive of parts by name.
  static func zip(_ parts: [(String, String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
      let data = Array(text.utf8)
      let fields =
        little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 4) + little(checksum(data), 4)
        + little(UInt32(data.count), 4) + little(UInt32(data.count), 4) + little(UInt32(name.utf8.count), 2)
        + little(0, 2)
      directory += [0x50, 0x4B, 1, 2] + little(20, 2) + fields + little(0, 2) + little(0, 2) + little(0, 2)
      directory += little(0, 4) + little(UInt32(bytes.count), 4) + Array(name.utf8)
      bytes += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8) + data
    }
    let end =
      [0x50, 0x4B, 5, 6] + little(0, 4) + little(UInt32(parts.count), 2) + little(UInt32(parts.count), 2)
      + little(UInt32(directory.count), 4) + little(UInt32(bytes.count), 4) + little(0, 2)
    return bytes + directory + end
  }

  /// A workbook with the sheets given as the XML inside their `worksheet`.
  static func book(
    _ sheets: [(name: String, xml: String)], state: [String: String] = [:], date1904: Bool = false,
    shared: String? = nil, more: [(String, String)] = [], lost: [String] = []
  ) -> [UInt8] {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var relations = "<Relationship Id=\"s\" Type=\"\(type)/styles\" Target=\"styles.xml\"/>"
    var list = ""
    var parts: [(String, String)] = [
      (
        "xl/styles.xml",
        """
        <styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/>
        <xf numFmtId="14"/><xf numFmtId="200"/><xf numFmtId="22"/></cellXfs></styleSheet>
        """
      )
    ]
    for (index, sheet) in sheets.enumerated() {
      let state = state[sheet.name].map { " state=\"\($0)\"" } ?? ""
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"r\(index)\"/>"
      relations += "<Relationship Id=\"r\(index)\" Type=\"\(type)/worksheet\" Target=\"/xl/worksheets/s\(index).xml\"/>"
      let prologue = sheet.xml.hasPrefix("<!DOCTYPE") ? "" : "<worksheet>"
      parts.append(
        ("xl/worksheets/s\(index).xml", prologue.isEmpty ? sheet.xml : "\(prologue)\(sheet.xml)</worksheet>"))
    }
    // Sheets that the workbook names and nothing points at.
    for name in lost { list += "<sheet name=\"\(name)\" sheetId=\"99\" r:id=\"nowhere\"/>" }
    if let shared {
      relations += "<Relationship Id=\"t\" Type=\"\(type)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
      parts.append(("xl/sharedStrings.xml", shared))
    }
    parts.append(
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(type)\"><workbookPr date1904=\"\(date1904)\"/><sheets>\(list)</sheets></workbook>"
      ))
    parts.append(("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>"))
    return zip(parts + more)
  }

  /// Rows of a sheet: each cell is the XML inside `c` with its attributes before a `|`, or text.
  static func rows(_ rows: [[String]], after: String = "") -> String {
    var xml = "<sheetData>"
    for (index, row) in rows.enumerated() {
      xml += "<row r=\"\(index + 1)\">"
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let letter = String(Character(Unicode.Scalar(UInt8(65 + column))))
        let parts = cell.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        xml += "<c r=\"\(letter)\(index + 1)\""
        xml +=
          parts.count == 2
          ? " \(parts[0])>\(parts[1])</c>" : " t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
      }
      xml += "</row>"
    }
    return xml + "</sheetData>" + after
  }

  static let header = ["指标", "期间", "数值"]

  /// One sheet `表` with a header and rows.
  static func sheet(_ rows: [String]..., after: String = "") -> [UInt8] {
    book([("表", self.rows([header] + rows, after: after))])
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}
