import Diagnostics
import Quantities

/// Reads rows into observations. What a text means is worked out once for each text of a column, not for each row.
struct RowReader {
  enum Outcome {
    case figure(FigureBook.Key, Observation)
    /// Where the row's place is known but its figure is said to be missing, the period is nil.
    case refused(FigureBook.Key?, Period?)
    /// Submitted after the moment up to which things are known.
    case unknownYet
  }

  let plan: Plan
  let drop: Drop
  let names: NameIndex
  var diagnostics: [Diagnostic] = []
  private var indicatorCache: [Int32: Indicator.Index?] = [:]
  private var periodCache: [Int32: Result<PeriodReading, PeriodError>] = [:]
  private var timeCache: [Int32: Timestamp?] = [:]
  private var unitCache: [UnitKey: Result<Rational, UnitTrouble>] = [:]

  private struct UnitKey: Hashable {
    let symbol: Int32
    let indicator: Indicator.Index
  }

  enum UnitTrouble: Error {
    case unknown
    case unlike
  }

  init(plan: Plan, drop: Drop) {
    self.plan = plan
    self.drop = drop
    self.names = NameIndex(plan: plan)
  }

  mutating func read(_ row: Int, knownBy: Timestamp?) -> Outcome {
    var submittedAt: Timestamp?
    if let text = drop.text(drop.submittedAt[row]) {
      guard let time = time(drop.submittedAt[row], text) else {
        report(.submittedAtUnreadable, row, .submittedAt, SubmissionWords.submittedAt(text))
        return .refused(nil, nil)
      }
      submittedAt = time
      if let knownBy, time > knownBy { return .unknownYet }
    }
    guard let index = indicator(row) else { return .refused(nil, nil) }
    let indicator = plan.indicators[index]
    guard let area = area(row) else { return .refused(nil, nil) }
    guard let item = item(row, indicator) else { return .refused(nil, nil) }
    let key = FigureBook.Key(index, area: area, item: item.isEmpty ? nil : item)
    guard let period = period(row, indicator) else { return .refused(nil, nil) }
    guard let vintage = vintage(row), let basis = basis(row, indicator) else { return .refused(key, period) }
    let reporter = reporter(row, indicator)
    if let submittedAt, submittedAt.date(offsetMinutes: plan.timeZone.offsetMinutes) < period.end, vintage != .estimate {
      report(.filedBeforePeriodEnd, row, .submittedAt, SubmissionWords.early(period))
    }
    guard let value = bounded(row, indicator) ?? value(row, indicator) else {
      let isMissing = diagnostics.last?.code == SubmissionCode.valueMissing.code
      return .refused(key, isMissing ? nil : period)
    }
    return .figure(
      key,
      Observation(
        period: period, value: value, vintage: vintage, basis: basis.isEmpty ? nil : basis, submittedAt: submittedAt,
        reporter: reporter, row: row))
  }

  mutating func report(_ code: SubmissionCode, _ row: Int, _ role: Drop.Role, _ words: SubmissionWords.Words) {
    diagnostics.append(
      Diagnostic(code.code, code.severity, at: drop.place(ofRow: row, role), words.message, help: words.help))
  }

  private mutating func time(_ symbol: Int32, _ text: String) -> Timestamp? {
    if let known = timeCache[symbol] { return known }
    let time = Timestamp(text, offsetMinutes: plan.timeZone.offsetMinutes)
    timeCache[symbol] = time
    return time
  }

  private mutating func indicator(_ row: Int) -> Indicator.Index? {
    let symbol = drop.indicator[row]
    guard let text = drop.text(symbol) else {
      report(.indicatorMissing, row, .indicator, SubmissionWords.indicatorMissing)
      return nil
    }
    let found: Indicator.Index?
    if let known = indicatorCache[symbol] {
      found = known
    } else {
      found = names.indicators[text]
      indicatorCache[symbol] = .some(found)
    }
    if found == nil {
      report(.unknownIndicator, row, .indicator, SubmissionWords.unknownIndicator(text, nearest: names.nearestIndicator(to: text)))
    }
    if let found, plan.indicators[found].formula != nil {
      report(.computedIndicator, row, .indicator, SubmissionWords.computed(plan.indicators[found]))
      return nil
    }
    return found
  }

  private mutating func area(_ row: Int) -> Int? {
    guard let text = drop.text(drop.area[row]) else { return 0 }
    if let area = names.areas[text] { return area }
    report(.unknownArea, row, .area, SubmissionWords.unknownArea(text, known: plan.areas.map(\.id)))
    return nil
  }

