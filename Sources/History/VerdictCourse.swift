public import Findings
public import Quantities
import Sentences

/// How the verdicts of a plan ran through a row of months.
public struct VerdictCourse: Sendable {
  /// One month: its report, made on the day on which its figures fell due.
  public struct Month: Sendable {
    /// The month that was judged.
    public let period: Period
    /// What was found, as of that day.
    public let report: Report

    /// A month and its report.
    public init(period: Period, report: Report) {
      self.period = period
      self.report = report
    }
  }

  /// Oldest first, each with findings of the same standards in the same order.
  public let months: [Month]

  /// A course through `months`, which are given oldest first.
  public init(_ months: [Month]) {
    self.months = months
  }

  /// One standard in one area.
  package struct Row {
    /// The finding of the latest month.
    package let last: Finding
    /// A finding a month.
    package let findings: [Finding]

    /// Whether somebody had to act on it in any month.
    package var wasInTrouble: Bool { findings.contains { $0.verdict.isTrouble } }
  }

  /// In the order of the plan.
  package var rows: [Row] {
    guard let last = months.last?.report else { return [] }
    return last.findings.indices.map { index in
      Row(
        last: last.findings[index],
        findings: months.compactMap { $0.report.findings.indices.contains(index) ? $0.report.findings[index] : nil })
    }
  }
}
