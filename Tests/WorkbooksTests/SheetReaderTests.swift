import Testing

@testable import Workbooks

/// What a cell says, by its kind and by how its workbook shows numbers.
@Suite("Cells of a sheet") struct SheetReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let cell: String
    var format = "General"
    var is1904 = false
    let text: String
    var content = SheetRow.Cell.Content.number
    var isFormula = false
    var testDescription: String { "\(cell) as \(format)\(is1904 ? " from 1904" : "")" }

    init(
      _ cell: String, _ text: String, _ content: SheetRow.Cell.Content = .number, format: String = "General",
      is1904: Bool = false, isFormula: Bool = false
    ) {
      (self.cell, self.format, self.is1904, self.text) = (cell, format, is1904, text)
      (self.content, self.isFormula) = (content, isFormula)
    }
  }

  @Test(
    "numbers by their format",
    arguments: [
      Case("12", "12"), Case("12.50", "12.5"), Case("-0.8", "-0.8"), Case("1.5E3", "1500"),
      Case("0.065", "6.5%", format: "0.0%"),
      Case("0.065", "0.065", format: "0.00"), Case("0.7", "0.7", format: "0&quot;%&quot;"),
      Case("44742", "2022-06-30", .date, format: "yyyy-mm-dd"), Case("44742", "2022-06", .date, format: "yyyy/m"),
      Case("44742", "2022-06", .date, format: "yyyy&quot;年&quot;m&quot;月&quot;"),
      Case("44742", "2022", .date, format: "yyyy"),
      Case("44742", "2022-06-30", .date, format: "m/d"),
      Case("44742.5", "2022-06-30 12:00", .date, format: "yyyy-mm-dd hh:mm"),
      Case("44742", "44742", format: "0.00"), Case("44742", "2022-06-30", .date, format: "[$-804]yyyy-mm-dd;@"),
      Case("43280", "2022-06-30", .date, format: "yyyy-mm-dd", is1904: true),
      Case("0", "1904-01-01", .date, format: "yyyy-mm-dd", is1904: true),
      // The 29 February 1900 that never was.
      Case("59", "1900-02-28", .date, format: "yyyy-mm-dd"), Case("61", "1900-03-01", .date, format: "yyyy-mm-dd"),
      Case("60", "60", format: "yyyy-mm-dd"), Case("-1", "-1", format: "yyyy-mm-dd"),
      Case("0.25", "06:00:00", .date, format: "h:mm"), Case("0.2951388888888889", "07:05:00", .date, format: "[h]:mm"),
      Case("1.5", "36:00:00", .date, format: "[h]:mm"), Case("2", "48:00:00", .date, format: "[h]:mm:ss"),
      Case("1.0000115740740741", "24:00:01", .date, format: "[mm]:ss"),
    ])
  func numbers(_ one: Case) throws {
    let book = SmallBook("<c r=\"A1\" s=\"1\"><v>\(one.cell)</v></c>", formats: [one.format], is1904: one.is1904)
    let cell = try #require(try book.read().cells.first)
    #expect(cell.text == one.text && cell.content == one.content, "\(cell.text)")
  }

  @Test(
    "kinds of cells",
    arguments: [
      Case("<c t=\"s\"><v>0</v></c>", "甲", .text), Case("<c t=\"s\"><v>1</v></c>", "乙丙", .text),
      // What a shared text has above it, to be read aloud, is not the text.
      Case("<c t=\"s\"><v>2</v></c>", "常州", .text), Case("<c t=\"s\"><v>3</v></c>", "一\r二", .text),
      Case("<c t=\"inlineStr\"><is><t>天宁</t></is></c>", "天宁", .text),
      Case("<c t=\"inlineStr\"><is><r><t>天</t></r><r><t>宁</t></r></is></c>", "天宁", .text),
      Case("<c t=\"str\"><f>A2</f><v>文</v></c>", "文", .text, isFormula: true),
      Case("<c><f>1+1</f><v>2</v></c>", "2", .number, isFormula: true),
      Case("<c><f>1+1</f></c>", "", .formulaWithoutValue, isFormula: true),
      Case("<c t=\"b\"><v>1</v></c>", "TRUE", .boolean), Case("<c t=\"b\"><v>0</v></c>", "FALSE", .boolean),
      Case("<c t=\"e\"><v>#DIV/0!</v></c>", "#DIV/0!", .error),
      Case("<c t=\"d\"><v>2022-06-30</v></c>", "2022-06-30", .date),
      Case("<c t=\"d\"><v>2022-06-30T00:00:00</v></c>", "2022-06-30", .date),
      Case("<c t=\"d\"><v>2022-06-30T08:00:00</v></c>", "2022-06-30T08:00:00", .date),
      Case("<c><v>abc</v></c>", "abc", .text), Case("<c><v>1</v><v>2</v></c>", "", .twoValues),
    ])
  func kinds(_ one: Case) throws {
    let book = SmallBook(
      one.cell,
      shared: [
        "<t>甲</t>", "<r><t>乙</t></r><r><t>丙</t></r>", "<t>常州</t><rPh sb=\"0\" eb=\"2\"><t>chang</t></rPh>",
        "<t>一_x000D_二</t>",
      ])
    let cell = try #require(try book.read().cells.first)
    #expect(cell == SmallBook.Shown(column: 0, text: one.text, content: one.content, isFormula: one.isFormula))
  }

  @Test(
    "a blank cell is none",
    arguments: ["<c r=\"B1\" s=\"1\"/>", "<c t=\"inlineStr\"><is><t></t></is></c>", "<c><v></v></c>"])
  func blanks(_ cell: String) throws {
    #expect(try SmallBook(cell, formats: ["0"]).read().rows.isEmpty)
  }

  @Test("hidden rows, columns and sheets are told, merged cells too")
  func hidden() throws {
    var book = SmallBook(
      xml: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"5\" max=\"5\"/></cols><sheetData>"
        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row>"
        + "<row r=\"4\" hidden=\"1\"><c r=\"AA4\"><v>3</v></c></row></sheetData>"
        + "<mergeCells><mergeCell ref=\"A2:A6\"/><mergeCell ref=\"B1:D1\"/></mergeCells>")
    book.sheets.append(("藏", "hidden", "<sheetData/>"))
    book.sheets.append(("深藏", "veryHidden", "<sheetData/>"))
    let read = try book.read()
    #expect(read.rows.map(\.number) == [2, 4] && read.rows.map(\.isHidden) == [false, true])
    #expect(read.cells.map(\.column) == [0, 3, 26])
    #expect(read.facts.hiddenColumns == [1...2])
    #expect(read.facts.mergedCells.map(\.description) == ["A2:A6", "B1:D1"])
    #expect(try Workbook(book.bytes).sheets.map(\.isHidden) == [false, true, true])
    #expect(try book.read(1).rows.isEmpty)
  }

  @Test("cells without an address follow each other")
  func unaddressed() throws {
    let book = SmallBook(
      xml: "<sheetData><row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row></sheetData>")
    #expect(try book.read().cells.map(\.column) == [0, 2, 3])
  }

  @Test(
    "what no sheet has is refused with its place",
    arguments: [
      ("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", WorkbookError.misplaced(address: "表!A1")),
      ("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", .misplaced(address: "表!A1")),
      ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", .misplaced(address: "表!A2")),
      ("<row r=\"2\"/><row r=\"1\"/>", .misplaced(address: "表!1")), ("<row r=\"0\"/>", .misplaced(address: "表!0")),
      ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", .broken(part: "表!A1")),
    ])
  func refused(_ rows: String, _ error: WorkbookError) {
    #expect(throws: error) { try SmallBook(xml: "<sheetData>\(rows)</sheetData>").read() }
  }
}
