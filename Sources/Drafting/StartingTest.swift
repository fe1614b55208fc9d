import Diagnostics
import Quantities

/// A rule test to start from: figures that just meet a drafted standard, or just miss it.
package struct StartingTest: Sendable {
  /// The file of the standard.
  let file: String
  package let standard: String
  package let name: String
  let asOf: CalendarDate
  /// Series of figures, by the indicator and where they begin.
  var series: [(key: String, values: String)] = []
  /// Single figures: what the item of a milestone has reached.
  var rows: [(indicator: String, item: String, period: Period, value: String)] = []
  let isMet: Bool

  func lines(_ indent: String) -> String {
    var text = indent + "- name: \(YAMLText.block(name))\n"
    let inner = indent + "  "
    text += inner + "standard: \(standard)\n" + inner + "as_of: \(asOf)\n"
    if !series.isEmpty {
      text += inner + "figures:\n"
      for entry in series { text += inner + "  \(YAMLText.inline(entry.key)): '\(entry.values)'\n" }
    }
    if !rows.isEmpty {
      text += inner + "rows:\n"
      for row in rows {
        text +=
          inner
          + "  - {indicator: \(row.indicator), item: \(YAMLText.inline(row.item)), period: '\(row.period)', value: \(YAMLText.inline(row.value))}\n"
      }
    }
    return text + inner + "expect: {verdict: \(isMet ? "pass" : "fail")}\n"
  }
}

extension PlanWriter {
  /// For each standard that asks for a figure, a test that just meets it and one that just misses it.
  ///
  /// Whether they hold, only the engine can say.
  package func startingTests() -> [StartingTest] {
    identified.flatMap { id, entry -> [StartingTest] in
      guard let home = homes[id] else { return [] }
      return StartingFigures(
        draft: draft, id: id, standard: entry.standard, file: home.file,
        indicator: (home.indicator ?? id) + (entry.standard.area.map { "[\($0)]" } ?? "")
      ).tests
    }
  }

  /// The tests as files beside those of the rules.
  package func files(of tests: [StartingTest]) -> [File] {
    var order: [String] = []
    var byFile: [String: String] = [:]
    for test in tests {
      if byFile[test.file] == nil { order.append(test.file) }
      byFile[test.file, default: "plan: \(id)\ntests:\n"] += test.lines("  ")
    }
    return order.map { name in
      let base = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
      return File(name: base + ".tests.yaml", text: byFile[name] ?? "")
    }
  }
}

/// Makes the figures of the starting tests of one standard.
struct StartingFigures {
  let draft: PlanDraft
  let id: String
  let standard: DraftedStandard
  let file: String
  let indicator: String

  private var deadline: CalendarDate { standard.deadline ?? draft.term.deadline }
  /// Long enough after the last day for every figure to be due.
  private var asOf: CalendarDate { deadline.adding(days: 45) }
  private var isChinese: Bool { draft.language == .zh }

  var tests: [StartingTest] {
    switch standard.ask {
    case .bound(let measure, let comparison, let values, _, _, let stages):
      return bound(measure, comparison, values, isStaged: !stages.isEmpty)
    case .reduction(let measure, let by, let year): return fall(measure, by, year)
    case .frequency(let measure, let times, _):
      return [(times, true), (times - 1, false)].map { count, isMet in
        test("\(count)", isMet, [(indicator, series(measure, "\(count)", isConstant: true))])
      }
    case .milestone(let stage, let items): return reached(stage, items)
    case .handedDown, .manual: return []
    }
  }

  private func test(_ figure: String, _ isMet: Bool, _ series: [(key: String, values: String)]) -> StartingTest {
    StartingTest(
      file: file, standard: id, name: name(figure, isMet), asOf: asOf, series: series, isMet: isMet)
  }

  private func name(_ figure: String, _ isMet: Bool) -> String {
    isChinese ? "\(figure)，\(isMet ? "达标" : "未达标")" : "\(figure) \(isMet ? "meets it" : "misses it")"
  }

  // MARK: Bounds

