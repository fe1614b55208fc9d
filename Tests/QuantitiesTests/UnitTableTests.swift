import Diagnostics
import Quantities
import Testing

@Suite("Quantities as people write them")
struct UnitTableTests {
  @Test(
    "text, value in base units, base unit",
    arguments: [
      ("1.17 万人", "11700", "人"), ("2.7 亿美元", "270000000", "美元"), ("2 万亿元", "2000000000000", "元"),
      ("6.5 %", "6.5", "%"), ("6.50%", "6.50", "%"), ("0.2 百分点", "0.2", "百分点"), ("0.2个百分点", "0.2", "百分点"),
      ("400 元/月", "400", "元/月"), ("1.5 批次/千人", "0.0015", "批次/人"), ("1.5批次／千人", "0.0015", "批次/人"),
      ("41 台", "41", "台"), ("30 亿元", "3000000000", "元"), ("1.3 万平方米", "13000", "平方米"), ("1.3万平方米", "13000", "平方米"),
      ("200 亩", "200", "亩"), ("1.2万亩", "12000", "亩"), ("7公里", "7000", "米"), ("3 公顷", "30000", "平方米"),
      ("500 斤", "250", "公斤"), ("2.5吨", "2500", "公斤"), ("5千克", "5", "公斤"), ("3千米", "3000", "米"), ("5 千人", "5000", "人"),
      ("12:30", "750", "秒"), ("0:09", "9", "秒"), ("1:02:03", "3723", "秒"), ("１２：３０", "750", "秒"), ("2小时", "7200", "秒"),
      ("一万三千人", "13000", "人"), ("两百分点", "2", "百分点"), ("二百个百分点", "200", "百分点"), ("十二个", "12", "个"), ("三年", "3", "年"),
      ("一点五万人", "15000", "人"), ("一千克", "1000", "克"), ("百分之八十", "80", "%"), ("百分之80", "80", "%"), ("千分之五", "0.5", "%"),
      ("负三个百分点", "-3", "百分点"), ("5‰", "0.5", "%"), ("25 基点", "0.25", "百分点"),
      ("１００家", "100", "家"), ("－２．５％", "-2.5", "%"), ("−3 %", "-3", "%"), ("- 3 %", "-3", "%"),
      ("12,000 户", "12000", "户"),
      ("1,234,567.5 元", "1234567.5", "元"), ("12，000 户", "12000", "户"), ("\u{3000}100\u{A0}家 ", "100", "家"),
      ("100", "100", ""), ("1.3万", "13000", ""), ("¥5 万", "50000", "元"), ("￥5万元", "50000", "元"),
      ("$3 亿", "300000000", "美元"), ("3 usd", "3", "美元"), ("10 KM", "10000", "米"), ("80 households", "80", "户"),
      ("5 persons", "5", "人"), ("12 mu", "12", "亩"), ("3 ha", "30000", "平方米"), ("6 months", "6", "个月"),
      ("3 pp", "3", "百分点"),
      ("90 days", "90", "天"), ("2周", "14", "天"), ("5 名", "5", "人"), ("300 学位", "300", "位"), ("200个车位", "200", "个"),
      ("35 微克/立方米", "35", "微克/立方米"), ("36 公里/小时", "36000", "米/小时"), ("0.3 吨标准煤/万元", "0.00003", "吨标准煤/元"),
      ("5000 元/亩", "5000", "元/亩"), ("12 元/平方米/月", "12", "元/平方米/月"), ("8 元/斤", "16", "元/公斤"), ("0.04", "0.04", ""),
      ("3 百万美元", "3000000", "美元"), ("2千万元", "20000000", "元"), ("5 十万元", "500000", "元"), ("三亿美元", "300000000", "美元"),
      ("3万5千人", "35000", "人"), ("1亿2000万元", "120000000", "元"), ("3万0500家", "30500", "家"), ("-1万2千3百", "-12300", ""),
      ("1亿2345万6789元", "123456789", "元"),
    ])
  func parses(_ text: String, value: String, unit: String) throws {
    let quantity = try UnitTable.standard.parse(text).get()
    #expect(quantity.value.description == value)
    #expect(quantity.unit.symbol == unit)
    #expect(quantity.text == text)
    // The canonical text reads back to the same, and stays itself.
    let again = try UnitTable.standard.parse(quantity.description).get()
    #expect(again.value == quantity.value && again.unit == quantity.unit)
    #expect(again.description == quantity.description)
  }

