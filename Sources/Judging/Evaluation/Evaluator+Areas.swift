import Diagnostics
import Figures
public import Findings
public import Plans
import Quantities
import Sentences
import Submissions

// One standard over many areas: a finding each and one for all, or all together.

extension Evaluator {
  /// The findings of a standard: one, or one for each area and one for all.
  public func findings(of standard: Standard) -> [Finding] {
    let judged = JudgedStandard(standard, of: self)
    let standard = judged.standard
    switch standard.areas {
    case .one(let area): return [finding(of: judged, area: area)]
    case .together(let areas): return [finding(of: judged, together: areas)]
    case .each(let areas, let rule):
      let each = findings(of: judged, each: areas, of: areas.count, rule)
      let all = overall(judged, each, rule)
      return (rule.allowsMiss(among: areas.count) ? each.map { notCounting($0, rule, among: areas.count) } : each) + [
        all
      ]
    }
  }

  /// The findings of some of the areas that a standard is about, each by itself.
  func findings(of judged: JudgedStandard, each areas: [Int], of count: Int, _ rule: Combination.Rule) -> [Finding] {
    let isPart = rule.allowsMiss(among: count)
    let brief = brief(of: judged)
    return areas.map { area -> Finding in
      var own = finding(of: judged, area: area, brief)
      if isPart { own.change { ($0.severity, $0.isOneOfMany) = (.striving, true) } }
      let exemption = judged.standard.exemptions.first { $0.area == area && $0.holds(on: asOf) }
      return exemption.map { own.verdict == .waived ? own : exempted(own, $0) } ?? own
    }
  }

  /// Where some of many areas will do, no area need hold by itself: its finding counts as a striving one does, and says
  /// so.
  ///
  /// The one for all keeps the weight of the standard.
  func notCounting(_ finding: Finding, _ rule: Combination.Rule, among count: Int) -> Finding {
    guard rule.allowsMiss(among: count),
      finding.verdict == .fail || finding.verdict == .atRisk || finding.verdict == .noData
    else { return finding }
    var part = finding
    let wanted = if case .atLeast(let wanted) = rule { wanted } else { 1 }
    part.message = finding.message + VerdictSentences.notCounting(wanted: wanted, of: count)
    return part
  }

  private func exempted(_ finding: Finding, _ exemption: AreaExemption) -> Finding {
    var exempt = finding
    exempt.setAside()
    exempt.reason = .exempt
    exempt.message = VerdictSentences.exempt(on: exemption.record, otherwise: finding.message)
    return exempt
  }

  /// The finding for all areas: the verdicts combined; exempt areas and those with nothing to measure leave.
  ///
  /// Its value and its target are numbers of areas.
  func overall(_ standard: JudgedStandard, _ each: [Finding], _ rule: Combination.Rule) -> Finding {
    let parts = each.map { VerdictAlgebra.Part($0.verdict, $0.light, leaves: $0.reason == .nothingToMeasure) }
    guard let deciding = VerdictAlgebra.deciding(rule, parts) else { return finding(of: standard, area: 0) }
    let passing = each.count { $0.verdict == .pass }
    let staying = parts.count { !$0.leaves }
    let wanted =
      switch rule {
      case .all: staying
      case .any: 1
      case .atLeast(let count): count
      }
    var message = VerdictSentences.areasPassing(rule, passing, of: each.count)
    for group in AreaGroup.allCases {
      let areas = each.filter { AreaGroup($0) == group }
      if !areas.isEmpty { message = message + VerdictSentences.areas(group, areas.lazy.map(\.nameOfArea)) }
    }
    message = message + VerdictSentences.decidingArea(each[deciding].nameOfArea, each[deciding].message)
    // Each area has a finding of its own to be held against.
    return each[deciding].forAllAreas(
      severity: standard.standard.severity, value: Finding.Amount(Rational(passing), Self.areasCounted),
      target: Finding.Target(
        operator: Bound.Operator.atLeast.rawValue, value: ExactDecimal(wanted), unit: Self.areasCounted,
        text: "\(wanted) 个地区"),
      message: message,
      steps: explains
        ? [VerdictSentences.areaRule(rule)] + each.map { VerdictSentences.partStep($0.nameOfArea, $0.reason) } : [],
      parts: each.map { Finding.Part($0, name: $0.nameOfArea) })
  }