  /// Empty where the indicator has no items.
  private mutating func item(_ row: Int, _ indicator: Indicator) -> String? {
    let text = drop.text(drop.item[row])
    if indicator.items.isEmpty, indicator.kind != .record { return text ?? "" }
    guard let text else {
      report(.itemMissing, row, .item, SubmissionWords.itemMissing(indicator))
      return nil
    }
    if indicator.items.contains(text) || indicator.kind == .record { return text }
    report(.unknownItem, row, .item, SubmissionWords.unknownItem(text, indicator))
    return nil
  }

  private mutating func vintage(_ row: Int) -> Vintage? {
    guard let text = drop.text(drop.status[row]) else { return .final }
    switch text.lowercased() {
    case "final", "f", "a", "最终", "终值", "正式": return .final
    case "preliminary", "p", "初步", "初值", "快报": return .preliminary
    case "estimate", "e", "预计", "估计", "预估": return .estimate
    default:
      report(.unknownStatus, row, .status, SubmissionWords.status(text))
      return nil
    }
  }

  /// Empty where the indicator distinguishes none.
  private mutating func basis(_ row: Int, _ indicator: Indicator) -> String? {
    let text = drop.text(drop.basis[row])
    guard let first = indicator.bases.first else { return text ?? "" }
    guard let text else { return first }
    if indicator.bases.contains(text) { return text }
    report(.unknownBasis, row, .basis, SubmissionWords.basis(text, indicator))
    return nil
  }

  private mutating func reporter(_ row: Int, _ indicator: Indicator) -> String? {
    guard let text = drop.text(drop.reporter[row]) else { return nil }
    guard let unit = names.units[text] else {
      report(.unknownReporter, row, .reporter, SubmissionWords.unknownReporter(text, known: plan.units.map(\.id)))
      return text
    }
    let id = plan.units[unit].id
    if !indicator.reporters.isEmpty, !indicator.reporters.contains(id) {
      report(.reporterNotResponsible, row, .reporter, SubmissionWords.notResponsible(id, indicator))
    }
    return id
  }

  private mutating func period(_ row: Int, _ indicator: Indicator) -> Period? {
    let symbol = drop.period[row]
    guard let text = drop.text(symbol) else {
      report(.periodMissing, row, .period, SubmissionWords.periodMissing)
      return nil
    }
    let reading = periodCache[symbol] ?? Period.read(text)
    periodCache[symbol] = reading
    switch reading {
    case .failure(let error):
      report(.periodUnreadable, row, .period, (error.message, error.help))
      return nil
    case .success(let reading):
      guard let period = indicator.period(for: reading.period) else {
        report(.periodOtherSpan, row, .period, SubmissionWords.otherSpan(text, indicator))
        return nil
      }
      // Deliverables may be done late, and the date is wanted.
      let isLate = indicator.kind == .state || indicator.kind == .date
      guard names.years.contains(period.end.year) || isLate && names.years.contains(period.end.year - 1) else {
        report(.periodOutsidePlan, row, .period, SubmissionWords.outsidePlan(text, years: names.years))
        return nil
      }
      return period
    }
  }

  private mutating func value(_ row: Int, _ indicator: Indicator) -> Observation.Value? {
    switch indicator.kind {
    case .state: stage(row, indicator)
    case .date: date(row)
    case .record: amount(row, indicator)
    case .cumulative, .net, .flow, .level, .rate, .growth: number(row, indicator).map { .number($0) }
    }
  }

  /// `超100`, `≥300`: a bound in place of a number; nil for anything else.
  private mutating func bounded(_ row: Int, _ indicator: Indicator) -> Observation.Value? {
    guard indicator.kind != .state, indicator.kind != .date, case .text(let text) = drop.value(ofRow: row),
      let (sense, rest) = WrittenBound.split(text), case .success(let factor) = unitFactor(row, indicator),
      case .success(let quantity) = plan.measures.parse(rest)
    else { return nil }
    let number =
      quantity.unit.dimension.isNone ? quantity.value.rational * factor : quantity.converted(to: indicator.unit)
    return number.map { .bound(sense, $0, text: text) }
  }

  private mutating func number(_ row: Int, _ indicator: Indicator) -> Rational? {
    let factor: Rational
    switch unitFactor(row, indicator) {
    case .success(let found): factor = found
    case .failure(.unknown):
      report(.unknownUnitOfMeasure, row, .unit, SubmissionWords.unknownMeasure(drop.text(drop.unit[row]) ?? "", indicator))
      return nil
    case .failure(.unlike):
      report(.unlikeUnit, row, .unit, SubmissionWords.unlikeUnit(drop.text(drop.unit[row]) ?? "", indicator))
      return nil
    }
    let number: Rational
    switch drop.value(ofRow: row) {
    case .blank:
      report(.valueMissing, row, .value, SubmissionWords.valueMissing)
      return nil
    case .number(let decimal):
      number = factor == 1 ? decimal.rational : decimal.rational * factor
    case .text(let text):
      guard let read = written(text, row, indicator, factor) else { return nil }
      number = read
    }
    if indicator.isWhole, !number.isInteger {
      report(.fractionOfACount, row, .value, SubmissionWords.fraction(number, indicator))
      return nil
    }
    if indicator.isNeverNegative && number.isNegative || number < indicator.minimum ?? number || number > indicator.maximum ?? number {
      report(.valueOutOfRange, row, .value, SubmissionWords.outOfRange(number, indicator))
      return nil
    }
    return number
  }

