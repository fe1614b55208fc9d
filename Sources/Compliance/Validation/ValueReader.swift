import Diagnostics
import Quantities

/// What a text that is no plain number stands for, under an indicator and the unit of its row. Worked out once for
/// each text, whatever number of rows holds it.
struct ValueReader {
  struct Remark: Sendable {
    let code: SubmissionCode
    let words: SubmissionWords.Words
  }

  /// A reading, if there is one, and what is to be said of it. A hard remark keeps the reading only for plans that
  /// lower the severity of its code.
  struct Reading: Sendable {
    var number: Rational?
    /// Half of the last digit where the writing rounds.
    var halfWidth: Rational?
    var remark: Remark?

    init(_ number: Rational?, _ code: SubmissionCode, _ words: SubmissionWords.Words, halfWidth: Rational? = nil) {
      self.number = number
      self.halfWidth = halfWidth
      remark = Remark(code: code, words: words)
    }
  }

  let measures: UnitTable

  /// `factor` is what a bare number is worth in the indicator's unit.
  func read(_ text: String, _ indicator: Indicator, factor: Rational, isEstimate: Bool) -> Reading {
    let plain = WrittenText.folded(text)
    switch WrittenText.read(plain, measures: measures) {
    case .unavailable: return Reading(nil, .valueUnavailable, SubmissionWords.unavailable(text))
    case .dash: return Reading(nil, .valueDash, SubmissionWords.dash(text))
    case .spreadsheetError: return Reading(nil, .spreadsheetError, SubmissionWords.spreadsheetError(text))
    case .formula: return Reading(nil, .spreadsheetFormula, SubmissionWords.formula(text))
    case .logical: return Reading(nil, .valueIsASwitch, SubmissionWords.logical(text))
    case .triangle: return Reading(nil, .ambiguousTriangle, SubmissionWords.triangle(text))
    case .date: return Reading(nil, .valueIsADate, SubmissionWords.valueIsADate(text))
    case .range: return Reading(nil, .valueIsARange, SubmissionWords.range(text, indicator))
    case .change(let rest, let isFall): return change(rest, isFall, text, indicator, factor)
    case .accounting(let inner):
      guard let value = number(inner, indicator, factor) else { return prose(text, indicator) }
      return Reading(-value, .accountingNegative, SubmissionWords.accounting(text, -value, indicator))
    case .approximate(let rest):
      guard let value = number(rest, indicator, factor) else { return prose(text, indicator) }
      return isEstimate
        ? Reading(value, .approximationKept, SubmissionWords.approximationKept(text, value, indicator))
        : Reading(value, .approximateValue, SubmissionWords.approximate(text, value, indicator))
    case .fraction(let top, let bottom): return fraction(top, bottom, text, indicator)
    case .scientific(let value):
      let number = value.rational * factor
      return Reading(number, .scientificNotation, SubmissionWords.scientific(text, number, indicator))
    case .other: return quantity(plain, text, indicator, factor)
    }
  }

  private func number(_ text: String, _ indicator: Indicator, _ factor: Rational) -> Rational? {
    guard case .success(let quantity) = measures.parse(text) else { return nil }
    return quantity.unit.dimension.isNone ? quantity.value.rational * factor : quantity.converted(to: indicator.unit)
  }

  private func change(
    _ rest: String, _ isFall: Bool, _ text: String, _ indicator: Indicator, _ factor: Rational
  ) -> Reading {
    guard case .success(let quantity) = measures.parse(rest) else { return prose(text, indicator) }
    guard indicator.isChange else { return Reading(nil, .changeWord, SubmissionWords.changeWord(text, indicator)) }
    // 下降2.1个百分点 and 下降2.1% are both said of a rate of change.
    let isBare = quantity.unit.dimension.isNone || quantity.unit.dimension == .percentagePoint
    guard let size = isBare ? quantity.value.rational * factor : quantity.converted(to: indicator.unit) else {
      return Reading(nil, .unlikeUnit, SubmissionWords.unlikeUnit(quantity.unit.symbol, indicator))
    }
    let value = isFall != (indicator.sign == .plus) ? -size : size
    return Reading(value, .valueNormalised, SubmissionWords.normalised(text, value, indicator))
  }

