import Testing

/// `-` is standard input, be it a file, a pipe or nothing.
@Suite(.timeLimit(.minutes(20)))
struct StandardInputTests {
  @Test(arguments: [
    ("failed.csv", 1 as Int32), ("met.csv", 0), ("empty.csv", 2), ("header-only.csv", 2), ("rejected.csv", 2),
  ])
  func redirected(_ drop: String, status: Int32) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(
      words("check --rules rules -"), in: folder, input: folder.read(drop))
    #expect(outcome.status == status, "\(outcome)")
  }

  @Test(
    .enabled(if: Shell.exists, "needs /bin/sh"),
    arguments: [("failed.csv", 1 as Int32), ("met.csv", 0), ("empty.csv", 2)])
  func piped(_ drop: String, status: Int32) async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Shell.run("cat \(drop) | plumbline check --rules rules -", in: folder)
    #expect(outcome.status == status, "\(outcome)")
  }

  /// What `<(command)` gives: a path that is a pipe.
  @Test(.enabled(if: Shell.exists, "needs /bin/sh"))
  func aPipeWithAName() async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Shell.run(
      "mkfifo figures; cat failed.csv >figures & plumbline check --rules rules figures", in: folder)
    #expect(outcome.status == 1, "\(outcome)")
  }

  @Test func placesNameTheStream() async throws {
    let folder = try SmallPlan.folder()
    let outcome = try await Binary.run(
      words("check --rules rules - --format compact"), in: folder, input: folder.read("failed.csv"))
    #expect(outcome.output.hasPrefix("<stdin>:3:15: fail [firms]"), "\(outcome.output)")
  }

  @Test(.enabled(if: Shell.exists, "needs /bin/sh"))
  func nothingThere() async throws {
    let folder = try SmallPlan.folder()
    for line in ["plumbline check --rules rules - </dev/null", "plumbline check --rules rules - <&-"] {
      let outcome = try await Shell.run(line, in: folder)
      #expect(outcome.status == 2, "\(line): \(outcome)")
    }
  }

  /// A reader that leaves early is not an error worth a word.
  @Test(.enabled(if: Shell.exists, "needs /bin/sh"))
  func readerLeaves() async throws {
    let line =
      "plumbline check --rules Rules/tianning-2022 Fixtures/drops/tianning-2022 --all --allow-refused --format json --pretty | head -n 1"
    let outcome = try await Shell.run(line, in: nil)
    #expect(outcome == Binary.Outcome(status: 0, output: "{\n", complaints: ""))
  }
}