  @Test(
    "what cannot be read is refused where the trouble is",
    arguments: [
      ("", .quantityEmpty, 0), ("  \u{3000}", .quantityEmpty, 0), ("家", .numberMissing, 0),
      ("  about 5", .numberMissing, 2),
      ("-", .numberMissing, 1), (".", .numberMissing, 0), ("约100家", .numberMissing, 0), (".5 家", .numberMalformed, 0),
      ("5. 家", .numberMalformed, 0), ("1.2.3", .numberMalformed, 0), ("1,23", .numberGrouping, 1),
      ("1,23,4 家", .numberGrouping, 1),
      ("1234,567", .numberGrouping, 4), ("1.5,000", .numberGrouping, 3), (",123", .numberGrouping, 0),
      ("1.2e5 人", .numberExponent, 3),
      ("1E5", .numberExponent, 1), ("12:75", .durationMalformed, 0), ("12:3", .durationMalformed, 0),
      ("12:30 秒", .durationMalformed, 0),
      ("-1:30", .durationMalformed, 0), ("1:2:3:4", .durationMalformed, 0), (":30", .durationMalformed, 0),
      ("100 朵", .unitUnknown, 4),
      ("100家企", .unitUnknown, 3), ("5 元/朵", .unitUnknown, 4), ("5 元/", .unitUnknown, 4), ("5 /月", .unitUnknown, 2),
      ("5 元/万", .unitUnknown, 4), ("10 家 左右", .unitUnknown, 3), ("一百五家", .numberMalformed, 0), ("三朵", .unitUnknown, 1),
      ("百分之约八", .numberMalformed, 3), ("$5 万元", .unitsUnlike, 0), ("1.5万5千人", .unitUnknown, 3),
      ("3万5", .unitUnknown, 1), ("3千5万", .unitUnknown, 1), ("3万50000元", .unitUnknown, 1),
      ("十十家", .numberMalformed, 0), ("三百百", .numberMalformed, 0), ("一百十个", .numberMalformed, 0),
      ("123456789012345678901234567890123456789", .numberTooLong, 0),
      ("99999999999999999999999999999999999999 万人", .numberTooLong, 0),
      ("  99999999999999999999999999999999999999 万人", .numberTooLong, 2),
    ] as [(String, QuantityCode, Int)])
  func refuses(_ text: String, code: QuantityCode, offset: Int) {
    guard case .failure(let error) = UnitTable.standard.parse(text) else {
      Issue.record("'\(text)' was read")
      return
    }
    #expect(error.code == code)
    #expect(error.offset == offset)
  }

  @Test("a mistyped unit is told its neighbour")
  func nearest() {
    guard case .failure(let error) = UnitTable.standard.parse("5 平方未") else {
      Issue.record("read")
      return
    }
    #expect(error.help?.zh.hasPrefix("是否应为“平方米”？") == true)
    #expect(error.help?.en.hasPrefix("did you mean '平方米'?") == true)
  }

  @Test(
    "exact conversion inside one dimension, none across",
    arguments: [
      ("3 亩", "平方米", Rational(2000)), ("1 公顷", "亩", Rational(15)), ("1 平方米", "亩", Rational(3, 2000)),
      ("1 万平方米", "亩", Rational(15)),
      ("7 公里", "公里", Rational(7)), ("11700 人", "万人", Rational(117, 100)), ("2 年", "个月", Rational(24)),
      ("1 季度", "年", Rational(1, 4)),
      ("36 公里/小时", "米/秒", Rational(10)), ("10 米/秒", "公里/小时", Rational(36)), ("1 天", "小时", Rational(24)),
      ("90 分钟", "小时", Rational(3, 2)),
      ("3 升", "立方米", Rational(3, 1000)), ("35 微克/立方米", "毫克/立方米", Rational(7, 200)), ("1 吨", "克", Rational(1_000_000)),
      ("300 元/亩", "元/平方米", Rational(9, 20)), ("5 ‰", "%", Rational(1, 2)), ("5 名", "人", Rational(5)),
      ("5 家", "个", nil), ("5 元", "美元", nil), ("5 %", "百分点", nil), ("5 人", "人次", nil), ("5 元/月", "元", nil),
      ("5", "%", nil),
      ("5 元/月", "元/年", Rational(60)), ("5 天", "个月", nil), ("5 平方米", "米", nil), ("5 户", "户次", nil),
      ("5", "", Rational(5)),
    ] as [(String, String, Rational?)])
  func converts(_ text: String, to unit: String, expected: Rational?) throws {
    let table = UnitTable.standard
    let quantity = try table.parse(text).get()
    switch table.convert(quantity, to: unit) {
    case .success(let value): #expect(value == expected)
    case .failure(let error):
      #expect(expected == nil)
      #expect(error.code == .unitsUnlike)
    }
    let target = try #require(table.unit(unit))
    #expect((quantity.unit.dimension == target.unit.dimension) == (expected != nil))
    #expect((quantity.converted(to: target.unit) == nil) == (expected == nil))
  }

