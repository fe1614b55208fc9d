public import Diagnostics
import MarkedYAML
public import Plans

/// A file of rule tests.
public struct RuleTestFile: Sendable {
  public let plan: String
  public let tests: [RuleTest]

  /// Reads the tests of a plan. A test that expects nothing, or names a standard or indicator that the plan does not
  /// have, is an error.
  public static func load(_ file: SourceFile, for plan: Plan) -> (tests: RuleTestFile, diagnostics: [Diagnostic]) {
    let (roots, diagnostics) = YAMLReader().read(file)
    var loader = Loader(timeZone: plan.timeZone)
    loader.plan = plan
    loader.log.report(contentsOf: diagnostics)
    var tests: [RuleTest] = []
    for root in roots {
      guard let fields = loader.fields(Value(node: root, file: file.name), .testFile) else { continue }
      if let id = fields["plan"], let text = id.text, text != plan.id {
        loader.report(
          .otherPlan, at: id.place, Phrase(zh: "此文件属于方案“\(text)”", en: "this file belongs to the plan '\(text)'"),
          help: Phrase(zh: "请改为“\(plan.id)”", en: "write '\(plan.id)'"))
      }
      for value in fields["tests"]?.items ?? [] {
        if let test = loader.ruleTest(value) { tests.append(test) }
      }
    }
    return (RuleTestFile(plan: plan.id, tests: tests), loader.log.sorted)
  }
}
