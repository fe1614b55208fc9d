import Foundation
import Testing

/// plumbline.yaml: the nearest upward to the repository's root, no merging, every value with its origin.
@Suite(.timeLimit(.minutes(20)))
struct SettingsTests {
  /// Folders with settings above and at the root of a repository, and some with none.
  ///
  /// outer/plumbline.yaml, outer/repository/.git, outer/repository/plumbline.yaml, outer/repository/a/b
  static func folders() throws -> TemporaryFolder {
    let folder = try SmallPlan.folder()
    try folder.write("outer/plumbline.yaml", "rules: ../rules\nlang: zh\n")
    try folder.write("outer/repository/.git/HEAD", "")
    try folder.write(
      "outer/repository/plumbline.yaml",
      """
      rules: ../../rules
      drops: [../../failed.csv]
      format: [compact, json:report.json]
      fail_on: at-risk
      strict: true

      """)
    try folder.makeFolder("outer/repository/a/b")
    try folder.makeFolder("outer/bare/.git")
    try folder.makeFolder("outer/bare/a")
    try folder.makeFolder("outer/loose")
    return folder
  }

  @Test(arguments: [
    (
      "outer/repository/a/b", "",
      """
      config = ../../plumbline.yaml  # default
      rules = ../../../../rules  # ../../plumbline.yaml:1:8
      drops = ../../../../failed.csv  # ../../plumbline.yaml:2:9
      lang = en  # locale
      format = compact  # ../../plumbline.yaml:3:10
      format = json:report.json  # ../../plumbline.yaml:3:19
      waivers = waivers.yaml  # default
      fail_on = at-risk  # ../../plumbline.yaml:4:10
      strict = true  # ../../plumbline.yaml:5:9
      allow_refused = false  # default

      """
    ),
    (
      "outer/bare/a", "",
      """
      config = none  # default
      rules = Rules  # default
      drops = none  # default
      lang = en  # locale
      format = text  # default
      waivers = waivers.yaml  # default
      fail_on = fail  # default
      strict = false  # default
      allow_refused = false  # default

      """
    ),
    (
      "outer/loose", "--lang en --rules elsewhere",
      """
      config = ../plumbline.yaml  # default
      rules = elsewhere  # --rules
      drops = none  # default
      lang = en  # --lang
      format = text  # default
      waivers = waivers.yaml  # default
      fail_on = fail  # default
      strict = false  # default
      allow_refused = false  # default

      """
    ),
    (
      "outer/repository/a", "--config ../../plumbline.yaml",
      """
      config = ../../plumbline.yaml  # --config
      rules = ../../../rules  # ../../plumbline.yaml:1:8
      drops = none  # 默认
      lang = zh  # ../../plumbline.yaml:2:7
      format = text  # 默认
      waivers = waivers.yaml  # 默认
      fail_on = fail  # 默认
      strict = false  # 默认
      allow_refused = false  # 默认

      """
    ),
    (
      "outer/repository", "--no-config",
      """
      config = none  # --no-config
      rules = Rules  # default
      drops = none  # default
      lang = en  # locale
      format = text  # default
      waivers = waivers.yaml  # default
      fail_on = fail  # default
      strict = false  # default
      allow_refused = false  # default

      """
    ),
  ])
  func origins(_ place: String, options: String, expected: String) async throws {
    let folder = try Self.folders()
    let outcome = try await Binary.run(
      words("config show " + options), in: folder, under: place)
    #expect(outcome == Binary.Outcome(status: 0, output: expected, complaints: ""))
  }

  /// A run takes everything from the file, and options win over it.
  @Test(arguments: [
    ("check", 1 as Int32), ("check --fail-on never", 0), ("check ../../../../met.csv", 0), ("check --exit-zero", 0),
    ("validate", 0), ("lint", 0), ("list", 0), ("explain firms", 0), ("check --no-config", 2),
  ])
  func used(_ line: String, status: Int32) async throws {
    let folder = try Self.folders()
    let outcome = try await Binary.run(words(line), in: folder, under: "outer/repository/a/b")
    #expect(outcome.status == status, "\(outcome)")
  }

  @Test(arguments: [
    ("rule: x\n", "error[unknown-key]", "did you mean `rules`?"),
    ("lang: fr\n", "error[bad-setting]", "plumbline.yaml:1:7"),
    ("format: jsn\n", "error[bad-setting]", "did you mean `json`?"),
    ("fail_on: faill\n", "error[bad-setting]", "did you mean `fail`?"),
    ("strict: yes\n", "error[bad-setting]", "true, false"),
    ("lang: [\n", "error[yaml-syntax]", "plumbline.yaml:"),
    ("- rules\n", "error[", "plumbline.yaml:1:1"),
  ])
  func wrong(_ text: String, code: String, detail: String) async throws {
    let folder = try SmallPlan.folder()
    try folder.write("plumbline.yaml", text)
    for line in ["config show", "check --rules rules met.csv --exit-zero", "lint rules", "list --rules rules"] {
      let outcome = try await Binary.run(words(line), in: folder)
      #expect(outcome.status == 2, "\(line): \(outcome)")
      #expect(outcome.complaints.contains(code) && outcome.complaints.contains(detail), "\(outcome.complaints)")
      #expect(outcome.output.isEmpty)
    }
    let spared = try await Binary.run(words("check --rules rules met.csv --no-config"), in: folder)
    #expect(spared.status == 0)
  }

  /// Every mistake of the file at once.
  @Test func everyMistake() async throws {
    let folder = try SmallPlan.folder()
    try folder.write("plumbline.yaml", "lang: fr\nfail_on: faill\nstrict: yes\nformat: jsn\n")
    let outcome = try await Binary.run(["config", "show"], in: folder)
    #expect(outcome.complaints.components(separatedBy: "error[bad-setting]").count == 5, "\(outcome.complaints)")
  }
}
