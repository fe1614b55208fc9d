public import Diagnostics
public import Layout
public import Plans

/// A form in which the catalogue of a plan is written for readers.
public enum DocsFormat: String, CaseIterable, Sendable {
  case markdown
  case html
}

/// The codes that one part of the product can report.
public struct CodeList: Sendable {
  /// What the part is called, as the heading above its codes.
  public let title: Phrase
  /// Its codes, in the order in which they are listed.
  public let codes: [Diagnostic.Code]

  /// The codes of one part, to be listed under a title.
  public init(_ title: Phrase, _ codes: [Diagnostic.Code]) {
    self.title = title
    self.codes = codes
  }
}

/// The catalogue of a plan as a document: every standard by section, by unit, by leader; verdicts, reasons and codes.
///
/// `tests` are the names of rule tests by standard. The same plan gives the same bytes.
public func renderedDocs(
  of plan: Plan, tests: [String: [String]] = [:], codes: [CodeList] = [], as format: DocsFormat,
  options: ReportOptions = ReportOptions()
) -> String {
  let blocks = PlanDocument(plan: plan, tests: tests, codes: codes, options: options).blocks
  return switch format {
  case .markdown: DocumentBlock.markdown(blocks)
  case .html: DocumentBlock.html(blocks, title: plan.title[options.language], language: options.language)
  }
}
