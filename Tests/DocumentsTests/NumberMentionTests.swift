import Diagnostics
import Testing

@testable import PlanDocuments

@Suite("Numbers in a text")
struct NumberMentionTests {
  @Test(
    "mentions",
    arguments: [
      ("新增100家、200家", ["100", "200"]),
      ("增长6.5%左右", ["6.5%"]),
      ("１２３家", ["１２３"]),
      ("共1,200.5元。", ["1,200.5"]),
      ("1.17万人，2.7亿美元", ["1.17万", "2.7亿"]),
      ("45000余批次、1200余套", ["45000", "1200"]),
      ("约3余万人", ["3余万"]),
      ("一万三千人，两所", ["一万三千", "两"]),
      ("一点五倍", ["一点五"]),
      ("三分之一", ["三分之一"]),
      ("百分之八十", ["百分之八十"]),
      ("百分之6.5", ["百分之6.5"]),
      ("百分百运行、全覆盖、应保尽保、应收治尽收治", ["百分百", "全覆盖", "应保尽保", "应收治尽收治"]),
      ("应当尽快", []),
      ("郑陆镇、队伍、收拾", []),
      ("壹佰元", ["壹佰"]),
      ("2022年\n\n12月", ["2022", "12"]),
      ("PM2.5与5G", ["2.5", "5"]),
      ("没有数字", []),
      ("", []),
    ] as [(String, [String])])
  func mentions(_ text: String, _ expected: [String]) {
    let document = DocumentText(name: "t", text: text)
    #expect(NumberMention.all(in: document).map { document.text($0.range) } == expected)
  }

  @Test("places are lines and columns of the text")
  func places() {
    let document = DocumentText(name: "t", text: "\u{FEFF}甲\r\n\t乙 12家\r\n3")
    let places = NumberMention.all(in: document).map { document.place($0.range).range?.start }
    #expect(places == [.init(line: 2, column: 4), .init(line: 3, column: 1)])
  }

  @Test(
    "sentences",
    arguments: [
      ("甲。乙！丙？丁；戊", ["甲。", "乙！", "丙？", "丁；", "戊"]),
      ("“甲。”乙", ["“甲。”", "乙"]),
      ("甲\n乙", ["甲", "乙"]),
      ("\t甲\n\t乙\n\n丙", ["甲", "乙", "丙"]),
      ("Kept within 3.5% every\nmonth. Then more.", ["Kept within 3.5% every month.", "Then more."]),
      ("one\n\ntwo", ["one", "two"]),
    ] as [(String, [String])])
  func sentences(_ text: String, _ expected: [String]) {
    let document = DocumentText(name: "t", text: text)
    #expect(document.sentences.map { document.text($0) } == expected)
  }

  @Test(
    "a quote never stops inside a number",
    arguments: [
      ("新增100家", "新增10", false), ("新增100家", "新增100", true), ("增长6.5%", "增长6", false), ("增长6.5%", "5%", false),
      ("共 1 项", "1项", true), ("促进学生\n\n身心健康", "促进学生身心健康", true), ("1\n2所", "2所", true),
    ] as [(String, String, Bool)])
  func cuts(_ text: String, _ quote: String, _ stands: Bool) {
    let document = DocumentText(name: "t", text: text)
    #expect(document.occurrences(of: DocumentText.folded(quote)).isEmpty != stands)
  }
}
