import JSONReports
import Plans
import Sentences

/// What changed between two reports of one plan.
public struct ReportDifference: Sendable {
  /// The report that is compared with.
  public let old: ReportSnapshot
  /// The report whose news is told.
  public let new: ReportSnapshot
  /// In the order of the newer report, gone standards last in the order of the older one.
  public let changes: [Change]

  /// One standard in one area that moved.
  ///
  /// A change may be of one kind and have a revised figure besides.
  public struct Change: Sendable {
    /// Which way it moved.
    public let kind: Kind
    /// What it was; nil for a standard that is new.
    public let old: ReportSnapshot.Entry?
    /// What it is; nil for a standard that is gone.
    public let new: ReportSnapshot.Entry?

    /// The figures of `revised` that changed, oldest first.
    public var revisions: [Revision] = []

    /// The newer state, the older one of what is gone.
    package var shown: ReportSnapshot.Entry? { new ?? old }
  }

  /// The figure of a period, as it was and as it is.
  public struct Revision: Sendable, Hashable {
    /// The period of the figure, as the reports write it.
    public let period: String
    /// The figure of the older report.
    public let old: ReportSnapshot.Value
    /// The figure of the newer report.
    public let new: ReportSnapshot.Value
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
    /// A figure of a period that was there before, with another value.
    case revised
    /// In trouble before, and no longer.
    case recovered
    /// In trouble still, and less so.
    case eased
    /// Met, and neither met nor in trouble before.
    case newMet = "new-met"
    /// In trouble before, now waived or withdrawn.
    case setAside = "set-aside"
    /// Another verdict, and none of the above: a standard whose judging began, a waiver that ended.
    case other
    /// Not in the older report.
    case added = "new-standard"
    /// Not in the newer report.
    case gone = "gone-standard"
  }

  /// Compares standards by id and area; linear in the findings.
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
      let revisions = Self.revisions(from: earlier, to: entry)
      if !revisions.isEmpty {
        changes.append(Change(kind: .revised, old: earlier, new: entry, revisions: revisions))
      }
    }
    changes += old.findings.filter { !after.contains($0.key) }.map { Change(kind: .gone, old: $0, new: nil) }
    self.changes = changes
  }

  /// The changes of one kind, in their order.
  public func changes(_ kind: Kind) -> [Change] { changes.filter { $0.kind == kind } }

  /// The figures that both know and know differently: of every period where the reports were made just now, of the
  /// judged one where they were read back.
  ///
  /// What counts finished items is no figure that was filed.
  private static func revisions(from old: ReportSnapshot.Entry, to new: ReportSnapshot.Entry) -> [Revision] {
    guard !old.countsItems, !new.countsItems else { return [] }
    let later = Dictionary(new.figures.map { ($0.period, $0.value) }) { _, last in last }
    return old.figures.compactMap { figure in
      guard let value = later[figure.period], value != figure.value else { return nil }
      return Revision(period: figure.period, old: figure.value, new: value)
    }
  }

  private static func movement(from old: ReportSnapshot.Entry, to new: ReportSnapshot.Entry) -> Kind? {
    let wasTrouble = old.verdict.isTrouble
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
    case .waived:
      if wasTrouble { return .setAside }
      return old.verdict == .waived ? nil : .other
    case .pass, .notDue, .review:
      if wasTrouble { return .recovered }
      if old.isMet != new.isMet { return new.isMet ? .newMet : .regressed }
      return old.verdict == new.verdict ? nil : .other
    }
  }
}
