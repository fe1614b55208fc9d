public import Findings
public import Plans

// One plan judged in two stages, for figures that lie on many machines: within areas, each by its own figures, and
// across them. The findings of both together are those of one run.

extension Standard {
  /// Whether it is judged from the figures of several areas at once: summed, compared, ranked, or by functions of
  /// areas.
  func readsAcross(_ plan: Plan) -> Bool {
    if case .together = areas { return true }
    let forms = [self] + (earlier.map { [under($0)] } ?? [])
    return forms.contains { ReadingScope($0, in: plan).readsOtherAreas }
  }
}

extension Plan {
  /// The filed indicators whose figures of every area are needed across: those of the standards that read across, and
  /// those that they are held against before they are used.
  public var indicatorsAcross: Set<Indicator.Index> {
    var read = indicatorsRead(from: standards.filter { $0.readsAcross(self) }.flatMap { $0.requirement.indicators })
    if read.isEmpty { return [] }
    let checked = checks.map { indicatorsRead(from: Array($0.formula.indicators)) }
    while true {
      let before = read.count
      read = related(to: read)
      for family in checked where !family.isDisjoint(with: read) { read.formUnion(family) }
      if read.count == before { return read.filter { indicators[$0].formula == nil } }
    }
  }

  /// A check that refuses figures of one area for those of another: with it areas cannot be judged apart.
  public var inseparableCheck: FigureCheck? {
    checks.first { check in
      let formulas =
        [check.formula] + indicatorsRead(from: Array(check.formula.indicators)).compactMap { indicators[$0].formula }
      return check.isHard && formulas.contains { $0.root.readsAreas }
    }
  }
}

extension Evaluator {
  /// A standard and an area of which nobody says what it came to.
  public struct NoVerdict: Error {
    /// The id of the standard.
    public let standard: String
    /// The id of the area.
    public let area: String
  }

  /// Findings of some areas, of every standard that is judged from the figures of one; and what they came to, for
  /// `across`.
  public func within(_ standards: [Standard], areas chosen: Set<Int>) -> (report: Report, verdicts: [AreaVerdict]) {
    var findings: [Finding] = []
    var verdicts: [AreaVerdict] = []
    for standard in standards where !standard.readsAcross(plan) {
      let judged = JudgedStandard(standard, of: self)
      switch judged.standard.areas {
      case .one(let area): if chosen.contains(area) { findings.append(finding(of: judged, area: area)) }
      case .each(let areas, let rule):
        let own = self.findings(of: judged, each: areas.filter(chosen.contains), of: areas.count, rule)
        verdicts += own.map { AreaVerdict($0) }
        findings += own.map { notCounting($0, rule, among: areas.count) }
      case .together: break
      }
    }
    return (report(findings, on: standards), verdicts)
  }

  /// Every other finding of the standards, from the figures of `indicatorsAcross` and what the areas came to.
  public func across(_ standards: [Standard], verdicts: [AreaVerdict]) throws(NoVerdict) -> Report {
    struct Key: Hashable { let standard, area: String }
    let known = Dictionary(verdicts.map { (Key(standard: $0.standard, area: $0.area), $0) }) { first, _ in first }
    var findings: [Finding] = []
    for standard in standards {
      if standard.readsAcross(plan) {
        findings += self.findings(of: standard)
        continue
      }
      let judged = JudgedStandard(standard, of: self)
      let standard = judged.standard
      guard case .each(let areas, let rule) = standard.areas else { continue }
      var each: [Finding] = []
      for area in areas {
        let id = plan.areas[area].id
        guard let verdict = known[Key(standard: standard.id, area: id)] else {
          throw NoVerdict(standard: standard.id, area: id)
        }
        each.append(verdict.finding(of: judged, at: site(of: area), asOf: asOf))
      }
      findings.append(overall(judged, each, rule))
    }
    return report(findings, on: standards)
  }
}
