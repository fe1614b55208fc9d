import Testing

/// The exit status is a promise: 0 nothing at or above the gate, 1 findings, 2 could not do the job, 64 wrong usage.
@Suite(.timeLimit(.minutes(20)))
struct ExitStatusTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: String
    let status: Int32
    /// A piece that standard error must hold; empty where it must be silent.
    let says: String

    init(_ arguments: String, _ status: Int32, _ says: String = "") {
      self.arguments = arguments
      self.status = status
      self.says = says
    }

    var testDescription: String { arguments.isEmpty ? "(no arguments)" : arguments }
  }

  static let judged: [Case] = [
    Case("check --rules rules met.csv", 0),
    Case("check --rules rules failed.csv", 1),
    Case("check --rules rules failed.csv --exit-zero", 0),
    Case("check --rules rules failed.csv --unit 教育局", 0),
    Case("check --rules rules failed.csv --status pass", 1),
    Case("check --rules rules striving-failed.csv", 0),
    Case("check --rules rules striving-failed.csv --strict", 1),
    Case("check --rules rules striving-failed.csv --strict --fail-on never", 0),
    Case("check --rules rules at-risk.csv", 0),
    Case("check --rules rules no-data.csv", 0),
    Case("validate --rules rules met.csv", 0),
    Case("lint rules", 0),
    Case("list --rules rules", 0),
    Case("explain --rules rules firms failed.csv", 0),
    Case("explain --rules rules firms", 0),
  ]

  static let unable: [Case] = [
    Case("check --rules rules missing.csv", 2, "error[file-not-found]"),
    Case("check --rules rules mat.csv", 2, "did you mean `met.csv`?"),
    Case("check --rules rules nothing", 2, "error[folder-empty]"),
    Case("check --rules rules empty.csv", 2, "error[drop-file-empty]"),
    Case("check --rules rules header-only.csv", 2, "error[no-figures]"),
    Case("check --rules rules rejected.csv", 2, "error[no-figures]"),
    Case("check --rules rules unknown.csv", 2, "error[unknown-indicator]"),
    Case("check --rules rules alien.csv", 2, "error[drop-header-missing]"),
    Case("check --rules rules half-bad", 2, "half-bad/alien.csv"),
    Case("check --rules rules", 2, "error[no-drop]"),
    Case("check --rules nothing met.csv", 2, "error[plan-not-found]"),
    Case("check --rules nowhere met.csv", 2, "error[file-not-found]"),
    Case("check --rules ruless met.csv", 2, "did you mean `rules`?"),
    Case("check met.csv", 2, "error[plan-not-found]"),
    Case("check --rules two-plans met.csv", 2, "two-plans/a, two-plans/b"),
    Case("check --rules bad-rules met.csv", 2, "did you mean `at_least`?"),
    Case("check --rules broken-rules met.csv", 2, "broken-rules/plan.yaml:"),
    Case("check --rules rules met.csv --unit 教育厅", 2, "did you mean `教育局`?"),
    Case("check --rules rules met.csv --unit Treasury", 2, "error[unknown-responsible-unit]"),
    Case("check --rules rules met.csv --as-of 2021-12-01", 2, "error[nothing-matched]"),
    Case("check --rules rules met.csv --known-by 2022-01-01 --as-of 2021-12-01", 2, "error[nothing-matched]"),
    Case("check --rules rules met.csv --output nowhere/report.txt", 2, "error[cannot-write]"),
    Case("check --rules rules met.csv --format json:nowhere/report.json", 2, "error[cannot-write]"),
    Case("check --rules rules met.csv --config nowhere.yaml", 2, "error[file-not-found]"),
    Case("validate --rules rules empty.csv", 2, "error[drop-file-empty]"),
    Case("validate --rules rules header-only.csv", 2, "error[no-figures]"),
    Case("validate --rules rules missing.csv", 2, "error[file-not-found]"),
    Case("lint nowhere", 2, "error[file-not-found]"),
    Case("lint nothing", 2, "error[folder-empty]"),
    Case("explain --rules rules firm", 2, "did you mean `firms`?"),
    Case("explain --rules rules zzz", 2, "error[unknown-standard]"),
    Case("list --rules nothing", 2, "error[plan-not-found]"),
  ]

  static let misused: [Case] = [
    Case("check --rules rules met.csv --bogus", 64, "Unknown option '--bogus'"),
    Case("check --rules rules met.csv --as-of 2022-13-01", 64, "`2022-13-01` is not a date"),
    Case("check --rules rules met.csv --as-of 2022-02-30", 64, "`2022-02-30` is not a date"),
    Case("check --rules rules met.csv --as-of yesterday", 64, "`yesterday` is not a date"),
    Case("check --rules rules met.csv --known-by soon", 64, "`soon` is not a moment"),
    Case("check --rules rules met.csv --format pdf", 64, "'pdf'"),
    Case("check --rules rules met.csv --format json:", 64, "'json:'"),
    Case("check --rules rules met.csv --fail-on pass", 64, "'pass'"),
    Case("check --rules rules met.csv --status good", 64, "'good'"),
    Case("check --rules rules met.csv --lang fr", 64, "'fr'"),
    Case("check --rules rules met.csv --color sometimes", 64, "'sometimes'"),
    Case("check --rules rules met.csv --width 10", 64, "--width"),
    Case("check --rules rules met.csv --no-config --config x.yaml", 64, "contradict"),
    Case("check --rules", 64, "--rules"),
    Case("explain --rules rules", 64, "standard"),
    Case("frobnicate", 64, "frobnicate"),
  ]

  static let sound: [Case] = [
    Case("", 0), Case("--help", 0), Case("check --help", 0), Case("--version", 0), Case("config", 0),
  ]

  @Test(arguments: judged + unable + misused + sound)
  func status(_ each: Case) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(words(each.arguments), in: folder)
    #expect(outcome.status == each.status, "\(outcome)")
    if each.says.isEmpty {
      #expect(outcome.complaints.isEmpty)
    } else {
      #expect((outcome.output + outcome.complaints).contains(each.says), "\(outcome)")
    }
  }

  /// What could not be done stays undone, whatever the gate.
  @Test(arguments: unable.filter { $0.arguments.hasPrefix("check") }, ["--exit-zero", "--fail-on never"])
  func neverHidden(_ each: Case, gate: String) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(words(each.arguments + " " + gate), in: folder)
    #expect(outcome.status == 2, "\(outcome)")
  }

  /// Which rungs of the ladder each drop trips.
  @Test(arguments: [
    ("met.csv", []), ("failed.csv", ["fail", "no-data", "at-risk"]), ("no-data.csv", ["no-data", "at-risk"]),
    ("at-risk.csv", ["at-risk"]), ("all-three.csv", ["no-data", "at-risk"]), ("striving-failed.csv", []),
  ])
  func ladder(_ drop: String, trips: [String]) async throws {
    let folder = try SmallPlan.folder()
    for rung in ["fail", "no-data", "at-risk", "never"] {
      let outcome = try await Binary.run(
        ["check", "--rules", "rules", drop, "--fail-on", rung, "--allow-refused"], in: folder)
      #expect(outcome.status == (trips.contains(rung) ? 1 : 0), "--fail-on \(rung): \(outcome)")
    }
  }

  /// Rows, a sheet's or a file's figures that are refused as errors keep a run from being green, whatever the gate.
  @Test(arguments: ["refused.csv", "torn.csv", "another-area"])
  func refused(_ drop: String) async throws {
    let folder = try SmallPlan.folder()
    try folder.write("refused.csv", SmallPlan.drop("2022-12", schools: "10", firms: "120", parks: "二个半"))
    try folder.write("torn.csv", SmallPlan.drop("2022-12", schools: "10", firms: "120") + "parks,2022-12,2,个,1,2\n")
    try folder.write("rules/plan.yaml", SmallPlan.plan.replacing("areas: [某区]", with: "areas: [某区, 东区]"))
    try folder.write("another-area/good.csv", SmallPlan.drop("2022-12", schools: "10", firms: "120", parks: "2"))
    try folder.write("another-area/东区.csv", "area,indicator,period,value\n某区,parks,2022-11,1\n")
    for (gate, status) in [
      ("", 1), ("--fail-on never", 1), ("--format json", 1), ("--unit 科技局", 1), ("--exit-zero", 0),
      ("--allow-refused", 0),
    ] as [(String, Int32)] {
      let outcome = try await Binary.run(words("check --rules rules \(drop) \(gate)"), in: folder)
      #expect(outcome.status == status, "\(gate): \(outcome)")
      #expect(
        outcome.complaints.contains("error[figures-refused]") == (gate != "--allow-refused"), "\(gate): \(outcome)")
    }
    try folder.write("plumbline.yaml", "rules: rules\nallow_refused: true\n")
    let allowed = try await Binary.run(["check", drop], in: folder)
    #expect(allowed.status == 0 && allowed.complaints.isEmpty, "\(allowed)")
  }

  /// A report that could not be written in full is not a report.
  @Test(.enabled(if: Shell.exists && Shell.hasFullDevice, "needs /bin/sh and a device that is always full"))
  func fullDisk() async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Shell.run("plumbline check --rules rules met.csv >/dev/full", in: folder)
    #expect(outcome.status == 2, "\(outcome)")
    #expect(outcome.complaints.contains("error[cannot-write]"))
  }
}

/// The words of a command line without quotes.
func words(_ line: String) -> [String] { line.split(separator: " ").map(String.init) }
