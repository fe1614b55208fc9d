import Diagnostics
import Figures
import Naming
import Plans
import Quantities
import Sentences

/// What a text that is no plain number stands for, under an indicator and the unit of its row.
///
/// Worked out once for each text, whatever number of rows holds it.
struct ValueReader {
  struct Remark: Sendable {
    let code: SubmissionCode
    let words: CheckSentences.Words
  }

  /// A reading, if there is one, and what is to be said of it.
  ///
  /// A hard remark keeps the reading only for plans that lower the severity of its code.
  struct Reading: Sendable {
    var number: Rational?
    /// Half of the last digit where the writing rounds.
    var halfWidth: Rational?
    var remark: Remark?

    init(_ number: Rational?, _ code: SubmissionCode, _ words: CheckSentences.Words, halfWidth: Rational? = nil) {
      self.number = number
      self.halfWidth = halfWidth
      remark = Remark(code: code, words: words)
    }
  }

  let measures: UnitTable

  /// `unit` is what a bare number counts.
  func read(_ text: String, _ indicator: Indicator, _ unit: RowUnit, isEstimate: Bool) -> Reading {
    let plain = WrittenText.folded(text)
    let cell = Cell(text: text, indicator: indicator, unit: unit)
    switch WrittenText.read(plain, measures: measures) {
    case .unavailable: return Reading(nil, .valueUnavailable, CheckSentences.unavailable(text))
    case .dash: return Reading(nil, .valueDash, CheckSentences.dash(text))
    case .spreadsheetError: return Reading(nil, .spreadsheetError, CheckSentences.spreadsheetError(text))
    case .formula: return Reading(nil, .spreadsheetFormula, CheckSentences.formula(text))
    case .logical: return Reading(nil, .valueIsASwitch, CheckSentences.logical(text, indicator))
    case .triangle: return Reading(nil, .ambiguousTriangle, CheckSentences.triangle(text))
    case .date: return Reading(nil, .valueIsADate, CheckSentences.valueIsADate(text))
    case .range: return Reading(nil, .valueIsARange, CheckSentences.range(text, indicator))
    case .broken: return Reading(nil, .valueNotANumber, CheckSentences.lineBreak(text))
    case .change(let rest, let direction): return change(rest, direction, cell, isEstimate: isEstimate)
    case .accounting(let inner):
      return reading(inner, cell) { value, _ in
        Reading(-value, .accountingNegative, CheckSentences.accounting(text, -value, indicator))
      }
    case .approximate(let rest):
      return reading(rest, cell) { value, _ in approximate(value, cell, isEstimate: isEstimate) }
    case .ordinal(let rest): return ordinal(rest, cell)
    case .fraction(let top, let bottom): return fraction(top, bottom, cell)
    case .scientific(let value):
      let number = value.rational * unit.factor
      return Reading(number, .scientificNotation, CheckSentences.scientific(text, number, indicator))
    case .other: return quantity(plain, cell)
    }
  }

  /// The text of a cell with what it is read under.
  struct Cell {
    let text: String
    let indicator: Indicator
    let unit: RowUnit
  }

  // MARK: - Numbers with their units

  /// A number and its unit, in the unit of an indicator.
  enum Measured {
    case number(Rational, halfWidth: Rational?)
    /// Percentage points where a percentage is wanted.
    case points(Rational)
    /// The scale word is smaller than the one of the unit: 3千 beside 万元 may be 3千元 or 3千万元.
    case twoScales(Rational, Rational)
    /// 3:20 where no time is wanted.
    case time
    /// 3:20 where hours are wanted: minutes and seconds, or hours and minutes.
    case twoTimes(Rational, Rational)
    case unlike(MeasureUnit)
    case none
  }

  func measure(_ plain: String, _ indicator: Indicator, _ unit: RowUnit) -> Measured {
    guard case .success(let quantity) = measures.parse(plain) else { return .none }
    let value = quantity.value.rational
    let word = measures.scaleWord(in: plain)
    if quantity.unit.dimension.isNone {
      if let word, word.factor.rational < min(unit.scale, 10_000) {
        return .twoScales(value * unit.counter, value * unit.factor)
      }
      let worth = Self.hasOwnScale(plain, measures) ? unit.counter : unit.factor
      return .number(value * worth, halfWidth: halfWidth(word, worth: worth, indicator))
    }
    if plain.contains(":"), quantity.unit.factor(to: indicator.unit) == nil { return .time }
    if let converted = quantity.converted(to: indicator.unit) {
      if quantity.written.isClock, plain.count(where: { $0 == ":" }) == 1, indicator.unitFactor.rational >= 3600 {
        return .twoTimes(converted, converted * 60)
      }
      let worth = word.flatMap { RowUnit($0.unit, of: indicator, in: measures)?.factor }
      return .number(converted, halfWidth: halfWidth(word, worth: worth ?? 1, indicator))
    }
    if indicator.unit.dimension == .percent, quantity.unit.dimension == .percentagePoint { return .points(value) }
    return .unlike(quantity.unit)
  }

