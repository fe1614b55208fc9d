import Diagnostics
import Findings
import Judging
import Naming
import Plans
import Reports
import RuleFiles
import RuleReports

/// The tests of one plan, and the standards whose coverage counts.
struct RuleTestSuite {
  let folder: String
  let plan: Plan
  let sources: [SourceFile]
  let warnings: [Diagnostic]
  let tests: [RuleTest]
  /// Every standard of the plan, or those that single named files test.
  let standards: [Standard]
  /// The file that was named, where one was.
  let file: String?

  func isSame(as other: RuleTestSuite) -> Bool { folder == other.folder && file == other.file }

  func run() -> RuleTestReport.PlanTests {
    var cases: [RuleTestReport.Case] = []
    var shown: [String: Set<Verdict>] = [:]
    let index = PlanIndex(plan)
    for test in tests {
      guard let outcome = test.outcome(in: plan, index: index) else { continue }
      let mismatches = outcome.mismatches.map { mismatch in
        RuleTestReport.Mismatch(
          field: mismatch.expected.field.rawValue, expected: mismatch.expected.text, got: mismatch.got,
          place: mismatch.expected.place)
      }
      if mismatches.isEmpty, test.expectations.contains(where: { $0.field == .verdict }) {
        shown[test.standard, default: []].insert(outcome.finding.verdict)
      }
      cases.append(
        RuleTestReport.Case(
          name: test.name, standard: outcome.standard, place: test.place, mismatches: mismatches,
          message: outcome.finding.message, steps: outcome.finding.steps, refused: outcome.refused))
    }
    return RuleTestReport.PlanTests(
      plan: plan.id, cases: cases, coverage: VerdictCoverage(of: standards, in: plan, tested: shown))
  }
}

extension Session {
  /// The plans under a path with their tests; a test file stands for itself in the plan that holds it.
  func testSuites(_ path: String) throws -> [RuleTestSuite] {
    if RuleFileKind(path) == .tests, !inputs.isFolder(path) {
      let file = try inputs.readYAML(path)
      return [try testSuite(planHolding(path), [file], named: path)]
    }
    let folders = try planFolders(path)
    if folders.isEmpty {
      throw Inputs.Trouble(
        .planNotFound, path, Phrase(zh: "此文件夹中没有 plan.yaml", en: "no plan.yaml in this folder"),
        help: Phrase(zh: "请指明方案文件夹，或单个 .tests.yaml 文件", en: "name a plan's folder or a single .tests.yaml file"))
    }
    return try folders.map { folder in
      let files = inputs.isFolder(folder) ? try testFiles(folder) : try besideFile(folder)
      return try testSuite(folder, files, named: nil)
    }
  }

  /// `rules.tests.yaml` beside a plan of the single file `rules.yaml`.
  private func besideFile(_ path: String) throws -> [SourceFile] {
    guard RuleFileKind(path) != .other, let point = path.lastIndex(of: ".") else { return [] }
    let paths = [".tests.yaml", ".tests.yml"].map { String(path[..<point]) + $0 }
    return try paths.filter(inputs.exists).map(inputs.readYAML)
  }

  private func testSuite(_ folder: String, _ files: [SourceFile], named file: String?) throws -> RuleTestSuite {
    let sources = try ruleFiles(folder)
    let (loaded, ruleDiagnostics) = RuleFolder.load(sources, zones: .system)
    guard let plan = loaded else { throw Refused(diagnostics: ruleDiagnostics, sources: sources) }
    var diagnostics: [Diagnostic] = []
    var tests: [RuleTest] = []
    for file in files {
      let (read, found) = RuleTestFile.load(file, for: plan)
      tests += read.tests
      diagnostics += found
    }
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw Refused(diagnostics: diagnostics, sources: files)
    }
    let tested = Set(tests.map(\.standard))
    return RuleTestSuite(
      folder: folder, plan: plan, sources: files, warnings: diagnostics, tests: tests,
      standards: file == nil ? plan.standards : plan.standards.filter { tested.contains($0.id) }, file: file)
  }

  /// The nearest folder upward that holds a `plan.yaml`.
  private func planHolding(_ path: String) throws -> String {
    var folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    if folder.isEmpty { folder = path.hasPrefix("/") ? "/" : "." }
    for _ in 0..<64 {
      if holdsPlan(folder) { return folder }
      if inputs.isRoot(folder) { break }
      folder = folder == "." ? ".." : Inputs.join(folder, "..")
    }
    throw Inputs.Trouble(
      .planNotFound, path, Phrase(zh: "此测试文件不属于任何方案", en: "this test file lies in no plan's folder"),
      help: Phrase(zh: "请将其放在含 plan.yaml 的文件夹之内", en: "put it inside a folder that holds a plan.yaml"))
  }

  func noTests(_ paths: [String]) -> Inputs.Trouble {
    Inputs.Trouble(
      .noTests, paths.first ?? "Rules", Phrase(zh: "没有规则测试，什么也没有检查", en: "no rule tests here: nothing was checked"),
      help: Phrase(zh: "规则测试写在规则文件旁的 *.tests.yaml 中", en: "rule tests stand in *.tests.yaml beside the rule files"))
  }

  func complainOfWarnings(_ suites: [RuleTestSuite]) {
    let warnings = suites.flatMap(\.warnings)
    if !warnings.isEmpty { complain(warnings, suites.flatMap(\.sources)) }
  }
}
