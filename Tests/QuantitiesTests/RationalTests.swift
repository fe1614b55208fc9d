import Testing

@testable import Quantities

@Suite("Fractions")
struct RationalTests {
  @Test(
    "lowest terms, sign above",
    arguments: [
      (6, 4, "3/2"), (-6, 4, "-3/2"), (6, -4, "-3/2"), (-6, -4, "3/2"), (0, -5, "0"), (8, 4, "2"),
      (Int.min, 1, "-9223372036854775808"), (Int.min, Int.min, "1"), (1, Int.min, "-1/9223372036854775808"),
    ])
  func canonical(_ top: Int, _ bottom: Int, shown: String) {
    let value = Rational(top, bottom)
    #expect(value.description == shown)
    #expect(value == Rational.wideQuotient(Rational(top), Rational(bottom)))
  }

  @Test("division by zero is nil")
  func zeroDivision() {
    #expect(Rational(3).divided(by: .zero) == nil)
    #expect(Rational.zero.divided(by: 3) == .zero)
    #expect(Rational.zero.divided(by: .zero) == nil)
  }

  @Test("the narrow and the wide path agree, for random pairs of every size")
  func paths() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let (left, right) = (Self.random(&random), Self.random(&random))
      #expect(left + right == Rational.wideSum(left, right))
      #expect(left * right == Rational.wideProduct(left, right))
      #expect(left.divided(by: right) == Rational.wideQuotient(left, right))
      #expect((left < right) == Rational.wideIsLess(left, right))
      #expect((left + right) - right == left)
      #expect((left + right).hashValue == (right + left).hashValue)
      if !right.isZero { #expect((left * right).divided(by: right) == left) }
      #expect((left < right) == (left - right).isNegative)
      #expect(left.floor() <= left && left < left.floor() + 1)
      #expect(left.ceiling() == -(-left).floor())
    }
  }

  @Test("rounding and writing down agree on both paths, for random numbers, places and rules")
  func roundingPaths() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<4000 {
      let value = Self.random(&random)
      let places = Int.random(in: -3...40, using: &random)
      for rule in RoundingRule.allCases {
        #expect(value.rounded(places: places, rule) == value.wideRounded(places: places, rule))
        #expect(value.decimal(places: places, rule) == value.wideDecimal(places: max(places, 0), rule))
      }
      if let exact = value.exactDecimal { #expect(exact.rational == value) }
    }
  }

  private static func random(_ random: inout SeededGenerator) -> Rational {
    func integer() -> Int {
      switch Int.random(in: 0...5, using: &random) {
      case 0: Int.random(in: -3...3, using: &random)
      case 1: Int.random(in: .min ... .max, using: &random)
      case 2: [Int.min, Int.max, Int.min + 1][Int.random(in: 0...2, using: &random)]
      default: Int.random(in: -100_000...100_000, using: &random)
      }
    }
    var value = Rational(integer(), { $0 == 0 ? 1 : $0 }(integer()))
    if Int.random(in: 0...4, using: &random) == 0 { value = value * Rational(integer()) * Rational(1, 977) }
    return value
  }

  @Test(
    "rounding by every rule",
    arguments: [
      ("2.5", ["2", "3", "2", "3", "2", "3", "2"]), ("3.5", ["4", "4", "3", "4", "3", "4", "3"]),
      ("-2.5", ["-2", "-3", "-2", "-3", "-2", "-2", "-3"]), ("0.4", ["0", "0", "0", "1", "0", "1", "0"]),
      ("-0.4", ["0", "0", "0", "-1", "0", "0", "-1"]), ("0.6", ["1", "1", "1", "1", "0", "1", "0"]),
      ("7", ["7", "7", "7", "7", "7", "7", "7"]), ("-0.6", ["-1", "-1", "-1", "-1", "0", "0", "-1"]),
    ])
  func rounds(_ text: String, expected: [String]) throws {
    let value = try #require(ExactDecimal(text)).rational
    for (rule, shown) in zip(RoundingRule.allCases, expected) {
      #expect(value.rounded(places: 0, rule).description == shown, "\(rule)")
      #expect(value.decimal(places: 0, rule) == shown, "\(rule)")
      #expect(
        (value * Rational(1, 1000)).rounded(places: 3, rule) == value.rounded(places: 0, rule) * Rational(1, 1000))
      #expect((value * 100).rounded(places: -2, rule) == value.rounded(places: 0, rule) * 100)
    }
  }

  @Test(
    "texts",
    arguments: [
      (Rational(1, 3), "0.33", "0.3333", nil), (Rational(2, 3), "0.67", "0.6667", nil),
      (Rational(1, 8), "0.12", "0.125", "0.125"), (Rational(-1, 4), "-0.25", "-0.25", "-0.25"),
      (Rational(11700), "11700.00", "11700", "11700"), (Rational(-1, 100_000), "0.00", "0", "-0.00001"),
      (Rational(1, 1 << 40), "0.00", "0", "0.0000000000009094947017729282379150390625"),
      (Rational(100, 1), "100.00", "100", "100"), (Rational(1999, 2000), "1.00", "0.9995", "0.9995"),
      (Rational(1, 6), "0.17", "0.1667", nil),
    ] as [(Rational, String, String, String?)])
  func texts(_ value: Rational, two: String, upToFour: String, exact: String?) {
    #expect(value.decimal(places: 2) == two)
    #expect(value.decimalText(maxPlaces: 4) == upToFour)
    #expect(value.exactDecimalText == exact)
    #expect(value.exactDecimal?.description == exact)
  }

  @Test("whole numbers that fit a machine integer")
  func integers() {
    #expect(Rational(Int.min).intValue == .min)
    #expect((Rational(Int.min) - 1).intValue == nil)
    #expect((Rational(Int.max) + 1).isInteger)
    #expect((Rational(Int.max) + 1 - 1).intValue == .max)
    #expect(Rational(1, 2).intValue == nil)
    #expect(Rational.zero.isZero && !Rational.zero.isPositive && Rational.one.isPositive)
    #expect(abs(Rational(-2, 3)) == Rational(2, 3))
    #expect(min(Rational(1, 3), Rational(1, 4)) == Rational(1, 4))
    #expect(max(Rational(1, 3), 1) == 1)
    #expect(-Rational(Int.min) == Rational(Int.max) + 1)
  }
}
