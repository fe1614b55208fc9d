import Testing

@testable import Workbooks

/// What single cells hold, good and bad, and the ends of the calendars.
@Suite("Values of cells") struct CellTests {
  @Test(arguments: ["7", "-1", "99999999999999999999", "1.0", "x", " 0"])
  func aSharedTextThatIsNotThereIsRefused(_ index: String) {
    #expect(throws: WorkbookError.broken(part: "表!B1")) {
      _ = try SmallBook("<c r=\"B1\" t=\"s\"><v>\(index)</v></c>", shared: ["<t>甲</t>"]).read()
    }
  }

  @Test(arguments: ["a1", "A", "1", "A0", "XFE1", "A1048577", "A2", "A1:B1", "R1C1", ""])
  func aBadAddressIsRefused(_ address: String) {
    #expect(throws: WorkbookError.misplaced(address: "表!\(address)")) {
      _ = try SmallBook("<c r=\"\(address)\"><v>1</v></c>").read()
    }
  }

  @Test(arguments: ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"])
  func errorsKeepTheirNames(_ name: String) throws {
    let read = try SmallBook("<c t=\"e\"><f>1/0</f><v>\(name)</v></c><c t=\"e\"><v>\(name)</v></c>").read()
    #expect(
      read.cells
        == [true, false].enumerated().map {
          SmallBook.Shown(column: $0, text: name, content: .error, isFormula: $1)
        })
  }

  @Test(arguments: [
    ("1", "TRUE", SheetRow.Cell.Content.boolean), ("0", "FALSE", .boolean), ("true", "TRUE", .boolean),
    ("false", "FALSE", .boolean), ("2", "2", .text), ("是", "是", .text),
  ])
  func booleans(_ value: String, _ text: String, _ content: SheetRow.Cell.Content) throws {
    let read = try SmallBook("<c t=\"b\"><v>\(value)</v></c>").read()
    #expect(read.cells == [SmallBook.Shown(column: 0, text: text, content: content, isFormula: false)])
  }

  @Test(arguments: [
    ("office:boolean-value=\"true\"", "boolean TRUE"), ("office:boolean-value=\"false\"", "boolean FALSE"),
    ("office:boolean-value=\"1\"", "text 是"), ("", "text 是"),
  ])
  func openBooleans(_ value: String, _ text: String) throws {
    let cell = "<table:table-cell office:value-type=\"boolean\" \(value)><text:p>是</text:p></table:table-cell>"
    let table = "<table:table table:name=\"表\"><table:table-row>\(cell)</table:table-row></table:table>"
    #expect(try OpenDocumentTests.rows(OpenDocumentTests.book(table)).0 == [1: [0: text]])
  }

  @Test(arguments: [
    ("<c><f>A1</f><v>2.5</v></c>", "2.5", SheetRow.Cell.Content.number),
    ("<c t=\"b\"><f>A1</f><v>1</v></c>", "TRUE", .boolean), ("<c s=\"1\"><f>A1</f><v>0.5</v></c>", "50%", .number),
    ("<c t=\"str\"><f>A1</f></c>", "", .formulaWithoutValue),
    ("<c t=\"b\"><f>A1</f><v/></c>", "", .formulaWithoutValue),
  ])
  func formulasHaveTheirStoredValues(_ cell: String, _ text: String, _ content: SheetRow.Cell.Content) throws {
    let read = try SmallBook(cell, formats: ["0%"]).read()
    #expect(read.cells == [SmallBook.Shown(column: 0, text: text, content: content, isFormula: true)])
  }

  @Test(arguments: [
    ("一_x000D_二", "一\r二"), ("_x005F_x000D_", "_x000D_"), ("_x4E00_", "一"), ("_xD83D_", "_xD83D_"),
    ("_x+00D_", "_x+00D_"), ("_x-000_", "_x-000_"), ("_x000D", "_x000D"), ("a_b_", "a_b_"), ("_X000D_", "_X000D_"),
  ])
  func escapedCharacters(_ written: String, _ text: String) throws {
    let book = SmallBook(
      "<c t=\"inlineStr\"><is><t>\(written)</t></is></c><c t=\"s\"><v>0</v></c>", shared: ["<t>\(written)</t>"])
    #expect(try book.read().cells.map(\.text) == [text, text])
  }

  @Test(arguments: ["B2:A1", "A2:A1", "A1", "x", "A1:B2:C3", ""])
  func whatIsNoRectangleIsNotMerged(_ reference: String) throws {
    let book = SmallBook(
      xml: "<sheetData/><mergeCells><mergeCell ref=\"\(reference)\"/><mergeCell ref=\"$B$3:D7\"/></mergeCells>")
    let merged = try book.read().facts.mergedCells
    #expect(merged.map(\.description) == ["B3:D7"])
    #expect(merged.first?.columns == 1...3 && merged.first?.rows == 2...6)
  }

  @Test func chartsAreNoSheets() throws {
    var book = SmallBook("<c r=\"A1\"><v>1</v></c>")
    book.sheets.append(("图", "visible", ""))
    let parts = book.parts.map { name, text in
      (name, text.replacing("/worksheet\" Target=\"worksheets/s1", with: "/chartsheet\" Target=\"worksheets/s1"))
    }
    #expect(try Workbook(book.bytes).sheets.map(\.name) == ["表", "图"])
    #expect(try Workbook(SmallBook.archive(parts)).sheets.map(\.name) == ["表"])
  }

  @Test(arguments: [
    (false, "2958465", "9999-12-31", SheetRow.Cell.Content.date), (false, "2958466", "2958466", .number),
    (true, "2957003", "9999-12-31", .date), (true, "2957004", "2957004", .number), (false, "1", "1900-01-01", .date),
    (false, "0", "0", .number), (true, "-1", "-1", .number), (false, "36526", "2000-01-01", .date),
    (false, "36585", "2000-02-29", .date), (false, "73109", "2100-02-28", .date), (false, "73110", "2100-03-01", .date),
  ])
  func endsOfTheCalendars(
    _ is1904: Bool, _ serial: String, _ text: String, _ content: SheetRow.Cell.Content
  ) throws {
    let book = SmallBook("<c s=\"1\"><v>\(serial)</v></c>", formats: ["yyyy-mm-dd"], is1904: is1904)
    #expect(try book.read().cells == [SmallBook.Shown(column: 0, text: text, content: content, isFormula: false)])
  }

  /// Both calendars name the same days, and each day but once, with the leap years of the Gregorian calendar.
  @Test func daysFollowEachOther() throws {
    let day: NumberFormat.DateParts = [.year, .month, .day]
    var days: [String: Int] = [:]
    var last = ""
    for serial in 36_526..<73_051 {
      let text = try #require(DateSystem.from1900.text(of: Array("\(serial)".utf8), as: day))
      // The first day that is wrong ends it: those after it would all be told.
      try #require(DateSystem.from1904.text(of: Array("\(serial - 1462)".utf8), as: day) == text)
      try #require(text > last)
      last = text
      days[String(text.prefix(4)), default: 0] += 1
    }
    #expect(days.count == 100)
    for (year, count) in days { #expect(count == ((Int(year) ?? 1) % 4 == 0 ? 366 : 365), "\(year)") }
  }
}
