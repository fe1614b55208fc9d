import Plans
import Quantities
import Testing

@testable import PlanDocuments

@Suite("Words beside the numbers of a promise")
struct QuoteWordTests {
  private static let reader = QuoteReader(measures: .standard)

  private static func read(_ text: String) -> QuotedNumber? { reader.numbers(in: text).first { $0.role != .name } }

  private static func holds(_ meaning: QuoteWord.Meaning, _ number: QuotedNumber) -> Bool {
    switch meaning {
    case .sense(let sense): number.sense == sense
    case .change(let change): number.change == change
    case .place: number.sense == .ceiling && number.unit == nil
    case .start, .name, .condition: true
    }
  }

  @Test("before the number", arguments: QuoteWords.before)
  func before(_ word: QuoteWord) throws {
    let isLatin = word.text.unicodeScalars.allSatisfy { $0.isASCII } && word.text.contains(where: \.isLetter)
    switch word.meaning {
    case .start, .name, .condition: return
    case .place:
      let number = try #require(Self.read(isLatin ? "the \(word.text) 3" : "\(word.text)3名"))
      #expect(Self.holds(word.meaning, number))
    case .sense, .change:
      let number = try #require(Self.read(isLatin ? "figures \(word.text) 90 %" : "指标\(word.text)90%"))
      #expect(Self.holds(word.meaning, number), "\(number)")
    }
  }

  @Test("behind the number", arguments: QuoteWords.behind)
  func behind(_ word: QuoteWord) throws {
    let isLatin = word.text.unicodeScalars.allSatisfy { $0.isASCII } && word.text.contains(where: \.isLetter)
    let number = try #require(Self.read(isLatin ? "90 % \(word.text)" : "90%\(word.text)"))
    #expect(Self.holds(word.meaning, number), "\(number)")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let number: String
    var unit: String?
    var sense: QuotedNumber.Sense?
    var change: QuotedNumber.Change?

    var testDescription: String { text }
  }

  @Test(
    "the longest word counts, and what stands behind is nearer to the point",
    arguments: [
      Case(text: "满意率不低于90%", number: "90", unit: "%", sense: .floor),
      Case(text: "失业率控制在3%以内", number: "3", unit: "%", sense: .ceiling),
      Case(text: "失业率控制在5%左右", number: "5", unit: "%", sense: .about),
      Case(text: "占比达10%以上", number: "10", unit: "%", sense: .floor),
      Case(text: "同比下降10%", number: "10", unit: "%", change: .downBy),
      Case(text: "时限压缩至7分钟以内", number: "420", unit: "秒", sense: .ceiling, change: .downTo),
      Case(text: "优良率提高0.2个百分点", number: "0.2", unit: "百分点", change: .upBy),
      Case(text: "新引进各类人才1.17万人", number: "11700", unit: "人", change: .made),
      Case(text: "开展快检45000余批次", number: "45000", unit: "批次", sense: .floor, change: .made),
      Case(text: "体检7.2万人次", number: "72000", unit: "人次"),
      Case(text: "一般公共预算收入不低于2020年的616.6亿元", number: "61660000000", unit: "元", sense: .floor),
      Case(text: "新建幼儿园三所", number: "3", unit: "所", change: .made),
      Case(text: "比例达三分之一以上", number: "100/3", unit: "%", sense: .floor),
      Case(text: "低保对象应保尽保", number: "100", unit: "%", change: .made),
      Case(text: "no more than 36 falls", number: "36", sense: .ceiling),
      Case(text: "at least 85 % in every ward", number: "85", unit: "%", sense: .floor),
      Case(text: "fewer than 50 a year", number: "50", sense: .openCeiling),
      Case(text: "28 days or fewer", number: "28", unit: "天", sense: .ceiling),
      Case(text: "cut emissions to 40 %", number: "40", unit: "%", change: .downTo),
    ])
  func readings(_ wanted: Case) throws {
    let number = try #require(Self.read(wanted.text))
    #expect(number.value.description == wanted.number || number.value.exactDecimalText == wanted.number)
    #expect(number.unit?.symbol == wanted.unit)
    #expect(number.sense == wanted.sense)
    if let change = wanted.change { #expect(number.change == change) }
  }

  @Test(
    "numbers that promise nothing",
    arguments: ["推广5G网络应用", "PM2.5与臭氧双控", "盘活一批旧厂房", "“两个健康”先行区", "2022年", "实施第三批改造", "青龙苑六期", "新一代信息技术", "统一管理"])
  func names(_ text: String) {
    #expect(Self.reader.numbers(in: text).filter { $0.role == .promise } == [])
  }

  @Test("which things are meant is no promise", arguments: ["65岁以上老年人", "10亿元以上项目"])
  func conditions(_ text: String) {
    #expect(Self.reader.numbers(in: text).map(\.role) == [.condition])
  }

  @Test("where a course starts is no bound")
  func bases() {
    #expect(Self.reader.numbers(in: "基础养老金从180元提高到205元").map(\.role) == [.base, .promise])
    #expect(Self.reader.numbers(in: "raise activation from 32 % to 40 %").map(\.role) == [.base, .promise])
  }

  @Test(
    "days",
    arguments: [
      ("6月底前完成", ["2022-06-30"]), ("2022年9月30日前", ["2022-09-29", "2022-09-30"]), ("上半年开工", ["2022-06-30"]),
      ("年内完工", ["2022-12-31"]), ("by the end of June", ["2022-06-30"]), ("by 31 March 2022", ["2022-03-31"]),
      ("每月25日前报送", []), ("较2020年增长", []), ("没有时限", []),
    ] as [(String, [String])])
  func days(_ text: String, _ days: [String]) throws {
    let start = try #require(CalendarDate("2022-01-01"))
    let end = try #require(CalendarDate("2022-12-31"))
    let found = QuoteDays(text, from: start, through: end).phrases.flatMap(\.days)
    #expect(found.map(\.description).sorted() == days)
  }
}
