import Spreadsheets
import Testing

/// What makes a sheet a form, as it stands in the file.
@Suite struct FormSheetTests {
  private static func sheet(_ change: (inout Sheet) -> Void) throws -> String {
    var sheet = Sheet(
      name: "表", widths: [10, 20, 30],
      rows: [
        Sheet.Row([Cell(.text("题")), Cell(.empty), Cell(.text("c"))]),
        Sheet.Row([Cell(.text("x")), Cell(.decimal("2"))]),
      ])
    change(&sheet)
    let bytes = try Workbook(title: "t", created: 1, sheets: [Sheet(name: "first"), sheet]).bytes()
    return try #require(try part("xl/worksheets/sheet2.xml", of: bytes))
  }

  private static func cell(_ entry: Cell.Entry) throws -> String {
    try sheet { $0.rows[1].cells[0].entry = entry }
  }

  static let entries: [(Cell.Entry, [String])] = [
    (
      Cell.Entry(.whole(minimum: "0", maximum: "100")),
      ["type=\"whole\"", "sqref=\"A2\"", "<formula1>0</formula1>", "<formula2>100</formula2>", "allowBlank=\"1\""]
    ),
    (
      Cell.Entry(.whole(minimum: "1", maximum: nil)),
      ["operator=\"greaterThanOrEqual\"", "<formula1>1</formula1>"]
    ),
    (
      Cell.Entry(.number(minimum: nil, maximum: "99.95")),
      ["type=\"decimal\"", "operator=\"lessThanOrEqual\"", "<formula1>99.95</formula1>"]
    ),
    (
      Cell.Entry(.number(minimum: nil, maximum: nil)),
      ["type=\"decimal\"", "<formula1>-999999999999999</formula1>", "<formula2>999999999999999</formula2>"]
    ),
    // A limit that is no number is none, and no formula gets in.
    (Cell.Entry(.number(minimum: "A1+1", maximum: "5")), ["operator=\"lessThanOrEqual\"", "<formula1>5</formula1>"]),
    (Cell.Entry(.date), ["type=\"date\"", "operator=\"greaterThanOrEqual\""]),
    (Cell.Entry(.list(["开工", "完工"])), ["type=\"list\"", "<formula1>\"开工,完工\"</formula1>"]),
    (
      Cell.Entry(.any, title: "题", prompt: "填<数>", refusal: "不对"),
      ["promptTitle=\"题\"", "prompt=\"填&lt;数&gt;\"", "errorTitle=\"题\"", "error=\"不对\""]
    ),
  ]

  @Test(arguments: entries)
  func entry(_ entry: Cell.Entry, _ wanted: [String]) throws {
    let xml = try Self.cell(entry)
    for text in wanted { #expect(xml.contains(text), "\(text) in \(xml)") }
    #expect(!xml.contains("A1+1"))
  }

  /// Spreadsheets refuse a file whose texts are longer than these; so they are cut, not written.
  @Test func longTextsAreCut() throws {
    let long = String(repeating: "长", count: 400)
    let xml = try Self.cell(Cell.Entry(.any, title: long, prompt: long, refusal: long))
    #expect(xml.contains("promptTitle=\"\(String(repeating: "长", count: 31))…\""))
    #expect(xml.contains("prompt=\"\(String(repeating: "长", count: 254))…\""))
  }

  static let lists: [([String], Bool)] = [
    (["开工", "完工"], true), ([], false), ([""], false), (["a,b"], false), (["\"a\""], false), (["a\nb"], false),
    ([String(repeating: "长", count: 85)], true), ([String(repeating: "长", count: 86)], false),
    (Array(repeating: "ab", count: 85), true), (Array(repeating: "ab", count: 86), false),
  ]

  @Test(arguments: lists)
  func whatAListHolds(_ choices: [String], _ fits: Bool) throws {
    #expect(Cell.Entry.fits(choices) == fits)
    if fits {
      #expect(try Self.cell(Cell.Entry(.list(choices))).contains("type=\"list\""))
    } else {
      #expect(throws: WorkbookError.self) { try Self.cell(Cell.Entry(.list(choices))) }
    }
  }

  struct Look: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Sheet) -> Void
    let wanted: String

    init(_ wanted: String, _ change: @escaping @Sendable (inout Sheet) -> Void) {
      testDescription = wanted
      self.change = change
      self.wanted = wanted
    }
  }

  static let looks: [Look] = [
    Look("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>") {
      $0.isProtected = true
    },
    Look("showGridLines=\"0\"") { $0.hasGridlines = false },
    Look("<col min=\"2\" max=\"2\" width=\"20.7109375\" hidden=\"1\" customWidth=\"1\"/>") { $0.hiddenColumns = [1] },
    Look("hidden=\"1\"") { $0.rows[1].isHidden = true },
    Look("<mergeCell ref=\"A1:C1\"/>") { $0.merges = [Sheet.Merge(row: 0, columns: 0...2)] },
    Look("<tabColor rgb=\"FF1F3864\"/>") { $0.tabColor = 0x1F3864 },
    Look("<oddFooter>&amp;P</oddFooter>") { $0.footer = "&P" },
    Look("paperSize=\"9\" ") { $0.isWide = false },
    Look("location=\"'first'!B2\"") { $0.rows[1].cells[0].link = Cell.Link(sheet: "first", address: "B2") },
    // A quote in a name cannot close it.
    Look("location=\"'a''b'!B2\"") { $0.rows[1].cells[0].link = Cell.Link(sheet: "a'b", address: "B2") },
  ]

  @Test(arguments: looks)
  func look(_ look: Look) throws {
    let (with, without) = (try Self.sheet(look.change), try Self.sheet { _ in })
    #expect(with.contains(look.wanted), "\(with)")
    if look.wanted != "paperSize=\"9\" " { #expect(!without.contains(look.wanted)) }
  }

  @Test func partsOfTheBook() throws {
    var style = Cell.Style()
    style.isOpen = true
    style.isItalic = true
    style.numberFormat = "yyyy-mm-dd"
    var cell = Cell(.text("=1+1"), style)
    cell.comment = "改成<120>\n\u{1B}[31m"
    var hidden = Sheet(name: "b")
    hidden.isHidden = true
    let bytes = try Workbook(
      title: "t", created: 1, sheets: [Sheet(name: "a", rows: [Sheet.Row([cell])]), hidden]
    ).bytes()
    let styles = try #require(try part("xl/styles.xml", of: bytes))
    for text in ["<protection locked=\"0\"/>", "<i/>", "formatCode=\"yyyy-mm-dd\""] {
      #expect(styles.contains(text), "\(styles)")
    }
    let book = try #require(try part("xl/workbook.xml", of: bytes))
    #expect(book.contains("name=\"b\" sheetId=\"2\" state=\"hidden\""))
    let comments = try #require(try part("xl/comments1.xml", of: bytes))
    #expect(comments.contains("ref=\"A1\"") && comments.contains("改成&lt;120&gt;"))
    #expect(!comments.contains("\u{1B}"))
    let sheet = try #require(try part("xl/worksheets/sheet1.xml", of: bytes))
    #expect(!sheet.contains("<f>"))
  }
}
