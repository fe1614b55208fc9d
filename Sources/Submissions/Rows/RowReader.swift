import Diagnostics
import Figures
import Naming
import Plans
import Quantities
import Sentences

/// Reads rows into observations.
///
/// What a text means is worked out once for each text of a column, not for each row.
///
/// A row is read name by name, then its period, then its value; it stops at the first hard trouble, so that one cause
/// gives one finding.
struct RowReader {
  enum Outcome {
    case figure(FigureBook.Key, Observation)
    /// A total among the rows of areas; the key's area is that of the plan's first one and means nothing.
    case total(FigureBook.Key, Observation)
    /// The series that a refused row belongs to, as far as it is known.
    case refused(Refused)
    /// Submitted after the moment up to which things are known.
    case unknownYet
    /// Of a year before the plan that no rule reads.
    case history
  }

  struct Refused {
    var key: FigureBook.Key?
    /// What the row is about.
    var period: Period?
    /// Whether the row says itself that there is no figure, which is missing data and no rejected figure.
    var isMissing = false
    /// Whether the period had begun by the time of filing.
    var isTimely = true
    var submittedAt: Timestamp?
    var reporter: String?
  }

  let plan: Plan
  let drop: Drop
  let names: NameIndex
  let values: ValueReader
  var log: SubmissionLog
  /// The area last named in the file at hand, for cells left blank below it.
  var lastArea: (file: Int32, area: Int) = (-1, 0)
  var records = RecordNames()
  var indicatorCache = SymbolCache<NameIndex.Found?>()
  var areaCache = SymbolCache<NameIndex.Found?>()
  var reporterCache = SymbolCache<NameIndex.Found?>()
  var periodCache = SymbolCache<Result<PeriodReading, PeriodError>>()
  var missingCache = SymbolCache<Bool>()
  var timeCache = SymbolCache<Result<Timestamp, PeriodError>>()
  var unitCache: [UnitKey: Result<FoundUnit, UnitTrouble>] = [:]
  var valueCache: [ValueKey: ValueReader.Reading] = [:]
  /// The unit in the name by which the row at hand calls its indicator.
  var nameUnit: String?
  /// What is said of names that nobody has, by the text.
  private var unknownNames: [UnknownName: CheckSentences.Words] = [:]
  private var meant: MeantNames

  private struct UnknownName: Hashable {
    let symbol: Int32
    let role: Drop.Role
    var reporter: Int32 = -1
  }

  init(plan: Plan, drop: Drop, names: NameIndex) {
    self.plan = plan
    self.drop = drop
    self.names = names
    values = ValueReader(measures: plan.measures)
    log = SubmissionLog(plan: plan, drop: drop)
    meant = MeantNames(plan: plan)
  }

  mutating func read(_ row: Int, knownBy: Timestamp?) -> Outcome {
    // A row that was refused already is read for what it is about, and nothing more is said of it.
    log.isQuiet = drop.isRefused(row)
    defer { log.isQuiet = false }
    var refused = Refused()
    if let text = drop.text(drop.submittedAt[row]) {
      if let time = submittedAt(row, text) {
        refused.submittedAt = time
        if let knownBy, time > knownBy { return .unknownYet }
      } else {
        log.isQuiet = true
      }
    }
    guard let index = indicator(row) else { return .refused(refused) }
    let indicator = plan.indicators[index]
    guard let place = area(row), let item = item(row, indicator) else { return .refused(refused) }
    let area = place == Self.total ? 0 : place
    let key = FigureBook.Key(index, area: area, item: item.isEmpty ? nil : item)
    let filed: FiledPeriod
    switch period(row, indicator, refused.submittedAt) {
    case .filed(let period): filed = period
    case .history: return .history
    case .refused: return .refused(refused)
    }
    let period = filed.period
    if place != Self.total { refused.key = key }
    refused.period = period
    noteFormerNames(row, period, refused.submittedAt)
    guard let vintage = vintage(row), let basis = basis(row, indicator) else { return .refused(refused) }
    refused.reporter = reporter(row, indicator)
    if log.isQuiet { return .refused(refused) }
    // A row to come that is left blank is nobody's early figure.
    if !saysNothing(row), isTooEarly(row, period, vintage, refused.submittedAt) {
      refused.isTimely = false
      return .refused(refused)
    }
    guard let reading = value(row, index, indicator, period, isEstimate: vintage == .estimate, &refused) else {
      return .refused(refused)
    }
    var observation = Observation(
      period: period, value: reading.value, vintage: vintage, basis: basis.name,
      submittedAt: refused.submittedAt, reporter: refused.reporter, row: row)
    observation.halfWidth = reading.halfWidth
    observation.filedDay = filed.day
    return place == Self.total ? .total(key, observation) : .figure(key, observation)
  }

