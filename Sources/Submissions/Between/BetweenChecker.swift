import Diagnostics
import Figures
import Plans
import Quantities
import Sentences

/// Holds accepted figures against each other: parts and totals, a rate beside its counts, a growth beside its levels,
/// areas beside the whole.
///
/// What a plan does not declare is not looked for.
struct BetweenChecker {
  let plan: Plan
  let drop: Drop
  let book: FigureBook
  /// Series in the order in which the drop first names them.
  let order: [FigureBook.Key]
  /// The same of each indicator.
  private(set) lazy var keys = Dictionary(grouping: order, by: \.indicator)
  var log: SubmissionLog
  /// Rows whose value a question was asked about already.
  let asked: Set<Int>
  /// Figures that must not be used after all.
  var refused: [(FigureBook.Key, Observation)] = []

  init(plan: Plan, drop: Drop, book: FigureBook, order: [FigureBook.Key], asked: Set<Int> = []) {
    self.plan = plan
    self.drop = drop
    self.book = book
    self.order = order
    self.asked = asked
    log = SubmissionLog(plan: plan, drop: drop)
  }

  mutating func check() {
    let isChecked = plan.indicators.map { indicator in
      !indicator.parts.isEmpty || indicator.ratio != nil || indicator.growthOf != nil || indicator.sign != nil
    }
    for key in order where isChecked[key.indicator] || key.area == plan.submissions.wholeArea {
      let indicator = plan.indicators[key.indicator]
      if !indicator.parts.isEmpty { checkParts(key, indicator) }
      if let ratio = indicator.ratio { checkRatio(key, ratio) }
      let settled = indicator.growthOf.map { checkGrowth(key, indicator, $0) } ?? []
      checkSigns(key, indicator, settled: settled)
      if let whole = plan.submissions.wholeArea, key.area == whole { checkAreas(key, indicator) }
    }
    checkAreasMissing()
  }

