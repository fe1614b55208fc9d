import Compliance

/// What changed between two reports of one plan.
public struct ReportDifference: Sendable {
  public let old: ReportSnapshot
  public let new: ReportSnapshot
  /// In the order of the newer report, gone standards last in the order of the older one.
  public let changes: [Change]

  /// One standard in one area that moved. A change may be of one kind and have a revised figure besides.
  public struct Change: Sendable {
    public let kind: Kind
    public let old: ReportSnapshot.Entry?
    public let new: ReportSnapshot.Entry?

    /// The newer state, the older one of what is gone.
    var shown: ReportSnapshot.Entry? { new ?? old }
  }

  /// Worst news first, which is the order of a page.
  public enum Kind: String, Sendable, CaseIterable {
    /// Failed, and had not before.
    case newFail = "new-fail"
    /// At risk, and was neither that nor failed before.
    case newAtRisk = "new-at-risk"
    /// Still in the same class and worse in it: yellow to red, met to not met any more.
    case regressed
    /// Without the figures it needs, and had them before.
    case noLongerFiled = "no-longer-filed"
    /// The same period with another value.
    case revised
    /// In trouble before, and no longer.
    case recovered
    /// In trouble still, and less so.
    case eased
    /// In trouble before, now waived or withdrawn.
    case setAside = "set-aside"
    /// Not in the older report.
    case added = "new-standard"
    /// Not in the newer report.
    case gone = "gone-standard"
  }

  public init(from old: ReportSnapshot, to new: ReportSnapshot) {
    self.old = old
    self.new = new
    let before = Dictionary(old.findings.map { ($0.key, $0) }) { first, _ in first }
    let after = Set(new.findings.map(\.key))
    var changes: [Change] = []
    for entry in new.findings {
      guard let earlier = before[entry.key] else {
        changes.append(Change(kind: .added, old: nil, new: entry))
        continue
      }
      if let kind = Self.movement(from: earlier, to: entry) {
        changes.append(Change(kind: kind, old: earlier, new: entry))
      }
      if Self.isRevised(earlier, entry) { changes.append(Change(kind: .revised, old: earlier, new: entry)) }
    }
    changes += old.findings.filter { !after.contains($0.key) }.map { Change(kind: .gone, old: $0, new: nil) }
    self.changes = changes
  }

  public func changes(_ kind: Kind) -> [Change] { changes.filter { $0.kind == kind } }

  private static func isRevised(_ old: ReportSnapshot.Entry, _ new: ReportSnapshot.Entry) -> Bool {
    old.period != nil && old.period == new.period && old.value != nil && new.value != nil && old.value != new.value
  }

  private static func movement(from old: ReportSnapshot.Entry, to new: ReportSnapshot.Entry) -> Kind? {
    let wasTrouble = isTrouble(old.verdict)
    switch new.verdict {
    case .fail, .error: return old.verdict == .fail || old.verdict == .error ? nil : .newFail
    case .noData: return old.verdict == .noData ? nil : .noLongerFiled
    case .atRisk:
      switch old.verdict {
      case .fail, .error: return .eased
      case .atRisk where old.light != new.light: return new.light == .red ? .regressed : .eased
      case .atRisk: return nil
      case .pass, .noData, .notDue, .review, .waived: return .newAtRisk
      }
    case .waived: return wasTrouble ? .setAside : nil
    case .pass, .notDue, .review:
      if wasTrouble { return .recovered }
      return old.isMet && !new.isMet ? .regressed : nil
    }
  }

  static func isTrouble(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .fail, .atRisk, .noData, .error: true
    case .pass, .notDue, .review, .waived: false
    }
  }
}
