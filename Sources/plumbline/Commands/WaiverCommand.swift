import ArgumentParser
import Diagnostics
import Findings
import Quantities
import RuleFiles

struct WaiverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waiver", abstract: "Standards set aside for a time, by whom and why.",
    subcommands: [Add.self, Show.self])

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Append a waiver to the file of waivers.")

    @Argument(help: "The standard's id.")
    var standard: String

    @Option(help: "Who answers for it.")
    var owner: String

    @Option(help: "Who approved it.")
    var approver: String

    @Option(help: "Why.")
    var reason: String

    @Option(help: "Its last day (2022-12-31).", transform: DayChoice.argument)
    var until: DayChoice

    @Option(help: "Its first day. Default: today.", transform: DayChoice.argument)
    var from: DayChoice?

    @Option(help: "Only in this area. Default: in every area.")
    var area: String?

    @OptionGroup var waiving: WaiverOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
      let session = try Session(rules, display)
      try session.run {
        let folder = try session.planFolder(rules)
        guard let path = try session.waiverPath(waiving, folder, mustExist: false) else { return }
        try FileLock.holding(path) { try add(to: path, in: folder, session) }
      }
    }

    private func add(to path: String, in folder: String, _ session: Session) throws {
      let loaded = try session.loadPlan(in: folder)
      let waiver = Waiver(
        standard: standard, area: area, owner: owner, approver: approver, reason: reason,
        from: (from ?? .today).day(in: loaded.plan),
        until: until.day(in: loaded.plan), place: Diagnostic.Place(file: path))
      let file = session.inputs.exists(path) ? try session.inputs.readYAML(path) : nil
      switch WaiverFile.adding(waiver, to: file, named: path, for: loaded.plan) {
      case .failure(let refusal): throw Refused(diagnostics: refusal.diagnostics, sources: [refusal.file])
      case .success(let new):
        try session.replace(new.bytes, at: path)
        try session.terminal.write(
          session.language == .zh
            ? "已写入 \(path)：\(standard) 自 \(waiver.from) 至 \(waiver.until)\n"
            : "\(path): \(standard) waived from \(waiver.from) to \(waiver.until)\n")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The waivers and how they stand on a day: upcoming, in force, expiring, expired.")

    @Option(help: "The day. Default: today.", transform: DayChoice.argument)
    var asOf: DayChoice?

    @OptionGroup var waiving: WaiverOptions
    @OptionGroup var rules: RuleOptions
    @OptionGroup var display: DisplayOptions

    func run() throws {
      let session = try Session(rules, display)
      try session.run {
        let loaded = try session.loadPlan(rules)
        let waivers = try session.loadWaivers(waiving, loaded)
        session.complain(waivers.diagnostics, waivers.sources)
        let day = (asOf ?? .today).day(in: loaded.plan)
        let isChinese = session.language == .zh
        if waivers.waivers.isEmpty { return try session.terminal.write(isChinese ? "没有豁免\n" : "no waivers\n") }
        let lines = waivers.waivers.map { waiver in
          let area = waiver.area.map { isChinese ? "（\($0)）" : " (\($0))" } ?? ""
          let state = Self.state(of: waiver, on: day)[session.language]
          return isChinese
            ? "\(state)  \(waiver.standard)\(area)  \(waiver.from) 至 \(waiver.until)  责任人 \(waiver.owner)，批准人 \(waiver.approver)：\(waiver.reason)\n"
            : "\(state)  \(waiver.standard)\(area)  \(waiver.from) to \(waiver.until)  owner \(waiver.owner), approved by \(waiver.approver): \(waiver.reason)\n"
        }
        try session.terminal.write(lines.joined())
      }
    }

    private static func state(of waiver: Waiver, on day: CalendarDate) -> Phrase {
      if day < waiver.from { return Phrase(zh: "未生效", en: "upcoming") }
      if waiver.until < day { return Phrase(zh: "已到期", en: "expired ") }
      return CalendarDate.days(from: day, to: waiver.until) <= 14
        ? Phrase(zh: "将到期", en: "expiring") : Phrase(zh: "生效中", en: "in force")
    }
  }
}
