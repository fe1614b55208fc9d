import Diagnostics
import Figures
import Plans
import Quantities
import Testing

@testable import DataDrops

/// What the cells of workbooks and JSON become, and tables of periods.
@Suite struct FormatTests {
  /// The XML of a value cell, and how it reads.
  static let sheetValues: [(String, String)] = [
    ("|<v>120</v>", "120e-0"), ("|<v>6.50</v>", "65e-1"), ("|<v>1.2E-2</v>", "12e-3"), ("|<v>1.17E+4</v>", "11700e-0"),
    ("|<v>12.299999999999999</v>", "123e-1"), ("|<v>0.30000000000000004</v>", "3e-1"),
    ("|<v>6.5000000000000002E-2</v>", "65e-3"), ("|<v>0.33333333333333331</v>", "33333333333333331e-17"),
    ("|<v>-0.0</v>", "0e-0"), ("s=\"1\"|<v>0.065</v>", "'6.5%'"), ("s=\"1\"|<v>6.5000000000000002E-2</v>", "'6.5%'"),
    ("t=\"b\"|<v>1</v>", "'TRUE'"), ("t=\"str\"|<f>A1</f><v>120</v>", "120e-0"), ("|<f>1+1</f><v>2</v>", "2e-0"),
    ("t=\"s\"|<v>0</v>", "'120家'"), ("t=\"s\"|<v>1</v>", "120e-0"),
    ("t=\"inlineStr\"|<is><r><t>1</t></r><r><rPr/><t>2</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is>", "12e-0"),
    ("t=\"inlineStr\"|<is><t>  7 </t></is>", "7e-0"), ("t=\"d\"|<v>2022-06-30T00:00:00</v>", "'2022-06-30'"),
    ("s=\"2\"|<v>44742</v>", "'2022-06-30'"), ("s=\"4\"|<v>44742.587500000001</v>", "'2022-06-30 14:06'"),
    ("s=\"3\"|<v>44713</v>", "'2022-06'"), ("s=\"2\"|<v>59</v>", "'1900-02-28'"), ("s=\"2\"|<v>61</v>", "'1900-03-01'"),
    ("s=\"2\"|<v>60</v>", "60e-0"), ("|<v>1E400</v>", "'1E400'"), ("|", "_"), ("|<f/><v>=cmd</v>", "'=cmd'"),
  ]

  @Test(arguments: sheetValues)
  func sheetValue(cell: String, shown: String) {
    let shared = "<sst count=\"4000000000\"><si><t>120家</t></si><si><r><t>1</t></r><r><t>20</t></r></si></sst>"
    let xml = SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2022", cell]])
    let drop = DropReader().read([
      SourceFile(name: "a.xlsx", bytes: SampleWorkbook.book([("表", xml)], shared: shared))
    ])
    #expect(drop.rows(.value) == [shown], "\(drop.told)")
    #expect(drop.place(ofRow: 0, .value).address == "表!C2")
    #expect(drop.place(ofRow: 0, .value).file == "a.xlsx")
  }