  private func fraction(_ top: ExactDecimal, _ bottom: ExactDecimal, _ text: String, _ indicator: Indicator) -> Reading
  {
    guard indicator.kind == .rate, indicator.unit.dimension == .percent,
      let value = (top.rational * 100).divided(by: bottom.rational)
    else { return Reading(nil, .valueIsAFraction, SubmissionWords.fractionValue(text, indicator)) }
    return Reading(value, .shareAsFraction, SubmissionWords.shareAsFraction(text, value))
  }

  private func quantity(_ plain: String, _ text: String, _ indicator: Indicator, _ factor: Rational) -> Reading {
    guard case .success(let quantity) = measures.parse(plain) else { return malformed(plain, text, indicator) }
    let isPercent = indicator.unit.dimension == .percent
    let value: Rational
    if quantity.unit.dimension.isNone {
      value = quantity.value.rational * factor
    } else if let converted = quantity.converted(to: indicator.unit) {
      value = converted
    } else if isPercent, quantity.unit.dimension == .percentagePoint {
      let isBasisPoint =
        plain.contains("基点") || plain.lowercased().hasSuffix("bp") || plain.lowercased().hasSuffix("bps")
      return isBasisPoint
        ? Reading(
          quantity.value.rational, .perMilleConverted,
          SubmissionWords.normalised(text, quantity.value.rational, indicator))
        : Reading(quantity.value.rational, .pointsForPercent, SubmissionWords.pointsForPercent(text))
    } else {
      return Reading(nil, .unlikeUnit, SubmissionWords.unlikeUnit(quantity.unit.symbol, indicator))
    }
    if Self.isChineseNumeral(plain) {
      return Reading(value, .chineseNumeral, SubmissionWords.chineseNumeral(text, value, indicator))
    }
    if isPercent, plain.contains("‰") || plain.contains("基点") {
      return Reading(value, .perMilleConverted, SubmissionWords.normalised(text, value, indicator))
    }
    let half = halfWidth(of: plain, value: value, indicator)
    return Reading(
      value, .valueNormalised, SubmissionWords.normalised(text, value, indicator, halfWidth: half), halfWidth: half)
  }

  /// `1.3万人` of 人 is known to ±500; a number written in the indicator's own scale is as exact as it stands.
  private func halfWidth(of plain: String, value: Rational, _ indicator: Indicator) -> Rational? {
    let digits = plain.drop { "¥$ ".contains($0) }.prefix { $0.isDigit || ".-+,".contains($0) }.filter { $0 != "," }
    guard let written = ExactDecimal(digits), !written.isZero, let scale = value.divided(by: written.rational),
      scale >= 1000, scale > indicator.unitFactor.rational, plain.contains(where: { "千万亿".contains($0) }),
      // 3万5千 has its last digit elsewhere.
      scale.description.drop(while: { $0 == "1" }).allSatisfy({ $0 == "0" }),
      let places = ExactDecimal("1" + String(repeating: "0", count: written.scale))
    else { return nil }
    return scale.divided(by: places.rational * 2)
  }

  static func isChineseNumeral(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return "〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟负".unicodeScalars.contains(first)
  }

  /// Texts that are no number: near misses are named with what was probably meant, which is never put in their place.
  private func malformed(_ plain: String, _ text: String, _ indicator: Indicator) -> Reading {
    if let proposal = Self.decimalComma(plain), number(proposal, indicator, 1) != nil {
      return Reading(nil, .decimalComma, SubmissionWords.proposal(text, proposal, SubmissionWords.decimalComma))
    }
    if let proposal = Self.regrouped(plain), number(proposal, indicator, 1) != nil {
      return Reading(nil, .digitsMisgrouped, SubmissionWords.proposal(text, proposal, SubmissionWords.misgrouped))
    }
    if let proposal = Self.relettered(plain), number(proposal, indicator, 1) != nil {
      return Reading(nil, .lettersForDigits, SubmissionWords.proposal(text, proposal, SubmissionWords.letters))
    }
    return prose(text, indicator)
  }

  private func prose(_ text: String, _ indicator: Indicator) -> Reading {
    Reading(nil, .valueNotANumber, SubmissionWords.notANumber(text, indicator))
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