  // MARK: - Names

  private mutating func indicator(_ row: Int) -> Indicator.Index? {
    let symbol = drop.indicator[row]
    guard let text = drop.text(symbol) else {
      log.report(.indicatorMissing, row, .indicator, CheckSentences.indicatorMissing)
      return nil
    }
    guard let found = foundIndicator(symbol, text) else {
      let reporter = drop.reporter[row]
      let words = words(UnknownName(symbol: symbol, role: .indicator, reporter: reporter)) { reader in
        let unit = reader.drop.text(reporter).flatMap { reader.names.unit($0) }.map { reader.plan.units[$0.index] }
        return CheckSentences.unknownIndicator(
          text, meant: reader.meant.indicators(by: text, unit: unit?.id),
          own: unit.map { unit in reader.plan.indicators.filter { $0.reporters.contains(unit.id) } } ?? [])
      }
      log.report(.unknownIndicator, row, .indicator, words)
      return nil
    }
    nameUnit = found.unit
    if plan.indicators[found.index].formula != nil {
      log.report(.computedIndicator, row, .indicator, CheckSentences.computed(plan.indicators[found.index]))
      return nil
    }
    if found.isFolded { noteFolded(row, .indicator, text, plan.indicators[found.index].name) }
    return found.index
  }

  private mutating func foundIndicator(_ symbol: Int32, _ text: String) -> NameIndex.Found? {
    if let known = indicatorCache[symbol] { return known }
    let found = names.indicator(text)
    indicatorCache[symbol] = .some(found)
    return found
  }

  /// What is said of a name, worked out once: looking for names that may be meant is dear.
  private mutating func words(
    _ name: UnknownName, _ make: (inout RowReader) -> CheckSentences.Words
  ) -> CheckSentences.Words {
    if let known = unknownNames[name] { return known }
    let words = make(&self)
    unknownNames[name] = words
    return words
  }

  /// What stands for the area of a row of totals.
  private static let total = -1
  private static let totals: Set<String> = [
    "合计", "总计", "小计", "共计", "汇总", "全区", "全市", "全县", "全省", "全国", "total", "subtotal", "sum",
  ]

  private mutating func area(_ row: Int) -> Int? {
    let symbol = drop.area[row]
    let file = drop.fileOfRow[row]
    guard let text = drop.text(symbol) else {
      // Merged cells come out like this: an area in the first of several rows. Elsewhere a blank is the first area.
      guard lastArea.file == file, lastArea.area > 0 else { return 0 }
      let words = CheckSentences.areaBlank(plan.areas[lastArea.area])
      return log.report(.areaBlank, row, .area, words) ? nil : lastArea.area
    }
    let found: NameIndex.Found?
    if let known = areaCache[symbol] {
      found = known
    } else {
      found = names.area(text)
      areaCache[symbol] = .some(found)
    }
    guard let found else {
      if plan.areas.count > 1, Self.totals.contains(NameKey.folded(text)) { return Self.total }
      let words = words(UnknownName(symbol: symbol, role: .area)) { reader in
        CheckSentences.unknownArea(text, meant: reader.meant.areas(by: text), all: reader.plan.areas)
      }
      log.report(.unknownArea, row, .area, words)
      return nil
    }
    lastArea = (file, found.index)
    if found.isFolded { noteFolded(row, .area, text, plan.areas[found.index].name) }
    return found.index
  }

  /// Empty where the indicator has no items, and where a list says that it has none so far.
  private mutating func item(_ row: Int, _ indicator: Indicator) -> String? {
    var text = drop.text(drop.item[row])
    if indicator.kind == .record { text = text ?? drop.text(drop.key[row]) }
    if indicator.items.isEmpty, indicator.kind != .record { return text ?? "" }
    if indicator.kind == .record, saysNone(row) { return "" }
    guard let text else {
      log.report(.itemMissing, row, .item, CheckSentences.itemMissing(indicator))
      return nil
    }
    if indicator.kind == .record { return record(text, row, indicator) }
    if indicator.items.contains(text) { return text }
    let folded = NameKey.folded(text)
    if let item = indicator.items.first(where: { NameKey.folded($0) == folded }) {
      noteFolded(row, .item, text, Phrase(verbatim: item))
      return item
    }
    log.report(.unknownItem, row, .item, CheckSentences.unknownItem(text, indicator))
    return nil
  }

