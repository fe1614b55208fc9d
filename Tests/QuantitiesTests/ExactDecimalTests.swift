import Quantities
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  static let nines = String(repeating: "9", count: 38)

  @Test(
    "plain numbers are read with their places",
    arguments: [
      ("0", 0, 0, "0"), ("-0.00", 0, 2, "0.00"), ("6.50", 650, 2, "6.50"), ("+6.5", 65, 1, "6.5"),
      ("-0.25", -25, 2, "-0.25"), ("007", 7, 0, "7"), ("11700", 11700, 0, "11700"), ("0.001", 1, 3, "0.001"),
      ("123456789012345678", 123_456_789_012_345_678, 0, "123456789012345678"),
      ("1234567890123456789", 1_234_567_890_123_456_789, 0, "1234567890123456789"),
      ("100.0000000000000000000", 1_000_000_000_000_000_000 * 1000, 19, "100.0000000000000000000"),
    ] as [(String, Int128, Int, String)])
  func reads(_ text: String, coefficient: Int128, scale: Int, shown: String) throws {
    let value = try #require(ExactDecimal(text))
    #expect(value.coefficient == coefficient)
    #expect(value.scale == scale)
    #expect(value.description == shown)
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", " ", "-", "+", ".", ".5", "5.", "-.5", "1.2.3", "1e5", "1E-2", "1,000", "0x10", " 1", "1 ", "--1", "1-", "１",
      "NaN", "inf", "1_000", "5.-", "-5.", "100" + nines, "0." + nines + "9",
    ])
  func refuses(_ text: String) {
    #expect(ExactDecimal(text) == nil)
    #expect(ExactDecimal(bytes: Array(text.utf8)) == nil)
    let bytes = Array(text.utf8)
    #expect(ExactDecimal(utf8: bytes.span) == nil)
  }

  @Test("38 digits are the limit, leading zeros not counted")
  func limit() throws {
    #expect(ExactDecimal(Self.nines)?.description == Self.nines)
    #expect(ExactDecimal("000" + Self.nines)?.description == Self.nines)
    #expect(ExactDecimal("0." + Self.nines)?.description == "0." + Self.nines)
    #expect(ExactDecimal("-" + Self.nines)?.negated.description == Self.nines)
  }

  @Test("the three readers agree", arguments: ["0", "-12.50", "5.", "1e3", "", "+0.001", "abc", nines])
  func readers(_ text: String) {
    let bytes = Array(text.utf8)
    let fromText = ExactDecimal(text)
    #expect(ExactDecimal(bytes: bytes)?.description == fromText?.description)
    #expect(ExactDecimal(bytes: bytes[...])?.description == fromText?.description)
    #expect(ExactDecimal(utf8: bytes.span)?.description == fromText?.description)
    #expect(ExactDecimal(("x" + text + "y").dropFirst().dropLast())?.description == fromText?.description)
  }

  @Test(
    "numbers that are equal are equal however written",
    arguments: [
      ("6.50", "6.5"), ("0", "-0.000"), ("100", "100.00"), ("-0.250", "-0.25"),
      ("1" + nines.dropFirst(), "1" + nines.dropFirst()),
    ])
  func equal(_ left: String, _ right: String) throws {
    let (one, other) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
    #expect(one == other)
    #expect(one.hashValue == other.hashValue)
    #expect(!(one < other) && !(other < one))
    #expect(one.normalized.description == other.normalized.description)
    #expect(one.rational == other.rational)
  }

  @Test(
    "order at the ends of the range",
    arguments: [
      ("0." + nines, "1"), (nines, nines.dropLast() + "9.0"), ("-" + nines, "0." + nines), ("0.1", nines),
      ("-1", "-0." + nines), ("0", "0.00000000000000000000000000000000000001"),
    ])
  func extremes(_ left: String, _ right: String) throws {
    guard let one = ExactDecimal(left), let other = ExactDecimal(right) else { return }
    #expect(one < other)
    #expect(other > one)
    #expect(one.rational < other.rational)
  }

  @Test("more than 38 places apart still compare")
  func farApart() {
    let tiny = ExactDecimal(coefficient: 7, scale: 60)
    let large = ExactDecimal(coefficient: 1, scale: 1)
    #expect(tiny < large)
    #expect(tiny.negated > large.negated)
    #expect(tiny > .zero)
    #expect(tiny == ExactDecimal(coefficient: 70, scale: 61))
    #expect(tiny.rational == ExactDecimal(coefficient: 70, scale: 61).rational)
    #expect(tiny.rounded(places: 2, rule: .up).description == "0.01")
    #expect(tiny.negated.rounded(places: 2, rule: .floor).description == "-0.01")
    #expect(tiny.rounded(places: 2).description == "0.00")
  }

  @Test("order and equality are those of the fractions, for random pairs")
  func orderProperty() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<1200 {
      let (left, right) = (Self.random(&random), Self.random(&random))
      #expect((left < right) == (left.rational < right.rational))
      #expect((left == right) == (left.rational == right.rational))
      let again = ExactDecimal(left.description)
      let bytes = Array(left.description.utf8)
      #expect(ExactDecimal(utf8: bytes.span)?.description == left.description)
      #expect(again == left && again?.scale == left.scale)
      #expect(left.normalized == left && left.normalized.hashValue == left.hashValue)
      #expect(left.rational.exactDecimal == left)
      #expect(left.rational.exactDecimalText == left.normalized.description)
      #expect(left.isInteger == left.rational.isInteger)
    }
  }

  @Test("sums, differences and products are those of the fractions, or nil")
  func arithmeticProperty() {
    var random = SeededGenerator(seed: 2)
    var refused = 0
    for _ in 0..<1200 {
      let (left, right) = (Self.random(&random), Self.random(&random))
      for (own, exact) in [
        (left.adding(right), left.rational + right.rational),
        (left.subtracting(right), left.rational - right.rational),
        (left.multiplied(by: right), left.rational * right.rational),
      ] {
        if own == nil { refused += 1 }
        #expect(own?.rational == exact.exactDecimal?.rational)
        #expect(own == nil || own?.rational == exact)
      }
      for rule in RoundingRule.allCases {
        #expect(left.rounded(places: 2, rule: rule).rational == left.rational.rounded(places: 2, rule))
      }
    }
    #expect(refused > 0)
  }

  private static func random(_ random: inout SeededGenerator) -> ExactDecimal {
    let digits = Int.random(in: 0...38, using: &random)
    var coefficient: Int128 = 0
    for _ in 0..<digits { coefficient = coefficient * 10 + Int128(Int.random(in: 0...9, using: &random)) }
    if Bool.random(using: &random) { coefficient = -coefficient }
    return ExactDecimal(
      coefficient: coefficient, scale: Int.random(in: 0...(Bool.random(using: &random) ? 3 : 38), using: &random))
  }

  @Test("what needs more than 38 digits is nil, not wrong")
  func overflow() throws {
    let large = try #require(ExactDecimal(Self.nines))
    #expect(large.adding(ExactDecimal(1)) == nil)
    let tenth = ExactDecimal(coefficient: large.coefficient, scale: 1)
    #expect(
      tenth.adding(ExactDecimal(coefficient: 1, scale: 1))?.description == "1" + String(repeating: "0", count: 37))
    #expect(large.subtracting(ExactDecimal(-1)) == nil)
    #expect(large.multiplied(by: ExactDecimal(10)) == nil)
    #expect(large.adding(ExactDecimal(coefficient: 0, scale: 5))?.description == Self.nines)
    #expect(large.multiplied(by: ExactDecimal(coefficient: 10, scale: 1)) == large)
    #expect(ExactDecimal(5).adding(ExactDecimal(coefficient: 1, scale: 38)) == nil)
  }

  @Test(
    "the sign and whole-number questions",
    arguments: [
      ("0", true, false, true), ("-0.0", true, false, true), ("6.50", false, false, false),
      ("-3.00", false, true, true),
    ])
  func questions(_ text: String, zero: Bool, negative: Bool, integer: Bool) throws {
    let value = try #require(ExactDecimal(text))
    #expect(value.isZero == zero)
    #expect(value.isNegative == negative)
    #expect(value.isInteger == integer)
    #expect((value.intValue != nil) == integer)
  }
}
