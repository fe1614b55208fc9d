public import Compliance
public import Diagnostics
import MarkedYAML
import Quantities

/// The rule files of one plan: bytes in, a plan and everything that is wrong out. Reads no files itself.
public struct RuleFolder {
  /// Loads the files of one plan folder: every `*.yaml` but the `*.tests.yaml`, in any order.
  ///
  /// The plan is nil only where a diagnostic is an error. Standards stand in the order of the file names, then of the
  /// file. Diagnostics are sorted.
  public static func load(_ files: [SourceFile]) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    var loader = Loader(timeZone: .utc)
    loader.load(files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    return (loader.log.hasErrors ? nil : loader.plan, loader.log.sorted)
  }
}
