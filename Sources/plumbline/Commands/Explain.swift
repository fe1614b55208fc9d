import ArgumentParser
import Compliance
import DataDrops
import Diagnostics
import Reports

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "One standard in words, with its evaluation redone step by step; or what a diagnostic code means.")

  @Argument(help: "The standard's id, or a diagnostic code such as falling-cumulative. A standard wins.")
  var standard: String

  @Argument(help: "Files or folders of figures. Default: `drops` of plumbline.yaml; without any, the standard alone.")
  var drops: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var dates: DateOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      // A code means the same under every plan, and under none.
      let entry = CodeCatalogue.entry(standard)
      let loaded: Session.LoadedPlan
      do {
        loaded = try session.loadPlan(rules)
      } catch {
        guard let entry else { throw error }
        return try session.terminal.write(Array(entry.rendered(session.language).utf8))
      }
      if let entry, !loaded.plan.standards.contains(where: { $0.id == standard }) {
        return try session.terminal.write(Array(entry.rendered(session.language).utf8))
      }
      guard let wanted = loaded.plan.standards.first(where: { $0.id == standard }) else {
        let nearest = NearestName.to(
          standard, among: loaded.plan.standards.map(\.id) + CodeCatalogue.entries.map(\.code))
        throw Inputs.Trouble(
          .unknownStandard, loaded.folder,
          Phrase(zh: "没有标准“\(standard)”", en: "there is no standard `\(standard)`"),
          help: nearest.map { Phrase(zh: "是否为“\($0)”？", en: "did you mean `\($0)`?") }
            ?? Phrase(zh: "plumbline list 列出全部标准", en: "`plumbline list` shows them all"))
      }
      let isBare = drops.isEmpty && session.settings.drops.isEmpty
      var sources = isBare ? [] : try session.dropFiles(drops)
      let drop = DropReader(mapping: loaded.plan.drops).read(sources)
      sources = drop.decodedFiles + sources
      let knownBy = try session.moment(dates.knownBy, loaded.plan)
      let submission = SubmissionValidator(plan: loaded.plan, drop: drop, knownBy: knownBy).validate()
      try session.refuseUnread(drop, sources)
      let evaluator = Evaluator(
        plan: loaded.plan, drop: drop, submission: submission, asOf: dates.asOf ?? (isBare ? loaded.plan.start : nil),
        knownBy: knownBy, explains: true)
      guard let evaluator else { throw session.nothingToJudge(submission, sources) }
      let finding = evaluator.finding(of: wanted, area: 0)
      let options = session.options(loaded.plan)
      try session.write(
        Array(renderedExplanation(of: finding, standard: wanted, plan: loaded.plan, options: options).utf8), to: nil)
    }
  }
}
