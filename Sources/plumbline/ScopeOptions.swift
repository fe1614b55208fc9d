import ArgumentParser
import Diagnostics
import Figures
import Findings
import JSONReports
import Judging
import Naming
import Plans
import Quantities
import Reports
import Submissions

/// Which part of a plan is judged where figures lie on many machines.
enum JudgingScope: String, ExpressibleByArgument, CaseIterable {
  case within
  case across
}

/// One stage of two.
struct ScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only a part, for figures on many machines: within (areas by their own figures) or across (the rest).",
      discussion: "The findings of both together are those of one run. Goes with --as-of and --format ndjson."))
  var scope: JudgingScope?

  @Option(help: "With --scope within: a file of the areas to judge, one a line; those that filed nothing too.")
  var areas: String?

  @Option(help: "What areas came to, a line each: within writes the file, across reads it; may then be repeated.")
  var verdicts: [String] = []

  @Option(help: "Name rows of delimited text by this column (`rows[17].value`), instead of by lines.")
  var rowKey: String?

  func validate() throws {
    guard let scope else {
      if areas != nil || !verdicts.isEmpty { throw ValidationError("--areas and --verdicts go with --scope") }
      return
    }
    switch scope {
    case .within:
      if areas == nil { throw ValidationError("--scope within goes with --areas FILE") }
      if verdicts.count > 1 { throw ValidationError("--scope within writes one file of --verdicts") }
    case .across:
      if areas != nil { throw ValidationError("--areas goes with --scope within") }
    }
  }

  /// A part is no report: it is findings, a line each.
  func refuseOthers(_ formats: [FormatChoice], _ output: String?, _ baseline: String?, _ selection: SelectionOptions)
    throws
  {
    guard scope != nil else { return }
    if formats.count != 1 || formats.first?.format != .ndjson {
      throw ValidationError(
        "--scope goes with --format ndjson alone; `plumbline report` makes every other from its lines")
    }
    if baseline != nil || !selection.status.isEmpty || !selection.unit.isEmpty {
      throw ValidationError("--scope goes without --baseline, --status and --unit")
    }
  }

  /// The findings of the part; what the areas came to is written on the way.
  func report(
    _ scope: JudgingScope, _ evaluator: Evaluator, _ standards: [Standard], _ waivers: [Waiver], _ session: Session
  ) throws -> Report {
    let plan = evaluator.plan
    if let check = plan.inseparableCheck {
      throw Refused(
        diagnostics: [
          Diagnostic(
            InputCode.notSeparable.code, at: check.place,
            Phrase(
              zh: "核对规则 `\(check.id)` 因其他地区的数据退回本地区的数据，不能分地区评判",
              en:
                "the check `\(check.id)` refuses figures of one area for those of another, so areas cannot be judged apart"
            ),
            help: Phrase(zh: "请在一台机器上检查，或把它改为提醒", en: "check on one machine, or make it a warning"))
        ], sources: [])
    }
    switch scope {
    case .within:
      let chosen = try chosen(of: plan, session)
      try refuseOthers(than: chosen, evaluator)
      let (report, verdicts) = evaluator.within(standards, areas: chosen)
      if let path = self.verdicts.first { try session.write(try AreaVerdictLines.bytes(verdicts), to: path) }
      return report.waived(by: waivers)
    case .across:
      let verdicts = try verdicts.flatMap { try read($0, plan, session) }
      do throws(Evaluator.NoVerdict) {
        let report = try evaluator.across(standards, verdicts: verdicts)
        return report.waived(by: waivers)
      } catch {
        throw Inputs.Trouble(
          .noVerdict, self.verdicts.first ?? "--verdicts",
          Phrase(
            zh: "缺少标准 `\(error.standard)` 在地区“\(error.area)”的结论",
            en: "what `\(error.standard)` came to in `\(error.area)` is missing"),
          help: Phrase(
            zh: "每个地区都须列在某一份 --areas 中，各份 --verdicts 都要给出",
            en: "every area must stand in one file of --areas, and every file of --verdicts be named"))
      }
    }
  }

  private func read(_ path: String, _ plan: Plan, _ session: Session) throws -> [AreaVerdict] {
    let file = try session.inputs.read(path)
    if let verdicts = AreaVerdictLines.read(file.bytes, fiscalYear: plan.calendar.fiscalYear) { return verdicts }
    throw Inputs.Trouble(
      .notReadBack, path, Phrase(zh: "不是 --scope within 写的结论", en: "these are no verdicts that --scope within wrote"),
      help: Phrase(zh: "请用同一版本的 plumbline 重新生成", en: "write them again with this version of plumbline"))
  }

  private func chosen(of plan: Plan, _ session: Session) throws -> Set<Int> {
    let path = areas ?? ""
    let file = try session.inputs.read(path)
    let named = plan.areaNames()
    var chosen: Set<Int> = []
    for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let area = named(String(line)) else {
        throw Inputs.Trouble(
          .unknownArea, path, Phrase(zh: "方案中没有地区“\(String(line))”", en: "the plan has no area `\(String(line))`"),
          help: Phrase(zh: "plumbline list --areas 列有各地区", en: "`plumbline list --areas` shows the areas"))
      }
      chosen.insert(area)
    }
    return chosen
  }

  /// Figures of areas that nobody asked for would be judged by nobody.
  private func refuseOthers(than chosen: Set<Int>, _ evaluator: Evaluator) throws {
    let others = Set(evaluator.submission.figures.keys.map(\.area)).subtracting(chosen).filter { $0 >= 0 }
      .sorted()
    guard let first = others.first else { return }
    throw Inputs.Trouble(
      .otherAreas, areas ?? "",
      Phrase(
        zh: "数据中有未列入的地区（\(others.count) 个，如“\(evaluator.plan.areas[first].id)”）",
        en:
          "there are figures of areas that are not listed (\(others.count), such as `\(evaluator.plan.areas[first].id)`)"
      ),
      help: Phrase(
        zh: "请把同一地区的数据放在同一份中，并列入 --areas", en: "keep the figures of an area in one part, and list it in --areas"))
  }
}

