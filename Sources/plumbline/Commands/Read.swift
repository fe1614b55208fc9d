import ArgumentParser
import DataDrops
import Diagnostics
import Figures
import Forms
import Plans
import Reports
import Submissions

/// How a drop is understood: every figure with its cell, and what was left out and why.
///
/// Without a plan, what its words and numbers alone say.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "How the tables of a drop are understood: each figure with its cell; or the same as a tidy table.",
    discussion: """
      Without a plan (no --rules, no settings, no folder Rules) it shows the shape of each table: its header, what its \
      columns say in words, periods and units, and what is odd in the form of its numbers.
      """)

  @Argument(help: "Files, folders or databases of figures; `-` is standard input.")
  var drops: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var display: DisplayOptions

  @Option(
    help:
      "text, csv, json or ndjson (the last three read back to the same figures), or xlsx (the files as filed, every cell coloured by what it is), with :PATH.",
    transform: ReadingChoice.argument)
  var format = ReadingChoice(format: .text)

  @Option(help: "Write it to this file.")
  var output: String?

  private var path: String? { format.path ?? output }

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      guard let loaded = try session.loadPlanIfAny(rules) else { return try survey(session) }
      let read = try session.loadDrop(drops, for: loaded.plan)
      let submission = SubmissionValidator(plan: loaded.plan, drop: read.drop).validate()
      try write(read, submission, loaded.plan, session)
      var log = DiagnosticLog()
      log.report(
        contentsOf: format.format == .text
          ? read.drop.diagnostics : read.drop.diagnostics.filter { $0.severity != .information })
      session.complain(log.sorted, read.sources)
      if log.hasErrors { throw ExitStatus.findings }
      if read.drop.rowCount == 0 { throw ExitStatus.unable }
    }
  }

  private func write(
    _ read: Session.LoadedDrop, _ submission: Submission, _ plan: Plan, _ session: Session
  ) throws {
    guard format.format == .text || format.format == .xlsx else {
      let reading = TidyReading(plan: plan, drop: read.drop, submission: submission)
      return try session.write(reading.rendered(as: format.format, options: session.options(plan)), to: path)
    }
    // Decoded texts stand before the files themselves.
    let files = Array(read.sources.dropFirst(read.drop.decodedFiles.count))
    let seen = DropReader(plan: plan).seen(files)
    if format.format == .text {
      let reading = TidyReading(plan: plan, drop: read.drop, submission: submission, seen: seen)
      let options = session.options(plan, toFile: path != nil)
      return try session.write(reading.rendered(as: .text, options: options), to: path)
    }
    if path == nil, session.terminal.showsOutput {
      throw ValidationError("xlsx is no text for a terminal; write it to a file: xlsx:PATH")
    }
    let book = SeenWorkbook(
      plan: plan, drop: read.drop, submission: submission, tables: seen, language: session.language)
    try session.write(book.bytes(), to: path)
  }

  /// What can be said without a plan.
  private func survey(_ session: Session) throws {
    guard format.format == .text || format.format == .json else {
      throw Inputs.Trouble(
        .planNotFound, "--format \(format.format.rawValue)",
        Phrase(zh: "没有方案，不知道各数是哪个指标", en: "without a plan nothing says of what indicators the numbers are"),
        help: Phrase(
          zh: "请用 --rules 指明方案文件夹；没有方案时可用 text 或 json",
          en: "name the plan's folder with --rules; without one there are text and json"))
    }
    let reader = DropReader()
    let found = try session.dropFiles(drops, reader)
    let survey = reader.survey(found.files)
    if format.format == .json {
      try session.write(SurveyJSON(survey.tables).text, to: path)
    } else {
      let text = SurveyText(survey.tables, options: session.options(toFile: path != nil)).text
      try session.write(text + (path == nil ? nextSteps(session.language) : ""), to: path)
    }
    var log = DiagnosticLog()
    log.report(contentsOf: found.diagnostics + survey.diagnostics)
    session.complain(log.sorted, found.files)
    if survey.tables.isEmpty { throw ExitStatus.unable }
    if log.hasErrors { throw ExitStatus.findings }
  }

  private func nextSteps(_ language: Language) -> String {
    let name = drops.first ?? "FILE"
    let steps = [
      (
        "plumbline read \(name) --rules DIR",
        Phrase(zh: "按方案读成一个个数", en: "with a plan: each number as the figure that it is")
      ),
      ("plumbline init DIR", Phrase(zh: "还没有方案：从一个能运行的样例开始", en: "no plan yet: begin with one that runs")),
    ]
    return "\n" + (language == .zh ? "下一步：" : "next:") + "\n"
      + steps.map { "  \($0.0)\n      \($0.1[language])\n" }.joined()
  }
}

/// `NAME` or `NAME:PATH`.
struct ReadingChoice {
  let format: ReadingFormat
  var path: String?

  static func argument(_ text: String) throws -> ReadingChoice {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let names = ReadingFormat.allCases.map(\.rawValue)
    let name = parts.first.map(String.init) ?? ""
    guard let format = ReadingFormat(rawValue: name) else {
      throw ValidationError("there is no format `\(name)`; there are \(names.joined(separator: ", "))")
    }
    let path = parts.count > 1 ? String(parts[1]) : nil
    if path?.isEmpty == true { throw ValidationError("`\(text)` names no file; write \(name):PATH") }
    return ReadingChoice(format: format, path: path)
  }
}
