import FoundationEssentials
import Testing

@testable import Quantities

/// Where the cases lie: `PLUMBLINE_SHARED`, else a folder `shared` beside the package.
enum DecimalSuite {
  static let folder: String = {
    let shared =
      ProcessInfo.processInfo.environment["PLUMBLINE_SHARED"]
      ?? #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/shared"
    return shared + "/conformance/decimal/"
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder + "add.decTest")
}

/// The public General Decimal Arithmetic cases, as far as they speak of what is offered: finite numbers.
@Suite(
  "General Decimal Arithmetic",
  .enabled(if: DecimalSuite.isPresent, "the conformance data is not here; set PLUMBLINE_SHARED to its folder"))
struct DecimalConformanceTests {
  enum Outcome: Hashable {
    case ran
    case skipped(String)
  }

  /// How many cases of each file must run, so that a reader that understands nothing does not pass.
  @Test(
    "every case that speaks of finite numbers",
    arguments: [
      ("add", 1499), ("subtract", 530), ("multiply", 220), ("divide", 451), ("compare", 476),
      ("quantize", 484), ("rounding", 707), ("base", 326),
    ])
  func file(_ name: String, least: Int) throws {
    let text = try String(contentsOfFile: DecimalSuite.folder + name + ".decTest", encoding: .utf8)
    let cases = DecimalCase.all(in: text)
    var outcomes: [Outcome: Int] = [:]
    for item in cases { outcomes[try Self.run(item), default: 0] += 1 }
    let ran = outcomes[.ran] ?? 0
    #expect(ran >= least, "\(name): \(ran) of \(cases.count) ran, \(outcomes)")
    #expect(outcomes.values.reduce(0, +) == cases.count)
  }

  static func run(_ item: DecimalCase) throws -> Outcome {
    if item.operation == "tosci" { return toText(item) }
    guard let rule = item.rule else { return .skipped("rounding \(item.rounding)") }
    let values = item.operands.compactMap(Finite.init)
    guard values.count == item.operands.count else { return .skipped("operand not finite or too large") }
    guard values.count == 2 else { return .skipped("operation \(item.operation)") }
    let (left, right) = (values[0], values[1])
    if item.operation == "divide", right.value.isZero {
      #expect(left.value.divided(by: right.value) == nil, "\(item)")
      return .ran
    }
    guard let expected = Finite(item.expected) else { return .skipped("result not finite") }
    let range: Set<String> = ["overflow", "underflow", "subnormal", "clamped"]
    guard item.conditions.isDisjoint(with: range) else { return .skipped("exponent range") }
    let exact: Rational
    var decimal: ExactDecimal?
    switch item.operation {
    case "add":
      exact = left.value + right.value
      decimal = both(left, right) { $0.adding($1) }
    case "subtract":
      exact = left.value - right.value
      decimal = both(left, right) { $0.subtracting($1) }
    case "multiply":
      exact = left.value * right.value
      decimal = both(left, right) { $0.multiplied(by: $1) }
    case "divide":
      exact = try #require(left.value.divided(by: right.value))
    case "compare":
      let order = left.value < right.value ? -1 : left.value == right.value ? 0 : 1
      #expect(Rational(order) == expected.value, "\(item)")
      if let one = left.plain, let other = right.plain {
        #expect((one < other) == (order < 0) && (one == other) == (order == 0), "\(item)")
      }
      return .ran
    case "quantize":
      #expect(left.value.rounded(places: -right.exponent, rule) == expected.value, "\(item)")
      if let plain = left.plain, right.exponent <= 0 {
        #expect(plain.rounded(places: -right.exponent, rule: rule).rational == expected.value, "\(item)")
      }
      return .ran
    default:
      return .skipped("operation \(item.operation)")
    }
    #expect(rounded(exact, digits: item.precision, rule) == expected.value, "\(item)")
    if let decimal {
      #expect(decimal.rational == exact, "\(item)")
      if item.conditions.isEmpty, let plain = expected.plain {
        #expect(decimal.description == plain.description, "\(item): places")
      }
    }
    return .ran
  }

  /// Text to number and back, where the number is not rounded and plain notation is asked for.
  private static func toText(_ item: DecimalCase) -> Outcome {
    let text = item.operands[0]
    if item.conditions.contains("conversion_syntax") {
      #expect(ExactDecimal(text) == nil, "\(item)")
      return .ran
    }
    if !item.conditions.isEmpty {
      guard item.conditions.isSubset(of: ["inexact", "rounded"]) else { return .skipped("exponent range") }
      guard let rule = item.rule else { return .skipped("rounding \(item.rounding)") }
      guard let exact = Finite(text), let expected = Finite(item.expected) else {
        return .skipped("exponent too large")
      }
      #expect(rounded(exact.value, digits: item.precision, rule) == expected.value, "\(item)")
      return .ran
    }
    guard let value = ExactDecimal(text) else { return .skipped("form not offered") }
    guard let expected = ExactDecimal(item.expected) else { return .skipped("result in another notation") }
    #expect(value.description == expected.description, "\(item)")
    return .ran
  }

  private static func both(
    _ left: Finite, _ right: Finite, _ operation: (ExactDecimal, ExactDecimal) -> ExactDecimal?
  ) -> ExactDecimal? {
    guard let one = left.plain, let other = right.plain else { return nil }
    return operation(one, other)
  }

  private static func rounded(_ value: Rational, digits: Int, _ rule: RoundingRule) -> Rational {
    if value.isZero || digits > 1000 { return value }
    let whole = abs(value).decimal(places: 0, .down)
    var places = digits - whole.count
    if whole == "0" {
      places = digits
      var rest = abs(value) * 10
      while rest < 1 {
        rest *= 10
        places += 1
      }
    }
    return value.rounded(places: places, rule)
  }

  /// A finite number of the suite, exponent and all.
  struct Finite {
    let value: Rational
    let exponent: Int
    private static let powers = (0..<140).reduce(into: [Rational.one]) { powers, _ in
      powers.append(powers[powers.count - 1] * 10)
    }

    /// The same read by the product, if it offers the form.
    let plain: ExactDecimal?

    init?(_ text: String) {
      let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
      guard parts.count <= 2, let mantissa = parts.first else { return nil }
      guard let shift = parts.count == 2 ? Int(parts[1]) : 0, shift.magnitude <= 100 else { return nil }
      let digits = mantissa.filter(\.isNumber)
      guard !digits.isEmpty, mantissa.allSatisfy({ $0.isNumber || "+-.".contains($0) }) else { return nil }
      let places = mantissa.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
      exponent = shift - places
      plain = ExactDecimal(text)
      guard exponent.magnitude < Self.powers.count else { return nil }
      var value = ExactDecimal(digits).map(Rational.init) ?? .zero
      if value.isZero { for digit in digits { value = value * 10 + Rational(digit.wholeNumberValue ?? 0) } }
      if mantissa.hasPrefix("-") { value = -value }
      let power = Self.powers[Int(exponent.magnitude)]
      self.value = exponent < 0 ? value.divided(by: power) ?? 0 : value * power
    }
  }
}