  @Test(
    "the unit and factor of a text",
    arguments: [
      ("万人", "人", "10000"), ("亿元", "元", "100000000"), ("万", "", "10000"), ("", "", "1"), ("公里", "米", "1000"),
      ("批次/千人", "批次/人", "0.001"),
      ("亿 美元", "美元", "100000000"), ("人/平方公里", "人/平方米", "0.000001"), ("Kg", "公斤", "1"), ("元／月", "元/月", "1"),
    ])
  func units(_ text: String, symbol: String, factor: String) throws {
    let found = try #require(UnitTable.standard.unit(text))
    #expect(found.unit.symbol == symbol)
    #expect(found.factor.description == factor)
  }

  @Test("a shown symbol names its own unit with factor one, for every spelling")
  func symbolsAreStable() throws {
    let table = UnitTable.standard
    #expect(table.spellings.count > 150)
    for spelling in table.spellings {
      let found = try #require(table.unit(spelling), "\(spelling)")
      let again = try #require(table.unit(found.unit.symbol), "\(spelling)")
      #expect(again.unit == found.unit)
      #expect(again.factor == ExactDecimal(1))
      let perMonth = try #require(table.unit(spelling + "/月"), "\(spelling)")
      let shown = try #require(table.unit(perMonth.unit.symbol), "\(spelling)")
      #expect(shown.unit == perMonth.unit && shown.factor == ExactDecimal(1))
      let each = try #require(table.unit("元/" + spelling), "\(spelling)")
      let eachAgain = try #require(table.unit(each.unit.symbol), "\(spelling)")
      #expect(eachAgain.unit == each.unit && eachAgain.factor == ExactDecimal(1), "\(spelling)")
    }
  }

  @Test("kinds of dimension")
  func kinds() throws {
    let table = UnitTable.standard
    #expect(try #require(table.unit("万户")).unit.dimension.isCount)
    #expect(try !#require(table.unit("户/年")).unit.dimension.isCount)
    #expect(try #require(table.unit("亿美元")).unit.dimension.isMoney)
    #expect(try #require(table.unit("％")).unit.dimension == .percent)
    #expect(try #require(table.unit("百分点")).unit.dimension == .percentagePoint)
    #expect(try #require(table.unit("")).unit.dimension.isNone)
  }
}

@Suite("Declared units")
struct DeclaredUnitTests {
  @Test("a counter of its own, and a multiple of a known unit")
  func declares() throws {
    let table = try UnitTable.standard.declaring(symbol: "朵", aliases: ["花", "flower"]).get()
      .declaring(symbol: "垧", of: "亩", factor: ExactDecimal(15)).get()
      .declaring(symbol: "市里", of: "公里", factor: ExactDecimal("0.5")).get()
      .declaring(symbol: "支花", of: "朵").get()
    #expect(try table.parse("3 万花").get().value == ExactDecimal(30000))
    #expect(try table.parse("3 FLOWER").get().unit.symbol == "朵")
    #expect(try table.convert(table.parse("2 垧").get(), to: "公顷").get() == 2)
    #expect(try table.parse("2 市里").get().value == ExactDecimal(1000))
    #expect(try table.parse("5 元/朵").get().unit.symbol == "元/朵")
    #expect(try table.parse("5 支花").get().unit == table.parse("5 朵").get().unit)
    #expect(UnitTable.standard.unit("朵") == nil)
  }

  @Test(
    "what cannot be declared",
    arguments: [
      ("人", [], nil, nil, .unitDeclaredTwice), ("朵", ["名"], nil, nil, .unitDeclaredTwice),
      ("", [], nil, nil, .unitSymbolInvalid),
      ("3x", [], nil, nil, .unitSymbolInvalid), ("a/b", [], nil, nil, .unitSymbolInvalid),
      ("万", [], nil, nil, .unitSymbolInvalid),
      ("朵", ["a,b"], nil, nil, .unitSymbolInvalid), ("朵", [], "花", nil, .unitBaseUnknown),
      ("朵", [], "元/月", nil, .unitBaseUnknown),
      ("朵", [], "万", nil, .unitBaseUnknown), ("朵", [], "米", "0", .unitFactorInvalid),
      ("朵", [], "米", "-2", .unitFactorInvalid),
      ("朵", [], nil, "2", .unitFactorInvalid),
      ("朵", [], "公里", "99999999999999999999999999999999999999", .unitFactorInvalid),
      ("朵", ["朵"], nil, nil, .unitDeclaredTwice),
    ] as [(String, [String], String?, String?, QuantityCode)])
  func refuses(_ symbol: String, _ aliases: [String], _ base: String?, _ factor: String?, code: QuantityCode) {
    let result = UnitTable.standard.declaring(
      symbol: symbol, aliases: aliases, of: base, factor: factor.flatMap { ExactDecimal($0) })
    guard case .failure(let error) = result else {
      Issue.record("declared")
      return
    }
    #expect(error.code == code)
  }
}