  /// What offices write where there is no figure: missing, and never zero.
  private static let wordsForMissing: Set<String> = [
    "未统计", "暂无", "待核", "待定", "无", "N/A", "NA", "—", "——", "-", "--", "/", "..", "…",
  ]

  /// A number that is not written plainly: full-width digits, groups, its unit beside it.
  private mutating func written(_ text: String, _ row: Int, _ indicator: Indicator, _ factor: Rational) -> Rational? {
    if Self.wordsForMissing.contains(text.uppercased()) {
      report(.valueMissing, row, .value, SubmissionWords.saidToBeMissing(text))
      return nil
    }
    guard case .success(let quantity) = plan.measures.parse(text) else {
      report(.valueNotANumber, row, .value, SubmissionWords.notANumber(text, indicator))
      return nil
    }
    let number: Rational
    if quantity.unit.dimension.isNone {
      number = quantity.value.rational * factor
    } else if let converted = quantity.converted(to: indicator.unit) {
      number = converted
    } else {
      report(.unlikeUnit, row, .value, SubmissionWords.unlikeUnit(quantity.unit.symbol, indicator))
      return nil
    }
    report(.valueNormalised, row, .value, SubmissionWords.normalised(text, number, indicator))
    return number
  }

  /// What a bare number of the row is worth in the indicator's unit.
  private mutating func unitFactor(_ row: Int, _ indicator: Indicator) -> Result<Rational, UnitTrouble> {
    let symbol = drop.unit[row]
    guard let text = drop.text(symbol) else { return .success(indicator.unitFactor.rational) }
    if text == indicator.unitText { return .success(indicator.unitFactor.rational) }
    let key = UnitKey(symbol: symbol, indicator: names.indicators[indicator.id] ?? 0)
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

  private mutating func stage(_ row: Int, _ indicator: Indicator) -> Observation.Value? {
    guard let text = cellText(row) else {
      report(.valueMissing, row, .value, SubmissionWords.valueMissing)
      return nil
    }
    guard let ladder = indicator.ladder else { return .text(text) }
    if let rank = plan.ladders[ladder].rank(of: text) { return .stage(rank) }
    report(.valueNotAStage, row, .value, SubmissionWords.notAStage(text, plan.ladders[ladder]))
    return nil
  }

  private mutating func date(_ row: Int) -> Observation.Value? {
    guard let text = cellText(row) else {
      report(.valueMissing, row, .value, SubmissionWords.valueMissing)
      return nil
    }
    if let date = CalendarDate(text) { return .date(date) }
    if case .success(let reading) = Period.read(text), reading.period.cadence == .day || reading.period.cadence == .month {
      return .date(reading.period.end)
    }
    report(.valueNotADate, row, .value, SubmissionWords.notADate(text))
    return nil
  }

  /// The amount of a record: its unit stands beside the number or in the unit column.
  private mutating func amount(_ row: Int, _ indicator: Indicator) -> Observation.Value? {
    guard let text = cellText(row) else {
      report(.valueMissing, row, .value, SubmissionWords.valueMissing)
      return nil
    }
    guard case .success(let quantity) = plan.measures.parse(text) else {
      report(.valueNotANumber, row, .value, SubmissionWords.notANumber(text, indicator))
      return nil
    }
    if !quantity.unit.dimension.isNone { return .amount(quantity.value.rational, quantity.unit) }
    guard let unit = drop.text(drop.unit[row]) ?? (indicator.unitText.isEmpty ? nil : indicator.unitText),
      let (measure, factor) = plan.measures.unit(unit)
    else {
      report(.unknownUnitOfMeasure, row, .unit, SubmissionWords.unknownMeasure(drop.text(drop.unit[row]) ?? "", indicator))
      return nil
    }
    return .amount(quantity.value.rational * factor.rational, measure)
  }

  private func cellText(_ row: Int) -> String? {
    switch drop.value(ofRow: row) {
    case .blank: nil
    case .number(let number): number.description
    case .text(let text): text
    }
  }
}