  /// Figures of another indicator in the same place, by period; of several bases the first filed.
  private func figures(_ indicator: Indicator.Index, beside key: FigureBook.Key) -> [Period: Observation] {
    Dictionary(
      book.observations(FigureBook.Key(indicator, area: key.area, item: key.item)).map { ($0.period, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Parts and total

  private mutating func checkParts(_ key: FigureBook.Key, _ indicator: Indicator) {
    let parts = indicator.parts.map { (index: $0, figures: figures($0, beside: key)) }
    for total in book.observations(key) {
      guard let whole = total.number else { continue }
      let found = parts.compactMap { part in part.figures[total.period].map { (part.index, $0) } }
      if let (index, part) = found.first(where: { $0.1.number ?? whole > whole && !whole.isNegative }),
        let number = part.number
      {
        let words = CheckSentences.partAboveWhole(number, whole, plan.indicators[index], of: indicator)
        if log.report(.partAboveWhole, part.row, .value, words, other: total.row) {
          refused.append((FigureBook.Key(index, area: key.area, item: key.item), part))
        }
        continue
      }
      let numbers = found.compactMap(\.1.number)
      guard numbers.count == parts.count else { continue }
      let sum = numbers.reduce(Rational.zero) { $0 + $1 }
      if sum == whole { continue }
      let words = CheckSentences.partsAndTotal(whole, sum, indicator.parts.map { plan.indicators[$0] }, indicator)
      let halves = ([total] + found.map(\.1)).map { halfWidth($0, indicator) }
      let isRounded =
        halves.contains { !$0.isZero } && (sum - whole).magnitude <= halves.reduce(Rational.zero) { $0 + $1 }
      if isRounded {
        log.report(.partsAndTotalRounded, total.row, .value, words)
      } else if log.report(.partsAndTotal, total.row, .value, words) {
        refused.append((key, total))
      }
    }
  }

  /// Half of the last digit written, in the indicator's unit; nothing where things are counted one by one.
  private func halfWidth(_ figure: Observation, _ indicator: Indicator) -> Rational {
    if let half = figure.halfWidth { return half }
    guard case .number(let decimal) = drop.value(ofRow: figure.row),
      decimal.scale > 0 || !indicator.unit.dimension.isCount,
      let places = ExactDecimal("1" + String(repeating: "0", count: decimal.scale))
    else { return .zero }
    let factor = indicator.unitFactor.rational
    return factor.divided(by: places.rational * 2) ?? .zero
  }

  // MARK: - A rate and what it is the rate of

  private mutating func checkRatio(_ key: FigureBook.Key, _ ratio: Indicator.Ratio) {
    let tops = figures(ratio.of, beside: key)
    let bottoms = figures(ratio.in, beside: key)
    let indicator = plan.indicators[key.indicator]
    for rate in book.observations(key) {
      guard let stated = rate.number, let top = tops[rate.period]?.number, let bottom = bottoms[rate.period]?.number,
        let computed = (top * 100).divided(by: bottom)
      else { continue }
      let tolerance = max(halfWidth(rate, indicator), Rational(1, 20))
      if (stated - computed).magnitude > tolerance {
        log.report(.rateBesideParts, rate.row, .value, CheckSentences.rateBesideParts(stated, computed))
      }
    }
  }

  /// The rows of which the levels say whether it was a rise or a fall.
  private mutating func checkGrowth(
    _ key: FigureBook.Key, _ indicator: Indicator, _ levels: Indicator.Index
  ) -> Set<Int> {
    let levels = figures(levels, beside: key)
    var settled: Set<Int> = []
    for growth in book.observations(key) {
      guard let stated = growth.number, let now = levels[growth.period]?.number,
        let before = levels[growth.period.sameLastYear()]?.number, before.isPositive,
        let computed = ((now - before) * 100).divided(by: before)
      else { continue }
      let meant = indicator.sign == .plus ? -stated : stated
      let isClear = computed.magnitude >= Rational(1, 2)
      if isClear { settled.insert(growth.row) }
      if isClear, meant.isNegative != computed.isNegative, !meant.isZero, indicator.sign != nil {
        let words = CheckSentences.signContradicted(stated, computed, indicator.sign == .plus)
        if log.report(.signContradicted, growth.row, .value, words) { refused.append((key, growth)) }
      } else if (meant - computed).magnitude > max(halfWidth(growth, indicator), Rational(1, 10)) {
        let shown = indicator.sign == .plus ? -computed : computed
        log.report(.growthBesideLevels, growth.row, .value, CheckSentences.growth(stated, shown))
      }
    }
    return settled
  }

  /// A rise where the declared sign is that of a fall, asked about once: where it is the first one of the series.
  ///
  /// Where the levels are on file they have the word.
  private mutating func checkSigns(_ key: FigureBook.Key, _ indicator: Indicator, settled: Set<Int>) {
    guard let sign = indicator.sign else { return }
    let isHard = plan.submissions.severity(of: .signDoubtful) == .error
    for figure in book.observations(key) {
      guard let number = figure.number, sign == .plus ? number.isNegative : number.isPositive else { continue }
      if !settled.contains(figure.row), !asked.contains(figure.row),
        log.report(.signDoubtful, figure.row, .value, CheckSentences.signDoubtful(number, indicator))
      {
        refused.append((key, figure))
      }
      if !isHard { return }
    }
  }

  // MARK: - Areas

  private mutating func checkAreas(_ key: FigureBook.Key, _ indicator: Indicator) {
    guard indicator.addsUp, plan.areas.count > 2 else { return }
    let others = plan.areas.indices.filter { $0 != key.area }.map { area in
      figures(key.indicator, beside: FigureBook.Key(key.indicator, area: area, item: key.item))
    }
    for whole in book.observations(key) {
      guard let number = whole.number else { continue }
      let figures = others.compactMap { $0[whole.period] }
      let numbers = figures.compactMap(\.number)
      guard numbers.count == others.count else { continue }
      let sum = numbers.reduce(Rational.zero) { $0 + $1 }
      let tolerance = ([whole] + figures).reduce(Rational.zero) { $0 + halfWidth($1, indicator) }
      if (sum - number).magnitude > tolerance {
        log.report(
          .areasAndWhole, whole.row, .value, CheckSentences.areasAndWhole(number, sum, plan.areas[key.area], indicator)
        )
      }
    }
  }

  /// Rows of totals, each beside the sum of the areas that were filed.
  mutating func checkTotals(_ totals: [(key: FigureBook.Key, figure: Observation)]) {
    for (key, figure) in totals {
      let indicator = plan.indicators[key.indicator]
      let text = drop.text(drop.area[figure.row]) ?? ""
      let sum = text.contains("小计") || text.lowercased().contains("subtotal") ? nil : sum(key, figure)
      log.report(.totalRow, figure.row, .area, CheckSentences.totalRow(text, figure.number, sum, indicator))
    }
  }

  /// The sum of all areas but the whole; nil where it means nothing or some of them have no number.
  private mutating func sum(_ key: FigureBook.Key, _ total: Observation) -> Rational? {
    let indicator = plan.indicators[key.indicator]
    guard indicator.addsUp else { return nil }
    let areas = (keys[key.indicator] ?? []).filter { $0.item == key.item && $0.area != plan.submissions.wholeArea }
    let figures = areas.compactMap { key in
      book.observations(key).first { $0.period == total.period && $0.basis == total.basis }
    }
    let numbers = figures.compactMap(\.number)
    guard !numbers.isEmpty, numbers.count == areas.count else { return nil }
    return numbers.reduce(Rational.zero) { $0 + $1 }
  }

  /// Areas that a standard speaks of and for which an indicator, filed for most of them, has nothing at all.
  private mutating func checkAreasMissing() {
    // What a file that was refused whole would have held nobody knows.
    let read = Set(drop.files.map(\.name))
    if drop.diagnostics.contains(where: { $0.severity == .error && !read.contains($0.place?.file ?? "") }) { return }
    var known = SeriesPlaces(indicators: plan.indicators.count)
    for key in order { _ = known.place(key.indicator, key.area) }
    for row in book.unusable { _ = known.place(row.key.indicator, row.key.area) }
    var missing: [Int: [Indicator.Index]] = [:]
    for (indicator, areas) in expectedAreas.enumerated() {
      let absent = areas.filter { known[indicator, $0] == nil }
      let filed = areas.count - absent.count
      guard filed >= 2, filed > absent.count else { continue }
      for area in absent { missing[area, default: []].append(indicator) }
    }
    // One cause, one finding: areas that lack the same indicators, with all of those.
    let groups = Dictionary(grouping: missing.keys.sorted()) { missing[$0] ?? [] }
    for (indicators, areas) in groups.sorted(by: { $0.value[0] < $1.value[0] }) {
      log.report(
        .areaMissing, at: drop.files.first.map { Diagnostic.Place(file: $0.name) },
        CheckSentences.areaMissing(
          areas.map { plan.areas[$0] }, indicators.map { plan.indicators[$0] },
          isWhole: areas.allSatisfy { area in plan.indicators.indices.allSatisfy { known[$0, area] == nil } }))
    }
  }

  /// By indicator: the areas in which a standard on several of them reads it.
  private var expectedAreas: [[Int]] {
    var expected = [[Int]](repeating: [], count: plan.indicators.count)
    for standard in plan.standards {
      let areas: [Int]
      switch standard.areas {
      case .one: continue
      case .each(let each, _): areas = each
      case .together(let all): areas = all
      }
      for indicator in standard.requirement.indicators where expected[indicator] != areas {
        expected[indicator] = expected[indicator].isEmpty ? areas : Set(expected[indicator]).union(areas).sorted()
      }
    }
    return expected
  }
}