  @Test func datesFrom1904() {
    let xml = SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "s=\"2\"|<v>43280</v>", "|<v>1</v>"]])
    let drop = DropReader().read([
      SourceFile(name: "a.xlsx", bytes: SampleWorkbook.book([("表", xml)], date1904: true))
    ])
    #expect(drop.rows(.period) == ["2022-06-30"])
  }

  /// Everything a workbook claims of itself is beside the point, and nothing in it leads out of it.
  @Test func claimsAreNotBelieved() {
    let xml =
      "<dimension ref=\"A1:XFD1048576\"/>" + SampleWorkbook.rows([SampleWorkbook.header, ["gdp", "2022", "1"]])
    let blank = xml.replacing("</sheetData>", with: "<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row></sheetData>")
    let drop = DropReader().read([
      SourceFile(name: "a.xlsx", bytes: SampleWorkbook.book([("表", blank)], more: [("../../etc/evil", "x")]))
    ])
    #expect(drop.rows(.value) == ["1e-0"])
    #expect(drop.told.isEmpty)
  }

  @Test func everySheetThatFits() {
    let rows = SampleWorkbook.rows([["天宁区完成情况"], SampleWorkbook.header, ["gdp", "2022", "1"]])
    let book = SampleWorkbook.book([("一", rows), ("说明", SampleWorkbook.rows([["填报说明"]])), ("二", rows)])
    let drop = DropReader().read([SourceFile(name: "a.xlsx", bytes: book)])
    #expect((0..<drop.rowCount).map { drop.place(ofRow: $0, .value).address } == ["一!C3", "二!C3"])
    #expect(drop.fileCount == 1)
    #expect(
      drop.told == [
        "information drop-title-lines 一!A1", "information drop-title-lines 二!A1", "information drop-other-sheet 说明",
      ])
  }

  static let jsonValues: [(String, String)] = [
    ("6.5", "65e-1"), ("6.50", "650e-2"), ("1.3e4", "13000e-0"), ("\"120家\"", "'120家'"), ("null", "_"),
    ("true", "'TRUE'"), ("0.1234567890123456789", "'0.1234567890123456789'"), ("\"\\u5e38\\n\\\"\"", "'常\n\"'"),
    ("\"\\ud83c\\udfd7\"", "'🏗'"), ("\"=cmd|' /C calc'!A0\"", "'=cmd|' /C calc'!A0'"),
  ]

  @Test(arguments: jsonValues)
  func jsonValue(value: String, shown: String) {
    let row = "{\"REF_AREA\": \"x\", \"数值\": \(value), \"indicator\": \"gdp\", \"TIME_PERIOD\": \"2022\"}"
    for text in ["[\(row)]", "{\"n\": [{}], \"figures\": [\(row)], \"z\": 1}", "\(row)\n", "\u{FEFF}\n \(row)"] {
      let drop = DropReader().read(text)
      #expect(drop.rows(.area, .indicator, .period, .value) == ["x|gdp|2022|\(shown)"], "\(text) \(drop.told)")
      #expect(drop.told.isEmpty)
    }
  }

  @Test func jsonPlaces() {
    let drop = DropReader().read(
      "{\"figures\": [\n {\"指标\": \"a\", \"期间\": \"2022\", \"数值\": 1},\n {\"期间\": \"2022\", \"指标\": \"b\", \"数值\": 20}]}"
    )
    #expect(drop.place(ofRow: 1, .value).short == " #/figures/1/数值 3:34-3:36")
    #expect(drop.place(ofRow: 0, .indicator).short == " #/figures/0/指标 2:9-2:12")
    #expect(drop.place(ofRow: 0, .note).short == " #/figures/0 2:2-2:3")
  }

  @Test func aBadLineDoesNotHideTheRest() {
    let good = "{\"指标\": \"a\", \"期间\": \"2022\", \"数值\": 1}\n"
    let drop = DropReader().read(good + "{\"指标\": }\n" + good + "7\n" + good)
    #expect(drop.rowCount == 3)
    #expect(drop.rowsRefused == 2)
    #expect(drop.told == ["error drop-json-syntax 2:8-2:9", "error drop-json-shape 4:1-4:2"])
  }

  static let wide: [(String, Drop.Mapping, [String])] = [
    (
      "指标,单位,1月,2月\na,人,1,2\nb,人,,4\n", Drop.Mapping(year: 2022),
      ["a|2022-01|1e-0", "a|2022-02|2e-0", "b|2022-02|4e-0"]
    ),
    ("指标,2022年1—6月,2022-Q3\na,1,2\n", .none, ["a|2022年1—6月|1e-0", "a|2022-Q3|2e-0"]),
    (
      "街道,考核,年初,上半年完成\n甲,a,1,2\n",
      Drop.Mapping(
        columns: ["街道": .area, "考核": .indicator], periodColumns: ["上半年完成": Period("2022-H1") ?? .day(.first)]),
      ["a|2022-H1|2e-0"]
    ),
  ]

  @Test(arguments: wide)
  func periodColumns(text: String, mapping: Drop.Mapping, rows: [String]) {
    let drop = DropReader(mapping: mapping).read([SourceFile(text)])
    #expect(drop.rows(.indicator, .period, .value) == rows, "\(drop.told)")
    #expect(drop.fileCount == 1)
  }

  @Test func aBareMonthNeedsAYear() {
    #expect(DropReader().read("指标,1月\na,1\n").told.first == "error drop-header-missing 1:1-1:6")
  }

  @Test func fillDown() {
    let merged = SampleWorkbook.sheet(
      ["gdp", "2022", "|<v>1</v>"], ["", "2023", "|<v>2</v>"],
      after: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
    let filled = DropReader(mapping: Drop.Mapping(fillDown: [.indicator])).read([
      SourceFile(name: "a.xlsx", bytes: merged), SourceFile("指标,期间,数值\ngdp,2022,1\n,2023,2\n"),
    ])
    #expect(
      filled.rows(.indicator, .period, .value) == ["gdp|2022|1e-0", "gdp|2023|2e-0", "gdp|2022|1e-0", "gdp|2023|2e-0"])
    #expect(filled.told.isEmpty)
  }

  static let multiplied: [(String, String, String)] = [
    ("1.5", "3", "1500e-0"), ("1.5", "0", "15e-1"), ("1.5", "", "15e-1"), ("15", "-2", "15e-2"), ("", "3", "_"),
    ("999999999999999999", "3", "'999999999999999999000'"),
  ]

  @Test(arguments: multiplied)
  func unitMultiplier(value: String, power: String, shown: String) {
    let drop = DropReader().read("INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT\ngdp,2022,\(value),\(power)\n")
    #expect(drop.rows(.value) == [shown])
  }

  /// Places and excerpts are of the decoded text.
  @Test func decodedTextIsShown() {
    let text = "指标,期间,数值\n生产总值,2022,1\n常州,2022\n"
    let file = SourceFile(
      name: "a.csv", bytes: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let drop = DropReader().read([file])
    #expect(
      drop.told
        == ["information drop-utf-16", "error drop-ragged-row 3:1-3:8", "warning drop-file-cut 3:8-3:8"].dropLast())
    let shown = DiagnosticRenderer(language: .zh, sources: drop.decodedFiles + [file]).render(drop.diagnostics)
    #expect(shown.contains("3 | 常州,2022"))
  }

  /// A text that a spreadsheet would run is never at the start of what is shown.
  @Test func formulasAreShownInside() {
    let cell = "=cmd|' /C calc'!A0"
    let drop = DropReader().read("\(cell),期间,数值,指标\n\(cell),\"2022\"x,1,a\n")
    let shown = DiagnosticRenderer(language: .en, sources: [SourceFile("\(cell),期间\n\(cell),x\n")]).render(
      drop.diagnostics)
    #expect(!drop.diagnostics.isEmpty)
    #expect(
      shown.split(separator: "\n").allSatisfy { !["=", "+", "-", "@"].contains($0.first) || $0.hasPrefix("-->") })
  }
}
