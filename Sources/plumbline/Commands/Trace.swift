public import ArgumentParser
import Diagnostics
import Documents
import Drafting
import PlanDocuments
import Plans
import Reports
import RuleFiles
import RuleReports

extension TraceFormat: ExpressibleByArgument {}

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Rules held against their document: quotes verified, numbers without a rule listed.",
    discussion: """
      Every quote must stand word for word in the part of the document that its rule names, and the document must be \
      the one whose SHA-256 plan.yaml records; and what the rule asks for must be what its quote says and the document's \
      layout shows: number, unit, comparison, deadline, lead unit, leader. Else the exit status is 1. Every number of the document is inside a \
      standard's quote, or recorded under not_standards with its reason, or listed with what it \
      seems to be there for and a rule, or a record, to start from: as `draft` reads it.
      """)

  @Option(
    help: "The document as plain text, HTML or DOCX; may be repeated. Default: the plan's sources beside plan.yaml.")
  var source: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text or json.")
  var format: TraceFormat = .text

  @Option(help: "Write the report to this file.")
  var output: String?

  @Option(
    help: "Exit with 1 where less per cent of the document's numbers are accounted for, or a quote is not verified.")
  var minCoverage: Int?

  func validate() throws {
    if let minCoverage, !(0...100).contains(minCoverage) {
      throw ValidationError("--min-coverage must be from 0 to 100")
    }
  }

  func run() throws {
    let session = try Session(rules, display)
    try session.run { try trace(session) }
  }

  private func trace(_ session: Session) throws {
    let loaded = try session.loadPlan(rules)
    let files = try documents(of: loaded, session)
    var log = DiagnosticLog()
    var documents: [TracedDocument] = []
    for file in files {
      let (document, diagnostics) = DocumentReader().read(file)
      log.report(contentsOf: diagnostics)
      if let document { documents.append(document) }
    }
    if log.hasErrors { throw Refused(diagnostics: log.sorted, sources: files) }
    var trace = Tracer(plan: loaded.plan).trace(documents)
    for (place, document) in documents.enumerated() where !trace.parts[place].gaps.isEmpty {
      var drafts = GapDrafts(document, for: loaded.plan, language: session.language)
      drafts?.fill(&trace.parts[place].gaps)
    }
    log.report(contentsOf: RuleFolder.standing(trace.diagnostics, in: loaded.sources))
    let options = session.options(loaded.plan, showAll: true, toFile: output != nil)
    try session.write(trace.rendered(as: format, of: loaded.plan, options: options), to: output)
    session.complain(log.sorted, loaded.sources + files)
    // A plan without standards accounts for nothing: the list is what it has to become.
    if trace.standards == 0 { throw ExitStatus.findings }
    let isShort = minCoverage.map { trace.coverage.percent < $0 || trace.verified < trace.standards } ?? false
    if log.hasErrors || isShort { throw ExitStatus.findings }
  }

  private func documents(of loaded: Session.LoadedPlan, _ session: Session) throws -> [SourceFile] {
    if !source.isEmpty { return try source.map { try session.inputs.read($0) } }
    let beside = loaded.plan.sources.map { Inputs.join(loaded.folder, $0.file) }.filter(session.inputs.exists)
    guard !beside.isEmpty else {
      throw Inputs.Trouble(
        .noSource, loaded.folder, Phrase(zh: "规则旁没有来源文件", en: "no source document lies beside the rules"),
        help: Phrase(zh: "请用 --source 指明", en: "name it with --source"))
    }
    return try beside.map { try session.inputs.read($0) }
  }
}
