import Quantities
import Testing

@Suite("Chinese numerals")
struct ChineseNumeralTests {
  @Test(
    "numerals",
    arguments: [
      ("零", "0"), ("〇", "0"), ("一", "1"), ("两", "2"), ("十", "10"), ("十二", "12"), ("二十", "20"), ("二十六", "26"),
      ("一百", "100"), ("一百零五", "105"), ("一百一十", "110"), ("一百一十五", "115"), ("两千", "2000"), ("三千零五", "3005"),
      ("三千零五十", "3050"),
      ("一万", "10000"), ("一万三千", "13000"), ("一万零三", "10003"), ("十二万", "120000"), ("一百二十万零五百", "1200500"),
      ("两亿", "200000000"),
      ("一亿零一万", "100010000"), ("一万亿", "1000000000000"), ("一万三千亿", "1300000000000"), ("三亿五千万", "350000000"),
      ("一点五", "1.5"),
      ("零点零五", "0.05"), ("一点五万", "15000"), ("二点七亿", "270000000"), ("一点二万亿", "1200000000000"), ("负三", "-3"),
      ("负零点五", "-0.5"),
      ("二〇二二", "2022"), ("壹佰贰拾", "120"), ("一萬", "10000"), ("十点五", "10.5"), ("三百万", "3000000"), ("三〇", "30"),
      ("一二三", "123"), ("一千五百", "1500"),
    ])
  func parses(_ text: String, _ expected: String) {
    #expect(ChineseNumeral.parse(text)?.description == expected)
  }

  @Test(
    "no numerals, or two readings",
    arguments: [
      "", "万", "亿", "百", "千", "一百五", "一万三", "一亿二", "一千二", "点五", "五点", "一点", "一点五点", "十十", "百一", "一十百", "三万万", "零零",
      "三五", "三五十", "零五",

      "一百零", "一万零", "两两", "二两", "负", "负负一", "12", "一2", "家", "一家", "百分之五", "一点两", "一百千", "五五十", "一 百", "一百零零五", "亿亿",
    ])
  func refuses(_ text: String) {
    #expect(ChineseNumeral.parse(text) == nil)
  }

  @Test("every number spelled out reads back, for random numbers")
  func roundTrip() {
    var random = SeededGenerator(seed: 4)
    for number in Array(0...2000) + (0..<3000).map({ _ in Int.random(in: 0...9_999_999_999_999, using: &random) }) {
      #expect(ChineseNumeral.parse(Self.spelled(number)) == ExactDecimal(number), "\(number) \(Self.spelled(number))")
    }
  }

  /// The formal spelling of a number below 10^16.
  private static func spelled(_ number: Int) -> String {
    if number == 0 { return "零" }
    for (word, value) in [("亿", 100_000_000), ("万", 10_000)] where number >= value {
      let (head, tail) = (number / value, number % value)
      if tail == 0 { return spelled(head) + word }
      return spelled(head) + word + (tail < value / 10 ? "零" : "") + spelled(tail)
    }
    let digits = Array("零一二三四五六七八九")
    for (word, value) in [("千", 1000), ("百", 100), ("十", 10)] where number >= value {
      let (head, tail) = (number / value, number % value)
      let front = String(digits[head]) + word
      if tail == 0 { return front }
      return front + (tail < value / 10 ? "零" : "") + spelled(tail)
    }
    return String(digits[number])
  }
}