  /// `1.3万人` of 人 is known to ±500; a number written in the indicator's own scale is as exact as it stands.
  private func halfWidth(
    _ word: UnitTable.ScaleWord?, worth: Rational, _ indicator: Indicator
  ) -> Rational? {
    guard let word, word.factor.rational >= 1000,
      let places = ExactDecimal("1" + String(repeating: "0", count: word.places))
    else { return nil }
    let scale = word.factor.rational * worth
    return scale > indicator.unitFactor.rational ? scale.divided(by: places.rational * 2) : nil
  }

  /// Whether a number without a unit has a scale word of its own, in digits or in a numeral: 10.9亿, 两亿.
  static func hasOwnScale(_ text: String, _ measures: UnitTable) -> Bool {
    measures.scaleWord(in: text) != nil || text.contains { "万亿萬億".contains($0) }
  }

  /// What a number inside other marks is read as, or why it is none.
  private func reading(_ plain: String, _ cell: Cell, _ make: (Rational, Rational?) -> Reading) -> Reading {
    let (text, indicator) = (cell.text, cell.indicator)
    switch measure(plain, indicator, cell.unit) {
    case .number(let value, let half): return make(value, half)
    case .points(let value): return Reading(value, .pointsForPercent, CheckSentences.pointsForPercent(text))
    case .twoScales(let small, let large):
      return Reading(nil, .ambiguousScale, CheckSentences.ambiguousScale(text, small, large, indicator))
    case .time: return Reading(nil, .valueIsADate, CheckSentences.valueIsATime(text, indicator))
    case .twoTimes(let small, let large):
      return Reading(nil, .ambiguousScale, CheckSentences.twoTimes(text, small, large, indicator))
    case .unlike(let unit):
      let words = CheckSentences.unlikeUnit(unit, written: text, folded: WrittenText.folded(text), indicator)
      return Reading(nil, .unlikeUnit, words)
    case .none: return prose(text, indicator)
    }
  }

  // MARK: - Other ways of writing

  private func approximate(_ value: Rational, _ cell: Cell, isEstimate: Bool) -> Reading {
    isEstimate
      ? Reading(value, .approximationKept, CheckSentences.approximationKept(cell.text, value, cell.indicator))
      : Reading(value, .approximateValue, CheckSentences.approximate(cell.text, value, cell.indicator))
  }

  private func change(
    _ rest: String, _ direction: WrittenText.Direction, _ cell: Cell, isEstimate: Bool
  ) -> Reading {
    let (text, indicator) = (cell.text, cell.indicator)
    let exact = WrittenText.withoutApproximation(rest)
    if !indicator.isChange, case .success = measures.parse(exact ?? rest) {
      return Reading(nil, .changeWord, CheckSentences.changeWord(text, indicator))
    }
    return reading(exact ?? rest, cell) { size, _ in
      let isSigned = rest.first == "-" || rest.first == "+"
      if isSigned && direction == .fall || rest.first == "-" && direction == .rise {
        return Reading(nil, .signSaidTwice, CheckSentences.signSaidTwice(text, size.magnitude, indicator))
      }
      let value = (direction == .fall) != (indicator.sign == .plus) ? -size : size
      return exact == nil
        ? Reading(value, .valueNormalised, CheckSentences.normalised(text, value, indicator))
        : approximate(value, cell, isEstimate: isEstimate)
    }
  }

  private func ordinal(_ rest: String, _ cell: Cell) -> Reading {
    guard case .number(let place, _) = measure(WrittenText.withoutPlaceWord(rest), cell.indicator, cell.unit),
      place.isInteger, place.isPositive
    else { return prose(cell.text, cell.indicator) }
    guard cell.indicator.isRank else {
      return Reading(nil, .valueNotANumber, CheckSentences.ordinal(cell.text, cell.indicator))
    }
    return Reading(place, .valueNormalised, CheckSentences.normalised(cell.text, place, cell.indicator))
  }

