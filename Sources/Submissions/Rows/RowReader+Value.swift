import Diagnostics
import Figures
import Naming
import Plans
import Quantities
import Sentences

extension RowReader {
  struct Reading {
    let value: Observation.Value
    var halfWidth: Rational?
  }

  /// Whether a row says itself that there is no figure.
  mutating func saysNothing(_ row: Int) -> Bool {
    switch drop.value(ofRow: row) {
    case .blank: return true
    case .text(let text):
      let symbol = Int32(truncatingIfNeeded: drop.valueDigits[row])
      let isMissing = missingCache[symbol] ?? WrittenText.isMissing(text)
      missingCache[symbol] = isMissing
      return isMissing
    case .number, .refused: return false
    }
  }

  mutating func value(
    _ row: Int, _ index: Indicator.Index, _ indicator: Indicator, _ period: Period, isEstimate: Bool,
    _ refused: inout Refused
  ) -> Reading? {
    if indicator.kind == .record, saysNone(row) { return Reading(value: .amount(.zero, indicator.unit)) }
    switch drop.value(ofRow: row) {
    case .blank:
      refused.isMissing = true
      log.report(.valueMissing, row, .value, CheckSentences.valueMissing)
      return nil
    case .refused: return nil
    case .text(let text) where indicator.kind.isWords:
      if let stage = indicator.ladder.flatMap({ plan.ladders[$0].rank(of: text) }) {
        return Reading(value: .stage(stage))
      }
      if WrittenText.isMissing(text) {
        refused.isMissing = true
        log.report(.valueUnavailable, row, .value, CheckSentences.unavailable(text))
        return nil
      }
    case .text, .number: break
    }
    if case .text(let text) = drop.value(ofRow: row), let bound = bounded(row, text, index, indicator) {
      return Reading(value: bound)
    }
    switch indicator.kind {
    case .state: return stage(row, indicator).map { Reading(value: $0) }
    case .date:
      return cellText(row).flatMap { date(row, $0, period) }.map { Reading(value: .date($0)) }
    case .record: return amount(row, indicator).map { Reading(value: $0) }
    case .cumulative, .net, .flow, .level, .rate, .growth:
      return number(row, index, indicator, isEstimate: isEstimate, &refused)
    }
  }

  /// `超100`, `≥300`: a bound in place of a number; nil for anything else.
  private mutating func bounded(_ row: Int, _ text: String, _ index: Indicator.Index, _ indicator: Indicator)
    -> Observation.Value?
  {
    guard indicator.kind != .state, indicator.kind != .date,
      let (sense, rest) = WrittenBound.split(WrittenText.folded(text), isRank: indicator.isRank),
      case .success(let unit) = rowUnit(row, index),
      case .number(let number, _) = values.measure(
        indicator.isRank ? WrittenText.withoutPlaceWord(rest) : rest, indicator, unit.unit)
    else { return nil }
    log.report(.valueBound, row, .value, CheckSentences.bound(text, sense, number, indicator))
    return .bound(sense, number, text: text)
  }

  private mutating func number(
    _ row: Int, _ index: Indicator.Index, _ indicator: Indicator, isEstimate: Bool, _ refused: inout Refused
  ) -> Reading? {
    let (unit, unitID): (RowUnit, Int)
    switch rowUnit(row, index) {
    case .success(let found): (unit, unitID) = (found.unit, found.id)
    case .failure(let trouble):
      reportUnit(trouble, row, indicator)
      return nil
    }
    switch drop.value(ofRow: row) {
    case .blank, .refused: return nil
    case .number(let decimal):
      return self.number(decimal, ofRow: row, index, unit.factor, in: refused.key)
        .map { Reading(value: .number($0)) }
    case .text(let text):
      let key = ValueKey(symbol: drop.valueDigits[row], unit: unitID, indicator: index, isEstimate: isEstimate)
      let reading = valueCache[key] ?? values.read(text, indicator, unit, isEstimate: isEstimate)
      valueCache[key] = reading
      guard let number = reading.number else {
        if let remark = reading.remark { log.report(remark.code, row, .value, remark.words) }
        refused.isMissing = reading.remark.map { $0.code == .valueUnavailable || $0.code == .valueDash } ?? false
        return nil
      }
      // One cell, one finding: a doubt about the number goes before how it was read, and says that too.
      let isRefused = reading.remark.map { plan.submissions.severity(of: $0.code) == .error } ?? false
      let written = number.divided(by: unit.factor) ?? number
      if !isRefused, let doubt = doubt(number, written: written, indicator) {
        let words = CheckSentences.read(
          text, folded: WrittenText.folded(text), number, indicator, then: doubt.words(number, indicator))
        return log.report(doubt.code, row, .value, words)
          ? nil : Reading(value: .number(number), halfWidth: reading.halfWidth)
      }
      if let remark = reading.remark, log.report(remark.code, row, .value, remark.words) { return nil }
      return Reading(value: .number(number), halfWidth: reading.halfWidth)
    }
  }

  /// A number of machines in a unit of which each is so many of the indicator's; nil where what is said of it refuses it.
  mutating func number(
    _ decimal: ExactDecimal, ofRow row: Int, _ index: Indicator.Index, _ factor: Rational, in series: FigureBook.Key?
  ) -> Rational? {
    let plain = decimal.scale >= 10 ? Self.withoutNoise(decimal) : nil
    let written = (plain ?? decimal).rational
    let number = factor == 1 ? written : written * factor
    // Words wait with the list of indicators, one word, and not with a copy of one.
    let indicators = plan.indicators
    guard let doubt = doubt(number, written: written, indicators[index]) else {
      if let plain { log.report(.binaryNoise, row, .value, CheckSentences.binaryNoise(decimal, plain)) }
      return number
    }
    let group = doubt == .overHundred ? series : nil
    return log.report(doubt.code, ofValue: row, alikeIn: group, { doubt.words(number, indicators[index]) })
      ? nil : number
  }

