import Diagnostics
import Figures
public import Findings
public import Plans
import Quantities
import Submissions

// One standard over many areas: a finding each and one for all, or all together.

extension Evaluator {
  /// The findings of a standard: one, or one for each area and one for all.
  public func findings(of standard: Standard) -> [Finding] {
    let judged = JudgedStandard(standard, in: plan, on: asOf)
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
    part.message =
      finding.message
      + Phrase(
        zh: "；\(count)个地区中\(wanted)个达标即可，本地区不单独计入",
        en: "; \(wanted) of \(count) areas will do, so this one does not count by itself")
    return part
  }

  private func exempted(_ finding: Finding, _ exemption: AreaExemption) -> Finding {
    var exempt = finding
    exempt.setAside()
    exempt.reason = .exempt
    exempt.message = Phrase(
      zh: "已核准豁免（\(exemption.record.zh)）；其数据为：\(finding.message.zh)",
      en: "exempt on record (\(exemption.record.en)); its figures: \(finding.message.en)")
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
    let wanted: (count: Int, words: Phrase) =
      switch rule {
      case .all: (staying, Phrase(zh: "各地区均须达标", en: "every area must hold"))
      case .any: (1, Phrase(zh: "任一地区达标即可", en: "any area will do"))
      case .atLeast(let count): (count, Phrase(zh: "至少\(count)个地区达标", en: "at least \(count) areas must hold"))
      }
    var all = each[deciding]
    all.area = AreaScope.all
    all.areaName = nil
    (all.severity, all.isOneOfMany) = (standard.standard.severity, false)
    all.message = Phrase(
      zh: "\(wanted.words.zh)：\(each.count)个地区中\(passing)个达标", en: "\(wanted.words.en): \(passing) of \(each.count) do")
    for group in AreaGroup.allCases {
      all.message = all.message + group.words(each.filter { AreaGroup($0) == group })
    }
    let name = each[deciding].nameOfArea
    all.message =
      all.message + Phrase(zh: "；\(name.zh)：", en: "; \(name.en): ") + each[deciding].message
    all.value = Finding.Amount(Rational(passing), "个地区")
    all.valueText = nil
    all.target = Finding.Target(
      operator: Bound.Operator.atLeast.rawValue, value: ExactDecimal(wanted.count), unit: "个地区",
      text: "\(wanted.count) 个地区")
    all.exempted = nil
    all.plan = nil
    all.gap = nil
    all.forecast = nil
    all.needed = nil
    all.best = nil
    all.trend = nil
    all.course = []
    // Each area has a finding of its own to be held against.
    all.misses = []
    all.underlying = nil
    all.steps =
      explains
      ? [wanted.words]
        + each.map { finding in
          let name = finding.nameOfArea
          return Phrase(
            zh: "\(name.zh)｜\(finding.reason.label.zh)", en: "\(name.en) | \(finding.reason.label.en)")
        } : []
    all.parts = each.map { Finding.Part($0, name: $0.nameOfArea) }
    return all
  }

  private func finding(of judged: JudgedStandard, together areas: [Int]) -> Finding {
    let standard = judged.standard
    let exempt = standard.exemptions.filter { $0.holds(on: asOf) }
    let staying = areas.filter { area in !exempt.contains { $0.area == area } }
    let book = submission.figures.summed(over: staying, of: standard.requirement.indicators, in: plan)
    var finding = finding(of: judged, area: FigureBook.summedArea, in: book)
    if finding.verdict == .noData, let decided = decided(judged, over: staying) { finding = decided }
    finding.area = AreaScope.all
    finding.areaName = Phrase(zh: "地区合计", en: "areas together")
    if !exempt.isEmpty {
      let raw = judge(
        judged, FigureBook.summedArea,
        submission.figures.summed(over: areas, of: standard.requirement.indicators, in: plan))
      let names = exempt.map { plan.areas[$0.area].name }
      finding.message = Phrase(
        zh: "\(finding.message.zh)；已豁免\(names.map(\.zh).joined(separator: "、"))，不豁免时：\(raw.message.zh)",
        en: "\(finding.message.en); exempt: \(names.map(\.en).joined(separator: ", ")); with them: \(raw.message.en)")
    }
    return finding
  }
}

/// How the areas that do not pass are named in the finding for all.
private enum AreaGroup: CaseIterable {
  case failed
  case unknown
  case atRisk
  case exempt
  case empty

  /// Nil for areas that need no naming.
  init?(_ finding: Finding) {
    switch finding.verdict {
    case _ where finding.reason == .nothingToMeasure: self = .empty
    case .waived: self = .exempt
    case .fail: self = .failed
    case .noData, .error: self = .unknown
    case .atRisk: self = .atRisk
    case .pass, .notDue, .review: return nil
    }
  }

  /// `；未达标：甲、乙`, the first five of many areas and how many there are; empty for none.
  func words(_ areas: [Finding]) -> Phrase {
    if areas.isEmpty { return Phrase(verbatim: "") }
    let names = areas.prefix(5).map(\.nameOfArea)
    let more = areas.count - names.count
    let zh = names.map(\.zh).joined(separator: "、") + (more > 0 ? "等\(areas.count)个" : "")
    let en = names.map(\.en).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    return switch self {
    case .failed: Phrase(zh: "；未达标：\(zh)", en: "; failing: \(en)")
    case .unknown: Phrase(zh: "；数据缺失：\(zh)", en: "; no data: \(en)")
    case .atRisk: Phrase(zh: "；有风险：\(zh)", en: "; at risk: \(en)")
    case .exempt: Phrase(zh: "；已豁免，不计：\(zh)", en: "; exempt and left out: \(en)")
    case .empty: Phrase(zh: "；无可计量对象，不计：\(zh)", en: "; nothing to measure, left out: \(en)")
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
