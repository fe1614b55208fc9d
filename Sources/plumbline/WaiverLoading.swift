import ArgumentParser
import Diagnostics
import Findings
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

  /// The waivers of a plan; none where no file is named and none lies beside plan.yaml.
  ///
  /// A wrong one ends the run.
  func loadWaivers(_ options: WaiverOptions, _ loaded: LoadedPlan) throws -> LoadedWaivers {
    guard !options.noWaivers, let path = try waiverPath(options, loaded.folder, mustExist: true) else {
      return LoadedWaivers()
    }
    let file = try inputs.readYAML(path)
    let (waivers, diagnostics) = WaiverFile.load(file, for: loaded.plan)
    if diagnostics.contains(where: { $0.severity == .error }) {
      throw Refused(diagnostics: diagnostics, sources: [file])
    }
    return LoadedWaivers(waivers: waivers, diagnostics: diagnostics, sources: [file])
  }

  /// The file that is named, else the one beside plan.yaml; of two there neither can be meant.
  func waiverPath(_ options: WaiverOptions, _ folder: String, mustExist: Bool) throws -> String? {
    if let named = options.waivers ?? settings.waivers?.value { return named }
    guard inputs.isFolder(folder) else { return mustExist ? nil : "waivers.yaml" }
    let beside = try ruleTree(folder).waivers
    if beside.count > 1 {
      throw Inputs.Trouble(
        .severalWaivers, folder,
        Phrase(zh: "此处有几个豁免文件", en: "there are several files of waivers here"),
        help: Phrase(
          zh: "请只留一个：\(beside.joined(separator: "、"))", en: "keep one of them: \(beside.joined(separator: ", "))"))
    }
    return beside.first ?? (mustExist ? nil : Inputs.join(folder, "waivers.yaml"))
  }
}
