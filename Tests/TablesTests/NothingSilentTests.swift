import DataDrops
import Diagnostics
import Figures
import Testing

/// Whatever looks like a figure and is not used is named; what a mapping sets aside is counted.
@Suite struct NothingSilentTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let table: String
    let codes: [String]
    let leftOut: Int
    var mapping = ""
    /// What the help of the first warning or error shows.
    var help = ""
  }

  static let samples: [Sample] = [
    Sample(
      testDescription: "numbers above the header",
      table: "江州市2022年6月\n合计,12.5,13.5\n指标,1—6月累计\n工业总产值,10\n", codes: ["drop-table-outside"], leftOut: 2),
    Sample(
      testDescription: "numbers among the words of a column",
      table: "2022年6月,,\n指标,1—6月累计,目前状况\n工业总产值,10,已完成\n固定资产投资,20,正在推进\n新增就业,30,25\n",
      codes: ["drop-table-unknown-column"], leftOut: 1, help: "ignore"),
    Sample(
      testDescription: "a table of ranks alone",
      table: "2022年6月,\n指标,全市排名\n工业总产值,1\n固定资产投资,2\n", codes: ["drop-table-nothing-read"], leftOut: 2),
    Sample(
      testDescription: "a column of another kind of unit",
      table: "2022年6月,,\n指标,1—6月累计（万人）,备注\n工业总产值,10,\n", codes: ["drop-table-unlike-unit"], leftOut: 1,
      help: "unit: '亿元'"),
    Sample(
      testDescription: "a name that the plan has not",
      table: "2022年6月,\n指标,1—6月累计\n工业总产值,10\n旅游收入,20\n", codes: ["drop-table-unknown-names"], leftOut: 1,
      help: "indicators: {旅游收入: ID}"),
    Sample(
      testDescription: "history, with a note", table: "指标,2018年,2022年\n工业总产值,10,20\n", codes: [], leftOut: 1),
    Sample(
      testDescription: "history that a mapping ignores", table: "指标,2018年,2022年\n工业总产值,10,20\n", codes: [], leftOut: 1,
      mapping: "tables: [{older: ignore}]"),
    Sample(
      testDescription: "rows that a column tells apart of which the plan knows nothing",
      table: "指标,性别,1—5月,1—6月\n新增就业,男,10,12\n新增就业,女,11,13\n工业总产值,合,5,6\n",
      codes: ["drop-table-two-readings"], leftOut: 4, help: "rows: {性别: 男}"),
    Sample(
      testDescription: "those rows, and the mapping that says which are meant",
      table: "指标,性别,1—5月,1—6月\n新增就业,男,10,12\n新增就业,女,11,13\n", codes: [], leftOut: 2,
      mapping: "tables: [{rows: {性别: 女}}]"),
    Sample(
      testDescription: "own amounts in several columns, and all of them in the mapping",
      table: "2022年各月当月数,,\n指标,1月,2月\n新增就业,10,12\n", codes: ["drop-table-other-span"], leftOut: 2,
      help: "columns: {'1月': {span: own}, '2月': {span: own}}"),
    Sample(
      testDescription: "columns that nothing names, and the mapping to paste",
      table: "科目,甲,乙\n工业总产值,10,20\n", codes: ["drop-header-missing"], leftOut: 0,
      help: "columns: {科目: indicator, 乙: value}"),
  ]

  private static func read(_ sample: Sample) throws -> Drop {
    try DropReader(plan: SamplePlan.plan(sample.mapping)).read([
      SourceFile(name: "t.csv", bytes: Array(sample.table.utf8))
    ])
  }

  @Test(arguments: samples) func whatIsNotUsedIsSaid(_ sample: Sample) throws {
    let drop = try Self.read(sample)
    let said = drop.diagnostics.filter { $0.severity != .information }
    #expect(said.map(\.code.rawValue) == sample.codes)
    #expect(drop.tables.cellsLeftOut == sample.leftOut)
    if !sample.help.isEmpty { #expect(said.first?.help?.zh.contains(sample.help) == true, "\(said)") }
  }

  @Test func olderFiguresAreNotedUnlessTheMappingSaysOtherwise() throws {
    let notes = try Self.samples[5...6].map { sample in
      try Self.read(sample).diagnostics.contains { $0.code.rawValue == "drop-table-left-out" }
    }
    #expect(notes == [true, false])
  }

  @Test func aMappingThatNamesWhatIsNotThereIsNoted() throws {
    let sample = Sample(
      testDescription: "", table: "2022年6月,\n指标,1—6月累计\n工业总产值,10\n", codes: [], leftOut: 0,
      mapping: "tables: [{columns: {完成量: value}, indicators: {规模产值: output}}]")
    let note = try #require(
      Self.read(sample).diagnostics.first { $0.code.rawValue == "drop-table-mapping-unused" })
    #expect(note.severity == .information)
    #expect(note.message.zh.contains("完成量") && note.message.zh.contains("规模产值"))
  }

  @Test func whatAMappedTableLacksIsAddedToItsMapping() throws {
    let sample = Sample(
      testDescription: "", table: "指标,性别,1—5月\n就业数,男,10\n就业数,女,11\n", codes: [], leftOut: 0,
      mapping: "tables: [{indicators: {就业数: jobs}}]")
    let said = try Self.read(sample).diagnostics.first { $0.severity == .error }
    #expect(said?.help?.en.contains("add to the mapping") == true && said?.help?.en.contains("tables:") == false)
  }

  @Test func thePastedMappingWorks() throws {
    var sample = try #require(Self.samples.last)
    sample.mapping = "tables: [{match: {file: 't.csv'}, columns: {科目: indicator, 乙: value}, period: '2022-12'}]"
    let drop = try Self.read(sample)
    #expect(drop.rowCount == 1 && drop.tables.byMapping == 1, "\(drop.diagnostics)")
  }

  @Test func whatIsWrongWithManyCellsAlikeIsSaidOnce() throws {
    let rows = (0..<50).map { _ in "工业总产值,5,2.1↓" }.joined(separator: "\n")
    let sample = Sample(
      testDescription: "", table: "2022年6月,,\n指标,1—6月累计,同比%\n\(rows)\n", codes: [], leftOut: 0)
    let said = try Self.read(sample).diagnostics.filter { $0.code.rawValue == "drop-table-arrow-sign" }
    #expect(said.count == 1 && said.first?.message.zh.contains("50") == true)
  }
}
