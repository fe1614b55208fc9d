import Compliance
import DataDrops
import Diagnostics
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

  /// The rule files of a folder: every YAML file but tests.
  func ruleFiles(_ path: String) throws -> [SourceFile] {
    guard inputs.isFolder(path) else { return [try inputs.read(path)] }
    return try inputs.tree(path)
      .filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !$0.hasSuffix(".tests.yaml") && !isWaiverFile($0) }
      .map(inputs.read)
  }

  /// Waivers lie beside the rules and are none.
  private func isWaiverFile(_ path: String) -> Bool {
    path.split(separator: "/").last == "waivers.yaml" || settings.waivers?.value == path
  }

  /// Folders under `path`, itself included, that hold a `plan.yaml`; a single file stands for itself.
  func planFolders(_ path: String) throws -> [String] {
    guard inputs.isFolder(path) else {
      guard inputs.exists(path) else {
        _ = try inputs.read(path)
        return []
      }
      return [path]
    }
    if inputs.exists(Inputs.join(path, "plan.yaml")) { return [path] }
    return try inputs.names(in: path).map { Inputs.join(path, $0) }.filter(inputs.isFolder).flatMap(planFolders)
  }

  func loadPlan(_ rules: RuleOptions) throws -> LoadedPlan {
    let folder = try planFolder(rules)
    let sources = try ruleFiles(folder)
    let (plan, diagnostics) = RuleFolder.load(sources, zones: .system, auditing: false)
    guard let plan else { throw Refused(diagnostics: diagnostics, sources: sources) }
    return LoadedPlan(folder: folder, plan: plan, sources: sources, diagnostics: diagnostics)
  }

  private func planFolder(_ rules: RuleOptions) throws -> String {
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

  /// The files of the drops that arguments or settings name; `-` is standard input.
  func dropFiles(_ arguments: [String]) throws -> [SourceFile] {
    let paths = arguments.isEmpty ? settings.drops.map(\.value) : arguments
    guard !paths.isEmpty else {
      throw Inputs.Trouble(
        .noDrop, "plumbline", Phrase(zh: "未指明数据文件", en: "no drop was named"),
        help: Phrase(
          zh: "请写明文件或文件夹，标准输入写“-”，或在 plumbline.yaml 中设 drops",
          en: "name files or folders, `-` for standard input, or set `drops` in plumbline.yaml"))
    }
    var files: [SourceFile] = []
    for path in paths {
      if path == "-" {
        files.append(try inputs.standardInput())
      } else if inputs.isFolder(path) {
        let inside = try inputs.tree(path).filter { isData($0) }
        if inside.isEmpty {
          throw Inputs.Trouble(
            .folderEmpty, path, Phrase(zh: "文件夹中没有数据文件", en: "no data file in this folder"),
            help: Phrase(
              zh: "数据文件应为 .csv、.tsv、.xlsx、.json 或 .ndjson", en: "data files end in .csv, .tsv, .xlsx, .json or .ndjson")
          )
        }
        files += try inside.map(inputs.read)
      } else {
        files.append(try inputs.read(path))
      }
    }
    return files
  }

  /// In a folder: what looks like figures. Old workbooks are taken too, so that they are refused loudly, never skipped.
  private func isData(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".json", ".ndjson", ".jsonl"].contains {
      name.hasSuffix($0)
    }
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
