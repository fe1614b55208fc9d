public import Diagnostics
import MarkedYAML
public import Plans

/// A file of rule tests.
public struct RuleTestFile: Sendable {
  /// The id of the plan.
  public let plan: String
  /// The tests that could be read, in the order written.
  public let tests: [RuleTest]

  /// Reads the tests of a plan.
  ///
  /// A test that expects nothing, or names a standard or indicator that the plan does not have, is an error.
  public static func load(_ file: SourceFile, for plan: Plan) -> (tests: RuleTestFile, diagnostics: [Diagnostic]) {
    let (roots, diagnostics) = YAMLReader().read(file)
    let context = ReadingContext(plan: plan)
    context.log.report(contentsOf: diagnostics)
    var tests: [RuleTest] = []
    for root in roots {
      guard let fields = context.fields(Value(node: root, file: file.name), .testFile) else { continue }
      context.log.checkOwner(fields, is: plan)
      tests += fields.items("tests").compactMap { RuleTestReader(context: context).read($0) }
    }
    return (RuleTestFile(plan: plan.id, tests: tests), context.log.sorted)
  }
}
