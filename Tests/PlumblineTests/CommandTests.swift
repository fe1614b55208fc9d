import Foundation
import Testing

/// What the command says of itself.
@Suite(.timeLimit(.minutes(20)))
struct CommandTests {
  @Test func version() async throws {
    let outcome = try await Binary.run(["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /plumbline \d+\.\d+\.\d+\n/) != nil, "\(outcome.output)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) async throws {
    let outcome = try await Binary.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0 && outcome.complaints.isEmpty)
    for word in ["check", "validate", "lint", "list", "explain", "as-of", "fail-on", "at-risk", "json"] {
      #expect(outcome.output.contains(word), "no `\(word)` in the completions")
    }
  }

  /// A script that its shell cannot parse is worse than none.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "needs bash"))
  func completionsParse() async throws {
    let folder = try TemporaryFolder()
    let script = try await Binary.run(["--generate-completion-script", "bash"])
    try folder.write("completions.bash", script.output)
    let outcome = try await Binary.launch(
      URL(filePath: "/bin/bash"), ["-n", "completions.bash"], in: folder)
    #expect(outcome.status == 0, "\(outcome.complaints)")
  }

  /// The overview names every command, and each command explains every option that it has.
  @Test(arguments: ["check", "validate", "lint", "list", "explain", "config"])
  func help(_ command: String) async throws {
    let overview = try await Binary.run(["--help"])
    #expect(overview.output.contains(try Regex("\n  \(command) +[A-Z]")), "\(overview.output)")
    let outcome = try await Binary.run([command, "--help"])
    #expect(outcome.status == 0)
    let bare = outcome.output.matches(of: /\n  (--[a-z-]+)(?: <[a-z-]+>)?\n(?! {20,})/).map { String($0.1) }
    #expect(bare.isEmpty, "options without a word: \(bare)")
  }
}
