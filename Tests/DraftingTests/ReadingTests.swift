import Testing

@testable import Drafting

/// One sentence of a task list, and what it asks for.
@Suite("Sentences read")
struct ReadingTests {
  static let sentences: [(sentence: String, asks: [String])] = [
    // Comparisons, the longest word first
    ("群众满意度不得低于92%。", ["at_least 92 % rate"]),
    ("重复信访率不高于3%。", ["at_most 3 % rate"]),
    ("全区登记失业率控制在4%以内。", ["at_most 4 % rate"]),
    ("万元产值能耗低于0.3吨标准煤。", ["less_than 0.3 吨标准煤 cumulative"]),
    ("招引亿元以上项目超过20个。", ["more_than 20 个 cumulative"]),
    ("盘活闲置土地约700亩。", ["about 700 亩 cumulative"]),
    ("培育专精特新企业20—25家。", ["between 20 家..25 家 cumulative"]),
    ("Keep sickness absence to no more than 8 days.", ["at_most 8 days level"]),
    ("No fewer than 300 apprentices will be recruited.", ["at_least 300 apprentices cumulative"]),
    ("Limit the vacancy rate to under 6%.", ["less_than 6 % rate"]),
    ("Plant around 12,000 trees.", ["about 12000 trees cumulative"]),
    // Changes
    ("信访总量同比下降12%。", ["reduction 12 %"]),
    ("单位工业增加值能耗比2020年降低16%。", ["reduction 16 % base 2020"]),
    ("企业开办时间压缩至0.5个工作日。", ["at_most 0.5 个工作日 level"]),
    ("城镇化率由62%提高到65%。", ["at_least 65 % rate from 62 %"]),
    ("数字经济规模翻一番。", ["at_least 100 % growth"]),
    ("农村居民收入增长7.5%。", ["at_least 7.5 % growth"]),
    ("Reduce emissions by 12% against 2019/20.", ["reduction 12 % base 2019"]),
    ("Raise collection of council tax from 96% to 97.5%.", ["at_least 97.5 % rate from 96 %"]),
    // Names and conditions
    ("为60岁以上老人免费体检2.5万人次。", ["at_least 2.5 万人次 cumulative"]),
    ("建成220千伏输变电工程2座。", ["at_least 2 座 cumulative"]),
    ("新引进5亿元以上项目6个。", ["at_least 6 个 cumulative"]),
    ("新建5G基站450个。", ["at_least 450 个 cumulative"]),
    ("Install 350 solar panels at 12 schools.", ["at_least 350 panels cumulative"]),
    ("每项未完成的扣2分。", []),
    // How often, by when
    ("每月开展安全检查不少于2次。", ["frequency 2 month"]),
    ("上半年建成图书馆新馆。", ["milestone 完工 by 2024-06-30"]),
    ("年底前体育中心投入使用。", ["milestone 投入使用"]),
    ("Publish a performance report every quarter.", ["frequency 1 quarter"]),
    ("The leisure centre will open by 30 November 2024.", ["milestone 投入使用 by 2024-11-30"]),
    // One by one, all, words for numbers
    ("新建幼儿园、小学各2所。", ["at_least 2 所 cumulative", "at_least 2 所 cumulative"]),
    ("行政村生活垃圾分类全覆盖。", ["at_least 100 % rate"]),
    ("绿色建筑占比达到三分之二。", ["at_least 66.6667 % rate"]),
    ("力争新增国家级孵化器1家。", ["at_least 1 家 cumulative striving"]),
    ("Six percent of the fleet will be electric.", ["at_least 6 % rate"]),
    // Earlier results promise nothing
    ("2023年完成老旧小区改造18个。", []),
  ]

  @Test("what a sentence asks for", arguments: sentences.map(\.sentence))
  func asks(_ sentence: String) throws {
    let expected = try #require(Self.sentences.first { $0.sentence == sentence }?.asks)
    #expect(try DraftCase.read(sentence) == expected)
  }
}