  private static let areasCounted: WrittenUnit = "个地区"

  private func finding(of judged: JudgedStandard, together areas: [Int]) -> Finding {
    let standard = judged.standard
    let exempt = standard.exemptions.filter { $0.holds(on: asOf) }
    let staying = areas.filter { area in !exempt.contains { $0.area == area } }
    let book = submission.figures.summed(over: staying, of: standard.requirement.indicators, in: plan)
    var finding = finding(of: judged, area: FigureBook.summedArea, in: book)
    if finding.verdict == .noData, let decided = decided(judged, over: staying) { finding = decided }
    finding.area = AreaScope.all
    finding.areaName = VerdictSentences.areasTogether
    if !exempt.isEmpty {
      let raw = judge(
        judged, FigureBook.summedArea,
        submission.figures.summed(over: areas, of: standard.requirement.indicators, in: plan))
      let names = exempt.map { plan.areas[$0.area].name }
      finding.message = VerdictSentences.togetherWithout(names, finding.message, with: raw.message)
    }
    return finding
  }
}

private typealias AreaGroup = VerdictSentences.AreaGroup

extension VerdictSentences.AreaGroup {
  /// Nil for areas that need no naming.
  fileprivate init?(_ finding: Finding) {
    switch finding.verdict {
    case _ where finding.reason == .nothingToMeasure: self = .empty
    case .waived: self = .exempt
    case .fail: self = .failed
    case .noData, .error: self = .unknown
    case .atRisk: self = .atRisk
    case .pass, .notDue, .review: return nil
    }
  }
}

extension Finding {
  fileprivate var nameOfArea: Phrase { areaName ?? Phrase(verbatim: area) }
}

extension Combination.Rule {
  /// Whether the whole may hold with one of so many parts missed.
  fileprivate func allowsMiss(among count: Int) -> Bool {
    switch self {
    case .all: false
    case .any: count > 1
    case .atLeast(let wanted): wanted < count
    }
  }
}

extension FigureBook {
  /// Figures of several areas added period by period, each basis by itself; a period that some area has not filed has
  /// no sum.
  ///
  /// Records are one list: a code that several areas file is one record.
  func summed(over areas: [Int], of indicators: Set<Indicator.Index>, in plan: Plan) -> FigureBook {
    var book = self
    // What is computed is computed from the sums, never summed itself.
    for indicator in plan.indicatorsRead(from: Array(indicators)) where plan.indicator(indicator)?.formula == nil {
      if plan.indicators[indicator].kind == .record {
        book.list(indicator, over: areas)
        continue
      }
      var sums: [Slot: (total: Rational, count: Int, last: Observation)] = [:]
      let summed = Key(indicator, area: Self.summedArea)
      book.summedFilings[indicator] = areas.flatMap { submissions(of: indicator, area: $0) }
      book.refusedFilings[indicator]?[Self.summedArea] = areas.flatMap { refusedFilings[indicator]?[$0] ?? [] }
      for area in areas {
        let key = Key(indicator, area: area)
        book.refused[summed, default: [:]].merge(refused[key] ?? [:]) { first, _ in first }
        for figure in observations(key) {
          guard let number = figure.number else { continue }
          let slot = Slot(period: figure.period, basis: figure.basis)
          let sum = sums[slot]
          sums[slot] = (
            (sum?.total ?? .zero) + number, (sum?.count ?? 0) + 1, figure.restingOn(sum?.last.vintage ?? .final)
          )
        }
      }
      let figures = sums.values.filter { $0.count == areas.count }
        .map { $0.last.with($0.total) }
        .sorted { ($0.period, $0.basis ?? "") < ($1.period, $1.basis ?? "") }
      book.put(figures, summed)
    }
    ComputedFigures(plan: plan).fill(&book, only: Self.summedArea, of: indicators)
    return book
  }

  private struct Slot: Hashable {
    let period: Period
    let basis: String?
  }

  private mutating func list(_ indicator: Indicator.Index, over areas: [Int]) {
    for area in areas {
      for item in items(of: indicator, area: area).map(Optional.some) + [nil] {
        let key = Key(indicator, area: Self.summedArea, item: item)
        let own = observations(Key(indicator, area: area, item: item))
        put((observations(key) + own).sorted { ($0.period, $0.row) < ($1.period, $1.row) }, key)
      }
    }
  }
}
