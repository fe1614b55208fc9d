import Diagnostics
import Figures
import Testing

@testable import DataDrops

/// Every code with a file that produces it, and the place it points at.
@Suite struct CatalogueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: DropCode
    let files: [[UInt8]]
    let severity: Diagnostic.Severity
    let place: String
    let limits: DropReader.Limits

    init(
      _ code: DropCode, _ bytes: [UInt8]..., severity: Diagnostic.Severity = .error, at place: String = "",
      limits change: (inout DropReader.Limits) -> Void = { _ in }
    ) {
      var limits = DropReader.Limits.standard
      change(&limits)
      self.code = code
      self.files = bytes
      self.severity = severity
      self.place = place
      self.limits = limits
    }

    init(
      _ code: DropCode, _ text: String, severity: Diagnostic.Severity = .error, at place: String = "",
      limits change: (inout DropReader.Limits) -> Void = { _ in }
    ) {
      self.init(code, Array(text.utf8), severity: severity, at: place, limits: change)
    }

    var testDescription: String { code.rawValue }
  }

  private static let good = "指标,期间,数值\ngdp,2022,1\n"
  /// 指标,期间,数值 and a row, in GB18030.
  private static let gb: [UInt8] = [
    0xD6, 0xB8, 0xB1, 0xEA, 0x2C, 0xC6, 0xDA, 0xBC, 0xE4, 0x2C, 0xCA, 0xFD, 0xD6, 0xB5, 0x0A, 0x61, 0x2C, 0x31, 0x2C,
    0x32,
  ]
  private static func swapped(_ bytes: [UInt8]) -> [UInt8] {
    bytes.indices.map { bytes[$0 ^ 1] }
  }
  private static let utf16: [UInt8] = Array(good.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })

  static let cases: [Case] = [
    Case(.fileEmpty, ""),
    Case(.fileEmpty, "\u{FEFF}\r\n \n"),
    Case(.fileTooLarge, good, limits: { $0.fileBytes = 10 }),
    Case(.tooManyRows, good + "gdp,2023,2\n", at: " 3:1-3:1", limits: { $0.rows = 1 }),
    Case(.tooManyColumns, "指标,期间,数值,备注,x\n", at: " 1:10-1:12", limits: { $0.columns = 3 }),
    Case(
      .cellTooLong, good + "gdp,2022,1\na,\(String(repeating: "x", count: 50)),1\n", at: " 4:3-4:4",
      limits: { $0.cellBytes = 49 }),
    Case(.cellTooLong, "指标,期间,数值\n", at: " 1:1-1:2", limits: { $0.cellBytes = 10 }),
    Case(.otherKind, "%PDF-1.7\n"),
    Case(.archive, SampleWorkbook.zip([("word/document.xml", "<w/>")])),
    Case(.workbookBroken, [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]),
    Case(.archive, SampleWorkbook.zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])),
    Case(.otherKind, SampleWorkbook.zip([("mimetype", "application/vnd.oasis.opendocument.text")])),
    Case(.oldWorkbook, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00]),
    Case(.markup, "\n <HTML xmlns:x=\"urn\"><table>"),
    Case(.markup, "\u{FEFF}<?xml version=\"1.0\"?>"),
    Case(.utf16, [0xFF, 0xFE] + utf16, severity: .information),
    Case(.utf16, utf16, severity: .information),
    Case(.utf16, [0xFE, 0xFF] + swapped(utf16), severity: .information),
    Case(.utf16, [0xFF, 0xFE] + utf16.dropFirst(20)),
    Case(.gb18030, gb, severity: .information),
    Case(.gb18030, Array("indicator,period,value\n".utf8) + gb, severity: .information),
    Case(.gb18030, Array(gb[10...11]) + [0x0A]),
    Case(.unknownEncoding, gb + [0xD6]),
    Case(.unknownEncoding, [0xFF, 0xFE] + utf16 + [0x00, 0xD8, 0x41, 0x00]),
    Case(.garbledText, "鎸囨爣,鏈熼棿,鏁板€�\nx,2022,1\n", at: " 1:1-1:4"),
    Case(.garbledText, "æŒ‡æ\u{A0}‡,period,value\nx,2022,1\n", at: " 1:1-1:7"),
    Case(.garbledText, good + "鎸囨爣,2022,1\n", at: " 3:1-3:4"),
    Case(.unknownEncoding, (0..<200).map { UInt8(truncatingIfNeeded: 0x80 + $0 % 3 * 0x3F) }),
    Case(.headerMissing, "天宁区,6.5,2022\n", at: " 1:1-1:13"),
    Case(.headerMissing, "{\"指标\": 1}\n", at: " 1:2-1:6"),
    Case(.columnMissing, "地区,指标,数值\n", at: " 1:1-1:9"),
    Case(.columnDoubled, "指标,期间,数值,value\n", at: " 1:10-1:15"),
    Case(.openQuote, good + "gdp,\"2023,1\n", at: " 3:5-3:6"),
    // The quote that opens by mistake meets the next one, lines later.
    Case(.openQuote, good + "gdp,\"2023,1\ngdp,2024,2\n\"gdp\",2025,3\n", at: " 3:5-3:6"),
    Case(.openQuote, "指标,\"期间,数值\ngdp,2022,1\n", at: " 1:4-1:5"),
    Case(.raggedRow, good + "\ngdp,2023,1,234\n", at: " 4:1-4:15"),
    Case(.raggedRow, good + "gdp,2023\n", at: " 3:1-3:9"),
    Case(.noteRow, good + "注：以上为快报数\n", at: " 3:1-3:9"),
    Case(.noteRow, good + "填报人：张三,,审核：李四\n", at: " 3:1-3:14"),
    Case(.repeatedHeader, good + "指标,期间,数值\n", severity: .warning, at: " 3:1-3:9"),
    Case(.otherTable, good + "期间,指标,数值\n2022,gdp,2\n", at: " 3:1-3:9"),
    Case(.textAfterQuote, good + "gdp,\"2023\"年,1\n", at: " 3:5-3:12"),
    Case(.textAfterQuote, "指标,\"期间\"x,数值\ngdp,2022,1\n", at: " 1:4-1:9"),
    // Columns are missed before quotes further down are looked at.
    Case(.columnMissing, "指标,期间,地区\ngdp,\"2022\"x,1\n", at: " 1:1-1:9"),
    Case(.controlCharacter, good + "gdp,20\u{0}23,1\n", at: " 3:5-3:10"),
    Case(.controlCharacter, "指标,期间,数值,备注\u{1B}[31m\n", at: " 1:10-1:17"),
    Case(.controlCharacter, good + "gdp,2023\u{85},1\n", at: " 3:5-3:10"),
    Case(
      .controlCharacter, "指标,期间,数值,备注\ngdp,2022,1,迟\u{1B}[31m报\n", severity: .warning, at: " 2:12-2:19"),
    Case(.invalidUTF8, Array(good.utf8) + [0x67, 0x2C, 0xE5, 0xB8, 0x2C, 0x31], at: " 3:3-3:4"),
    Case(.invalidUTF8, Array("指标,期间,数值,x".utf8) + [0xFF, 0x0A], at: " 1:10-1:12"),
    Case(.moreRowsRefused, good + "a\nb\nc\n", limits: { $0.describedRows = 1 }),
    Case(.noRows, "指标,期间,数值\n\n", severity: .warning, at: " 1:1-1:9"),
    Case(.fileCut, good + "gdp,20", severity: .warning, at: " 3:7-3:7"),
    Case(.spreadsheetLimit, good + String(repeating: "g,1,1\n", count: 65_534), severity: .warning),
    Case(
      .unitMultiplier, "INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT\ngdp,2022,1,3\n", severity: .information,
      at: " 1:33-1:42"),
    Case(.badMultiplier, "INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT\ngdp,2022,1,千\n", at: " 2:12-2:13"),
    Case(.wideTable, "指标,2022-01,2022-02\ngdp,1,2\n", severity: .information, at: " 1:4-1:11"),
    // Workbooks.
    Case(.cellError, SampleWorkbook.sheet(["gdp", "2022", "t=\"e\"|<v>#DIV/0!</v>"]), at: " 表!C2"),
    Case(.formulaWithoutValue, SampleWorkbook.sheet(["gdp", "2022", "|<f>SUM(A1)</f>"]), at: " 表!C2"),
    Case(
      .mergedCell,
      SampleWorkbook.sheet(
        ["gdp", "2022", "|<v>1</v>"], ["", "2023", "|<v>2</v>"],
        after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"), at: " 表!A3"),
    Case(
      .hiddenSheet,
      SampleWorkbook.book(
        [("表", SampleWorkbook.rows([SampleWorkbook.header])), ("旧", "<sheetData/>")], state: ["旧": "veryHidden"]),
      severity: .information, at: " 旧"),
    Case(
      .hiddenSheet,
      SampleWorkbook.book(
        [
          ("表", SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2022", "1"]])),
          ("旧", SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2023", "2"]])),
        ], state: ["旧": "hidden"]), at: " 旧"),
    Case(
      .hiddenColumns,
      SampleWorkbook.book([
        (
          "表",
          "<cols><col min=\"3\" max=\"4\" hidden=\"1\"/></cols>"
            + SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2022", "1"]])
        )
      ]), severity: .warning, at: " 表!C:C"),
    Case(.twoValues, SampleWorkbook.sheet(["gdp", "2022", "|<v>12</v><is><t>12</t></is>"]), at: " 表!C2"),
    Case(.twoValues, SampleWorkbook.sheet(["gdp", "2022", "|<v>20</v><v>3</v>"]), at: " 表!C2"),
    Case(
      .workbookBroken,
      SampleWorkbook.book([("表", SampleWorkbook.rows([SampleWorkbook.header]))], lost: ["丢"])),
    Case(
      .hiddenRows,
      SampleWorkbook.book([
        (
          "表",
          SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2022", "1"]]).replacing(
            "<row r=\"2\"", with: "<row r=\"2\" hidden=\"1\"")
        )
      ]), severity: .warning, at: " 表!2:2"),
    Case(
      .otherSheet,
      SampleWorkbook.book([
        ("表", SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2022", "1"]])),
        ("说明", SampleWorkbook.rows([["说明"]])),
      ]), severity: .information, at: " 说明"),
    Case(
      .otherSheet,
      SampleWorkbook.book([
        ("表", SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2022", "1"]])),
        ("外", SampleWorkbook.rows([["what", "howmuch"], ["gdp", "|<v>7</v>"]])),
      ]), at: " 外"),
    Case(
      .formula, SampleWorkbook.sheet(["gdp", "2022", "|<f>1+1</f><v>2</v>"]), severity: .information, at: " 表!C2"),
    Case(
      .binaryNoise, SampleWorkbook.sheet(["gdp", "2022", "|<v>12.299999999999999</v>"]), severity: .information,
      at: " 表!C2"),
    Case(
      .workbookEntities,
      SampleWorkbook.book([("表", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>")])),
    Case(
      .workbookEntities, SampleWorkbook.book([("表", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>")])),
    Case(.workbookLimit, SampleWorkbook.sheet(["gdp", "2022", "1"]), limits: { $0.unpackedBytes = 1_000 }),
    Case(.workbookLimit, SampleWorkbook.book([("表", String(repeating: "<a>", count: 100))])),
    Case(
      .workbookBroken, SampleWorkbook.book([("表", "<sheetData><row r=\"10000000000\"/></sheetData>")]),
      at: " 表!10000000000"),
    Case(
      .workbookBroken, SampleWorkbook.book([("表", "<sheetData><row r=\"1\"><c r=\"BDWGO1\"/></row></sheetData>")]),
      at: " 表!BDWGO1"),
    Case(
      .tooManyColumns,
      SampleWorkbook.book([("表", "<sheetData><row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row></sheetData>")]),
      at: " 表!XFD2"),
    Case(
      .cellTooLong, SampleWorkbook.sheet(["gdp", "2022", String(repeating: "x", count: 3_000)]), at: " 表!C2",
      limits: { $0.cellBytes = 2_000 }),
    Case(.controlCharacter, SampleWorkbook.sheet(["gdp", "20_x001B_[31m22", "|<v>1</v>"]), at: " 表!B2"),
    Case(.raggedRow, SampleWorkbook.sheet(["gdp", "2022", "|<v>1</v>", "多余"]), at: " 表!A2:D2"),
    // JSON.
    Case(.jsonSyntax, "[{\"指标\": \"gdp\", \"期间\": \"2022\" \"数值\": 1}]", at: " 1:29-1:30"),
    Case(.jsonSyntax, "{\"指标\": \"gdp\", \"期间\": \"2022\", \"数值\": 01}\n", at: " 1:36-1:37"),
    Case(
      .jsonSyntax, "{\"指标\": \"gdp\", \"期间\": \"2022\", \"数值\": 1}\n{\"指标\": }\n", at: " 2:8-2:9"),
    Case(.jsonShape, "[1, 2]", at: " 1:2-1:3"),
    Case(.jsonTooDeep, String(repeating: "[", count: 100_000), at: " 1:65-1:66"),
    Case(.jsonTooDeep, "{\"a\":" + String(repeating: "{\"a\":", count: 100_000), at: " 1:321-1:322"),
    Case(
      .duplicateKey, "[{\"指标\": \"gdp\", \"期间\": \"2022\", \"数值\": 1},\n {\"指标\": \"x\", \"指标\": \"y\"}]",
      at: " 2:14-2:18"),
    Case(
      .nestedValue, "[{\"指标\": \"gdp\", \"期间\": \"2022\", \"数值\": [1]}]", at: " #/0/数值 1:36-1:39"),
    Case(
      .otherRows,
      "{\"figures\": [{\"指标\": \"gdp\", \"期间\": \"2022\", \"数值\": 1}], \"data\": [{\"指标\": \"gdp\"}]}",
      at: " #/data 1:61-1:62"),
    Case(.delimiter, "指标;期间;数值\ngdp;2022;1\n", severity: .information, at: " 1:1-1:9"),
    Case(.titleLines, "完成情况,,\n" + good, severity: .information, at: " 1:1-1:7"),
    Case(.unknownColumn, "指标,期间,数值,颜色\ngdp,2022,1,红\n", severity: .information, at: " 1:10-1:12"),
    Case(.unnamedColumn, "指标,期间,数值,\ngdp,2022,1,\n", severity: .information, at: " 1:10-1:10"),
    Case(.repeatedFile, Array(good.utf8), Array(good.utf8), severity: .information),
  ]

  @Test(arguments: cases)
  func everyCode(sample: Case) throws {
    let files = sample.files.enumerated().map { SourceFile(name: "\($0.offset).csv", bytes: $0.element) }
    let drop = DropReader(limits: sample.limits).read(files)
    let diagnostic = try #require(
      drop.diagnostics.first { $0.code == sample.code.code }, "got \(drop.told) for \(sample.code.rawValue)")
    #expect(diagnostic.severity == sample.severity)
    #expect(diagnostic.place?.short == sample.place)
    #expect(diagnostic.place?.file == files.last?.name)
    #expect(diagnostic.severity == .information || diagnostic.help != nil)
    for text in [diagnostic.message.zh, diagnostic.message.en, diagnostic.help?.zh, diagnostic.help?.en].compactMap(
      \.self)
    {
      #expect(!text.isEmpty && !text.hasSuffix("。") && !text.hasSuffix("."))
    }
  }

  @Test func noCodeIsMissing() {
    // A file that changes, and a library that is not installed, have tests of their own.
    #expect(Set(DropCode.allCases).subtracting(Self.cases.map(\.code)) == [.fileChanged, .workbookLibrary])
  }
}
