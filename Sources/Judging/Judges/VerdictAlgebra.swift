public import Plans

/// How the verdicts of parts make the verdict of a whole: one total function.
///
/// | rule | order, the first present decides |
/// |---|---|
/// | any | error always makes the whole error |
/// | all | fail > no-data > at-risk red > at-risk yellow > review > waived > pass; not-due only if all are |
/// | any of | pass > review > at-risk yellow > at-risk red > not-due > no-data > fail |
/// | k of n | the k-th best in the order of `any of` |
///
/// Parts with nothing to measure, and waived ones, leave the combination; if none is left the whole is the first of
/// them.
public enum VerdictAlgebra {
  /// What the function reads of a part.
  public struct Part: Sendable, Hashable {
    /// The verdict of the part.
    public let verdict: Verdict
    /// Its light, which ranks parts at risk among themselves.
    public let light: Light
    /// Whether the part leaves the combination: it has nothing to measure, or is waived.
    public let leaves: Bool

    /// A waived part leaves, whatever `leaves` says.
    public init(_ verdict: Verdict, _ light: Light = .none, leaves: Bool = false) {
      self.verdict = verdict
      self.light = light
      self.leaves = leaves || verdict == .waived
    }
  }

  /// The place of the part that decides; nil only where there are no parts.
  ///
  /// With fewer than k parts left the k-th best is the worst one.
  public static func deciding(_ rule: Combination.Rule, _ parts: [Part]) -> Int? {
    if let error = parts.firstIndex(where: { $0.verdict == .error }) { return error }
    let staying = parts.indices.filter { !parts[$0].leaves }
    guard !staying.isEmpty else { return parts.isEmpty ? nil : 0 }
    switch rule {
    case .all: return staying.min { (severity(parts[$0]), $0) < (severity(parts[$1]), $1) }
    case .any: return staying.min { (goodness(parts[$0]), $0) < (goodness(parts[$1]), $1) }
    case .atLeast(let count):
      let sorted = staying.sorted { (goodness(parts[$0]), $0) < (goodness(parts[$1]), $1) }
      return count <= sorted.count ? sorted[max(count, 1) - 1] : sorted.last
    }
  }

  static func severity(_ part: Part) -> Int {
    switch part.verdict {
    case .error: 0
    case .fail: 1
    case .noData: 2
    case .atRisk: part.light == .red ? 3 : 4
    case .review: 5
    case .waived: 6
    case .pass: 7
    case .notDue: 8
    }
  }

  static func goodness(_ part: Part) -> Int {
    switch part.verdict {
    case .pass: 0
    case .review: 1
    case .waived: 2
    case .atRisk: part.light == .red ? 4 : 3
    case .notDue: 5
    case .noData: 6
    case .fail: 7
    case .error: 8
    }
  }
}
