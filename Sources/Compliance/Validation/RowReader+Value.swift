import Diagnostics
import Quantities

extension RowReader {
  struct Reading {
    let value: Observation.Value
    var halfWidth: Rational?
  }

  /// Whether a row says itself that there is no figure.
  func saysNothing(_ row: Int) -> Bool {
    switch drop.value(ofRow: row) {
    case .blank: true
    case .text(let text): WrittenText.isMissing(text)
    case .number: false
    }
  }

  mutating func value(
    _ row: Int, _ index: Indicator.Index, _ period: Period, isEstimate: Bool, _ refused: inout Refused
  ) -> Reading? {
    let indicator = plan.indicators[index]
    if indicator.kind == .record, saysNone(row) { return Reading(value: .amount(.zero, indicator.unit)) }
    if case .blank = drop.value(ofRow: row) {
      refused.isMissing = true
      log.report(.valueMissing, row, .value, SubmissionWords.valueMissing)
      return nil
    }
    if indicator.kind.isWords, case .text(let text) = drop.value(ofRow: row), WrittenText.isMissing(text) {
      refused.isMissing = true
      log.report(.valueUnavailable, row, .value, SubmissionWords.unavailable(text))
      return nil
    }
    if let bound = bounded(row, index) { return Reading(value: bound) }
    switch indicator.kind {
    case .state: return stage(row, indicator).map { Reading(value: $0) }
    case .date:
      return cellText(row).flatMap { date(row, $0, period) }.map { Reading(value: .date($0)) }
    case .record: return amount(row, indicator).map { Reading(value: $0) }
    case .cumulative, .net, .flow, .level, .rate, .growth:
      return number(row, index, isEstimate: isEstimate, &refused)
    }
  }

  /// `超100`, `≥300`: a bound in place of a number; nil for anything else.
  private mutating func bounded(_ row: Int, _ index: Indicator.Index) -> Observation.Value? {
    let indicator = plan.indicators[index]
    guard indicator.kind != .state, indicator.kind != .date, case .text(let text) = drop.value(ofRow: row),
      let (sense, rest) = WrittenBound.split(text), case .success(let factor) = unitFactor(row, index),
      case .success(let quantity) = plan.measures.parse(rest)
    else { return nil }
    let number =
      quantity.unit.dimension.isNone ? quantity.value.rational * factor : quantity.converted(to: indicator.unit)
    guard let number else { return nil }
    log.report(.valueBound, row, .value, SubmissionWords.bound(text, sense, number, indicator))
    return .bound(sense, number, text: text)
  }

  private mutating func number(
    _ row: Int, _ index: Indicator.Index, isEstimate: Bool, _ refused: inout Refused
  ) -> Reading? {
    let indicator = plan.indicators[index]
    let factor: Rational
    switch unitFactor(row, index) {
    case .success(let found): factor = found
    case .failure(let trouble):
      reportUnit(trouble, row, indicator)
      return nil
    }
    var number: Rational
    switch drop.value(ofRow: row) {
    case .blank: return nil
    case .number(let decimal):
      number = factor == 1 ? decimal.rational : decimal.rational * factor
      if decimal.scale >= 10, let plain = Self.withoutNoise(decimal) {
        number = plain.rational * factor
        log.report(.binaryNoise, row, .value, SubmissionWords.binaryNoise(decimal, plain))
      }
      if decimal.scale == 0, Self.storageLimits.contains(decimal.coefficient) {
        log.report(.storageLimit, row, .value, SubmissionWords.storageLimit(decimal))
      }
    case .text(let text):
      let key = ValueKey(symbol: drop.valueDigits[row], unit: drop.unit[row], indicator: index, isEstimate: isEstimate)
      let reading =
        valueCache[key] ?? values.read(text, indicator, factor: factor, isEstimate: isEstimate)
      valueCache[key] = reading
      guard let read = reading.number else {
        if let remark = reading.remark { log.report(remark.code, row, .value, remark.words) }
        refused.isMissing = reading.remark.map { $0.code == .valueUnavailable || $0.code == .valueDash } ?? false
        return nil
      }
      let isNote = reading.remark.map { plan.submissions.severity(of: $0.code) == .information } ?? false
      if let remark = reading.remark, !isNote, log.report(remark.code, row, .value, remark.words) { return nil }
      // How it was read is told only of a figure that is used: one cause, one finding.
      guard isPlausible(read, row, indicator) else { return nil }
      if let remark = reading.remark, isNote { log.report(remark.code, row, .value, remark.words) }
      return Reading(value: .number(read), halfWidth: reading.halfWidth)
    }
    return isPlausible(number, row, indicator) ? Reading(value: .number(number)) : nil
  }

  /// Whether the indicator's declaration allows the number; at most one finding.
  private mutating func isPlausible(_ number: Rational, _ row: Int, _ indicator: Indicator) -> Bool {
    if indicator.isWhole, !number.isInteger {
      return !log.report(.fractionOfACount, row, .value, SubmissionWords.fraction(number, indicator))
    }
    if indicator.isNeverNegative && number.isNegative || number < indicator.minimum ?? number
      || number > indicator.maximum ?? number
    {
      return !log.report(.valueOutOfRange, row, .value, SubmissionWords.outOfRange(number, indicator))
    }
    if indicator.sign == .plus && number.isNegative || indicator.sign == .minus && number.isPositive {
      return !log.report(.signDoubtful, row, .value, SubmissionWords.signDoubtful(number, indicator))
    }
    if indicator.kind == .rate, indicator.maximum == nil, indicator.unit.dimension == .percent, number > 100 {
      return !log.report(.overHundred, row, .value, SubmissionWords.overHundred(number))
    }
    return true
  }

