import Diagnostics
import Findings
import Layout
import Plans
import Sentences

/// Findings by what is to be done about them, for pages that list them in groups, the worst of each first.
struct FindingGroups: FindingSink {
  /// The findings of one verdict, worst first.
  struct Section {
    let title: Phrase
    /// What `--status` takes.
    let status: String
    let isTrouble: Bool
    let style: Ink.Style?
    /// How many there are.
    let count: Int
    /// Those that were kept, worst first.
    let findings: [Finding]
  }

  /// In the order of the page.
  private enum Kind: Int, CaseIterable {
    case failed, error, red, yellow, noData, onPace, met, notDue, review, waived

    init(_ finding: Finding) {
      switch finding.verdict {
      case .fail: self = .failed
      case .error: self = .error
      case .atRisk: self = finding.light == .red ? .red : .yellow
      case .noData: self = .noData
      case .pass: self = finding.isMet ? .met : .onPace
      case .notDue: self = .notDue
      case .review: self = .review
      case .waived: self = .waived
      }
    }

    var isTrouble: Bool { rawValue <= Kind.noData.rawValue }
  }

  /// Groups without trouble are listed where everything is; what is set aside is never out of sight.
  private let showsAll: Bool
  /// So many of each group are kept, the worst; nil for all.
  private let limit: Int?
  private var counts = [Int](repeating: 0, count: Kind.allCases.count)
  private var kept = [[Finding]](repeating: [], count: Kind.allCases.count)

  init(showsAll: Bool, limit: Int? = nil) {
    (self.showsAll, self.limit) = (showsAll, limit)
  }

  init(_ findings: [Finding], showsAll: Bool) {
    self.init(showsAll: showsAll)
    take(findings)
  }

  mutating func take(_ findings: [Finding]) {
    for finding in findings {
      let kind = Kind(finding)
      counts[kind.rawValue] += 1
      if lists(kind) { kept[kind.rawValue].append(finding) }
    }
    trim()
  }

  mutating func join(_ next: FindingGroups) {
    for place in counts.indices {
      counts[place] += next.counts[place]
      kept[place].append(contentsOf: next.kept[place])
    }
    trim()
  }

  private func lists(_ kind: Kind) -> Bool { showsAll || kind.isTrouble || kind == .waived }

  /// Lets go what is not among the worst, once there is so much of it that to sort them pays.
  private mutating func trim() {
    guard let limit else { return }
    for place in kept.indices where kept[place].count > limit * 8 { kept[place] = worst(kept[place]) }
  }

  private func worst(_ findings: [Finding]) -> [Finding] {
    let sorted = Finding.worstFirst(findings)
    return limit.map { Array(sorted.prefix($0)) } ?? sorted
  }

  /// The groups that a page lists, those of no findings too.
  var sections: [Section] {
    Kind.allCases.filter(lists).map { kind in
      let (verdict, light, title) = Self.heading(of: kind)
      return Section(
        title: title, status: verdict.rawValue, isTrouble: kind.isTrouble, style: verdict.style(light),
        count: counts[kind.rawValue], findings: worst(kept[kind.rawValue]))
    }
  }

  private static func heading(of kind: Kind) -> (Verdict, Light, Phrase) {
    switch kind {
    case .failed: (.fail, .none, Phrase(zh: "未达标", en: "failed"))
    case .error: (.error, .none, Phrase(zh: "无法评判", en: "errors"))
    case .red: (.atRisk, .red, Phrase(zh: "有风险（红）", en: "at risk, red"))
    case .yellow: (.atRisk, .yellow, Phrase(zh: "有风险（黄）", en: "at risk, yellow"))
    case .noData: (.noData, .none, Phrase(zh: "缺数据", en: "without data"))
    case .onPace: (.pass, .none, Phrase(zh: "进展正常", en: "on pace"))
    case .met: (.pass, .none, Phrase(zh: "已达标", en: "met"))
    case .notDue: (.notDue, .none, Phrase(zh: "未到期", en: "not due"))
    case .review: (.review, .none, Phrase(zh: "定性评议", en: "for review"))
    case .waived: (.waived, .none, Phrase(zh: "已豁免", en: "waived"))
    }
  }
}