  private mutating func record(_ text: String, _ row: Int, _ indicator: Indicator) -> String {
    let key = drop.text(drop.key[row])
    let match = records.match(text, key: key, of: indicator.id)
    switch match.relation {
    case .asFiled: break
    case .folded: noteFolded(row, .item, text, Phrase(verbatim: match.name))
    case .otherName:
      log.report(.recordTwoNames, row, .item, CheckSentences.recordTwoNames(text, match.name, key: key ?? ""))
    }
    return match.name
  }

  private mutating func vintage(_ row: Int) -> Vintage? {
    let text = drop.text(drop.status[row])
    if let vintage = Vintage(status: text) { return vintage }
    log.report(.unknownStatus, row, .status, CheckSentences.status(text ?? ""))
    return nil
  }

  private mutating func basis(_ row: Int, _ indicator: Indicator) -> Indicator.Basis? {
    let text = drop.text(drop.basis[row])
    if let basis = indicator.basis(text) { return basis }
    log.report(.unknownBasis, row, .basis, CheckSentences.basis(text ?? "", indicator))
    return nil
  }

  private mutating func reporter(_ row: Int, _ indicator: Indicator) -> String? {
    let symbol = drop.reporter[row]
    guard let text = drop.text(symbol) else { return nil }
    let found: NameIndex.Found?
    if let known = reporterCache[symbol] {
      found = known
    } else {
      found = names.unit(text)
      reporterCache[symbol] = .some(found)
    }
    guard let found else {
      let words = words(UnknownName(symbol: symbol, role: .reporter)) { reader in
        CheckSentences.unknownReporter(text, meant: reader.meant.units(by: text))
      }
      log.report(.unknownReporter, row, .reporter, words)
      return text
    }
    let unit = plan.units[found.index]
    if found.isFolded { noteFolded(row, .reporter, text, unit.name) }
    if !indicator.reporters.isEmpty, !indicator.reporters.contains(unit.id) {
      log.report(.reporterNotResponsible, row, .reporter, CheckSentences.notResponsible(unit.id, indicator))
    }
    return unit.id
  }

  /// Names of areas and units from before a renaming that was over when the row was filed, or when its period ended.
  private mutating func noteFormerNames(_ row: Int, _ period: Period, _ submittedAt: Timestamp?) {
    let day = submittedAt?.date(in: plan.timeZone) ?? period.end
    if let text = drop.text(drop.area[row]), let until = names.lastDay(ofArea: text), day > until,
      let area = names.area(text)
    {
      log.report(.nameRetired, row, .area, CheckSentences.nameRetired(text, plan.areas[area.index].name, until: until))
    }
    if let text = drop.text(drop.reporter[row]), let until = names.lastDay(ofUnit: text), day > until,
      let unit = names.unit(text)
    {
      let name = plan.units[unit.index].name
      log.report(.nameRetired, row, .reporter, CheckSentences.nameRetired(text, name, until: until))
    }
  }

  private mutating func noteFolded(_ row: Int, _ role: Drop.Role, _ text: String, _ name: Phrase) {
    log.report(.nameNormalised, row, role, CheckSentences.nameNormalised(text, name))
  }
}

extension Vintage {
  /// What a cell of statuses says, by the words of people and of SDMX; nil for any other text.
  ///
  /// A blank is final.
  init?(status text: String?) {
    switch text?.lowercased() {
    case nil, "final", "f", "a", "最终", "终值", "正式": self = .final
    case "preliminary", "p", "初步", "初值", "快报": self = .preliminary
    case "estimate", "e", "预计", "估计", "预估": self = .estimate
    default: return nil
    }
  }
}

extension Indicator {
  /// On what basis a figure was filed; no name where none is said and none is distinguished.
  struct Basis {
    let name: String?
  }

  /// What a cell of bases says; nil for a basis that the indicator does not know.
  ///
  /// A blank is the first one.
  func basis(_ text: String?) -> Basis? {
    guard let first = bases.first else { return Basis(name: text) }
    guard let text else { return Basis(name: first) }
    return bases.contains(text) ? Basis(name: text) : nil
  }
}
