import ArgumentParser
import Diagnostics
import Documents
import Drafting
import RuleFiles

struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "A plan drafted from its document, for a person to review.",
    discussion: """
      Reads a work report, a responsibility plan or a table of targets (plain text, Markdown, a web page or DOCX) and writes the \
      folder of rules that a person then reviews: what is promised as standards, every other number with the reason why \
      it is none. Each standard carries x-draft with what was inferred and how far to trust it; delete the key once you \
      have read it. A further run changes no standard without x-draft and no file that it did not write.
      """)

  @Argument(help: "The document: plain text in UTF-8, Markdown, HTML or DOCX.")
  var document: String

  @Option(help: "The folder of the plan.")
  var into: String

  @Option(help: "The year that the document plans for. Default: as its title says.")
  var year: Int?

  @OptionGroup var display: DisplayOptions

  @Option(help: "Write the list for the review to this file: md:FILE or xlsx:FILE; may be repeated.")
  var review: [String] = []

  func validate() throws {
    if let year, !(1900...2100).contains(year) { throw ValidationError("--year must be a year, such as 2023") }
    for text in review where DraftReviewFile(text) == nil {
      throw ValidationError("`\(text)` is no list: write md:FILE or xlsx:FILE")
    }
  }

  func run() throws {
    let session = Session(display)
    let reviews = review.compactMap(DraftReviewFile.init)
    try session.run {
      try PlanDrafting(session: session, folder: into, year: year, reviews: reviews).draft(document)
    }
  }
}
