import Testing

@testable import Workbooks

/// Spreadsheets of the OpenDocument kind: values digit by digit, what stands in the file once for many, what is hidden.
@Suite struct OpenDocumentTests {
  static func book(_ tables: String, styles: String = "", kind: String = "spreadsheet") -> [UInt8] {
    SmallBook.archive([
      ("mimetype", "application/vnd.oasis.opendocument.\(kind)"),
      (
        "content.xml",
        """
        <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c" xmlns:style="s">
        <office:automatic-styles>\(styles)</office:automatic-styles>
        <office:body><office:spreadsheet>\(tables)</office:spreadsheet></office:body></office:document-content>
        """
      ),
    ])
  }

  /// The rows as texts, by number and column.
  static func rows(_ bytes: [UInt8], _ place: Int = 0) throws(WorkbookError) -> ([Int: [Int: String]], SheetFacts) {
    var book = try Workbook(bytes)
    var rows: [Int: [Int: String]] = [:]
    let facts = try book.read(book.sheets[place]) { (row) throws(WorkbookError) in
      var cells: [Int: String] = [:]
      for cell in row.cells { cells[cell.column] = "\(cell.content) \(row.text(of: cell))" }
      rows[row.number] = cells
    }
    return (rows, facts)
  }

  static let cells: [(xml: String, read: String?)] = [
    (
      #"<table:table-cell office:value-type="float" office:value="12.5"><text:p>12.50</text:p></table:table-cell>"#,
      "number 12.5"
    ),
    (
      #"<table:table-cell office:value-type="percentage" office:value="0.065"><text:p>6.5%</text:p></table:table-cell>"#,
      "number 6.5%"
    ),
    (
      #"<table:table-cell office:value-type="currency" office:value="3"><text:p>￥3.00</text:p></table:table-cell>"#,
      "number 3"
    ),
    (
      #"<table:table-cell office:value-type="string"><text:p>一<text:s text:c="2"/>二</text:p><text:p>三</text:p></table:table-cell>"#,
      "text 一  二\n三"
    ),
    (
      #"<table:table-cell office:value-type="date" office:date-value="2022-06-30"><text:p>2022-06-30</text:p></table:table-cell>"#,
      "date 2022-06-30"
    ),
    (
      #"<table:table-cell office:value-type="date" office:date-value="2022-06-01"><text:p>2022年6月</text:p></table:table-cell>"#,
      "date 2022-06"
    ),
    (
      #"<table:table-cell office:value-type="date" office:date-value="2022-06-01"><text:p>Jun-22</text:p></table:table-cell>"#,
      "date 2022-06"
    ),
    (
      #"<table:table-cell office:value-type="date" office:date-value="2022-06-30"><text:p>6月30日</text:p></table:table-cell>"#,
      "date 2022-06-30"
    ),
    (
      #"<table:table-cell office:value-type="date" office:date-value="2022-06-22"><text:p>22 Jun</text:p></table:table-cell>"#,
      "date 2022-06-22"
    ),
    (
      #"<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>"#,
      "boolean TRUE"
    ),
    (
      #"<table:table-cell table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>"#,
      "error #DIV/0!"
    ),
    (#"<table:table-cell table:formula="of:=1+1"/>"#, "formulaWithoutValue "),
    (
      #"<table:table-cell office:value-type="float" office:value="1"><office:annotation><text:p>批注 99</text:p></office:annotation><text:p>1</text:p></table:table-cell>"#,
      "number 1"
    ),
    (#"<table:table-cell/>"#, nil),
    (
      #"<table:covered-table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:covered-table-cell>"#,
      nil
    ),
  ]

  @Test(arguments: cells.map(\.xml)) func aCellIsReadAsItStandsInTheFile(_ xml: String) throws {
    let wanted = Self.cells.first { $0.xml == xml }?.read
    let rows = try Self.rows(
      Self.book(#"<table:table table:name="表"><table:table-row>\#(xml)</table:table-row></table:table>"#)
    ).0
    #expect(rows[1]?[0] == wanted)
  }

  @Test func repeatedRowsAndCellsAndSpans() throws {
    let one =
      #"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"><text:p>1</text:p></table:table-cell>"#
    let title =
      #"<table:table-cell office:value-type="string" table:number-columns-spanned="3" table:number-rows-spanned="2"><text:p>题</text:p></table:table-cell>"#
    let (rows, facts) = try Self.rows(
      Self.book(
        """
        <table:table table:name="表"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
        <table:table-row>\(title)<table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
        <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row table:number-rows-repeated="2"><table:table-cell/>\(one)</table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        </table:table>
        """))
    #expect(rows.keys.sorted() == [1, 5, 6])
    #expect(rows[6] == [1: "number 1", 2: "number 1"])
    #expect(facts.mergedCells.map(\.description) == ["A1:C2"])
    #expect(facts.hiddenColumns == [2...2])
  }

  @Test func sheetsByNameAndWhetherTheyAreHidden() throws {
    let styles = #"<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>"#
    let cell =
      #"<table:table-row><table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row>"#
    let bytes = Self.book(
      """
      <table:table table:name="甲" table:style-name="ta1"></table:table>
      <table:table table:name="乙" table:style-name="ta2">\(cell)</table:table>
      """, styles: styles)
    let book = try Workbook(bytes)
    #expect(book.sheets.map(\.name) == ["甲", "乙"])
    #expect(book.sheets.map(\.isHidden) == [false, true])
    #expect(try Self.rows(bytes, 1).0 == [1: [0: "number 5"]])
  }

  @Test func textDocumentsAndEmptyOnesAreNoWorkbooks() {
    #expect(throws: WorkbookError.noSheets) { _ = try Workbook(Self.book("", kind: "text")) }
    #expect(throws: WorkbookError.noWorkbook) { _ = try Workbook(Self.book("")) }
  }

  @Test func cellsThatStandForMillionsAreRefused() throws {
    let cell =
      #"<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"><text:p>1</text:p></table:table-cell>"#
    let bytes = Self.book(
      #"<table:table table:name="表"><table:table-row table:number-rows-repeated="100000">\#(cell)</table:table-row></table:table>"#
    )
    #expect(throws: WorkbookError.packedTooTightly(part: "content.xml", limit: 400)) { _ = try Self.rows(bytes) }
  }
}
