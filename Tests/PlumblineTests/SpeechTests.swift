import Testing

/// Language and colour: which word of the environment wins.
@Suite(.timeLimit(.minutes(20)))
struct SpeechTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let environment: [String: String]
    let options: String
    let isSo: Bool

    init(_ environment: [String: String], _ options: String, _ isSo: Bool) {
      self.environment = environment
      self.options = options
      self.isSo = isSo
    }

    init(_ environment: [String: String], _ isSo: Bool) { self.init(environment, "", isSo) }

    var testDescription: String {
      let pairs = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return (pairs + [options]).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  @Test(
    "Chinese",
    arguments: [
      Case([:], false),
      Case(["LANG": "zh_CN.UTF-8"], true),
      Case(["LANG": "zh"], true),
      Case(["LANG": "en_GB.UTF-8"], false),
      Case(["LANG": "C.UTF-8"], false),
      Case(["LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"], false),
      Case(["LANG": "en_US.UTF-8", "LC_ALL": "zh_TW.UTF-8"], true),
      Case(["LANG": "zh_CN.UTF-8", "LC_ALL": ""], true),
      Case(["LANG": "zh_CN.UTF-8"], "--lang en", false),
      Case(["LANG": "en_US.UTF-8"], "--lang zh", true),
    ])
  func chinese(_ each: Case) async throws {
    let folder = try SmallPlan.folder()
    let report = try await Binary.run(
      words("check --rules rules failed.csv " + each.options), in: folder, environment: each.environment)
    #expect(report.output.contains("未达标 1 项") == each.isSo, "\(report.output)")
    let trouble = try await Binary.run(
      words("check --rules rules missing.csv " + each.options), in: folder, environment: each.environment)
    #expect(trouble.complaints.contains("没有这个文件") == each.isSo, "\(trouble.complaints)")
  }

  static let forced: [Case] = [
    Case(["FORCE_COLOR": "1"], true),
    Case(["FORCE_COLOR": "0"], false),
    Case(["FORCE_COLOR": "1", "NO_COLOR": "1"], false),
    Case(["FORCE_COLOR": "1", "NO_COLOR": ""], true),
    Case(["CLICOLOR_FORCE": "1"], true),
    Case(["CLICOLOR_FORCE": "1", "FORCE_COLOR": "0"], false),
    Case(["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], true),
    Case(["FORCE_COLOR": "1", "TERM": "dumb"], true),
    Case(["NO_COLOR": "1"], "--color always", true),
    Case(["FORCE_COLOR": "1"], "--color never", false),
  ]

  @Test(
    "colour into a file",
    arguments: forced + [Case([:], false), Case(["CLICOLOR": "1"], false), Case(["CLICOLOR_FORCE": "0"], false)])
  func colour(_ each: Case) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(
      words("check --rules rules failed.csv " + each.options), in: folder, environment: each.environment)
    #expect(outcome.output.contains("\u{1B}[") == each.isSo)
    let trouble = try await Binary.run(
      words("check --rules rules missing.csv " + each.options), in: folder, environment: each.environment)
    #expect(trouble.complaints.contains("\u{1B}[") == each.isSo)
  }

  @Test(
    "colour on a terminal", .enabled(if: Shell.hasScript, "needs `script` to make a terminal"),
    arguments: forced + [
      Case(["TERM": "xterm"], true),
      Case(["TERM": "dumb"], false),
      Case(["TERM": "xterm", "CLICOLOR": "0"], false),
      Case(["TERM": "xterm", "CLICOLOR": "1"], true),
      Case(["TERM": "xterm", "CLICOLOR_FORCE": "0"], true),
      Case(["TERM": "xterm", "NO_COLOR": "1"], false),
      Case(["TERM": "xterm", "NO_COLOR": ""], true),
    ])
  func terminal(_ each: Case) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Shell.runOnTerminal(
      "check --rules rules failed.csv " + each.options, in: folder, environment: each.environment)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\u{1B}[") == each.isSo)
  }

  /// Columns: the option, then COLUMNS, then 80.
  @Test(arguments: [(["COLUMNS": "120"], "", 120), (["COLUMNS": "120"], "--width 70", 70), (["COLUMNS": "x"], "", 80)])
  func width(_ environment: [String: String], options: String, width: Int) async throws {
    let outcome = try await Binary.run(
      words("list --rules Rules/tianning-2022 --lang en " + options), environment: environment)
    let widest = outcome.output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= width && widest > width - 24, "the widest line has \(widest)")
  }
}
