import Compliance
import Diagnostics

/// A trace as JSON, version 1.
struct JSONTrace: Encodable {
  private let schemaVersion = 1
  private let plan: String
  private let standards, verified: Int
  private let coverage: Coverage
  private let documents: [Document]
  private let diagnostics: [JSONProblem]

  init(_ trace: Trace, _ plan: Plan, _ options: ReportOptions) {
    self.plan = plan.id
    (standards, verified) = (trace.standards, trace.verified)
    coverage = Coverage(trace.coverage)
    documents = trace.parts.map { Document($0) }
    diagnostics = trace.diagnostics.map { JSONProblem($0, options.language) }
  }

  private struct Coverage: Encodable {
    let sentences, quantifiedSentences, coveredSentences, numbers, byStandard, byRecord, open, percent: Int

    init(_ coverage: Trace.Coverage) {
      (sentences, quantifiedSentences, coveredSentences) = (coverage.sentences, coverage.quantified, coverage.covered)
      (numbers, byStandard, byRecord) = (coverage.numbers, coverage.byStandard, coverage.byRecord)
      (open, percent) = (coverage.open, coverage.percent)
    }
  }

  private struct Document: Encodable {
    let source: String?
    let file: String
    let sha256: String
    let coverage: Coverage
    let gaps: [Gap]

    init(_ part: Trace.Part) {
      (source, file, sha256) = (part.source, part.file, part.digest)
      coverage = Coverage(part.coverage)
      gaps = part.gaps.map { Gap($0) }
    }
  }

  private struct Gap: Encodable {
    let location: JSONPlace
    let heading: String?
    let sentence: String
    let numbers: [String]
    let draft: String

    init(_ gap: Trace.Gap) {
      location = JSONPlace(gap.place)
      (heading, sentence, numbers, draft) = (gap.heading, gap.sentence, gap.numbers, gap.draft)
    }
  }

}
