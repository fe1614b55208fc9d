import Diagnostics
import Plans
import Quantities
import RuleFiles

extension Session {
  /// A plan and the files that it was read from.
  struct LoadedPlan {
    let folder: String
    let plan: Plan
    let sources: [SourceFile]
    /// Warnings and notes.
    let diagnostics: [Diagnostic]
  }

  /// The files of a plan's folder by what they are for.
  struct RuleTree {
    var rules: [String] = []
    var tests: [String] = []
    var waivers: [String] = []
    /// Files that may be rules and are not read as such: their names say otherwise.
    var misnamed: [String] = []
  }

  func ruleTree(_ folder: String) throws -> RuleTree {
    var walk = FolderWalk(folder, limit: FolderWalk.ruleLimit)
    let contents = try walk.all()
    let named = settings.waivers.flatMap { FileIdentity(of: FileName.path($0.value)) }
    var tree = RuleTree()
    for path in contents.files {
      switch RuleFileKind(path) {
      case .tests: tree.tests.append(path)
      case .waivers where Inputs.join(folder, FileName.last(of: path)) == path: tree.waivers.append(path)
      case .rules where named != nil && FileIdentity(of: FileName.path(path)) == named: tree.waivers.append(path)
      case .plan, .rules, .waivers: tree.rules.append(path)
      case .other: if RuleFileKind.mayBeMisnamed(path) { tree.misnamed.append(path) }
      }
    }
    tree.misnamed += contents.hidden.filter(RuleFileKind.mayBeMisnamed)
    for path in contents.irregular where RuleFileKind(path) != .other && !FileName.last(of: path).hasPrefix(".") {
      throw Inputs.Trouble(
        .fileUnreadable, path,
        Phrase(zh: "这不是普通文件（是管道、设备或失效的链接）", en: "this is no file but a pipe, a device or a broken link"),
        help: Phrase(zh: "请换成规则文件本身", en: "put the file itself there"))
    }
    return tree
  }

  /// The rule files of a folder: every YAML file but tests and waivers.
  func ruleFiles(_ path: String) throws -> [SourceFile] {
    guard inputs.isFolder(path) else { return [try inputs.readYAML(path)] }
    return try ruleTree(path).rules.map(inputs.readYAML)
  }

  /// The rule tests of a plan's folder.
  func testFiles(_ folder: String) throws -> [SourceFile] { try ruleTree(folder).tests.map(inputs.readYAML) }

  /// Folders under `path`, itself included, that hold a `plan.yaml`; a single file stands for itself.
  func planFolders(_ path: String) throws -> [String] {
    guard inputs.isFolder(path) else {
      guard inputs.exists(path) else {
        _ = try inputs.read(path)
        return []
      }
      return [path]
    }
    var walk = FolderWalk(path, limit: FolderWalk.ruleLimit)
    func plans(under folder: String) throws -> [String] {
      let contents = try walk.enter(folder)
      if contents.files.contains(where: { RuleFileKind($0) == .plan }) { return [folder] }
      return try contents.folders.flatMap(plans)
    }
    return try plans(under: path)
  }

  /// Whether a folder itself holds a `plan.yaml`.
  func holdsPlan(_ folder: String) -> Bool {
    var walk = FolderWalk(folder, limit: FolderWalk.ruleLimit)
    return (try? walk.enter(folder))?.files.contains { RuleFileKind($0) == .plan } ?? false
  }

  /// The plan that is named, by whatever way, or the only one there is; nil where there is none, or none is meant.
  func loadPlanIfAny(_ rules: RuleOptions) throws -> LoadedPlan? {
    if rules.rules == nil, settings.rules == nil {
      guard inputs.exists("Rules"), try planFolders("Rules").count == 1 else { return nil }
    }
    return try loadPlan(rules)
  }

  func loadPlan(_ rules: RuleOptions) throws -> LoadedPlan { try loadPlan(in: planFolder(rules)) }

  func loadPlan(in folder: String) throws -> LoadedPlan {
    let tree = inputs.isFolder(folder) ? try ruleTree(folder) : RuleTree(rules: [folder])
    let sources = try tree.rules.map(inputs.readYAML)
    let (plan, diagnostics) = RuleFolder.load(sources, zones: .system, auditing: false)
    guard let plan else { throw Refused(diagnostics: diagnostics, sources: sources) }
    try refuseMisplaced(tree)
    return LoadedPlan(folder: folder, plan: plan, sources: sources, diagnostics: diagnostics)
  }

