import Diagnostics
import Findings
import Layout
import Testing

@testable import Reports

/// A report that is made while findings come is the one that is made of all of them.
@Suite("Reports made while findings come") struct ReportSinkTests {
  private static func options(_ all: Bool) -> ReportOptions { ReportOptions(language: .zh, showAll: all) }

  private static func runs(_ findings: [Finding]) -> [[Finding]] {
    findings.reduce(into: []) { runs, finding in
      if let last = runs.last?.last, last.standard == finding.standard {
        runs[runs.count - 1].append(finding)
      } else {
        runs.append([finding])
      }
    }
  }

  @Test(arguments: ReportFormat.allCases.filter(\.isText), [false, true])
  func partsJoinedAreTheWhole(_ format: ReportFormat, _ all: Bool) throws {
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    let runs = Self.runs(report.findings)
    #expect(runs.count > 3)
    let empty = ReportSink(format, of: report, options: Self.options(all))
    var (whole, written) = (empty, [UInt8]())
    for run in runs {
      var part = empty
      part.take(run)
      whole.join(part)
      written += whole.drain()
    }
    written += try whole.end(report).joined()
    let expected = try report.rendered(as: format, options: Self.options(all))
    #expect(String(decoding: written, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
  }

  @Test(arguments: [ReportFormat.compact, .ndjson, .csv]) func linesLeaveAsTheyCome(_ format: ReportFormat) throws {
    var findings = try AwkwardPlan.findings()
    // Whether lines name their area is known once there are two.
    findings[0].area = "elsewhere"
    let report = try AwkwardPlan.report(findings)
    var sink = ReportSink(format, of: report, options: Self.options(true))
    var sizes: [Int] = []
    for run in Self.runs(report.findings) {
      sink.take(run)
      sizes.append(sink.drain().count)
    }
    #expect(sizes.count { $0 > 0 } > 2)
    #expect(try sink.end(report).joined().isEmpty)
  }

  @Test func aPageKeepsTheWorstOfEachGroup() throws {
    let report = try AwkwardPlan.report(AwkwardPlan.findings())
    let many = (0..<40).flatMap { _ in report.findings }
    var digest = TextDigest(Self.options(false))
    digest.takeAll(many)
    let sections = digest.groups.sections
    let all = FindingGroups(many, showsAll: false).sections
    #expect(sections.contains { $0.count > TextDigest.groupLimit })
    for (section, whole) in zip(sections, all) {
      #expect(section.count == whole.count)
      #expect(section.findings.count == min(whole.count, TextDigest.groupLimit))
      #expect(section.findings.map(\.fingerprint) == whole.findings.prefix(TextDigest.groupLimit).map(\.fingerprint))
    }
  }
}
