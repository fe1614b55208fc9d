import Plans

/// Takes findings as they are made, those of one standard after those of another, in the order of the plan.
///
/// Half a million findings need not be held to be counted, or to be written a line each: a sink keeps what it needs and
/// lets the rest go.
public protocol FindingSink: Sendable {
  /// Takes the findings of the next standard, which stand together.
  mutating func take(_ findings: [Finding])
  /// Takes what a sink that was begun as this one was has taken of the standards that come next.
  mutating func join(_ next: Self)
}

extension FindingSink {
  /// Takes findings in the order of the plan, standard by standard.
  package mutating func takeAll(_ findings: [Finding]) {
    var start = 0
    while start < findings.count {
      let standard = findings[start].standard
      let end = findings[start...].firstIndex { $0.standard != standard } ?? findings.count
      take(start == 0 && end == findings.count ? findings : Array(findings[start..<end]))
      start = end
    }
  }
}

/// All of them, for what goes through findings more than once.
extension [Finding]: FindingSink {
  /// Keeps them all.
  public mutating func take(_ findings: [Finding]) { append(contentsOf: findings) }
  /// Keeps those as well.
  public mutating func join(_ next: [Finding]) { append(contentsOf: next) }
}

/// What a run has to know of its findings once they are written and gone.
public struct FindingTotals: FindingSink {
  /// All findings.
  public private(set) var count = 0
  /// Findings that a waiver, an exemption or a withdrawal sets aside.
  public private(set) var waived = 0
  /// Findings that failed.
  public private(set) var failed = 0
  /// Findings of which it could not be said what they are.
  public private(set) var errors = 0
  /// Standards without data: those whose finding for all areas says so, or each of whose findings does.
  public private(set) var standardsWithoutData = 0

  /// Of no findings.
  public init() {}

  package init(_ findings: [Finding]) { takeAll(findings) }

  /// Counts them.
  public mutating func take(_ findings: [Finding]) {
    count += findings.count
    var isWithoutData = !findings.isEmpty
    for finding in findings {
      switch finding.verdict {
      case .waived: waived += 1
      case .fail: failed += 1
      case .error: errors += 1
      case .pass, .atRisk, .noData, .notDue, .review: break
      }
      if finding.verdict != .noData { isWithoutData = false }
    }
    // One area without any data is no standard without.
    if let all = findings.last(where: { $0.area == AreaScope.all }) { isWithoutData = all.verdict == .noData }
    if isWithoutData { standardsWithoutData += 1 }
  }

  /// Adds what others came to.
  public mutating func join(_ next: FindingTotals) {
    count += next.count
    waived += next.waived
    failed += next.failed
    errors += next.errors
    standardsWithoutData += next.standardsWithoutData
  }
}
