import ArgumentParser
import Diagnostics
import Documents
import PlanDocuments
import Plans
import Reports
import RuleFiles

struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Rule files: syntax, schema, meaning, and how the rules fit together.")

  @Argument(help: "Plan folders, folders of plans, or single files. Default: --rules, plumbline.yaml, then Rules.")
  var paths: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Flag(help: "Warnings and unreviewed drafts make the exit status 1 too.")
  var strict = false

  @Flag(
    help: "First rewrite the style of the files, and nothing else: order of keys, blanks, keys of earlier versions.")
  var fix = false

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      let wanted = paths.isEmpty ? [rules.rules ?? session.settings.rules?.value ?? "Rules"] : paths
      var log = DiagnosticLog()
      var sources: [SourceFile] = []
      var documents: [SourceFile] = []
      var plans = 0
      var hasDrafts = false
      var restyled: [String] = []
      var standards = 0
      for path in wanted {
        for folder in try folders(path, session) {
          if fix { restyled += try restyle(session.ruleFiles(folder), session) }
          let files = try session.ruleFiles(folder)
          let (plan, diagnostics) = RuleFolder.load(files, zones: .system)
          log.report(contentsOf: diagnostics)
          sources += files
          if let plan {
            if let note = RuleFolder.unreviewed(plan) {
              log.report(note)
              hasDrafts = true
            }
            sources += try lintBeside(plan, folder, session, &log)
            documents += try lintAgainstDocuments(plan, files, folder, session, &log)
          }
          plans += 1
          standards += plan?.standards.count ?? 0
        }
      }
      let renderer = DiagnosticRenderer(
        language: session.language, usesColor: session.terminal.usesColor(display.color, on: 1),
        sources: sources + documents)
      for path in restyled {
        try session.terminal.write(session.language == .zh ? "已整理 \(path)\n" : "restyled \(path)\n")
      }
      let text = renderer.render(log.sorted)
      try session.terminal.write(
        text + (text.isEmpty ? "" : "\n") + summary(log, plans, sources.count, standards, session.language))
      if log.hasErrors { throw ExitStatus.unable }
      if strict, log.count(of: .warning) > 0 || hasDrafts { throw ExitStatus.findings }
    }
  }

  /// The tests and waivers beside a plan, and which standards have no test.
  private func lintBeside(_ plan: Plan, _ folder: String, _ session: Session, _ log: inout DiagnosticLog) throws
    -> [SourceFile]
  {
    guard session.inputs.isFolder(folder) else { return [] }
    let tree = try session.ruleTree(folder)
    let tests = try tree.tests.map(session.inputs.readYAML)
    var read: [RuleTestFile] = []
    for file in tests {
      let (loaded, diagnostics) = RuleTestFile.load(file, for: plan)
      log.report(contentsOf: diagnostics)
      read.append(loaded)
    }
    if let note = RuleFolder.untested(plan, read) { log.report(note) }
    let others = try tree.waivers.map(session.inputs.readYAML)
    for file in others { log.report(contentsOf: WaiverFile.load(file, for: plan).diagnostics) }
    let misnamed = try tree.misnamed.map(session.inputs.readYAML)
    log.report(contentsOf: misnamed.compactMap(session.misplaced))
    return tests + others + misnamed
  }

  /// Holds the rules against those of their documents that lie beside them: quotes and who answers for them.
  ///
  /// How much of a document has its rule is for `trace` to say.
  private func lintAgainstDocuments(
    _ plan: Plan, _ files: [SourceFile], _ folder: String, _ session: Session, _ log: inout DiagnosticLog
  ) throws -> [SourceFile] {
    guard session.inputs.isFolder(folder) else { return [] }
    let paths = plan.sources.map { Inputs.join(folder, $0.file) }.filter { session.inputs.exists($0) }
    let sources = try paths.map { try session.inputs.read($0) }
    let documents = sources.compactMap { DocumentReader().read($0).document }
    guard !documents.isEmpty else { return [] }
    let found = Tracer(plan: plan).trace(documents, auditing: false).diagnostics.filter { $0.severity == .error }
    log.report(contentsOf: RuleFolder.standing(found, in: files))
    return sources
  }

  /// Writes the files whose style can be bettered; says which.
  private func restyle(_ files: [SourceFile], _ session: Session) throws -> [String] {
    var paths: [String] = []
    for file in files {
      guard let styled = RuleStyle.restyled(file) else { continue }
      try session.replace(styled.bytes, at: file.name)
      paths.append(file.name)
    }
    return paths
  }

  /// The plans under a path.
  ///
  /// A folder without any is an error, not a clean result.
  private func folders(_ path: String, _ session: Session) throws -> [String] {
    let found = try session.planFolders(path)
    if found.isEmpty {
      let files = try session.ruleFiles(path)
      if !files.isEmpty { return files.map(\.name) }
      throw Inputs.Trouble(
        .folderEmpty, path, Phrase(zh: "没有规则文件", en: "no rule files here"),
        help: Phrase(zh: "规则文件以 .yaml 结尾", en: "rule files end in .yaml"))
    }
    return found
  }

  private func summary(_ log: DiagnosticLog, _ plans: Int, _ files: Int, _ standards: Int, _ language: Language)
    -> String
  {
    let errors = log.count(of: .error)
    let warnings = log.count(of: .warning)
    let notes = log.count(of: .information)
    switch language {
    case .zh: return "\(plans)个方案、\(files)个文件、\(standards)条标准：错误\(errors)、警告\(warnings)、提示\(notes)\n"
    case .en:
      return "\(plans.counted("plan")), \(files.counted("file")), \(standards.counted("standard")): "
        + "\(errors.counted("error")), \(warnings.counted("warning")), \(notes.counted("note"))\n"
    }
  }
}