  private static let storageLimits: Set<Int128> = [
    32_767, -32_768, 65_535, 2_147_483_647, -2_147_483_648, 4_294_967_295,
  ]

  /// 12.299999999999999 as 12.3: what is left of a decimal that was kept in binary. Nil for digits that somebody wrote.
  static func withoutNoise(_ decimal: ExactDecimal) -> ExactDecimal? {
    let digits = Array(decimal.magnitude.description.utf8.filter { $0 != UInt8(ascii: ".") })
    guard digits.count >= 15 else { return nil }
    let plain = decimal.rounded(places: 6).normalized
    guard plain != decimal.normalized, let distance = decimal.subtracting(plain)?.magnitude,
      let limit = ExactDecimal("0.00000001"), distance.rational < limit.rational
    else { return nil }
    return plain
  }

  // MARK: - The unit

  private mutating func reportUnit(_ trouble: UnitTrouble, _ row: Int, _ indicator: Indicator) {
    let text = drop.text(drop.unit[row]) ?? ""
    switch trouble {
    case .unknown: log.report(.unknownUnitOfMeasure, row, .unit, SubmissionWords.unknownMeasure(text, indicator))
    case .unlike
    where indicator.unit.dimension == .percent && plan.measures.unit(text)?.unit.dimension == .percentagePoint:
      log.report(.pointsForPercent, row, .unit, SubmissionWords.pointsForPercent(text))
    case .unlike: log.report(.unlikeUnit, row, .unit, SubmissionWords.unlikeUnit(text, indicator))
    }
  }

  /// What a bare number of the row is worth in the indicator's unit.
  private mutating func unitFactor(_ row: Int, _ index: Indicator.Index) -> Result<Rational, UnitTrouble> {
    let indicator = plan.indicators[index]
    let symbol = drop.unit[row]
    guard let text = drop.text(symbol) else { return .success(indicator.unitFactor.rational) }
    if text == indicator.unitText { return .success(indicator.unitFactor.rational) }
    let key = UnitKey(symbol: symbol, indicator: index)
    if let known = unitCache[key] { return known }
    let result: Result<Rational, UnitTrouble>
    if let (unit, factor) = plan.measures.unit(text) {
      if let ratio = unit.factor(to: indicator.unit) {
        result = .success(factor.rational * ratio)
      } else {
        result = .failure(.unlike)
      }
    } else {
      result = .failure(.unknown)
    }
    unitCache[key] = result
    return result
  }

  // MARK: - Words, days and amounts

  private mutating func stage(_ row: Int, _ indicator: Indicator) -> Observation.Value? {
    guard let text = cellText(row) else { return nil }
    guard let ladder = indicator.ladder else { return .text(text) }
    if let rank = plan.ladders[ladder].rank(of: text) { return .stage(rank) }
    log.report(.valueNotAStage, row, .value, SubmissionWords.notAStage(text, plan.ladders[ladder]))
    return nil
  }

  /// The amount of a record: its unit stands beside the number or in the unit column.
  private mutating func amount(_ row: Int, _ indicator: Indicator) -> Observation.Value? {
    guard let text = cellText(row) else { return nil }
    guard case .success(let quantity) = plan.measures.parse(text) else {
      log.report(.valueNotANumber, row, .value, SubmissionWords.notANumber(text, indicator))
      return nil
    }
    if !quantity.unit.dimension.isNone { return .amount(quantity.value.rational, quantity.unit) }
    let declared = indicator.isBare ? indicator.unitText : indicator.unitText.isEmpty ? nil : indicator.unitText
    guard let unit = drop.text(drop.unit[row]) ?? declared, let (measure, factor) = plan.measures.unit(unit) else {
      log.report(
        .unknownUnitOfMeasure, row, .unit, SubmissionWords.unknownMeasure(drop.text(drop.unit[row]) ?? "", indicator))
      return nil
    }
    return .amount(quantity.value.rational * factor.rational, measure)
  }

  /// Whether a row of a list names no record and says that there is none: 0, 无.
  func saysNone(_ row: Int) -> Bool {
    guard drop.text(drop.item[row]).map(WrittenText.isMissing) ?? true else { return false }
    return switch drop.value(ofRow: row) {
    case .blank: false
    case .number(let number): number.rational.isZero
    case .text(let text): ["0", "零", "无", "暂无", "没有"].contains(WrittenText.folded(text))
    }
  }

  private func cellText(_ row: Int) -> String? {
    switch drop.value(ofRow: row) {
    case .blank: nil
    case .number(let number): number.description
    case .text(let text): text
    }
  }
}

extension Indicator.Kind {
  /// Whether figures are stage words, days or amounts of their own.
  fileprivate var isWords: Bool { self == .state || self == .date || self == .record }
}