  /// Standards in a file that is not read for them would be missed by nobody.
  private func refuseMisplaced(_ tree: RuleTree) throws {
    let files = try (tree.tests + tree.waivers + tree.misnamed).map(inputs.readYAML)
    let diagnostics = files.compactMap(misplaced)
    if !diagnostics.isEmpty { throw Refused(diagnostics: diagnostics, sources: files) }
  }

  /// What is to be said of rules in a file that is not read for them; nil where there are none.
  func misplaced(_ file: SourceFile) -> Diagnostic? {
    RuleFolder.rules(in: file).map { place in
      Diagnostic(
        InputCode.misplacedRules.code, at: place,
        Phrase(zh: "此文件中有标准或指标，但不作为规则文件读取", en: "standards or indicators in a file that is not read for them"),
        help: Phrase(
          zh: "请移到单独的 .yaml 规则文件中；规则文件名不以“.”开头，不叫 waivers，不以 .tests.yaml 结尾",
          en: "move them into a .yaml file of their own, not hidden, not called waivers, not ending in .tests.yaml"))
    }
  }

  func planFolder(_ rules: RuleOptions) throws -> String {
    let path = rules.rules ?? settings.rules?.value ?? "Rules"
    guard inputs.exists(path) else {
      if rules.rules == nil, settings.rules == nil {
        throw Inputs.Trouble(
          .planNotFound, path, Phrase(zh: "当前文件夹下没有规则", en: "there are no rules here"),
          help: Phrase(zh: "请用 --rules 指明方案文件夹", en: "name the plan's folder with --rules"))
      }
      _ = try inputs.read(path)
      return path
    }
    let folders = try planFolders(path)
    guard let first = folders.first else {
      throw Inputs.Trouble(
        .planNotFound, path, Phrase(zh: "此文件夹中没有 plan.yaml", en: "no plan.yaml in this folder"),
        help: Phrase(zh: "请用 --rules 指明含 plan.yaml 的文件夹", en: "name a folder that holds a plan.yaml with --rules"))
    }
    if folders.count > 1 {
      let list = folders.joined(separator: ", ")
      throw Inputs.Trouble(
        .severalPlans, path, Phrase(zh: "此处有\(folders.count)个方案", en: "there are \(folders.count) plans here"),
        help: Phrase(zh: "请用 --rules 指明其一：\(list)", en: "name one of them with --rules: \(list)"))
    }
    return first
  }

  /// The moment of `--known-by`; a bare date stands for the end of its day.
  func moment(_ text: String?, _ plan: Plan) throws -> Timestamp? {
    guard let text else { return nil }
    if let moment = Timestamp(through: text, in: plan.timeZone) { return moment }
    throw Inputs.Trouble(
      .badMoment, "--known-by", Phrase(zh: "“\(text)”不是时间", en: "`\(text)` is not a moment"),
      help: Phrase(
        zh: "请写成 2022-11-10 或 2022-11-10T09:30:00+08:00", en: "write 2022-11-10 or 2022-11-10T09:30:00+08:00"))
  }

  /// The id of a unit of the register, by whatever name.
  func unit(_ name: String, of plan: Plan) throws -> String {
    let unit = plan.units.first {
      $0.id == name || $0.name.zh == name || $0.name.en == name || $0.aliases.contains(name)
    }
    if let unit { return unit.id }
    let nearest = NearestName.to(name, among: plan.units.map(\.id))
    throw Inputs.Trouble(
      .unknownUnit, "--unit", Phrase(zh: "方案中没有单位“\(name)”", en: "the plan has no unit `\(name)`"),
      help: nearest.map { Phrase(zh: "是否为“\($0)”？", en: "did you mean `\($0)`?") }
        ?? Phrase(zh: "plumbline list 列有各单位", en: "`plumbline list` shows the units"))
  }

  /// The standards that a unit leads or supports; all where none is named.
  func standards(of plan: Plan, _ units: [String]) throws -> [Standard] {
    if units.isEmpty { return plan.standards }
    let ids = try units.map { try unit($0, of: plan) }
    return plan.standards.filter { standard in
      ids.contains { standard.lead.contains($0) || standard.support.contains($0) }
    }
  }
}
