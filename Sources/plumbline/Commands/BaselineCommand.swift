import ArgumentParser
import Diagnostics
import Findings
import History
import Plans
import Reports

struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline", abstract: "The trouble that is known already, for `check --baseline FILE`.",
    subcommands: [Write.self, Prune.self])

  struct Write: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write",
      abstract: "Record what fails, is at risk or lacks data today, so that only news counts from now on.")

    @OptionGroup var job: BaselineOptions

    func run() throws {
      try job.run { report, session, file in
        try session.refuseOverwriting(file)
        return Baseline(report)
      }
    }
  }

  struct Prune: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "prune", abstract: "Remove from a baseline what is in trouble no longer, or is no standard any more."
    )

    @OptionGroup var job: BaselineOptions

    func run() throws {
      try job.run { report, session, file in try session.baseline(file, of: report.plan).pruned(report) }
    }
  }
}

/// What both need: the file, and everything that makes a report.
struct BaselineOptions: ParsableArguments {
  @Argument(help: "The file of the baseline, JSON.")
  var file: String

  @Argument(help: "Files or folders of figures; `-` is standard input. Default: `drops` of plumbline.yaml.")
  var drops: [String] = []

  @OptionGroup var rules: RuleOptions
  @OptionGroup var waiving: WaiverOptions
  @OptionGroup var dates: DateOptions
  @OptionGroup var display: DisplayOptions

  func run(_ make: (Report, Session, String) throws -> Baseline) throws {
    let session = try Session(rules, display)
    try session.run { try FileLock.holding(file) { try write(session, make) } }
  }

  private func write(_ session: Session, _ make: (Report, Session, String) throws -> Baseline) throws {
    let run = try DropRun(session, rules, waiving, drops, knownBy: dates.knownBy)
    let report = try run.report(on: run.plan.standards, asOf: dates.asOf(in: run.plan))
    try run.refuseVacuous([report])
    let baseline = try make(report, session, file)
    try session.replace(Array(baseline.text().utf8), at: file)
    let count = baseline.entries.count
    switch session.language {
    case .zh: session.terminal.complain("基线共\(count)项：\(file)\n")
    case .en: session.terminal.complain("\(count.counted("finding")) in the baseline \(file)\n")
    }
  }
}
