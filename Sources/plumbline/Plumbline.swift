import ArgumentParser
import Glibc
import Plans

@main
enum Process {
  static func main() {
    // What cannot be written is an error of the call, which is said, and no sudden end.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Plumbline.main()
  }
}

struct Plumbline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbline",
    abstract: "Checks submitted figures against the quantified standards of a plan.",
    discussion: """
      Exit status: 0 nothing at or above --fail-on; 1 findings; 2 could not do the job (bad rule, unreadable data, \
      nothing matched); 64 wrong usage.
      """,
    version: Version.text,
    subcommands: [
      Check.self, ReportCommand.self, Validate.self, Read.self, DraftCommand.self, Lint.self, Test.self,
      TraceCommand.self, List.self,
      Explain.self, Docs.self, Init.self,
      WaiverCommand.self, Schema.self, Config.self, Form.self, Trend.self, Diff.self, BaselineCommand.self,
      BulletinCommand.self,
    ])
}

enum Version {
  static let number = "0.1.0"
  static let text = "plumbline \(number)"
}

/// What the process tells its caller; fixed for ever.
enum ExitStatus {
  static let findings = ExitCode(1)
  static let unable = ExitCode(2)
  static let usage = ExitCode(64)
}
