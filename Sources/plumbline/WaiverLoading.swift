import ArgumentParser
import Compliance
import Diagnostics
import RuleFiles

/// Which waivers hold.
struct WaiverOptions: ParsableArguments {
  @Option(
    help: "The file of waivers. Default: from plumbline.yaml, else waivers.yaml beside plan.yaml, if there is one.")
  var waivers: String?

  @Flag(help: "Judge as if there were no waivers.")
  var noWaivers = false

  func validate() throws {
    if noWaivers, waivers != nil { throw ValidationError("--waivers and --no-waivers contradict each other") }
  }
}

extension Session {
  struct LoadedWaivers {
    var waivers: [Waiver] = []
    var diagnostics: [Diagnostic] = []
    var sources: [SourceFile] = []
  }

  /// The waivers of a plan; none where no file is named and none lies beside plan.yaml. A wrong one ends the run.
  func loadWaivers(_ options: WaiverOptions, _ loaded: LoadedPlan) throws -> LoadedWaivers {
    guard !options.noWaivers, let path = waiverPath(options, loaded, mustExist: true) else { return LoadedWaivers() }
    let file = try inputs.read(path)
    let (waivers, diagnostics) = WaiverFile.load(file, for: loaded.plan)
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw Refused(diagnostics: diagnostics, sources: [file])
    }
    return LoadedWaivers(waivers: waivers, diagnostics: diagnostics, sources: [file])
  }

  func waiverPath(_ options: WaiverOptions, _ loaded: LoadedPlan, mustExist: Bool) -> String? {
    if let named = options.waivers ?? settings.waivers?.value { return named }
    let beside = inputs.isFolder(loaded.folder) ? Inputs.join(loaded.folder, "waivers.yaml") : "waivers.yaml"
    return !mustExist || (inputs.isFolder(loaded.folder) && inputs.exists(beside)) ? beside : nil
  }
}