  /// What is doubtful in a number under its indicator's declaration: the first of several.
  ///
  /// `written` is the number in the unit of its row.
  private func doubt(_ number: Rational, written: Rational, _ indicator: Indicator) -> Doubt? {
    if indicator.isWhole, !number.isInteger { return .fraction }
    if indicator.isNeverNegative && number.isNegative || number < indicator.minimum ?? number
      || number > indicator.maximum ?? number
    {
      return .outOfRange
    }
    if indicator.kind == .rate, indicator.maximum == nil, indicator.unit.dimension == .percent, number > 100 {
      return .overHundred
    }
    return Self.isStorageLimit(written) || Self.isStorageLimit(number) ? .storageLimit : nil
  }

  /// What may be doubtful in a number.
  private enum Doubt {
    case fraction
    case outOfRange
    case overHundred
    case storageLimit

    var code: SubmissionCode {
      switch self {
      case .fraction: .fractionOfACount
      case .outOfRange: .valueOutOfRange
      case .overHundred: .overHundred
      case .storageLimit: .storageLimit
      }
    }

    func words(_ number: Rational, _ indicator: Indicator) -> CheckSentences.Words {
      switch self {
      case .fraction: CheckSentences.fraction(number, indicator)
      case .outOfRange: CheckSentences.outOfRange(number, indicator)
      case .overHundred: CheckSentences.overHundred(number)
      case .storageLimit: CheckSentences.storageLimit(number, indicator)
      }
    }
  }

  /// The largest and least numbers of fields of 16, 32 and 64 bits.
  private static func isStorageLimit(_ number: Rational) -> Bool {
    number.magnitude >= 32_767 && number.isInteger && storageLimits.contains(number)
  }

  private static let storageLimits = Set(
    [
      "32767", "-32768", "65535", "2147483647", "-2147483648", "4294967295", "9223372036854775807",
      "-9223372036854775808", "18446744073709551615",
    ].compactMap { ExactDecimal($0)?.rational })

  /// 12.299999999999999 as 12.3: what is left of a decimal that was kept in binary; nil for digits that somebody wrote.
  static func withoutNoise(_ decimal: ExactDecimal) -> ExactDecimal? {
    let digits = Array(decimal.magnitude.description.utf8.filter { $0 != UInt8(ascii: ".") })
    guard digits.count >= 15 else { return nil }
    let plain = decimal.rounded(places: 6).normalized
    guard plain != decimal.normalized, let distance = decimal.subtracting(plain)?.magnitude,
      let limit = ExactDecimal("0.00000001"), distance.rational < limit.rational
    else { return nil }
    return plain
  }

  // MARK: - Words, days and amounts

  private mutating func stage(_ row: Int, _ indicator: Indicator) -> Observation.Value? {
    guard let text = cellText(row) else { return nil }
    guard let ladder = indicator.ladder else { return .text(text) }
    if let rank = plan.ladders[ladder].rank(of: text) { return .stage(rank) }
    log.report(.valueNotAStage, row, .value, CheckSentences.notAStage(text, plan.ladders[ladder]))
    return nil
  }

  /// The amount of a record: its unit stands beside the number or in the unit column.
  private mutating func amount(_ row: Int, _ indicator: Indicator) -> Observation.Value? {
    guard let text = cellText(row).map(WrittenText.folded) else { return nil }
    guard case .success(let quantity) = plan.measures.parse(text) else {
      log.report(.valueNotANumber, row, .value, CheckSentences.notANumber(text, indicator))
      return nil
    }
    if !quantity.unit.dimension.isNone { return .amount(quantity.value.rational, quantity.unit) }
    let header = drop.units(ofRow: row)?.values.flatMap { plan.measures.unit($0) == nil ? nil : $0 }
    let named = drop.text(drop.unit[row]) ?? header
    let declared = indicator.unitText.isEmpty && !indicator.isBare ? nil : indicator.unitText
    guard let unit = named ?? declared, let (measure, factor) = plan.measures.unit(unit) else {
      log.report(.unknownUnitOfMeasure, row, .unit, CheckSentences.unknownMeasure(named ?? "", indicator))
      return nil
    }
    let row = RowUnit(factor: factor.rational, scale: plan.measures.scale(of: unit).rational)
    let worth = ValueReader.hasOwnScale(text, plan.measures) ? row.counter : row.factor
    return .amount(quantity.value.rational * worth, measure)
  }

  /// Whether a row of a list names no record and says that there is none: 0, 无.
  func saysNone(_ row: Int) -> Bool {
    guard drop.text(drop.item[row]).map(WrittenText.isMissing) ?? true else { return false }
    return switch drop.value(ofRow: row) {
    case .blank, .refused: false
    case .number(let number): number.rational.isZero
    case .text(let text): ["0", "零", "无", "暂无", "没有"].contains(WrittenText.folded(text))
    }
  }

  private func cellText(_ row: Int) -> String? {
    switch drop.value(ofRow: row) {
    case .blank, .refused: nil
    case .number(let number): number.description
    case .text(let text): text
    }
  }
}

extension Indicator.Kind {
  /// Whether figures are stage words, days or amounts of their own.
  fileprivate var isWords: Bool { self == .state || self == .date || self == .record }
}