/// What a plan calls what, for programs that sort figures before they are checked.
struct NamingOptions: ParsableArguments {
  @Option(help: "Instead: the indicators whose figures of every area `check --scope across` needs: across.")
  var scope: JudgingScope?

  @Flag(help: "Instead: the plan's areas, id and name.")
  var areas = false

  @Option(
    help:
      "With either: a file of texts, one a line (`-` is standard input); those that name one of them, each with its id."
  )
  var among: String?

  var isAsked: Bool { scope != nil || areas }

  func validate() throws {
    if scope == .within { throw ValidationError("--scope within needs every indicator; there is across") }
    if scope != nil, areas { throw ValidationError("--scope and --areas ask for different lists") }
    if among != nil, !isAsked { throw ValidationError("--among goes with --scope across or --areas") }
  }

  func answer(_ session: Session, _ plan: Plan) throws {
    let wanted = scope == nil ? Set(plan.areas.indices) : plan.indicatorsAcross
    func id(_ index: Int) -> String { areas ? plan.areas[index].id : plan.indicators[index].id }
    guard let among else {
      func name(_ index: Int) -> Phrase { areas ? plan.areas[index].name : plan.indicators[index].name }
      let lines = wanted.sorted().map { "\(id($0))\t\(name($0)[session.language])\n" }
      return try session.write(lines.joined(), to: nil)
    }
    let file = among == "-" ? try session.inputs.standardInput() : try session.inputs.read(among)
    let named = areas ? plan.areaNames() : plan.indicatorNames()
    var lines = ""
    for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: { $0 == "\n" }) {
      if let index = named(String(line).trimmed), wanted.contains(index) { lines += "\(line)\t\(id(index))\n" }
    }
    try session.write(lines, to: nil)
  }
}

extension String {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