  private func fraction(_ top: ExactDecimal, _ bottom: ExactDecimal, _ cell: Cell) -> Reading {
    guard cell.indicator.kind == .rate, cell.indicator.unit.dimension == .percent,
      let value = (top.rational * 100).divided(by: bottom.rational)
    else { return Reading(nil, .valueIsAFraction, CheckSentences.fractionValue(cell.text, cell.indicator)) }
    return Reading(value, .shareAsFraction, CheckSentences.shareAsFraction(cell.text, value))
  }

  private func quantity(_ plain: String, _ cell: Cell) -> Reading {
    let (text, indicator) = (cell.text, cell.indicator)
    if indicator.isRank,
      case .number(let place, _) = measure(WrittenText.withoutPlaceWord(plain), indicator, cell.unit),
      WrittenText.withoutPlaceWord(plain) != plain
    {
      return Reading(place, .valueNormalised, CheckSentences.normalised(text, place, indicator))
    }
    if case .none = measure(plain, indicator, cell.unit) { return malformed(plain, cell) }
    if case .points(let value) = measure(plain, indicator, cell.unit), Self.isBasisPoints(plain) {
      return Reading(value, .perMilleConverted, CheckSentences.normalised(text, value, indicator))
    }
    return reading(plain, cell) { value, half in
      if Self.isChineseNumeral(plain) {
        return Reading(value, .chineseNumeral, CheckSentences.chineseNumeral(text, value, indicator))
      }
      if indicator.unit.dimension == .percent, plain.contains("‰") {
        return Reading(value, .perMilleConverted, CheckSentences.normalised(text, value, indicator))
      }
      return Reading(
        value, .valueNormalised, CheckSentences.normalised(text, value, indicator, halfWidth: half), halfWidth: half)
    }
  }

  private static func isBasisPoints(_ plain: String) -> Bool {
    let lower = plain.lowercased()
    return plain.contains("基点") || lower.hasSuffix("bp") || lower.hasSuffix("bps")
  }

  static func isChineseNumeral(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟负".unicodeScalars.contains(first)
  }

  // MARK: - No number

  /// Texts that are no number: near misses are named with what was probably meant, which is never put in their place.
  private func malformed(_ plain: String, _ cell: Cell) -> Reading {
    let text = cell.text
    func isNumber(_ proposal: String) -> Bool {
      if case .number = measure(proposal, cell.indicator, cell.unit) { true } else { false }
    }
    if let proposal = Self.decimalComma(plain), isNumber(proposal) {
      return Reading(nil, .decimalComma, CheckSentences.proposal(text, proposal, CheckSentences.decimalComma))
    }
    if let proposal = Self.regrouped(plain), isNumber(proposal) {
      return Reading(nil, .digitsMisgrouped, CheckSentences.proposal(text, proposal, CheckSentences.misgrouped))
    }
    if let proposal = Self.relettered(plain), isNumber(proposal) {
      return Reading(nil, .lettersForDigits, CheckSentences.proposal(text, proposal, CheckSentences.letters))
    }
    if let (_, rest) = WrittenBound.split(plain), case .success = measures.parse(rest) {
      return reading(rest, cell) { _, _ in prose(text, cell.indicator) }
    }
    return prose(text, cell.indicator)
  }

  private func prose(_ text: String, _ indicator: Indicator) -> Reading {
    Reading(nil, .valueNotANumber, CheckSentences.notANumber(text, indicator))
  }

  /// `12,3`: one comma with one or two digits behind it.
  private static func decimalComma(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return nil }
    let decimals = parts[1].prefix { $0.isDigit }
    guard (1...2).contains(decimals.count) else { return nil }
    return parts[0] + "." + parts[1]
  }

  /// `1,23,4` without its commas, `1.234.5` with the last point alone.
  private static func regrouped(_ text: String) -> String? {
    let points = text.count { $0 == "." }
    if points >= 2, let last = text.lastIndex(of: ".") {
      return text[..<last].filter { $0 != "." && $0 != "," } + text[last...]
    }
    return text.contains(",") ? text.filter { $0 != "," } : nil
  }

  /// `1O5`: letters that look like digits, beside digits.
  private static func relettered(_ text: String) -> String? {
    guard text.contains(where: \.isDigit) else { return nil }
    let proposal = String(
      text.map { letter in
        switch letter {
        case "O", "o", "〇": "0"
        case "l", "I", "|": "1"
        case "Z": "2"
        case "S": "5"
        case "B": "8"
        default: letter
        }
      })
    return proposal == text ? nil : proposal
  }
}
