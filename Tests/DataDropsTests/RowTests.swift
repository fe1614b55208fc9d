import Diagnostics
import Figures
import Plans
import Testing

@testable import DataDrops

@Suite struct RowTests {
  static let values: [(String, String)] = [
    ("6.5", "65e-1"), ("6.50", "650e-2"), ("-2.10", "-210e-2"), ("0", "0e-0"), ("0.0", "0e-1"), ("", "_"), ("   ", "_"),
    (" 12 ", "12e-0"), ("\u{3000}12\u{A0}", "12e-0"), ("007", "7e-0"), ("\"12.5\"", "125e-1"), ("\" 12\"", "12e-0"),
    ("\"  \"", "_"), ("\"12\r\n\"", "12e-0"),
    ("999999999999999999", "999999999999999999e-0"), ("-0.12345678901234567", "-12345678901234567e-17"),
    ("0.000000000000000001", "'0.000000000000000001'"), ("1000000000000000000", "'1000000000000000000'"),
    ("99999999999999999999999", "'99999999999999999999999'"),
    ("+5", "'+5'"), (".5", "'.5'"), ("5.", "'5.'"), ("1.2.3", "'1.2.3'"), ("-", "'-'"), ("--1", "'--1'"),
    ("1e5", "'1e5'"),
    ("\"1,234\"", "'1,234'"), ("１２", "'１２'"), ("1.3万人", "'1.3万人'"), ("——", "'——'"), ("5\" 管", "'5\" 管'"),
    ("\"说\"\"好\"\"的\"", "'说\"好\"的'"), ("\"两\n行\"", "'两\n行'"),
  ]

  @Test(arguments: values)
  func oneValue(cell: String, shown: String) {
    let drop = DropReader().read("指标,期间,数值\ngdp,2022,\(cell)\n")
    #expect(drop.rows(.value) == [shown])
    #expect(drop.diagnostics.isEmpty)
  }

  static let sameRows: [String] = [
    "指标,期间,数值\na,1,2\nb,,4\n",
    "指标,期间,数值\na,1,2\nb,,4",
    "指标,期间,数值\r\na,1,2\r\nb,,4\r\n",
    "指标,期间,数值\ra,1,2\rb,,4\r",
    "指标,期间,数值\r\na,1,2\nb,,4\r",
    "\u{FEFF}指标,期间,数值\na,1,2\nb,,4\n",
    "\n\n指标,期间,数值\n\na,1,2\n,,\n \t\nb,,4\n\n\n\"\",\"\",\"\"\n",
    "\"指标\",\"期间\",\"数值\"\n\"a\",\"1\",\"2\"\n\"b\",,\"4\" \n",
    " 指标 ,\u{3000}期间,数值\u{A0}\n a\t,\u{3000}1 ,2\nb, ,4\n",
  ]

  @Test(arguments: sameRows)
  func normalForms(text: String) {
    let drop = DropReader().read(text)
    #expect(drop.rows(.indicator, .period, .value) == ["a|1|2e-0", "b|_|4e-0"])
    #expect(drop.told.isEmpty)
    #expect(drop.rowsRefused == 0)
  }

  @Test func everyColumn() {
    let drop = DropReader().read(
      """
      备注,数据状态,填报时间,填报单位,口径,单位,数值,期间,项目,指标,地区
      增长快,初步,2022-07-05,发改局,累计,亿元,6.5,2022年6月,甲,gdp,天宁区
      ,,,,,,,,,gdp,
      """)
    #expect(
      drop.rows(.area, .indicator, .item, .period, .value, .unit, .basis, .reporter, .submittedAt, .status, .note) == [
        "天宁区|gdp|甲|2022年6月|65e-1|亿元|累计|发改局|2022-07-05|初步|增长快", "_|gdp|_|_|_|_|_|_|_|_|_",
      ])
  }

  @Test func filesShareTexts() {
    let drop = DropReader().read([
      SourceFile("指标,期间,数值\ngdp,2022,1\n", name: "a.csv"),
      SourceFile("坏文件\n", name: "b.csv"),
      SourceFile("数值,指标,期间\n2,gdp,2022\n", name: "c.csv"),
    ])
    #expect(Array(drop.fileOfRow) == [0, 1])
    #expect(drop.files.map(\.name) == ["a.csv", "c.csv"])
    #expect(drop.indicator[0] == drop.indicator[1])
    #expect(drop.texts.count == 2)
    #expect(drop.place(ofRow: 1, .indicator).short == " 2:3-2:6")
    #expect(drop.place(ofRow: 1, .indicator).file == "c.csv")
  }

  @Test func aBadRowDoesNotHideTheRest() {
    let drop = DropReader().read("指标,期间,数值\na,1,1,234.5\nb,1\nc,1,2\n\"d\"x,1,2\ne,1,\u{7}\nf,1,3\n")
    // What a refused row is about goes on where it is known.
    #expect(drop.rows(.indicator) == ["a", "b", "c", "e", "f"])
    #expect((0..<5).map(drop.isRefused) == [true, true, false, true, false])
    #expect(drop.rowsRefused == 1)
    #expect(
      drop.told == [
        "error drop-ragged-row 2:1-2:12", "error drop-ragged-row 3:1-3:4", "error drop-text-after-quote 5:1-5:5",
        "error drop-control-character 6:5-6:6",
      ])
    #expect(drop.diagnostics.first?.help?.zh == "“1,234.5”像是被逗号拆开的一个数：请去掉逗号，或加上引号")
  }

  @Test func aRefusedFileLeavesNoRows() {
    let drop = DropReader().read([
      SourceFile("指标,期间,数值\na,1,1\n", name: "good.csv"),
      SourceFile("指标,期间,数值\nb,1,1\nc,1,\"2\nd,1,3\n", name: "open.csv"),
    ])
    #expect(drop.rows(.indicator) == ["a"])
    #expect(drop.files.count == 1)
    #expect(drop.told == ["error drop-open-quote 3:5-3:6"])
  }

  /// More texts than one table of symbols holds at first, each seen twice.
  @Test func manyTexts() {
    let rows = (0..<5_000).map { "指标\($0 % 2_500),2022,\($0)" }.joined(separator: "\n")
    let drop = DropReader().read("指标,期间,数值\n" + rows)
    #expect(drop.rowCount == 5_000)
    #expect(drop.texts.count == 2_501)
    #expect((0..<5_000).allSatisfy { drop.text(drop.indicator[$0]) == "指标\($0 % 2_500)" })
    #expect((0..<5_000).allSatisfy { drop.valueDigits[$0] == Int64($0) })
    #expect(drop.place(ofRow: 4_321, .value).short == " 4323:13-4323:17")
  }
}