  private func bound(
    _ measure: DraftedStandard.Measure, _ comparison: DraftedStandard.Comparison, _ values: [String], isStaged: Bool
  ) -> [StartingTest] {
    let numbers = values.compactMap { ExactDecimal($0.split(separator: " ").first ?? "") }
    guard let first = numbers.first, let last = numbers.last else { return [] }
    let step = ExactDecimal(coefficient: 1, scale: first.scale)
    func plus(_ number: ExactDecimal) -> ExactDecimal? { number.adding(step) }
    func minus(_ number: ExactDecimal) -> ExactDecimal? { number.subtracting(step) }
    let (met, missed): (ExactDecimal?, ExactDecimal?) =
      switch comparison {
      case .atLeast: (first, minus(first))
      case .moreThan: (plus(first), first)
      case .atMost: (first, plus(first))
      case .lessThan: (minus(first), first)
      case .exactly: (first, plus(first))
      case .about: (first, ExactDecimal.zero)
      case .between: (first, plus(last))
      }
    return [(met, true), (missed, false)].compactMap { number, isMet in
      guard let number, !number.isNegative || measure.kind == "growth" || measure.kind == "net" else { return nil }
      let figure = number.description
      let unit = measure.unit.isEmpty ? "" : " " + measure.unit
      return test(figure + unit, isMet, [(indicator, series(measure, figure, isConstant: isStaged))])
    }
  }

  /// To date the last figure counts; a level stands all the time.
  private func series(_ measure: DraftedStandard.Measure, _ figure: String, isConstant: Bool) -> String {
    let count = periods(measure.cadence)
    if count == 1 { return figure }
    let adds = ["cumulative", "net"].contains(measure.kind) || (measure.kind == "flow" && measure.cadence == nil)
    return adds && !isConstant ? "0x\(count - 1) \(figure)" : "\(figure)x\(count)"
  }

  /// From the start of the plan to the standard's last day.
  private func periods(_ cadence: String?) -> Int {
    let start = draft.term.start
    let months = (deadline.year - start.year) * 12 + deadline.month - start.month + 1
    let count =
      switch cadence ?? (draft.term.isLong ? "year" : "month") {
      case "year": (months + 11) / 12
      case "half": (months + 5) / 6
      case "quarter": (months + 2) / 3
      case "week": (deadline.daysSinceEpoch - start.daysSinceEpoch) / 7 + 1
      case "day": deadline.daysSinceEpoch - start.daysSinceEpoch + 1
      default: months
      }
    return max(1, count)
  }

  // MARK: Falls

  private func fall(_ measure: DraftedStandard.Measure, _ by: String, _ year: Int?) -> [StartingTest] {
    guard let share = ExactDecimal(by.split(separator: " ").first ?? ""), let base = ExactDecimal("1000"),
      let left = ExactDecimal("100").flatMap({ $0.subtracting(share) }),
      let met = left.multiplied(by: ExactDecimal(10))?.normalized
    else { return [] }
    let start = draft.term.start
    let from = year ?? start.year - 1
    let isYearly = (measure.cadence ?? (draft.term.isLong ? "year" : "month")) == "year"
    let key = isYearly ? "\(indicator)@\(from)" : "\(indicator)@\(from)-\(start.month < 10 ? "0" : "")\(start.month)"
    let adds = measure.kind == "cumulative"
    let before = isYearly ? base.description : adds ? "0x11 \(base)" : "\(base)x12"
    return [(met, true), (base, false)].map { number, isMet in
      test(
        "\(base) → \(number)", isMet,
        [(key, before), (indicator, series(measure, number.description, isConstant: false))])
    }
  }

  // MARK: Milestones

  private func reached(_ stage: DraftStage, _ items: [String]) -> [StartingTest] {
    let ladder = DraftStage.ladders.first { $0.id == stage.ladder }
    guard !stage.isOwn, let lowest = ladder?.stages.first,
      let own = ladder?.stages.first(where: { $0.id == stage.stage })
    else { return [] }
    let names = draft.isChinese ? (lowest.id, own.id) : (lowest.en, own.en)
    let cadence: Period.Cadence = draft.term.isLong ? .year : .month
    // A report of the month in which the day lies may be of after it.
    let isWhole = deadline == deadline.lastDayOfMonth
    let day = isWhole ? deadline : deadline.adding(months: -1)
    guard let period = Period.containing(day, cadence) else { return [] }
    return [(names.1, true), (names.0, false)].map { word, isMet in
      StartingTest(
        file: file, standard: id, name: name(word, isMet), asOf: asOf,
        rows: items.map { (id, $0, period, word) }, isMet: isMet)
    }
  }
}
