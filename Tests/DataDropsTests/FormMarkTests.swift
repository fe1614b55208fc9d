import Diagnostics
import Figures
import Plans
import Testing

@testable import DataDrops

/// Our own forms come back: the mark is known, what is not filled in is nothing, and nothing is said of what is ours.
@Suite struct FormMarkTests {
  private static let mark = Drop.FormMark.name
  private static let names = "\(mark),指标说明,指标,期间,目标,数值,状态,备注\n"

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    var values: [String] = []
    var told: [String] = []

    init(_ name: String, _ text: String, values: [String] = [], told: [String] = []) {
      testDescription = name
      self.text = text
      self.values = values
      self.told = told
    }
  }

  static let cases: [Case] = [
    Case(
      "blank rows are missing", names + "1,甲,a,2022-11,≥3,,,\n2,乙,b,2022-11,,5,,\n3,丙,c,2022-11,,0,,\n",
      values: ["5e-0", "0e-0"]),
    Case("a note alone is a row", names + "1,甲,a,2022-11,,,,待核\n", values: ["_"]),
    Case("a status alone is a row", names + "1,甲,a,2022-11,,,初步,\n", values: ["_"]),
    Case(
      "titles and headings above",
      "数据填报表\n方案\n填报单位：某局\n说明\n序号,,指标,期间,目标,数值,数据状态,备注\n" + names
        + "1,甲,a,2022-11,,5,,\n", values: ["5e-0"]),
    Case("a band between rows", names + "第一部分,,,,,,,\n1,甲,a,2022-11,,5,,\n", values: ["5e-0"]),
    Case("nothing filled in", names + "1,甲,a,2022-11,,,,\n", told: ["warning drop-no-rows"]),
    Case(
      "the mark elsewhere is none", "指标,期间,数值,\(mark)\na,2022,1,x\n", values: ["1e-0"],
      told: ["information drop-unknown-column 1:10-1:26"]),
    Case(
      "another version is none", "plumbline-form/2,指标,期间,数值\n1,a,2022,1\n", values: ["1e-0"],
      told: ["information drop-unknown-column 1:1-1:17"]),
    Case(
      "a formula without its result is no blank", names + "1,甲,a,2022-11,,=A1,,\n", values: ["'=A1'"]),
  ]

  @Test(arguments: cases)
  func form(_ sample: Case) {
    let drop = DropReader().read(sample.text)
    #expect(drop.rows(.value) == sample.values)
    #expect(drop.told == sample.told)
  }

  /// What the plan says of its offices' tables does not hold for ours.
  @Test func noMappingReachesAForm() {
    let mapping = Drop.Mapping(columns: ["目标": .value], fillDown: [.indicator, .item])
    let drop = DropReader(mapping: mapping).read([
      SourceFile(Self.names + "1,甲,a,2022-11,9,5,,\n2,乙,b,2022-11,9,,,\n")
    ])
    #expect(drop.rows(.indicator, .value) == ["a|5e-0"])
    #expect(drop.told.isEmpty)
  }

  /// The header of a form is hidden by whoever made it; rows hidden afterwards are named.
  @Test(arguments: [(2, [String]()), (3, ["warning drop-hidden-rows 表!3:3"])])
  func hiddenRows(_ number: Int, _ told: [String]) {
    let xml = SampleWorkbook.rows([
      ["填报表"], [Self.mark, "indicator", "period", "value"], ["1", "gdp", "2022", "|<v>1</v>"],
    ]).replacing("<row r=\"\(number)\"", with: "<row r=\"\(number)\" hidden=\"1\"")
    let drop = DropReader().read([SourceFile(name: "a.xlsx", bytes: SampleWorkbook.book([("表", xml)]))])
    #expect(drop.rows(.value) == ["1e-0"])
    #expect(drop.told == told)
  }

  @Test func whatCannotBeUsedIsSaid() {
    let rows = [
      [Self.mark, "indicator", "period", "value"], ["1", "gdp", "2022", "|<f>B1</f>"],
      ["2", "gdp", "2023", "t=\"e\"|<v>#REF!</v>"], ["带"],
    ]
    let merged = "<mergeCells><mergeCell ref=\"A4:D4\"/></mergeCells>"
    let drop = DropReader().read([
      SourceFile(name: "a.xlsx", bytes: SampleWorkbook.book([("表", SampleWorkbook.rows(rows, after: merged))]))
    ])
    #expect(
      drop.told == ["error drop-formula-without-value 表!D2", "error drop-cell-error 表!D3"])
  }
}
