import ArgumentParser
import Catalogue
import DataDrops
import Diagnostics
import Findings
import Judging
import Plans
import Reports
import Sentences
import Submissions

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "One standard in words, with its evaluation redone step by step; or what a diagnostic code, a reason or another word of a report means."
  )

  @Argument(
    help:
      "The standard's id, a diagnostic code such as falling-cumulative, or a word of a report such as base-missing. A standard wins."
  )
  var standard: String

  @Argument(help: "Files or folders of figures. Default: `drops` of plumbline.yaml; without any, the standard alone.")
  var drops: [String] = []

  @Option(help: "The area whose evaluation is shown. Default: the finding for all areas, else the plan's first area.")
  var area: String?

  @OptionGroup var rules: RuleOptions
  @OptionGroup var dates: DateOptions
  @OptionGroup var waiving: WaiverOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let session = try Session(rules, display)
    try session.run {
      // A code or a word means the same under every plan, and under none.
      let entries =
        (CodeCatalogue.entry(standard).map { [$0.rendered(session.language)] } ?? [])
        + WordEntry.entries(standard).map { $0.rendered(session.language) }
      let words = entries.isEmpty ? nil : entries.joined(separator: "\n")
      let loaded: Session.LoadedPlan
      do {
        loaded = try session.loadPlan(rules)
      } catch {
        guard let words else { throw error }
        return try session.terminal.write(Array(words.utf8))
      }
      if let words, !loaded.plan.standards.contains(where: { $0.id == standard }) {
        return try session.terminal.write(Array(words.utf8))
      }
      guard let wanted = loaded.plan.standards.first(where: { $0.id == standard }) else {
        let nearest = NearestName.to(
          standard,
          among: loaded.plan.standards.map(\.id) + CodeCatalogue.entries.map(\.code) + WordEntry.all.map(\.word))
        throw Inputs.Trouble(
          .unknownStandard, loaded.folder,
          Phrase(zh: "没有标准“\(standard)”", en: "there is no standard `\(standard)`"),
          help: nearest.map { Phrase(zh: "是否为“\($0)”？", en: "did you mean `\($0)`?") }
            ?? Phrase(zh: "plumbline list 列出全部标准", en: "`plumbline list` shows them all"))
      }
      let isBare = drops.isEmpty && session.settings.drops.isEmpty
      let read = isBare ? .none : try session.loadDrop(drops, for: loaded.plan)
      let knownBy = try session.moment(dates.knownBy, loaded.plan)
      let submission = SubmissionValidator(plan: loaded.plan, drop: read.drop, knownBy: knownBy).validate()
      try session.refuseUnread(read)
      let evaluator = Evaluator(
        plan: loaded.plan, drop: read.drop, submission: submission,
        asOf: dates.asOf(in: loaded.plan) ?? (isBare ? loaded.plan.start : nil),
        knownBy: knownBy, explains: true)
      guard let evaluator else { throw session.nothingToJudge(submission, read.sources) }
      let waivers = try session.loadWaivers(waiving, loaded)
      let report = evaluator.report(on: [wanted]).waived(by: waivers.waivers)
      session.complain(waivers.diagnostics + report.remarks, waivers.sources)
      let finding = try finding(among: report.findings, loaded)
      let options = session.options(loaded.plan)
      try session.write(
        Array(renderedExplanation(of: finding, standard: wanted, plan: loaded.plan, options: options).utf8), to: nil)
    }
  }

  private func finding(among findings: [Finding], _ loaded: Session.LoadedPlan) throws -> Finding {
    let all = findings.first { $0.area == AreaScope.all }
    guard
      let wanted = area.map({ name in
        findings.first { $0.area == name || $0.areaName?.zh == name || $0.areaName?.en == name }
      }) ?? all ?? findings.first
    else {
      let names = findings.map(\.area).filter { $0 != AreaScope.all && !$0.isEmpty }
      let nearest = NearestName.to(area ?? "", among: names)
      throw Inputs.Trouble(
        .areaNotJudged, loaded.folder,
        Phrase(
          zh: "标准“\(standard)”没有在地区“\(area ?? "")”评判", en: "`\(standard)` is not judged in an area `\(area ?? "")`"),
        help: nearest.map { Phrase(zh: "是否为“\($0)”？", en: "did you mean `\($0)`?") }
          ?? (names.isEmpty
            ? Phrase(zh: "请去掉 --area", en: "leave out --area")
            : Phrase(
              zh: "可选：\(names.joined(separator: "、"))", en: "it is judged in \(names.joined(separator: ", "))")))
    }
    return wanted
  }
}
